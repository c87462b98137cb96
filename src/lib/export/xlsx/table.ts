import type { Cell, ChartTable, Quantity } from '#lib/charts/contract.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { SheetCell } from './sheet.ts';
import { isQuantity } from '#lib/charts/quantity.ts';
import { formatCode, writtenAbsence } from '../cells.ts';

const toCell = (cell: Cell, lang: Lang): SheetCell =>
  typeof cell === 'number'
    ? { number: cell }
    : typeof cell === 'string'
      ? cell || null
      : isQuantity(cell)
        ? quantityCell(cell)
        : writtenAbsence(cell, lang);

/** A number that is a number in the sheet, and is shown as it is read. */
export const quantityCell = (quantity: Quantity): SheetCell =>
  quantity.form === 'rounded'
    ? { number: quantity.value }
    : { number: quantity.value, format: formatCode(quantity) };

/** The rows of a chart’s table, its columns first: absence in words, never 0. */
export const tableRows = ({ columns, rows }: ChartTable, lang: Lang): SheetCell[][] => [
  columns.map(({ label }) => label),
  ...rows.map((row) => row.map((cell) => toCell(cell, lang)))
];
