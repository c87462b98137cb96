/** Outcomes as likely as the observed one differ from it by rounding only (as in R). */
const AS_LIKELY = 1 + 1e-7;

/**
 * Exact test that two shares are equal, given both margins: k₁ of n₁ against k₂ of n₂.
 *
 * Of all ways in which k₁ + k₂ of the n₁ + n₂ can fall to the sides, those that are no likelier
 * than the observed one (the hypergeometric distribution). It is what shuffling paragraphs between
 * the sides would give without end. Fisher, R. A. (1935), J. R. Statist. Soc. 98, 39–54; two-sided
 * as `fisher.test` of R.
 *
 * @param k1 how many of the first side’s n1 have the property (whole, 0 ≤ k1 ≤ n1)
 * @param k2 the same of the second side
 * @returns p, from above 0 to 1; 1 where nothing or everything has the property
 * @throws RangeError where a count is not whole, negative or above its n
 */
export const fisherExact = (k1: number, n1: number, k2: number, n2: number): number => {
  requireShare(k1, n1);
  requireShare(k2, n2);
  const k = k1 + k2;
  const [least, most] = [Math.max(0, k - n2), Math.min(k, n1)];
  const logs = logFactorials(n1 + n2);
  const choose = (n: number, of: number) => logs[n] - logs[of] - logs[n - of];
  const whole = choose(n1 + n2, k);
  const likelihood = (x: number) => Math.exp(choose(n1, x) + choose(n2, k - x) - whole);
  const threshold = likelihood(k1) * AS_LIKELY;
  let p = 0;
  for (let x = least; x <= most; x += 1) p += likelihood(x) <= threshold ? likelihood(x) : 0;
  return Math.min(1, p);
};

/** ln 0! … ln n!; the longest list asked for is kept, as tests come by the thousand. */
const logFactorials = (n: number): Float64Array => {
  if (known.length <= n) {
    const longer = new Float64Array(Math.max(n + 1, 2 * known.length));
    for (let i = 1; i < longer.length; i += 1) longer[i] = longer[i - 1] + Math.log(i);
    known = longer;
  }
  return known;
};

let known = new Float64Array(256);
known.forEach((_, i) => i > 0 && (known[i] = known[i - 1] + Math.log(i)));

const requireShare = (k: number, n: number): void => {
  if (!Number.isInteger(k) || !Number.isInteger(n) || k < 0 || k > n) {
    throw new RangeError(`k must be a whole number from 0 to n, not ${k} of ${n}`);
  }
};
