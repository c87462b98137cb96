import { NOT_RECORDED, isAbsence } from '#lib/charts/absence.ts';
import type { Cell, ChartTable } from '#lib/charts/contract.ts';
import type { NativeChart } from '#lib/charts/native.ts';
import type { Paint } from '#lib/charts/parts/palette.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { writtenAbsence } from '../cells.ts';
import type { SheetCell } from '../xlsx/sheet.ts';
import { tableRows } from '../xlsx/table.ts';

/** Numbers of a column of the workbook; null is a gap, which is not zero. */
export interface DataSeries {
  readonly name: string;
  /** Column of the sheet, from 0. */
  readonly column: number;
  readonly values: readonly (number | null)[];
  readonly paint: Paint;
  /** Whether its numbers are the least that there were: hatched, written `≥ 12`. */
  readonly isLeast: boolean;
  /** Whether it only writes numbers above the stacks. */
  readonly isTotal: boolean;
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

const exactly = (cell: Cell): number | null => (typeof cell === 'number' ? cell : null);

/** Of nothing known “at least 0” there is nothing to draw. */
const atLeast = (cell: Cell): number | null =>
  isAbsence(cell) && cell.absent === 'at-least' && cell.n > 0 ? cell.n : null;

/** A column beside the table. */
interface Beside {
  readonly name: string;
  readonly cells: readonly SheetCell[];
}

/**
 * Reads a native chart off a chart’s table. The table stands in the sheet as it is. Words in it
 * (`≥ 12`, `not recorded`) would be drawn as zero, so what they stand for has columns of its own
 * to the right: numbers that are the least there were, and names that say “not recorded”.
 *
 * @throws Error where the chart names a column that its table does not have
 */
export const chartData = (native: NativeChart, table: ChartTable, lang: Lang): ChartData => {
  const indexOf = (key: string): number => {
    const index = table.columns.findIndex((column) => column.key === key);
    if (index < 0) throw new Error(`no column “${key}” in the table of this chart`);
    return index;
  };
  const first = table.columns.length + 1;
  const beside: Beside[] = [];
  const add = (column: Beside): number => first + beside.push(column) - 1;
  const drawn = native.series.map(({ column, paint }) => ({ index: indexOf(column), paint }));
  const own = table.rows.map((_, i) => nameIn(table, i, indexOf(native.category)));
  const categories = categoryNames(native.names ?? own, drawn, table, lang);
  const series = [
    ...drawn.map((s) => ({ ...s, isTotal: false })),
    ...(native.total === undefined
      ? []
      : [{ index: indexOf(native.total), paint: NO_PAINT, isTotal: true }])
  ].flatMap((s) => seriesOf(s, table, lang, add));
  const isTold = categories.some((name, i) => name !== own[i]);
  return {
    kind: native.kind,
    isStacked: native.isStacked,
    categories,
    categoryColumn: isTold
      ? add({ name: m.export_chart_names({}, { locale: lang }), cells: categories })
      : indexOf(native.category),
    series,
    rows: sheetRows(table, beside, lang)
  };
};

const NO_PAINT: Paint = { fill: 'var(--ink)', on: 'var(--ink)', striped: false };

interface Drawn {
  readonly index: number;
  readonly paint: Paint;
}

const nameIn = (table: ChartTable, row: number, column: number): string => {
  const cell = table.rows[row]?.[column] ?? '';
  return typeof cell === 'object' ? '' : String(cell);
};

/** Where nothing of a category is recorded its name says so. */
const categoryNames = (
  names: readonly string[],
  drawn: readonly Drawn[],
  table: ChartTable,
  lang: Lang
): string[] =>
  table.rows.map((row, i) => {
    const isAbsent = drawn.every(({ index }) => {
      const cell = row[index] ?? NOT_RECORDED;
      return isAbsence(cell) && cell.absent !== 'at-least';
    });
    const name = names[i] ?? '';
    const [cell] = drawn.map(({ index }) => row[index]);
    const reason = isAbsent && cell !== undefined && isAbsence(cell) ? cell : NOT_RECORDED;
    return isAbsent ? `${name}\n${writtenAbsence(reason, lang)}` : name;
  });

const seriesOf = (
  { index, paint, isTotal }: Drawn & { readonly isTotal: boolean },
  { columns, rows }: ChartTable,
  lang: Lang,
  add: (column: Beside) => number
): DataSeries[] => {
  const name = columns[index]?.label ?? '';
  const cells = rows.map((row) => row[index] ?? NOT_RECORDED);
  const whole: DataSeries = {
    name,
    column: index,
    values: cells.map(exactly),
    paint,
    isLeast: false,
    isTotal
  };
  const least = cells.map(atLeast);
  if (least.every((value) => value === null)) return [whole];
  const leastName = m.export_at_least({ name }, { locale: lang });
  const column = add({
    name: leastName,
    cells: least.map((number) => (number === null ? null : { number, isLeast: true }))
  });
  return [whole, { ...whole, name: leastName, column, values: least, isLeast: true }];
};

const sheetRows = (
  table: ChartTable,
  beside: readonly Beside[],
  lang: Lang
): readonly (readonly SheetCell[])[] => {
  const rows = tableRows(table, lang);
  if (beside.length === 0) return rows;
  return rows.map((row, r) => [
    ...row,
    null,
    ...beside.map(({ name, cells }) => (r === 0 ? name : (cells[r - 1] ?? null)))
  ]);
};
