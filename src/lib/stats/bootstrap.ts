import { quantileSorted } from 'd3';
import { randomDraw, SEED, type Draw } from './random.ts';

/** A statistic with what resampling says of its uncertainty. */
export interface BootstrapInterval {
  /** The statistic of the paragraphs as they are. */
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  readonly standardError: number;
  /** Mean of the resamples − estimate: a large one warns against the interval. */
  readonly bias: number;
}

export interface BootstrapOptions {
  /** How many resamples B; 2,000 unless told. */
  readonly rounds?: number;
  /** Coverage of the interval; 0.95 unless told. */
  readonly level?: number;
  readonly seed?: number;
}

/**
 * Percentile bootstrap over paragraphs: each side’s paragraphs are drawn anew with
 * replacement, as many as it has, side by side.
 *
 * Efron, B. (1979), Annals of Statistics 7, 1–26; percentile interval with quantiles of type
 * 7 (Hyndman & Fan 1996). Suits shares and their differences. A divergence is biased upwards
 * (`bias` shows it): read that against `shuffleBand`.
 *
 * @param sizes how many paragraphs each side has (≥ 1 each)
 * @param statistic of the drawn paragraphs, given one list of row indices (0 … size − 1) a
 *   side; the lists are reused between calls
 * @throws RangeError where a side has no paragraph or rounds < 2
 */
export const bootstrap = (
  sizes: readonly number[],
  statistic: (draws: readonly Int32Array[]) => number,
  options: BootstrapOptions = {}
): BootstrapInterval => bootstrapEach(sizes, (draws) => [statistic(draws)], options)[0];

/**
 * The same for several statistics of the same draws, each with its own interval: what many items
 * of the same paragraphs need, in the time of one.
 *
 * @param statistics of the drawn paragraphs: as many values each time, in the same order
 */
export const bootstrapEach = (
  sizes: readonly number[],
  statistics: (draws: readonly Int32Array[]) => ArrayLike<number>,
  { rounds = 2000, level = 0.95, seed = SEED }: BootstrapOptions = {}
): BootstrapInterval[] => {
  requireSizes(sizes, rounds);
  const sides = sizes.map((size) => Int32Array.from({ length: size }, (_, row) => row));
  const estimates = Float64Array.from(statistics(sides));
  const values = Array.from(estimates, () => new Float64Array(rounds));
  const draw = randomDraw(seed);
  for (let round = 0; round < rounds; round += 1) {
    for (const side of sides) resample(side, draw);
    const drawn = statistics(sides);
    values.forEach((of, i) => (of[round] = drawn[i]));
  }
  return values.map((of, i) => intervalOf(Array.from(of.sort()), estimates[i], level));
};

const intervalOf = (sorted: number[], estimate: number, level: number): BootstrapInterval => {
  const tail = (1 - level) / 2;
  return {
    estimate,
    lower: quantileSorted(sorted, tail)!,
    upper: quantileSorted(sorted, 1 - tail)!,
    ...spread(sorted, estimate)
  };
};

const resample = (rows: Int32Array, draw: Draw): void => {
  for (let i = 0; i < rows.length; i += 1) rows[i] = draw(rows.length);
};

const spread = (values: readonly number[], estimate: number) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { standardError: Math.sqrt(squares / (values.length - 1)), bias: mean - estimate };
};

const requireSizes = (sizes: readonly number[], rounds: number): void => {
  const empty = sizes.find((size) => !Number.isInteger(size) || size < 1);
  if (empty !== undefined) {
    throw new RangeError(`a side of ${empty} paragraphs cannot be resampled: give counts only`);
  }
  if (rounds < 2) throw new RangeError(`${rounds} resamples give no spread: take 2,000`);
};
