import { textWidth } from '#lib/charts/parts/text-width.ts';

/** How the cells of a table are set: type, and room at their sides, in points. */
export interface CellType {
  readonly size: number;
  readonly padding: number;
}

/** The faces that a reader’s machine puts in for ours, and bold heads, run wider. */
const SLACK = 1.15;

/** About how wide a text is in a cell, in points. */
export const widthInCell = (text: string, { size }: CellType): number =>
  SLACK * textWidth(text, size);

/**
 * Widths of the columns of a table in points, `whole` in sum: as wide as what they hold; the widest
 * share what is left.
 */
export const columnWidths = (
  rows: readonly (readonly string[])[],
  type: CellType,
  whole: number
): number[] => {
  const wanted = (rows[0] ?? []).map(
    (_, i) => Math.max(...rows.map((row) => widthInCell(row[i] ?? '', type))) + 2 * type.padding
  );
  const most = sharedOut(wanted, whole);
  const widths = wanted.map((width) => Math.min(width, most));
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => (width / sum) * whole);
};

/** The width to which the widest are cut for all to fit; infinite where all do. */
const sharedOut = (wanted: readonly number[], room: number): number => {
  let left = room;
  for (const [i, width] of [...wanted].sort((a, b) => a - b).entries()) {
    const share = left / (wanted.length - i);
    if (width > share) return share;
    left -= width;
  }
  return Infinity;
};
