import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws whole numbers from 0 to n − 1, each as likely. */
export type Draw = (n: number) => number;

/** The seed of every published figure: a figure must not move between two visits. */
export const SEED = 20_061_009;

/**
 * A generator of random whole numbers that gives the same numbers for the same seed on any
 * machine (xoroshiro128+, Blackman & Vigna 2018; without the bias of a remainder).
 *
 * @param seed any 32-bit whole number
 */
export const randomDraw = (seed: number): Draw => {
  const generator = xoroshiro128plus(seed);
  return (n) => uniformInt(generator, 0, n - 1);
};

/**
 * Moves a random choice of `size` values, without replacement, to the front of `values`
 * (Fisher & Yates, as in Durstenfeld 1964, stopped after `size` steps).
 */
export const shuffleFront = (values: Int32Array, size: number, draw: Draw): void => {
  for (let i = 0; i < size; i += 1) {
    const j = i + draw(values.length - i);
    [values[i], values[j]] = [values[j], values[i]];
  }
};
