import { NOT_RECORDED, isAbsence } from '#lib/charts/absence.ts';
import type { Cell, ChartTable } from '#lib/charts/contract.ts';
import type { NativeChart, NativeSeries } from '#lib/charts/native.ts';
import type { Paint } from '#lib/charts/parts/palette.ts';
import { isQuantity } from '#lib/charts/quantity.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { formatCode, writtenAbsence } from '../cells.ts';
import type { SheetCell } from '../xlsx/sheet.ts';
import { quantityCell, tableRows } from '../xlsx/table.ts';
import { LEAST_FORMAT } from '../xlsx/workbook.ts';

/** Numbers of a column of the workbook; null is a gap, which is not zero. */
export interface DataColumn {
  /** Column of the sheet, from 0. */
  readonly column: number;
  readonly values: readonly (number | null)[];
}

export interface DataSeries extends DataColumn {
  readonly name: string;
  readonly paint: Paint;
  /** How its numbers are written; null as they stand. */
  readonly format: string | null;
  /** Whether its numbers are the least that there were: hatched, written `≥ 12`. */
  readonly isLeast: boolean;
  /** Whether it only writes numbers above the stacks. */
  readonly isTotal: boolean;
  /** How far its intervals reach above and below its numbers. */
  readonly reach?: { readonly above: DataColumn; readonly below: DataColumn };
}

/** What a native chart draws and the sheet it draws from. */
export interface ChartData {
  readonly kind: NativeChart['kind'];
  readonly isStacked: boolean;
  readonly categories: readonly string[];
  /** Column of the sheet that the categories are read from, from 0. */
  readonly categoryColumn: number;
  readonly series: readonly DataSeries[];
  /** The chart’s table, and to its right the columns that only the drawing needs. */
  readonly rows: readonly (readonly SheetCell[])[];
}

const exactly = (cell: Cell): number | null => {
  if (typeof cell === 'number') return cell;
  return isQuantity(cell) ? cell.value : null;
};

/** Of nothing known “at least 0” there is nothing to draw. */
const atLeast = (cell: Cell): number | null =>
  isAbsence(cell) && cell.absent === 'at-least' && cell.n > 0 ? cell.n : null;

/** A column beside the table. */
interface Beside {
  readonly name: string;
  readonly cells: readonly SheetCell[];
}

/** The table that is drawn, and where it stands in the sheet. */
interface Source {
  readonly table: ChartTable;
  /** Column of the sheet in which it begins. */
  readonly from: number;
  readonly lang: Lang;
  /** Whether words in its cells would be drawn as marks at zero: bars of no height are not seen. */
  readonly isMarked: boolean;
  /** Puts a column beside all others. @returns its place in the sheet */
  readonly add: (column: Beside) => number;
}

const indexIn = ({ columns }: ChartTable, key: string): number => {
  const index = columns.findIndex((column) => column.key === key);
  if (index < 0) throw new Error(`no column “${key}” in the table of this chart`);
  return index;
};

const cellsOf = ({ rows }: ChartTable, index: number): Cell[] =>
  rows.map((row) => row[index] ?? NOT_RECORDED);

/**
 * Reads a native chart off a chart’s table. The table stands in the sheet as it is. Words in it
 * (`≥ 12`, `not recorded`) would be drawn as zero, so what they stand for has columns of its own
 * to the right: numbers that are the least there were, and names that say “not recorded”.
 *
 * @throws Error where the chart names a column that its table does not have
 */
export const chartData = (native: NativeChart, own: ChartTable, lang: Lang): ChartData => {
  const table = native.table ?? own;
  const sheet = tableRows(own, lang);
  if (native.table) putBeside(sheet, tableRows(native.table, lang), own.columns.length + 1);
  const from = native.table ? own.columns.length + 1 : 0;
  const first = from + table.columns.length + 1;
  const beside: Beside[] = [];
  const add = (column: Beside): number => first + beside.push(column) - 1;
  const isMarked = native.kind === 'dots' || native.kind === 'lines';
  const source = { table, from, lang, add, isMarked };
  const series = native.series.flatMap((of) => seriesOf(of, source));
  const totals = native.total === undefined ? [] : totalOf(native.total, source);
  return {
    kind: native.kind,
    isStacked: native.isStacked,
    ...categoriesOf(native, source),
    series: [...series, ...totals],
    rows: withBeside(sheet, beside, first)
  };
};

/** Whether there is anything to draw, and not too much to be read. */
export const isDrawable = ({ series, categories }: ChartData, most: number): boolean =>
  categories.length <= most && series.some(({ values }) => values.some((value) => value !== null));

