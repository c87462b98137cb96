import { type DriftItem, wordItem } from '#lib/charts/drift/items.ts';
import type { DriftWordRow } from '#lib/queries/drift-items.ts';
import {
  type LogOdds,
  benjaminiHochberg,
  dirichletPrior,
  fisherExact,
  logOddsDirichlet,
  total
} from '#lib/stats/index.ts';

/** A word with its keyness: above zero where B uses it more. */
export interface KeyWord extends DriftItem, LogOdds {
  /** Fisher’s exact test on the paragraphs that have the word, adjusted for all words tested. */
  readonly q: number;
}

/** The words that most mark each side, and how many were looked at. */
export interface Keyness {
  readonly words: readonly KeyWord[];
  readonly tested: number;
  /** Words whose difference is beyond chance at a false discovery rate of 5 %. */
  readonly called: number;
  /** Words in all of the background. */
  readonly background: number;
}

const SHOWN = 12;
/** How many of the differences that are called real may be chance. */
export const RATE = 0.05;

const qOf = (rows: readonly DriftWordRow[]) =>
  benjaminiHochberg(
    rows.map(({ a_k, b_k, a_paragraphs, b_paragraphs }) =>
      a_paragraphs + b_paragraphs === 0 ? 1 : fisherExact(a_k, a_paragraphs, b_k, b_paragraphs)
    )
  );

/**
 * Ranks the words of two sides by ζ.
 *
 * @param alpha0 the prior’s size in words; it is spread as the words of the whole corpus are
 */
export function toKeyness(rows: readonly DriftWordRow[], alpha0: number): Keyness {
  const background = rows.map((row) => row.background);
  const sum = total(background);
  if (sum === 0) return { words: [], tested: 0, called: 0, background: 0 };
  const odds = logOddsDirichlet(
    rows.map((row) => row.b_n),
    rows.map((row) => row.a_n),
    dirichletPrior(background, alpha0)
  );
  const q = qOf(rows);
  const words = rows
    .map((row, i): KeyWord => ({
      ...wordItem(row),
      ...(odds[i] ?? { delta: 0, zeta: 0 }),
      q: q[i] ?? 1
    }))
    .sort((x, y) => x.zeta - y.zeta || (x.id < y.id ? -1 : 1));
  return {
    words: [
      ...words.filter((word) => word.zeta < 0).slice(0, SHOWN),
      ...words.filter((word) => word.zeta > 0).slice(-SHOWN)
    ],
    tested: words.length,
    called: words.filter((word) => word.q <= RATE).length,
    background: sum
  };
}
