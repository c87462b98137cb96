/** The pieces of text of a page, and the lines that they make. */

/** A piece of text. Coordinates in points from the page’s upper left corner, `y` of the base line. */
export interface Item {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the font. */
  readonly size: number;
  readonly isBold: boolean;
}

export interface Page {
  readonly height: number;
  readonly items: readonly Item[];
  /** Pictures, and hardly a letter: a page that was scanned. */
  readonly isPicture: boolean;
}

/** Items of one base line, from left to right. */
export interface Row {
  readonly items: readonly Item[];
  readonly y: number;
  /** The largest in the row. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
}

export const rowOf = (items: readonly Item[]): Row => {
  const sorted = [...items].sort((a, b) => a.x - b.x);
  const size = Math.max(...sorted.map((item) => item.size));
  return {
    items: sorted,
    y: sorted.find((item) => item.size === size)!.y,
    size,
    left: sorted[0]!.x,
    right: Math.max(...sorted.map(({ x, width }) => x + width))
  };
};

/** Items belong to one row if their base lines differ by less than this part of the font’s size. */
const SAME_ROW = 0.5;

/** Raised marks are smaller than this part of the page’s usual size. */
const FOUNDING = 0.75;

const isNear = (row: { y: number; size: number }, item: Item): boolean =>
  Math.abs(row.y - item.y) <= Math.max(row.size, item.size) * SAME_ROW;

/** Items → rows from top to bottom. Items of the usual size found a row, raised marks join it. */
export const rowsOf = (items: readonly Item[]): Row[] => {
  const least = usualSize(items) * FOUNDING;
  const byPlace = [...items].sort((a, b) => a.y - b.y || a.x - b.x);
  const ordered = [
    ...byPlace.filter(({ size }) => size >= least),
    ...byPlace.filter(({ size }) => size < least)
  ];
  const groups: { y: number; size: number; items: Item[] }[] = [];
  for (const item of ordered) {
    const near = groups.findLast((group) => isNear(group, item));
    if (near) near.items.push(item);
    else groups.push({ y: item.y, size: item.size, items: [item] });
  }
  return groups.map((group) => rowOf(group.items)).sort((a, b) => a.y - b.y || a.left - b.left);
};

/** The median size of text, weighted by its length; 0 for none. */
export const usualSize = (items: readonly Item[]): number => {
  const sorted = [...items].sort((a, b) => a.size - b.size);
  const total = sorted.reduce((sum, { text }) => sum + text.length, 0);
  let passed = 0;
  for (const { size, text } of sorted) {
    passed += text.length;
    if (passed * 2 >= total) return size;
  }
  return 0;
};
