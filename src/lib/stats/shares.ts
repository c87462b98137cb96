/** Counts or weights of items, item by item; two of them are compared index by index. */
export type Counts = ArrayLike<number>;

/** @returns the sum of the counts */
export const total = (counts: Counts): number => {
  let sum = 0;
  for (let i = 0; i < counts.length; i += 1) sum += counts[i];
  return sum;
};

/**
 * @returns each count as a share of their sum
 * @throws RangeError where a count is negative or not finite, or where all are zero: nothing
 *   has no distribution
 */
export const shares = (counts: Counts): Float64Array => {
  const sum = total(counts);
  if (sum === 0) throw new RangeError('a distribution needs at least one count above zero');
  const result = new Float64Array(counts.length);
  for (let i = 0; i < counts.length; i += 1) result[i] = requireCount(counts[i]) / sum;
  return result;
};

/** @throws RangeError where two lists of counts do not speak of the same items */
export const requireSameLength = (a: Counts, b: Counts): void => {
  if (a.length !== b.length) {
    throw new RangeError(`the two sides count ${a.length} and ${b.length} items: align them`);
  }
};

const requireCount = (count: number): number => {
  if (!Number.isFinite(count) || count < 0) {
    throw new RangeError(`a count must be finite and not negative, not ${count}`);
  }
  return count;
};
