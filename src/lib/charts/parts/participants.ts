import { groupLabel, kindLabel } from '#lib/i18n/labels.ts';
import { LANGS, type Lang } from '#lib/i18n/lang.ts';
import { GROUP_ORDER } from './palette.ts';

/** What a participant is listed under: its regional group if it is a State, else its kind. */
export const groupOf = (entity: { kind: string; regional_group: string | null }) =>
  entity.kind === 'state' ? (entity.regional_group ?? 'none') : entity.kind;

const KINDS = ['reio', 'igo', 'un-entity', 'network', 'ngo', 'bloc', 'secretariat', 'unknown'];

/** Regional groups first, then organizations. */
export const PARTICIPANT_ORDER: readonly string[] = [...GROUP_ORDER, ...KINDS];

export const groupTitle = (group: string, lang: Lang) =>
  KINDS.includes(group) ? kindLabel(group, lang) : groupLabel(group, lang);

interface Sortable {
  readonly sort_zh: string;
  readonly sort_en: string;
}

/** Compares two entities by their sort keys in a language. */
export const bySortKey = (lang: Lang) => (a: Sortable, b: Sortable) => {
  const [x, y] = lang === LANGS[0] ? [a.sort_zh, b.sort_zh] : [a.sort_en, b.sort_en];
  return x < y ? -1 : x > y ? 1 : 0;
};
