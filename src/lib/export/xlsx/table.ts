import type { Cell, ChartTable } from '#lib/charts/contract.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { SheetCell } from './sheet.ts';
import { writtenAbsence } from '../cells.ts';

const toCell = (cell: Cell, lang: Lang): SheetCell =>
  typeof cell === 'number' ? { number: cell } : cell === '' ? null : writtenText(cell, lang);

const writtenText = (cell: Exclude<Cell, number>, lang: Lang): string =>
  typeof cell === 'string' ? cell : writtenAbsence(cell, lang);

/** The rows of a chart’s table, its columns first: absence in words, never 0. */
export const tableRows = ({ columns, rows }: ChartTable, lang: Lang): SheetCell[][] => [
  columns.map(({ label }) => label),
  ...rows.map((row) => row.map((cell) => toCell(cell, lang)))
];
