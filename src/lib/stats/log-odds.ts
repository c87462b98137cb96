import { requireSameLength, total, type Counts } from './shares.ts';

/** How much more one side uses an item than the other. */
export interface LogOdds {
  /** δ: difference of log-odds (natural logarithm); + where the first side uses it more. */
  readonly delta: number;
  /** ζ: δ in standard deviations. For ranking; not a p-value. */
  readonly zeta: number;
}

/**
 * Keyness of every item: log-odds ratio with an informative Dirichlet prior.
 *
 *     δ = ln[(y₁+α) ÷ (n₁+α₀−y₁−α)] − ln[(y₂+α) ÷ (n₂+α₀−y₂−α)]
 *     σ² ≈ 1/(y₁+α) + 1/(y₂+α),  ζ = δ/σ
 *
 * Monroe, B. L., Colaresi, M. P. & Quinn, K. M. (2008), “Fightin’ Words”, Political Analysis
 * 16, 372–403, eqs. 16, 20, 22. Swapping the sides flips both signs exactly.
 *
 * @param a counts y₁ of the items on the first side; n₁ is their sum
 * @param b counts y₂ of the same items on the second side
 * @param prior α of each item (see `dirichletPrior`), all above 0; α₀ is their sum
 * @throws RangeError where lengths differ or an α is not above 0 (the odds would be 0)
 */
export const logOddsDirichlet = (a: Counts, b: Counts, prior: Counts): LogOdds[] => {
  requireSameLength(a, b);
  requireSameLength(a, prior);
  const [n1, n2, alpha0] = [total(a), total(b), total(prior)];
  return Array.from(prior, (alpha, i) => logOddsOf(a[i], n1, b[i], n2, alpha, alpha0));
};

/** The same for one item: y₁ of n₁ against y₂ of n₂, with α of a prior that sums to α₀. */
export const logOddsOf = (
  y1: number,
  n1: number,
  y2: number,
  n2: number,
  alpha: number,
  alpha0: number
): LogOdds => {
  if (!(alpha > 0)) throw new RangeError(`the prior of an item must be above 0, not ${alpha}`);
  const delta = logOdds(y1 + alpha, n1 + alpha0) - logOdds(y2 + alpha, n2 + alpha0);
  return { delta, zeta: delta / Math.sqrt(1 / (y1 + alpha) + 1 / (y2 + alpha)) };
};

/**
 * The prior that says “as in the background”: α = α₀ × the item’s share there.
 *
 * @param background counts of the items in a wider text, each above 0; both sides together
 *   where there is none
 * @param alpha0 the prior’s weight in words: larger trusts the background more
 * @throws RangeError where α₀ is not above 0
 */
export const dirichletPrior = (background: Counts, alpha0: number): Float64Array => {
  if (!(alpha0 > 0)) throw new RangeError(`the prior’s size must be above 0, not ${alpha0}`);
  const sum = total(background);
  return Float64Array.from(background, (count) => (alpha0 * count) / sum);
};

const logOdds = (count: number, of: number): number => Math.log(count / (of - count));
