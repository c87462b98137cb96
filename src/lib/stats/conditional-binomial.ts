/** Probabilities of a count like this one, or a more extreme one, if the rates were equal. */
export interface TailProbabilities {
  /** Of as many or more on the first side: a burst. */
  readonly greater: number;
  /** Of as many or fewer. */
  readonly less: number;
  /** Of any outcome that is no likelier than this one. */
  readonly twoSided: number;
}

/** Outcomes as likely as the observed one differ from it by rounding only (as in R). */
const AS_LIKELY = 1 + 1e-7;

/**
 * Exact conditional test that two rates are equal: given k₁ + k₂ mentions, the first side’s
 * number of them is binomial with success t₁ ÷ (t₁ + t₂).
 *
 * Przyborowski, J. & Wilenski, H. (1940), Biometrika 31, 313–323; two-sided by the sum of the
 * likelihoods that do not exceed the observed one, as `poisson.test` of R.
 *
 * @param k1 mentions on the first side (whole, ≥ 0)
 * @param t1 its length: paragraphs, words or characters (> 0)
 * @param k2 mentions on the second side
 * @param t2 its length in the same unit
 * @returns all three 1 where nothing is mentioned on either side
 * @throws RangeError where a count is not whole or a length not above 0
 */
export const conditionalBinomial = (
  k1: number,
  t1: number,
  k2: number,
  t2: number
): TailProbabilities => {
  requireRate(k1, t1);
  requireRate(k2, t2);
  const likelihood = binomial(k1 + k2, t1 / (t1 + t2));
  const threshold = likelihood[k1] * AS_LIKELY;
  return {
    greater: sum(likelihood.subarray(k1)),
    less: sum(likelihood.subarray(0, k1 + 1)),
    twoSided: sum(likelihood.filter((value) => value <= threshold))
  };
};

/** Probabilities of 0 … n successes; through logarithms, so that large n do not underflow. */
const binomial = (n: number, success: number): Float64Array => {
  const logFactorial = new Float64Array(n + 1);
  for (let i = 1; i <= n; i += 1) logFactorial[i] = logFactorial[i - 1] + Math.log(i);
  const [yes, no] = [Math.log(success), Math.log1p(-success)];
  return logFactorial.map((value, k) =>
    Math.exp(logFactorial[n] - value - logFactorial[n - k] + k * yes + (n - k) * no)
  );
};

const sum = (values: Float64Array): number =>
  Math.min(
    1,
    values.reduce((all, value) => all + value, 0)
  );

const requireRate = (k: number, t: number): void => {
  if (!Number.isInteger(k) || k < 0) throw new RangeError(`a count must be whole, not ${k}`);
  if (!(t > 0)) throw new RangeError(`a length must be above 0, not ${t}`);
};
