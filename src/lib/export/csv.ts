import { csvFormatRow } from 'd3-dsv';
import type { Cell, ChartTable, ChartText } from '#lib/charts/contract.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { isQuantity } from '#lib/charts/quantity.ts';
import { writtenAbsence, writtenQuantity } from './cells.ts';
import type { ExportMeta } from './meta.ts';
import { tellings } from './tellings.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** Excel, LibreOffice and Sheets take such a cell for a formula (OWASP, CSV Injection). */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const NUMBER = /^[+-]?\d+(\.\d+)?%?$/;

/** @returns the text as text: what would run as a formula gets an apostrophe before it */
export const harmless = (text: string): string =>
  FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;

/**
 * A cell as a table file has it: numbers without grouping, the same in both languages;
 * absence in words, never 0.
 */
export const writtenCell = (cell: Cell, lang: Lang): string => {
  if (typeof cell === 'number') return String(cell);
  if (isQuantity(cell)) return writtenQuantity(cell);
  return typeof cell === 'string' ? harmless(cell) : writtenAbsence(cell, lang);
};

/**
 * The chart’s table as CSV (RFC 4180, UTF-8 with byte order mark, CRLF): the columns, the
 * rows, and after an empty line what the chart says of itself.
 */
export const csvText = (table: ChartTable, text: ChartText, meta: ExportMeta): string => {
  const rows = [
    table.columns.map(({ label }) => harmless(label)),
    ...table.rows.map((row) => row.map((cell) => writtenCell(cell, meta.lang))),
    [],
    ...tellings(text, meta).map((cells) => cells.map(harmless))
  ];
  return BYTE_ORDER_MARK + rows.map((row) => `${csvFormatRow(row)}\r\n`).join('');
};
