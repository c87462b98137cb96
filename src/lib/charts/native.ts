import type { Lang } from '#lib/i18n/lang.ts';
import type { ChartTable } from './contract.ts';
import { PLAIN_PAINT, type Paint } from './parts/palette.ts';

/**
 * A chart as office programs have it, by the columns of its table: what is drawn there is what the
 * table says, and can be edited.
 */
export interface NativeChart {
  /** Bars lie, columns stand; dots may have intervals; lines join what follows in time. */
  readonly kind: 'columns' | 'bars' | 'dots' | 'lines';
  readonly isStacked: boolean;
  /** Key of the column that names the categories. */
  readonly category: string;
  /** Shorter names of the categories for the axis, row by row. */
  readonly names?: readonly string[];
  /** Columns of numbers, in the order in which they are drawn. */
  readonly series: readonly NativeSeries[];
  /** Key of a column whose numbers stand above the stacks. */
  readonly total?: string;
  /**
   * What is drawn, where the chart’s own table has it in another arrangement (a row for each topic
   * and session, where a line is a topic): it stands beside that table in the workbook.
   */
  readonly table?: ChartTable;
}

export interface NativeSeries {
  readonly column: string;
  readonly paint: Paint;
  /** Keys of the columns between which its intervals reach. */
  readonly interval?: readonly [lower: string, upper: string];
}

/** Lying bars of one column of numbers. */
export const plainBars = (
  category: string,
  { column, interval }: Omit<NativeSeries, 'paint'>,
  more: Pick<NativeChart, 'names' | 'table'> = {}
): NativeChart => ({
  kind: 'bars',
  isStacked: false,
  category,
  series: [{ column, paint: PLAIN_PAINT, ...(interval && { interval }) }],
  ...more
});

/** A chart of a kind that office programs do not have: it leaves as a picture with its table. */
export interface AsPicture<R, V> {
  /** What kind that is. */
  readonly picture: string;
  /** Whether many rows may be parted into several pictures. */
  readonly isParted?: boolean;
  /** The table as slides have it, where the picture has the same in fewer rows. */
  slideTable?(rows: R, view: V, lang: Lang): ChartTable;
}

/** How a chart leaves in a presentation: natively, where this view of it can; or as a picture. */
export type InOffice<R, V> =
  ((rows: R, view: V, lang: Lang) => NativeChart | null) | AsPicture<R, V>;

export const isPicture = <R, V>(office: InOffice<R, V>): office is AsPicture<R, V> =>
  typeof office === 'object';

interface Leaving<R, V> {
  readonly native: InOffice<R, V>;
  table(rows: R, view: V, lang: Lang): ChartTable;
}

/** How a view of a chart leaves: what is native of it is null where it leaves as a picture. */
export interface Office {
  readonly native: NativeChart | null;
  /** Whether many rows may be parted into several pictures. */
  readonly isParted: boolean;
  /** What stands on slides after a picture. */
  readonly slideTable: ChartTable;
}

export function officeOf<R, V>(chart: Leaving<R, V>, rows: R, view: V, lang: Lang): Office {
  const { native } = chart;
  if (!isPicture(native)) {
    const slideTable = chart.table(rows, view, lang);
    return { native: native(rows, view, lang), isParted: false, slideTable };
  }
  const slideTable = native.slideTable ?? chart.table;
  return {
    native: null,
    isParted: native.isParted ?? false,
    slideTable: slideTable(rows, view, lang)
  };
}
