/**
 * The one contract that every chart keeps: what it says about itself, the data
 * behind it, and how absence is written. Screen, table view, text alternative and
 * every export read it from here.
 */

/** Where a figure was read. A click on a mark opens these. */
export interface Evidence {
  readonly documentId: string;
  readonly paragraphId: string;
  readonly start: number;
  readonly end: number;
}

/** Why there is no exact number. Blank is not zero. */
export type Absence =
  | { readonly absent: 'not-recorded' }
  | { readonly absent: 'not-applicable' }
  | { readonly absent: 'at-least'; readonly n: number };

/**
 * How a number that is not a count is written: a share as `57.6%`, a change in percentage points
 * as `+16`, else with so many decimals (`0.566`) or at most so many (`36.6`, `163`).
 */
export type NumberForm = 'percent' | 'points' | 'decimals' | 'rounded';

/** A number with how it is written. Its value is rounded to that: every file says what is read. */
export interface Quantity {
  /** Of a share: 0 to 1. */
  readonly value: number;
  readonly form: NumberForm;
  readonly digits: number;
}

export type Cell = string | number | Quantity | Absence;

export interface ChartColumn {
  readonly key: string;
  readonly label: string;
  readonly align: 'start' | 'end';
}

/** The same data as the picture, row by row: the table view and the CSV. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A document that the chart’s figures were read from, with printed paragraph numbers. */
export interface ChartSource {
  readonly documentId: string;
  readonly citation: string;
  readonly paragraphs: readonly string[];
  /** Numbers of agenda items, which are none of paragraphs. */
  readonly items: readonly string[];
}

/** What stands around the picture, in one language. */
export interface ChartText {
  /** States what the chart shows. */
  readonly title: string;
  /** Unit and population. */
  readonly subtitle: string;
  /** What a reader should see in the picture: a sentence or two, from the data. */
  readonly finding?: string;
  /** Why nothing is drawn though there are rows: they stand in the table. */
  readonly undrawn?: string;
  /** Incomplete lists, drafts, restrictions of this view. */
  readonly notes: readonly string[];
  readonly sources: readonly ChartSource[];
  /** Text alternative, generated from the data. */
  readonly alternative: string;
}

/** What is said beside a picture: the finding first, unless `told` says it already. */
export const remarks = ({ finding, notes }: ChartText, told = ''): readonly string[] =>
  finding && !told.includes(finding) ? [finding, ...notes] : notes;

export interface Size {
  readonly width: number;
  readonly height: number;
}
