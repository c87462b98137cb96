import { formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Paint } from '#lib/charts/parts/palette.ts';

/** A bar from zero outwards, or from where another ends. */
export interface DivergingBar {
  readonly from: number;
  readonly to: number;
  readonly paint: Paint;
}

/** A value with its interval; hollow where it is no more than chance. */
export interface DivergingDot {
  readonly at: number;
  readonly lower: number;
  readonly upper: number;
  readonly isHollow: boolean;
}

export interface DivergingRow {
  /** Null where there is nothing to open. */
  readonly key: string | null;
  readonly label: string;
  readonly name: string;
  /** How the name begins, where that is not in the page’s language. */
  readonly foreign?: { readonly language: string; readonly length: number } | undefined;
  readonly bars: readonly DivergingBar[];
  readonly dot: DivergingDot | null;
  /** The numbers behind it. */
  readonly text: string;
}

/** Rows that reach to the left for side A and to the right for side B. */
export interface Diverging {
  readonly rows: readonly DivergingRow[];
  readonly left: string;
  readonly right: string;
  readonly legend: readonly { readonly text: string; readonly paint: Paint }[];
  formatTick(value: number): string;
}

const paint = (fill: string, striped = false): Paint => ({ fill, on: 'var(--paper)', striped });

/** The sides of a comparison keep their colours in every chart. */
export const PAINT_A = paint('var(--div-minus-2)');
export const PAINT_B = paint('var(--div-plus-2)');
export const PAINT_AGENDA = paint('var(--cat-2)', true);
export const PAINT_EMPHASIS = paint('var(--cat-1)');

/** A bar from zero in the colour of the side that it points to. */
export const barOf = (value: number): DivergingBar[] =>
  value === 0 ? [] : [{ from: 0, to: value, paint: value < 0 ? PAINT_A : PAINT_B }];

/** Counts of both sides that are not compared: each from zero towards its own side. */
export const countsOf = ({ a, b }: { readonly a: number; readonly b: number }): DivergingBar[] => [
  ...barOf(-a),
  ...barOf(b)
];

/** A count has no sign, and none lies between two of them. */
export const formatCounts = (value: number, lang: Lang): string =>
  Number.isInteger(value) ? formatNumber(Math.abs(value), lang) : '';
