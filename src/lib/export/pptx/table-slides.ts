import { formatCell } from '#lib/charts/absence.ts';
import type { ChartTable } from '#lib/charts/contract.ts';
import { textWidth } from '#lib/charts/parts/text-width.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { xmlText } from '../markup.ts';
import { SLIDE } from './deck.ts';
import { COLOR, CONTENT_WIDTH } from './layout.ts';

const FONT = 11;
const POINTS = 72;
/** Points above and below, and at the sides of, the text of a cell. */
const PADDING = { y: 3, x: 5 };
const LINE = (FONT * 1.4) / POINTS;
/** The faces that a reader’s machine puts in for ours, and bold heads, run wider. */
const SLACK = 1.15;
const widthOf = (text: string) => SLACK * textWidth(text, FONT);

/** Rows of a table that one slide shows. */
export interface TablePage {
  readonly rows: readonly (readonly string[])[];
}

/** Widths of the columns in inches: as wide as what they hold; the widest share what is left. */
export const columnWidths = (rows: readonly (readonly string[])[], count: number): number[] => {
  const wanted = Array.from({ length: count }, (_, i) => {
    const widest = Math.max(...rows.map((row) => widthOf(row[i] ?? '')));
    return (widest + 2 * PADDING.x) / POINTS;
  });
  const most = sharedOut(wanted, CONTENT_WIDTH);
  const widths = wanted.map((width) => Math.min(width, most));
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => (width / sum) * CONTENT_WIDTH);
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

const linesIn = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce(
      (sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width * POINTS - 2 * PADDING.x))),
      0
    );

const rowHeight = (row: readonly string[], widths: readonly number[]): number =>
  LINE * Math.max(...row.map((text, i) => linesIn(text, widths[i] ?? 1))) +
  (2 * PADDING.y) / POINTS;

/** A table as text, in pages of at most `height` inches, each with the head. */
export const tablePages = (table: ChartTable, lang: Lang, height: number) => {
  const head = table.columns.map(({ label }) => xmlText(label));
  const rows = table.rows.map((row) => row.map((cell) => xmlText(formatCell(cell, lang))));
  const widths = columnWidths([head, ...rows], head.length);
  const room = height - rowHeight(head, widths);
  const pages: string[][][] = [];
  let left = 0;
  for (const row of rows) {
    const needed = rowHeight(row, widths);
    if (pages.length === 0 || needed > left) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)?.push(row);
    left -= needed;
  }
  return { head, pages, widths };
};

/** The cells of a page as the library has them. */
export const tableCells = (
  { columns }: ChartTable,
  head: readonly string[],
  page: readonly (readonly string[])[]
) => {
  const line = (color: string, pt: number) => ({ type: 'solid' as const, color, pt });
  const none = { type: 'none' as const };
  const cell = (text: string, i: number, isHead: boolean) => ({
    text,
    options: {
      align: columns[i]?.align === 'end' ? ('right' as const) : ('left' as const),
      bold: isHead,
      border: [none, none, isHead ? line(COLOR.ink, 1) : line(COLOR.rule, 0.5), none] as [
        typeof none,
        typeof none,
        ReturnType<typeof line>,
        typeof none
      ]
    }
  });
  return [
    head.map((text, i) => cell(text, i, true)),
    ...page.map((row) => row.map((text, i) => cell(text, i, false)))
  ];
};

/** How the library sets a table between the margins. */
export const tableLook = (y: number, widths: readonly number[]) => ({
  x: SLIDE.margin,
  y,
  w: CONTENT_WIDTH,
  colW: [...widths],
  fontSize: FONT,
  color: COLOR.ink,
  valign: 'top' as const,
  margin: [PADDING.y, PADDING.x, PADDING.y, PADDING.x] as [number, number, number, number]
});
