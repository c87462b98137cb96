import type { Studied } from '#lib/charts/chart.ts';
import { FEWEST, RELATIONS, type Relation } from '#lib/charts/topic-emphasis/accounts.ts';
import type { Query } from '#lib/data/query.ts';
import type { PairRow, PairShape } from '#lib/queries/drift-pairs.ts';
import { type Bag, type ShuffleBand, bagsOf } from '#lib/stats/index.ts';
import { compute } from '#lib/workers/compute.ts';
import type { TwoSides } from '#lib/workers/studies.ts';
import { groups, max } from 'd3';

/** Two accounts of one kind: the earlier one is the column, by their places in the order of time. */
export interface ComparedPair {
  readonly a: string;
  readonly b: string;
  /** Paragraphs that are compared. */
  readonly n: { readonly a: number; readonly b: number };
  /** Null where one has fewer than ten. */
  readonly band: Pick<ShuffleBand, 'observed' | 'upper' | 'isBeyondChance'> | null;
}

export type PairsOf = Readonly<Partial<Record<Relation, readonly ComparedPair[]>>>;

/** As many shuffles as a verdict at 5 % needs, times ten: the pairs are many. */
const ROUNDS = 199;

interface Paragraph {
  readonly id: string;
  readonly language: string;
  readonly bag: Bag;
}

const paragraphsOf = (rows: readonly PairRow[], index: ReadonlyMap<string, number>): Paragraph[] =>
  groups(rows, (row) => row.paragraph_id).map(([id, of]) => ({
    id,
    language: of[0]?.language ?? '',
    bag: of.flatMap(({ item, n }) =>
      item === null || n === null ? [] : [[index.get(item) ?? 0, n]]
    )
  }));

/** The language that the smaller of two accounts has most of, as the pair by itself is compared. */
function commonLanguage(a: readonly Paragraph[], b: readonly Paragraph[]): string {
  const count = (side: readonly Paragraph[], language: string) =>
    side.filter((paragraph) => paragraph.language === language).length;
  const all = [...new Set([...a, ...b].map((paragraph) => paragraph.language))].sort();
  const key = (language: string) => {
    const [x, y] = [count(a, language), count(b, language)];
    return Math.min(x, y) * 1e7 + x + y;
  };
  const best = max(all, key);
  return all.find((language) => key(language) === best) ?? '';
}

/** Paragraphs of two accounts that are compared: none that both have, of one language for words. */
function sidesOf(first: readonly Paragraph[], second: readonly Paragraph[], isWords: boolean) {
  const apart = (side: readonly Paragraph[], other: readonly Paragraph[]) => {
    const ids = new Set(other.map((paragraph) => paragraph.id));
    return side.filter((paragraph) => !ids.has(paragraph.id));
  };
  const [a, b] = [apart(first, second), apart(second, first)];
  if (!isWords) return { a, b };
  const language = commonLanguage(a, b);
  const spoken = (side: readonly Paragraph[]) => side.filter((p) => p.language === language);
  return { a: spoken(a), b: spoken(b) };
}

const counted = (side: readonly Paragraph[]) =>
  side.map((paragraph) => paragraph.bag).filter((bag) => bag.length > 0);

function toInput(a: readonly Paragraph[], b: readonly Paragraph[], items: number): TwoSides | null {
  const [first, second] = [counted(a), counted(b)];
  const isShort = a.length < FEWEST || b.length < FEWEST;
  if (isShort || first.length === 0 || second.length === 0) return null;
  return { bags: bagsOf([...first, ...second], items), sizeOfFirst: first.length };
}

/** Every pair of one kind of account, with what is to be compared of it. */
function pairsIn(rows: readonly PairRow[], index: ReadonlyMap<string, number>, isWords: boolean) {
  const accounts = groups(rows, (row) => row.session_id).map(([session, of]) => ({
    session,
    paragraphs: paragraphsOf(of, index)
  }));
  return accounts.flatMap((x, i) =>
    accounts.slice(i + 1).map((y) => {
      const { a, b } = sidesOf(x.paragraphs, y.paragraphs, isWords);
      const n = { a: a.length, b: b.length };
      return { a: x.session, b: y.session, n, input: toInput(a, b, index.size) };
    })
  );
}

/** Compares the accounts of each kind with one another. */
export const pairStudy = (
  query: Query<PairShape>,
  isWords: boolean
): Studied<PairShape, PairsOf> => ({
  query,
  async study(rows) {
    const items = [...new Set(rows.flatMap((row) => row.item ?? []))].sort();
    const index = new Map(items.map((item, i) => [item, i]));
    const asked = RELATIONS.map((relation) => ({
      relation,
      pairs: pairsIn(
        rows.filter((row) => row.relation === relation),
        index,
        isWords
      )
    }));
    const inputs = asked.flatMap(({ pairs }) => pairs.flatMap(({ input }) => input ?? []));
    const bands = (await compute('bands', { pairs: inputs, rounds: ROUNDS })).values();
    return Object.fromEntries(
      asked.map(({ relation, pairs }) => [
        relation,
        pairs.map(({ input, ...pair }): ComparedPair => {
          const { observed, upper, isBeyondChance } = (input && bands.next().value) || NOTHING;
          return { ...pair, band: input && { observed, upper, isBeyondChance } };
        })
      ])
    );
  }
});

const NOTHING = { observed: 0, upper: 0, isBeyondChance: false };
