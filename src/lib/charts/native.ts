import type { Paint } from './parts/palette.ts';

/**
 * A chart as office programs have it, by the columns of its table: what is drawn there is what the
 * table says, and can be edited. Charts of other kinds leave as pictures with their table.
 */
export interface NativeChart {
  readonly kind: 'columns' | 'bars';
  readonly isStacked: boolean;
  /** Key of the column that names the categories. */
  readonly category: string;
  /** Shorter names of the categories for the axis, row by row. */
  readonly names?: readonly string[];
  /** Columns of numbers, in the order in which they are drawn. */
  readonly series: readonly NativeSeries[];
  /** Key of a column whose numbers stand above the stacks. */
  readonly total?: string;
}

export interface NativeSeries {
  readonly column: string;
  readonly paint: Paint;
}
