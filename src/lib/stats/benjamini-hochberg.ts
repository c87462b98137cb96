/**
 * Adjusted p-values that control the false discovery rate.
 *
 *     q₍ᵢ₎ = min over j ≥ i of min(1, p₍ⱼ₎ · m / j),  p₍₁₎ ≤ … ≤ p₍ₘ₎
 *
 * Benjamini, Y. & Hochberg, Y. (1995), J. R. Statist. Soc. B 57, 289–300. Calling those with
 * q ≤ 0.05 different, at most 5 % of the calls are expected to be wrong.
 *
 * @param pValues each from 0 to 1; the list may be empty
 * @returns the adjusted values in the order given; equal p-values get equal q-values
 * @throws RangeError where a p-value is not from 0 to 1
 */
export const benjaminiHochberg = (pValues: readonly number[]): number[] => {
  const wrong = pValues.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw new RangeError(`a p-value is from 0 to 1, not ${wrong}`);
  const descending = pValues.map((_, i) => i).sort((i, j) => pValues[j] - pValues[i]);
  const adjusted = new Array<number>(pValues.length);
  let smallest = 1;
  descending.forEach((index, position) => {
    const rank = pValues.length - position;
    smallest = Math.min(smallest, (pValues[index] * pValues.length) / rank);
    adjusted[index] = smallest;
  });
  return adjusted;
};
