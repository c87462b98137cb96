import { rowCount, sumRows, type Bags } from './bags.ts';
import { jensenShannon } from './jensen-shannon.ts';
import { randomDraw, SEED, shuffleFront } from './random.ts';
import type { Counts } from './shares.ts';

/** What two sides of these sizes would show if the paragraphs fell to them by chance. */
export interface ShuffleBand {
  /** The statistic of the sides as they are. */
  readonly observed: number;
  /** The middle of the shuffles. */
  readonly median: number;
  /** Chance reaches from here (the same tail below as above) … */
  readonly lower: number;
  /** … to here. */
  readonly upper: number;
  /** (1 + shuffles that reach the observed value) ÷ (1 + shuffles); never 0. */
  readonly p: number;
  /** Whether the observed value is above the band. Otherwise: no more than chance. */
  readonly isBeyondChance: boolean;
}

export interface ShuffleOptions {
  /** What is compared; the Jensen–Shannon divergence in bits unless told. */
  readonly statistic?: (a: Counts, b: Counts) => number;
  /** How many shuffles; 1,999 unless told, so that (rounds + 1)·alpha is whole. */
  readonly rounds?: number;
  /** How often chance alone may be called a difference; 0.05 unless told. */
  readonly alpha?: number;
  readonly seed?: number;
}

const divergence = (a: Counts, b: Counts): number => jensenShannon(a, b).divergence;

/**
 * The band that shuffling paragraphs between two sides gives: a permutation test, one-sided,
 * exact for any size (Phipson & Smyth 2010, Statistical Applications in Genetics and
 * Molecular Biology 9:39, for the + 1). Whole paragraphs are shuffled, because words within
 * one paragraph are not independent.
 *
 * `observed > upper` and `p ≤ alpha` and `isBeyondChance` are the same statement.
 *
 * @param bags the paragraphs of both sides, those of the first side first
 * @param sizeOfFirst how many paragraphs the first side has
 * @throws RangeError where a side has no paragraph, where the rounds are too few for alpha,
 *   or where a shuffle leaves a side without any count
 */
export const shuffleBand = (
  bags: Bags,
  sizeOfFirst: number,
  { statistic = divergence, rounds = 1999, alpha = 0.05, seed = SEED }: ShuffleOptions = {}
): ShuffleBand => {
  requireSides(rowCount(bags), sizeOfFirst);
  const tail = Math.floor(alpha * (rounds + 1) + 1e-9);
  if (tail < 1) throw new RangeError(`${rounds} shuffles are too few for alpha = ${alpha}`);
  const compare = comparison(bags, sizeOfFirst, statistic);
  const rows = Int32Array.from({ length: rowCount(bags) }, (_, row) => row);
  const observed = compare(rows);
  const shuffled = shuffles(rows, sizeOfFirst, rounds, seed, compare).sort();
  const p = (1 + shuffled.filter((value) => value >= observed).length) / (rounds + 1);
  return {
    observed,
    median: shuffled[rounds >> 1],
    lower: shuffled[tail - 1],
    upper: shuffled[rounds - tail],
    p,
    isBeyondChance: observed > shuffled[rounds - tail]
  };
};

const comparison = (bags: Bags, size: number, statistic: (a: Counts, b: Counts) => number) => {
  const [a, b] = [new Float64Array(bags.items), new Float64Array(bags.items)];
  return (rows: Int32Array): number =>
    statistic(sumRows(bags, rows.subarray(0, size), a), sumRows(bags, rows.subarray(size), b));
};

const shuffles = (
  rows: Int32Array,
  size: number,
  rounds: number,
  seed: number,
  compare: (rows: Int32Array) => number
): Float64Array => {
  const draw = randomDraw(seed);
  return Float64Array.from({ length: rounds }, () => {
    shuffleFront(rows, size, draw);
    return compare(rows);
  });
};

const requireSides = (paragraphs: number, sizeOfFirst: number): void => {
  if (!Number.isInteger(sizeOfFirst) || sizeOfFirst < 1 || sizeOfFirst >= paragraphs) {
    throw new RangeError(
      `of ${paragraphs} paragraphs ${sizeOfFirst} are on the first side: each side needs one`
    );
  }
};