const NO_PAINT: Paint = { fill: 'var(--ink)', on: 'var(--ink)', striped: false };

const totalOf = (column: string, source: Source): DataSeries[] =>
  seriesOf({ column, paint: NO_PAINT }, source).map((series) => ({ ...series, isTotal: true }));

const nameIn = (cell: Cell | undefined): string =>
  cell === undefined || typeof cell === 'object' ? '' : String(cell);

/** Where nothing of a category is recorded its name says so. */
const categoriesOf = (native: NativeChart, { table, from, lang, add }: Source) => {
  const index = indexIn(table, native.category);
  const own = table.rows.map((row) => nameIn(row[index]));
  const drawn = native.series.map(({ column }) => indexIn(table, column));
  const categories = table.rows.map((row, i) => {
    const absent = drawn.map((column) => row[column] ?? NOT_RECORDED).filter(isAbsence);
    const isGap =
      drawn.length > 0 &&
      absent.length === drawn.length &&
      absent.every((a) => a.absent === 'not-recorded');
    const name = (native.names ?? own)[i] ?? '';
    return isGap ? `${name}\n${writtenAbsence(NOT_RECORDED, lang)}` : name;
  });
  const isTold = categories.some((name, i) => name !== own[i]);
  const categoryColumn = isTold
    ? add({ name: m.export_chart_names({}, { locale: lang }), cells: categories })
    : from + index;
  return { categories, categoryColumn };
};

const seriesOf = ({ column, paint, interval }: NativeSeries, source: Source): DataSeries[] => {
  const { table, from, lang, add, isMarked } = source;
  const index = indexIn(table, column);
  const name = table.columns[index]?.label ?? '';
  const cells = cellsOf(table, index);
  const quantity = cells.find(isQuantity);
  const hasWords = isMarked && cells.some(isAbsence);
  const whole: DataSeries = {
    name,
    column: hasWords ? add(clean(name, cells)) : from + index,
    values: cells.map(exactly),
    paint,
    format: quantity ? formatCode(quantity) : null,
    isLeast: false,
    isTotal: false,
    ...(interval === undefined ? {} : { reach: reachOf(cells, interval, source) })
  };
  const least = cells.map(atLeast);
  if (least.every((value) => value === null)) return [whole];
  const leastName = m.export_at_least({ name }, { locale: lang });
  const beside = add({
    name: leastName,
    cells: least.map((number) => (number === null ? null : { number, format: LEAST_FORMAT }))
  });
  const format = LEAST_FORMAT;
  return [
    whole,
    { ...whole, name: leastName, column: beside, values: least, format, isLeast: true }
  ];
};

/** A column with nothing where there are words. */
const clean = (name: string, cells: readonly Cell[]): Beside => ({
  name,
  cells: cells.map((cell) => {
    if (typeof cell === 'number') return { number: cell };
    return isQuantity(cell) ? quantityCell(cell) : null;
  })
});

/** Office programs draw an interval by how far it reaches from the number. */
const reachOf = (
  cells: readonly Cell[],
  [lower, upper]: readonly [string, string],
  { table, add }: Source
) => {
  const columnOf = (key: string, sign: 1 | -1): DataColumn => {
    const index = indexIn(table, key);
    const ends = cellsOf(table, index).map(exactly);
    const values = cells.map((cell, i) => {
      const [value, end] = [exactly(cell), ends[i]];
      return value === null || end === null || end === undefined
        ? null
        : Number((sign * (end - value)).toFixed(9));
    });
    const name = `${table.columns[index]?.label ?? ''} ${sign > 0 ? '+' : '\u2212'}`;
    const column = add({ name, cells: values.map((v) => (v === null ? null : { number: v })) });
    return { column, values };
  };
  return { above: columnOf(upper, 1), below: columnOf(lower, -1) };
};

/** Puts a block of cells into a sheet, beginning in a column. */
const putBeside = (
  sheet: SheetCell[][],
  block: readonly (readonly SheetCell[])[],
  column: number
): void => {
  block.forEach((row, r) => {
    const whole = (sheet[r] ??= []);
    while (whole.length < column) whole.push(null);
    whole.push(...row);
  });
};

const withBeside = (sheet: SheetCell[][], beside: readonly Beside[], column: number) => {
  if (beside.length === 0) return sheet;
  const count = Math.max(...beside.map(({ cells }) => cells.length));
  const block = Array.from({ length: count + 1 }, (_, r) =>
    beside.map(({ name, cells }) => (r === 0 ? name : (cells[r - 1] ?? null)))
  );
  putBeside(sheet, block, column);
  return sheet;
};
