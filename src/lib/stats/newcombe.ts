import { wilson } from './wilson.ts';

/** A difference of two shares with its interval; all between −1 and 1. */
export interface DifferenceInterval {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The difference of two independent shares, second less first, with the interval that follows from
 * Wilson’s intervals of each (the hybrid score interval).
 *
 *     d = p₂ − p₁,  lower = d − √((p₂ − l₂)² + (u₁ − p₁)²),  upper = d + √((u₂ − p₂)² + (p₁ − l₁)²)
 *
 * Newcombe, R. G. (1998), Statistics in Medicine 17, 873–890, method 10.
 *
 * @param first k of n, as in `wilson`
 * @param second k of n
 * @returns the interval; swapping the two turns its sign
 * @throws RangeError where a k or n is no such count
 */
export const newcombe = (
  first: { readonly k: number; readonly n: number },
  second: { readonly k: number; readonly n: number }
): DifferenceInterval => {
  const a = wilson(first.k, first.n);
  const b = wilson(second.k, second.n);
  const difference = b.share - a.share;
  return {
    difference,
    lower: difference - Math.hypot(b.share - b.lower, a.upper - a.share),
    upper: difference + Math.hypot(b.upper - b.share, a.share - a.lower)
  };
};
