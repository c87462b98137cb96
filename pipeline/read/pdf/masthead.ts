/** The first page: its masthead stands in two columns, the imprint at the right. */
import { rowOf, type Item, type Row } from './items.ts';

const IMPRINT = /^\s*Distr\s*[.:．：]/;

export interface Column {
  readonly rows: readonly Row[];
  /** Its right edge; null: the page’s; Infinity: its lines stand each for itself. */
  readonly limit: number | null;
}

/** The last row of the imprint’s column: its rows follow one another without a wide gap. */
const lastOfImprint = (rows: readonly Row[], gutter: number, first: number): number => {
  let last = first;
  for (let at = first + 1; at < rows.length; at++) {
    const { items, y, size } = rows[at]!;
    const crosses = items.some(({ x, width }) => x < gutter && x + width > gutter + size);
    if (crosses || y - rows[last]!.y > 4 * rows[last]!.size) break;
    if (items.some(({ x }) => x >= gutter)) last = at;
  }
  return last;
};

/** The left column may be longer: lines like its last one, right below one another. */
const endOfLeft = (rows: readonly Row[], gutter: number, end: number): number => {
  const leftOf = ({ items }: Row): Item[] => items.filter(({ x }) => x < gutter);
  let before = rows.slice(0, end).findLast((row) => leftOf(row).length > 0);
  let at = end;
  for (; at < rows.length; at++) {
    const row = rows[at]!;
    const isLike = before !== undefined && rowOf(leftOf(before)).size === row.size;
    const isBelow = before !== undefined && row.y - before.y < row.size * 1.5;
    if (!isLike || !isBelow || row.right > gutter) break;
    before = row;
  }
  return at;
};

/**
 * The rows of a first page as columns to be read one after another: left and right side of the
 * masthead, then what stands below. One column where there is no imprint (`Distr.`), or nothing left of it.
 */
export const mastheadColumns = (rows: readonly Row[]): Column[] => {
  const imprint = rows
    .slice(0, 30)
    .flatMap(({ items }) => items)
    .find(({ text }) => IMPRINT.test(text));
  if (!imprint) return [{ rows, limit: null }];
  const gutter = imprint.x - imprint.size / 2;
  const isBeside = rows.some(({ items }) => items.some(({ x }) => x < gutter));
  if (!isBeside) return [{ rows, limit: null }];
  const first = rows.findIndex(({ items }) => items.includes(imprint));
  const end = endOfLeft(rows, gutter, lastOfImprint(rows, gutter, first) + 1);
  const side = (isRight: boolean): Row[] =>
    rows.slice(0, end).flatMap(({ items }) => {
      const own = items.filter(({ x }) => x >= gutter === isRight);
      return own.length > 0 ? [rowOf(own)] : [];
    });
  const left = side(false);
  return [
    { rows: left, limit: Math.max(...left.map(({ right }) => right)) },
    { rows: side(true), limit: Infinity },
    { rows: rows.slice(end), limit: null }
  ];
};
