/** The 97.5 % point of the standard normal distribution: two-sided 95 %. */
export const Z_95 = 1.959963984540054;

/** A share k ÷ n with its interval; all three between 0 and 1. */
export interface ShareInterval {
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson’s score interval for a share.
 *
 *     centre ± half = (k + z²/2 ± z·√(k(n − k)/n + z²/4)) ÷ (n + z²)
 *
 * Wilson, E. B. (1927), JASA 22, 209–212; without continuity correction, as recommended
 * for small n by Newcombe, R. G. (1998), Statistics in Medicine 17, 857–872.
 *
 * @param k how many of the n have the property (whole, 0 ≤ k ≤ n)
 * @param n how many there are (whole, n ≥ 1)
 * @param z point of the normal distribution; 95 % unless told
 * @returns the share and its interval; the lower limit is exactly 0 for k = 0 and the upper
 *   exactly 1 for k = n
 * @throws RangeError where k or n is no such count: of nothing (n = 0) there is no share
 */
export const wilson = (k: number, n: number, z: number = Z_95): ShareInterval => {
  requireCounts(k, n);
  const z2 = z * z;
  const middle = k + z2 / 2;
  const half = z * Math.sqrt((k * (n - k)) / n + z2 / 4);
  return {
    share: k / n,
    lower: k === 0 ? 0 : (middle - half) / (n + z2),
    upper: k === n ? 1 : (middle + half) / (n + z2)
  };
};

const requireCounts = (k: number, n: number): void => {
  if (!Number.isInteger(n) || n < 1) {
    throw new RangeError(`n must be a whole number of at least 1, not ${n}: write the absence`);
  }
  if (!Number.isInteger(k) || k < 0 || k > n) {
    throw new RangeError(`k must be a whole number from 0 to n = ${n}, not ${k}`);
  }
};
