import { requireSameLength, shares, type Counts } from './shares.ts';

/** How far apart two distributions are, and which items make it so. */
export interface Divergence {
  /** Bits, from 0 (the same) to 1 (nothing in common). */
  readonly divergence: number;
  /** Bits that each item adds, ≥ 0; their sum is the divergence. */
  readonly contributions: Float64Array;
  /** The contribution signed by the side that has the larger share: + first, − second. */
  readonly shifts: Float64Array;
}

/**
 * Jensen–Shannon divergence of two distributions, in bits, with equal weights.
 *
 *     m = (p + q) / 2,  cᵢ = ½ pᵢ log₂(pᵢ/mᵢ) + ½ qᵢ log₂(qᵢ/mᵢ),  JSD = Σ cᵢ,  0·log 0 = 0
 *
 * Lin, J. (1991), IEEE Transactions on Information Theory 37, 145–151; item by item as in
 * Gallagher, R. J. et al. (2021), EPJ Data Science 10:4, eq. 14. The estimate from counts is
 * biased upwards on short texts: read it beside `shuffleBand`.
 *
 * @param p counts or shares of the first side; brought to sum 1
 * @param q the same items of the second side, in the same order
 * @throws RangeError where lengths differ, a count is negative, or a side is all zeros
 */
export const jensenShannon = (p: Counts, q: Counts): Divergence => {
  requireSameLength(p, q);
  const [first, second] = [shares(p), shares(q)];
  const contributions = first.map((share, i) => contribution(share, second[i]));
  const shifts = contributions.map((bits, i) => Math.sign(first[i] - second[i]) * bits);
  return { divergence: contributions.reduce((sum, bits) => sum + bits, 0), contributions, shifts };
};

/** Never negative by the log-sum inequality; rounding may say −1e-17. */
const contribution = (p: number, q: number): number => {
  const m = (p + q) / 2;
  return Math.max(0, (part(p, m) + part(q, m)) / 2);
};

const part = (share: number, m: number): number => (share === 0 ? 0 : share * Math.log2(share / m));
