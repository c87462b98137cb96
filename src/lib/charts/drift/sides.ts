import { NOT_APPLICABLE } from '#lib/charts/absence.ts';
import type { Cell } from '#lib/charts/contract.ts';
import { FEWEST, RELATIONS, type Relation } from '#lib/charts/topic-emphasis/accounts.ts';
import { formatList, formatNumber } from '#lib/i18n/format.ts';
import { languageName, relationLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionList } from '#lib/i18n/session.ts';
import type { SideSizeRow, SidedAccountRow } from '#lib/queries/drift-accounts.ts';
import type { Sides } from '#lib/queries/sided.ts';
import { groups, sum } from 'd3';

export type Side = 'a' | 'b';
export const SIDES: readonly Side[] = ['a', 'b'];

/** What every chart of a comparison asks of its sides. */
export interface SideRows {
  readonly accounts: readonly SidedAccountRow[];
  readonly sizes: readonly SideSizeRow[];
}

/** Why two sides are not compared; null where they are. */
export type Obstacle = 'same' | 'empty' | 'few' | 'language' | null;

/** Substantive paragraphs of each side that a comparison of words or topics reads. */
export function sizesOf({ sizes }: Pick<SideRows, 'sizes'>, of: 'words' | 'topics') {
  const counted = sizes.filter((row) => of === 'topics' || row.is_worded);
  const size = (side: Side) =>
    sum(
      counted.filter((row) => row.side === side),
      (row) => row.paragraphs
    );
  return { a: size('a'), b: size('b') };
}

/** How often an item is counted on a side; words of a side in another language are not counted, which is not zero. */
export const countOn = (rows: SideRows, side: Side, count: number, of: 'words' | 'topics'): Cell =>
  of === 'words' && sizesOf(rows, of)[side] === 0 && sizesOf(rows, 'topics')[side] > 0
    ? NOT_APPLICABLE
    : count;

/** What stands in the way of a comparison. `sides` is what was asked for. */
export function obstacleTo(rows: SideRows, sides: Sides, of: 'words' | 'topics'): Obstacle {
  if (rows.accounts.length === 0 && sides.a.length > 0 && sides.b.length > 0) return 'same';
  const all = sizesOf(rows, 'topics');
  if (all.a === 0 || all.b === 0) return 'empty';
  if (all.a < FEWEST || all.b < FEWEST) return 'few';
  const { a, b } = sizesOf(rows, of);
  return a < FEWEST || b < FEWEST ? 'language' : null;
}

const relationsOf = (accounts: readonly SidedAccountRow[]): Relation[] =>
  RELATIONS.filter((relation) => accounts.some((account) => account.relation === relation));

const sessionsOf = (accounts: readonly SidedAccountRow[]) =>
  groups(accounts, (account) => account.session_id).flatMap(([, [first]]) => first ?? []);

/** The body of all of them; empty for several. */
const bodyIn = (accounts: readonly SidedAccountRow[]): string => {
  const bodies = new Set(accounts.map((account) => account.body_id));
  return bodies.size === 1 ? (accounts[0]?.body_id ?? '') : '';
};

/** A side in words: `sessions 1–3 (recounts)`. */
export function sideName(rows: SideRows, side: Side, lang: Lang): string {
  const accounts = rows.accounts.filter((account) => account.side === side);
  if (accounts.length === 0)
    return m.drift_side_empty({ side: side.toUpperCase() }, { locale: lang });
  const names = sessionList(sessionsOf(accounts), bodyIn(rows.accounts), lang, 1);
  const relations = relationsOf(accounts).filter((relation) => relation !== 'reports');
  if (relations.length === 0) return names;
  const account = formatList(
    relations.map((relation) => relationLabel(relation, lang)),
    lang
  );
  return m.session_account({ session: names, account }, { locale: lang });
}

/** Both sides in words, as messages take them. */
export const sideNames = (rows: SideRows, lang: Lang) => ({
  a: sideName(rows, 'a', lang),
  b: sideName(rows, 'b', lang)
});

/** What stands in the way, in a sentence; empty where nothing does. */
export function obstacleText(
  obstacle: Obstacle,
  rows: SideRows,
  of: 'words' | 'topics',
  lang: Lang
): string {
  const at = { locale: lang };
  const { a, b } = sizesOf(rows, obstacle === 'language' ? of : 'topics');
  const counts = { a: formatNumber(a, lang), b: formatNumber(b, lang), n: String(FEWEST) };
  switch (obstacle) {
    case null:
      return '';
    case 'same':
      return m.drift_same({}, at);
    case 'empty':
      return m.drift_empty({}, at);
    case 'few':
      return m.drift_few(counts, at);
    case 'language':
      return m.drift_language(counts, at);
  }
}

/** Why words are not drawn: those of another language are not counted, which is not zero. */
export const undrawnWords = (rows: SideRows, sides: Sides, lang: Lang): string =>
  obstacleTo(rows, sides, 'words') === 'language'
    ? obstacleText('language', rows, 'words', lang)
    : '';

/** What must be said of the sides: unlike accounts, drafts, paragraphs in other languages. */
export function sideNotes(rows: SideRows, of: 'words' | 'topics', lang: Lang): string[] {
  const at = { locale: lang };
  const [a, b] = SIDES.map((side) =>
    relationsOf(rows.accounts.filter((account) => account.side === side)).join()
  );
  const drafts = sessionsOf(
    rows.accounts.filter((account) => account.is_draft && account.relation === 'reports')
  );
  const left = of === 'words' ? rows.sizes.filter((row) => !row.is_worded) : [];
  const worded = rows.sizes.find((row) => row.is_worded)?.language ?? '';
  return [
    a !== b && a !== '' && b !== '' && m.drift_note_unlike({}, at),
    drafts.length > 0 &&
      m.topics_note_draft({ sessions: sessionList(drafts, bodyIn(drafts), lang) }, at),
    left.length > 0 &&
      m.drift_note_language(
        {
          language: languageName(worded, lang),
          count: sum(left, (row) => row.paragraphs)
        },
        at
      )
  ].filter((note) => note !== false);
}
