import type { EmphasisBlock } from '#lib/charts/intervals/layout.ts';
import { FEWEST, isShort } from '#lib/charts/topic-emphasis/accounts.ts';
import type { Emphasis } from '#lib/charts/topic-emphasis/emphasis.ts';
import { benjaminiHochberg, conditionalBinomial } from '#lib/stats/index.ts';
import { sum } from 'd3';

/** How many of the bursts that are marked may be chance. */
const RATE = 0.05;

/** p of as many paragraphs or more in one account, if all of its kind spoke of the topic alike. */
function burstP(cell: Emphasis, all: readonly Emphasis[]): number | null {
  const k = sum(all, (other) => other.k) - cell.k;
  const n = sum(all, (other) => other.account.n) - cell.account.n;
  if (isShort(cell.account) || n < FEWEST) return null;
  return conditionalBinomial(cell.k, cell.account.n, k, n).greater;
}

/**
 * The accounts that speak of a topic more than all others of their kind together, by the exact
 * conditional binomial, adjusted for testing many (false discovery rate 5 %). Accounts with fewer
 * than ten paragraphs are not tested.
 */
export function burstsOf({ emphases }: EmphasisBlock): ReadonlySet<Emphasis> {
  const tested = emphases.flatMap((cell) => {
    const p = burstP(cell, emphases);
    return p === null ? [] : { cell, p };
  });
  const q = benjaminiHochberg(tested.map(({ p }) => p));
  return new Set(tested.filter((_, i) => (q[i] ?? 1) <= RATE).map(({ cell }) => cell));
}
