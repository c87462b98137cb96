import { type PlacedLegend, placeLegend } from '#lib/charts/parts/legend.ts';
import type { Paint } from '#lib/charts/parts/palette.ts';
import { fitText, textWidth } from '#lib/charts/parts/text-width.ts';
import { type ScaleLinear, max, min, scaleLinear } from 'd3';
import type { Diverging, DivergingRow } from './diverging.ts';

export interface PlacedBar {
  readonly x: number;
  readonly width: number;
  readonly paint: Paint;
}

export interface PlacedRow {
  readonly key: string | null;
  readonly label: string;
  readonly top: number;
  readonly height: number;
  /** The middle of bars and dots. */
  readonly y: number;
  readonly name: {
    readonly y: number;
    /** The part in another language, then the rest. */
    readonly foreign: string;
    readonly language: string | undefined;
    readonly text: string;
    readonly full: string;
    readonly isCut: boolean;
  };
  readonly bars: readonly PlacedBar[];
  readonly dot: {
    readonly x: number;
    readonly from: number;
    readonly to: number;
    readonly isHollow: boolean;
  } | null;
  readonly text: { readonly x: number; readonly y: number; readonly text: string };
}

export interface PlacedDiverging {
  readonly height: number;
  readonly barHeight: number;
  readonly legend: PlacedLegend;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly zero: number;
  };
  readonly heads: readonly {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'end';
    readonly text: string;
  }[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly rows: readonly PlacedRow[];
}

const NARROW = 640;
const FONT = 13.5;
const HEAD = 26;
const AXIS = 26;
const LOOSE = { wide: 26, narrow: 46, bar: 16 };
const DENSE = { wide: 19, narrow: 44, bar: 13 };

interface Frame {
  readonly isNarrow: boolean;
  readonly rowHeight: number;
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly scale: ScaleLinear<number, number>;
}

const valuesOf = ({ bars, dot }: DivergingRow) => [
  ...bars.flatMap(({ from, to }) => [from, to]),
  ...(dot ? [dot.lower, dot.upper, dot.at] : [])
];

function frameOf({ rows }: Diverging, width: number, { wide, narrow }: typeof LOOSE): Frame {
  const isNarrow = width < NARROW;
  const names = max(rows, (row) => textWidth(row.name, FONT)) ?? 0;
  const texts = max(rows, (row) => textWidth(row.text, FONT)) ?? 0;
  const left = isNarrow ? 0 : Math.min(names + 16, width * 0.34);
  const right = isNarrow ? width : Math.max(left + 180, width - texts - 14);
  const values = rows.flatMap(valuesOf);
  const scale = scaleLinear()
    .domain([Math.min(0, min(values) ?? 0), Math.max(0, max(values) ?? 0) || 1])
    .range([left + 8, right - 8]);
  return { isNarrow, rowHeight: isNarrow ? narrow : wide, width, left, right, scale };
}

function placeName({ name, foreign }: DivergingRow, y: number, room: number): PlacedRow['name'] {
  const fitted = fitText(name, room, FONT);
  const cut = Math.min(foreign?.length ?? 0, fitted.length);
  return {
    y,
    foreign: fitted.slice(0, cut),
    language: foreign?.language,
    text: fitted.slice(cut),
    full: name,
    isCut: fitted !== name
  };
}

function placeRow(row: DivergingRow, top: number, frame: Frame): PlacedRow {
  const { isNarrow, scale, rowHeight: height } = frame;
  const y = isNarrow ? top + 34 : top + height / 2;
  const baseline = isNarrow ? top + 18 : y + 4.5;
  const room = isNarrow ? frame.width - textWidth(row.text, FONT) - 10 : frame.left - 12;
  const end = isNarrow ? frame.width - textWidth(row.text, FONT) : frame.right + 12;
  return {
    key: row.key,
    label: row.label,
    top,
    height,
    y,
    name: placeName(row, baseline, room),
    bars: row.bars.map(({ from, to, paint }) => ({
      x: Math.min(scale(from), scale(to)),
      width: Math.max(1, Math.abs(scale(to) - scale(from))),
      paint
    })),
    dot: row.dot && {
      x: scale(row.dot.at),
      from: scale(row.dot.lower),
      to: scale(row.dot.upper),
      isHollow: row.dot.isHollow
    },
    text: { x: end, y: baseline, text: row.text }
  };
}

/** Names of the sides over their halves, as far as they fit. */
function placeHeads({ left, right }: Diverging, frame: Frame, y: number) {
  const zero = frame.scale(0);
  const start = frame.isNarrow ? 0 : frame.left;
  const end = frame.width;
  const middle = Math.min(Math.max(zero, start + 120), end - 120);
  return [
    {
      x: middle - 10,
      y,
      anchor: 'end' as const,
      text: `← ${fitText(left, middle - start - 34, FONT)}`
    },
    {
      x: middle + 10,
      y,
      anchor: 'start' as const,
      text: `${fitText(right, end - middle - 34, FONT)} →`
    }
  ];
}

/** Places rows around a common zero, `width` in pixels: names at the left, numbers at the right. */
export function layoutDiverging(
  diverging: Diverging,
  width: number,
  isDense = false
): PlacedDiverging {
  const spacing = isDense ? DENSE : LOOSE;
  const frame = frameOf(diverging, width, spacing);
  const legend = placeLegend(diverging.legend, width, 0);
  const top = legend.height + HEAD + 8;
  const bottom = top + diverging.rows.length * frame.rowHeight;
  return {
    height: bottom + AXIS,
    barHeight: spacing.bar,
    legend,
    plot: { left: frame.left, right: frame.right, top, bottom, zero: frame.scale(0) },
    heads: placeHeads(diverging, frame, legend.height + HEAD - 8),
    ticks: frame.scale
      .ticks(frame.isNarrow ? 4 : 7)
      .map((value) => ({ x: frame.scale(value), text: diverging.formatTick(value) })),
    rows: diverging.rows.map((row, i) => placeRow(row, top + i * frame.rowHeight, frame))
  };
}
