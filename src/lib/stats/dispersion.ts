import { requireSameLength, shares, total, type Counts } from './shares.ts';

/** How unevenly an item is spread over the parts of a text. */
export interface Dispersion {
  /** Gries’ DP: near 0 as even as the parts’ sizes, near 1 all in one small part. */
  readonly dp: number;
  /** DP brought to 0 … 1; 0 where there is only one part. */
  readonly normalized: number;
  /** In how many parts it occurs. */
  readonly range: number;
}

/**
 * Gries’ deviation of proportions, so that one long paragraph is not taken for emphasis.
 *
 *     DP = ½ Σ |vᵢ − sᵢ|,  DPnorm = DP ÷ (1 − min sᵢ)
 *
 * with v the share of the item’s occurrences in each part and s the part’s share of the text.
 * Gries, S. Th. (2008), International Journal of Corpus Linguistics 13, 403–437; normalized
 * as in Lijffijt, J. & Gries, S. Th. (2012), the same journal 17, 147–149.
 *
 * @param occurrences of the item in each part; at least one above 0
 * @param sizes of the parts in the same order (characters or words), each above 0
 * @throws RangeError where the item does not occur (it has no dispersion) or a size is not
 *   above 0
 */
export const dispersion = (occurrences: Counts, sizes: Counts): Dispersion => {
  requireSameLength(occurrences, sizes);
  if (Array.from(sizes).some((size) => !(size > 0))) {
    throw new RangeError('every part must have a size above 0');
  }
  const [found, expected] = [shares(occurrences), shares(sizes)];
  const dp = total(found.map((share, i) => Math.abs(share - expected[i]))) / 2;
  const room = 1 - expected.reduce((least, share) => Math.min(least, share), 1);
  return {
    dp,
    normalized: room === 0 ? 0 : dp / room,
    range: found.filter((share) => share > 0).length
  };
};
