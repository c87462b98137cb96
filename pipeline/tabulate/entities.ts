/** The registry’s participants as rows, and those that only the documents know. */
import { pinyin } from 'pinyin-pro';
import type { DocumentFacts, NamedEntity } from '../facts.ts';
import type { Entity, Registry } from '../registry/registry.ts';
import type { Row } from '../schema.ts';

/** Pinyin without tones, a syllable a word: sorts as Chinese lists by pronunciation do. */
export const sortKeyZh = (name: string): string =>
  pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join(' ').toLowerCase();

/** Lower case without diacritics or a leading article. */
export const sortKeyEn = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/^the /, '');

const rowOf = ({ id, kind, name, formal, group }: Entity): Row<'entities'> => ({
  entity_id: id,
  kind,
  name_zh: name.zh,
  name_en: name.en,
  formal_zh: formal.zh,
  formal_en: formal.en,
  regional_group: group,
  sort_zh: sortKeyZh(name.zh),
  sort_en: sortKeyEn(name.en)
});

const unknownRow = ({ id, unknown }: NamedEntity): Row<'entities'> => {
  const name = unknown ?? id;
  return {
    entity_id: id,
    kind: 'unknown',
    name_zh: name,
    name_en: name,
    formal_zh: name,
    formal_en: name,
    regional_group: null,
    sort_zh: sortKeyZh(name),
    sort_en: sortKeyEn(name)
  };
};

const unknownIn = (document: DocumentFacts): NamedEntity[] =>
  [
    ...document.attendance.map((a) => a.entity),
    ...document.statements.flatMap((s) => [s.entity, s.onBehalfOf]),
    ...document.officers.map((o) => o.entity)
  ].flatMap((entity) => (entity?.unknown ? [entity] : []));

/** The registry’s entities and the unknown names of the documents, by id. */
export const entityRows = (
  documents: readonly DocumentFacts[],
  registry: Registry
): Row<'entities'>[] => {
  const rows = new Map([...registry.entities.values()].map((e) => [e.id, rowOf(e)]));
  for (const entity of documents.flatMap(unknownIn))
    if (!rows.has(entity.id)) rows.set(entity.id, unknownRow(entity));
  return [...rows.values()].sort((a, b) => (a.entity_id < b.entity_id ? -1 : 1));
};
