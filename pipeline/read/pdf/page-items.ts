/** The pieces of text of a page, as they stand on it. */

/** A piece of text. Coordinates in points from the page’s upper left corner, `y` of the base line. */
export interface Item {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the font. */
  readonly size: number;
}

export interface PageItems {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
}

/** A line of a page: items of one base line from left to right. */
export interface PageLine {
  readonly items: readonly Item[];
  readonly y: number;
  /** The largest in the line. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
}

export const lineOf = (items: readonly Item[]): PageLine => {
  const sorted = [...items].sort((a, b) => a.x - b.x);
  const size = Math.max(...sorted.map((item) => item.size));
  const main = sorted.find((item) => item.size === size)!;
  return {
    items: sorted,
    y: main.y,
    size,
    left: sorted[0]!.x,
    right: Math.max(...sorted.map(({ x, width }) => x + width))
  };
};

/** Raised marks stand less than this part of the font’s size above the line they belong to. */
const SAME_LINE = 0.5;

const shares = (line: { y: number; size: number }, item: Item): boolean =>
  Math.abs(line.y - item.y) <= Math.max(line.size, item.size) * SAME_LINE;

/** Items → lines from top to bottom. Large items found a line, small ones join it. */
export const linesOf = (items: readonly Item[]): PageLine[] => {
  const groups: { y: number; size: number; items: Item[] }[] = [];
  const byPlace = [...items].sort((a, b) => a.y - b.y || a.x - b.x);
  const body = medianSize(items);
  const founders = byPlace.filter(({ size }) => size >= body * 0.75);
  const others = byPlace.filter(({ size }) => size < body * 0.75);
  for (const item of [...founders, ...others]) {
    const near = groups.findLast((group) => shares(group, item)) ?? null;
    if (near) near.items.push(item);
    else groups.push({ y: item.y, size: item.size, items: [item] });
  }
  return groups.map((group) => lineOf(group.items)).sort((a, b) => a.y - b.y || a.left - b.left);
};

/** The usual size of a page’s text, weighted by its length; 0 for an empty page. */
export const medianSize = (items: readonly Item[]): number => {
  const sorted = [...items].sort((a, b) => a.size - b.size);
  const total = sorted.reduce((sum, { text }) => sum + text.length, 0);
  let passed = 0;
  for (const { size, text } of sorted) {
    passed += text.length;
    if (passed * 2 >= total) return size;
  }
  return 0;
};
