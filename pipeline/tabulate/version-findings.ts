/** Where two language versions of one work disagree on a fact. */
import type { DocumentFacts, NamedEntity, Where } from '../facts.ts';
import type { Bilingual, Row } from '../schema.ts';
import { evidenceOf, type Corpus } from './corpus.ts';
import { otherVersion } from './works.ts';

interface Told extends Where {
  readonly key: string;
  readonly what: Bilingual;
}

const nameOf = (corpus: Corpus, entity: NamedEntity): Bilingual =>
  corpus.registry.entities.get(entity.id)?.name ?? { zh: entity.id, en: entity.id };

/** Facts that a translation must not change. Names outside the registry differ by language and are left out. */
const toldBy = (corpus: Corpus, d: DocumentFacts): Told[] => {
  const named = <F extends { readonly entity: NamedEntity }>(facts: readonly F[]): F[] =>
    facts.filter((f) => f.entity.unknown === null);
  return [
    ...named(d.attendance).map((a) => ({
      ...a,
      key: `attendance ${a.body} ${a.entity.id} ${a.capacity}`,
      what: {
        zh: `${nameOf(corpus, a.entity).zh}出席`,
        en: `the attendance of ${nameOf(corpus, a.entity).en}`
      }
    })),
    ...named(d.statements).map((s) => ({
      ...s,
      key: `statement ${s.body} ${s.item} ${s.entity.id} ${s.kind} ${s.source}`,
      what: {
        zh: `${nameOf(corpus, s.entity).zh}在项目${s.item ?? '？'}下发言`,
        en: `a statement by ${nameOf(corpus, s.entity).en} under item ${s.item ?? '?'}`
      }
    })),
    ...d.agenda.map((a) => ({
      ...a,
      key: `agenda ${a.body} ${a.number}`,
      what: { zh: `议程项目${a.number}`, en: `agenda item ${a.number}` }
    }))
  ];
};

const finding = (corpus: Corpus, d: DocumentFacts, told: Told): Row<'findings'> => ({
  ...evidenceOf(corpus, d, told),
  severity: 'warning',
  code: 'versions-differ',
  message_zh: `${d.language === 'zh' ? '中文' : '英文'}本有“${told.what.zh}”，另一语文本没有；以${corpus.works.get(d) === d ? '本' : '另一'}文本计。请对照两种文本。`,
  message_en: `Only the ${d.language === 'zh' ? 'Chinese' : 'English'} version tells ${told.what.en}; ${corpus.works.get(d) === d ? 'it is counted' : 'it is not counted'}. Compare the two versions.`
});

/** One finding for each fact that only one of two versions tells. */
export const versionFindings = (corpus: Corpus): Row<'findings'>[] =>
  corpus.documents.flatMap((d) => {
    const other = otherVersion(d, corpus.works);
    if (!other) return [];
    const there = new Set(toldBy(corpus, other).map((t) => t.key));
    const seen = new Set<string>();
    return toldBy(corpus, d)
      .filter((t) => !there.has(t.key) && !seen.has(t.key) && seen.add(t.key))
      .map((t) => finding(corpus, d, t));
  });
