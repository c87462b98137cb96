/** A paragraph as a bag: pairs of an item’s index and its count. */
export type Bag = readonly (readonly [item: number, count: number])[];

/** Paragraph × item counts, row after row (compressed sparse rows). */
export interface Bags {
  /** How many items there are; an item is an index below it. */
  readonly items: number;
  /** Row r is the entries from `offsets[r]` to `offsets[r + 1]`. */
  readonly offsets: Int32Array;
  readonly item: Int32Array;
  readonly count: Float64Array;
}

/**
 * @param rows one bag a paragraph; a paragraph without any item is an empty bag and counts
 * @param items how many different items there are
 * @throws RangeError where an index is not one of the items
 */
export const bagsOf = (rows: readonly Bag[], items: number): Bags => {
  const entries = rows.flat();
  const stray = entries.find(([item]) => !Number.isInteger(item) || item < 0 || item >= items);
  if (stray) throw new RangeError(`item ${stray[0]} is not below ${items}`);
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, r) => (offsets[r + 1] = offsets[r] + row.length));
  return {
    items,
    offsets,
    item: Int32Array.from(entries, ([item]) => item),
    count: Float64Array.from(entries, ([, count]) => count)
  };
};

/** @returns how many paragraphs there are */
export const rowCount = (bags: Bags): number => bags.offsets.length - 1;

/**
 * @param rows the paragraphs to add up; one named twice counts twice
 * @param into where to write (it is cleared first); its length is `bags.items`
 * @returns the count of each item in these paragraphs
 */
export const sumRows = (
  bags: Bags,
  rows: ArrayLike<number>,
  into: Float64Array = new Float64Array(bags.items)
): Float64Array => {
  into.fill(0);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i];
    for (let e = bags.offsets[row]; e < bags.offsets[row + 1]; e += 1) {
      into[bags.item[e]] += bags.count[e];
    }
  }
  return into;
};
