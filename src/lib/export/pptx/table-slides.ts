import { formatCell } from '#lib/charts/absence.ts';
import type { ChartTable } from '#lib/charts/contract.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { columnWidths, widthInCell } from '../columns.ts';
import { xmlText } from '../markup.ts';
import { SLIDE } from './deck.ts';
import { COLOR, CONTENT_WIDTH } from './layout.ts';

const FONT = 11;
const POINTS = 72;
/** Points above and below, and at the sides of, the text of a cell. */
const PADDING = { y: 3, x: 5 };
const LINE = (FONT * 1.4) / POINTS;
const CELL = { size: FONT, padding: PADDING.x };
/** More slides than these no one turns over: the whole table is elsewhere. */
const MOST_PAGES = 2;

/** Rows of a table that one slide shows. */
export interface TablePage {
  readonly rows: readonly (readonly string[])[];
}

/** A text that is as wide as its column is not wider by an error of rounding. */
const ROUNDING = 1e-6;

/** Lines of a text in a column of so many inches. */
const linesIn = (text: string, width: number): number => {
  const room = width * POINTS - 2 * PADDING.x;
  return text
    .split('\n')
    .reduce(
      (sum, line) => sum + Math.max(1, Math.ceil(widthInCell(line, CELL) / room - ROUNDING)),
      0
    );
};

const rowHeight = (row: readonly string[], widths: readonly number[]): number =>
  LINE * Math.max(...row.map((text, i) => linesIn(text, widths[i] ?? 1))) +
  (2 * PADDING.y) / POINTS;

/**
 * A table as text, in pages of at most `height` inches, each with the head; `shown` is how many of
 * its rows they have.
 */
export const tablePages = (table: ChartTable, lang: Lang, height: number) => {
  const head = table.columns.map(({ label }) => xmlText(label));
  const rows = table.rows.map((row) => row.map((cell) => xmlText(formatCell(cell, lang))));
  const points = columnWidths([head, ...rows], CELL, CONTENT_WIDTH * POINTS);
  const widths = points.map((width) => width / POINTS);
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
  const kept = pages.slice(0, MOST_PAGES);
  return { head, pages: kept, widths, shown: kept.flat().length };
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
