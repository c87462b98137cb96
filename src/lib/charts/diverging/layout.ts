import { type PlacedLegend, placeLegend } from '#lib/charts/parts/legend.ts';
import type { Paint } from '#lib/charts/parts/palette.ts';
import {
  NAME_LINE,
  type SetName,
  firstLine,
  moreLines,
  roomForNames,
  setName
} from '#lib/charts/parts/names.ts';
import { textWidth, wrapText } from '#lib/charts/parts/text-width.ts';
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
  /** Baseline of the first line of the name. */
  readonly nameY: number;
  readonly name: SetName;
  /** How many characters of each line are in another language; the rest is not. */
  readonly foreign: readonly number[];
  readonly language: string | undefined;
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
    readonly lines: readonly string[];
  }[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly rows: readonly PlacedRow[];
}

const NARROW = 640;
const FONT = 13.5;
const NAME_GAP = 16;
const HEAD = 26;
const HEAD_LINES = 4;
const AXIS = 26;
const LOOSE = { wide: 26, narrow: 46, bar: 16 };
const DENSE = { wide: 19, narrow: 44, bar: 13 };

interface Frame {
  readonly isNarrow: boolean;
  readonly spacing: typeof LOOSE;
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly scale: ScaleLinear<number, number>;
}

const valuesOf = ({ bars, dot }: DivergingRow) => [
  ...bars.flatMap(({ from, to }) => [from, to]),
  ...(dot ? [dot.lower, dot.upper, dot.at] : [])
];

function frameOf({ rows }: Diverging, width: number, spacing: typeof LOOSE): Frame {
  const isNarrow = width < NARROW;
  const names = rows.map((row) => row.name);
  const room = roomForNames(names, FONT, { most: width * 0.34 - NAME_GAP, limit: width * 0.4 });
  const texts = max(rows, (row) => textWidth(row.text, FONT)) ?? 0;
  const left = isNarrow ? 0 : room + NAME_GAP;
  const right = isNarrow ? width : Math.max(left + 180, width - texts - 14);
  const values = rows.flatMap(valuesOf);
  const scale = scaleLinear()
    .domain([Math.min(0, min(values) ?? 0), Math.max(0, max(values) ?? 0) || 1])
    .range([left + 8, right - 8]);
  return { isNarrow, spacing, width, left, right, scale };
}

/** How much of each line of a name is of its beginning in another language. */
function foreignIn({ name, foreign }: DivergingRow, lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => {
    const start = Math.max(name.indexOf(line.replace(/…$/, ''), at), at);
    at = start + line.length;
    return Math.min(Math.max((foreign?.length ?? 0) - start, 0), line.length);
  });
}

function placeRow(row: DivergingRow, top: number, frame: Frame): PlacedRow {
  const { isNarrow, scale, spacing } = frame;
  const room = isNarrow ? frame.width - textWidth(row.text, FONT) - 10 : frame.left - 12;
  const name = setName(row.name, room, FONT);
  const height = (isNarrow ? spacing.narrow : spacing.wide) + moreLines(name);
  const y = isNarrow ? top + 34 + moreLines(name) : top + height / 2;
  const baseline = isNarrow ? top + 18 : y + 4.5;
  const end = isNarrow ? frame.width - textWidth(row.text, FONT) : frame.right + 12;
  return {
    key: row.key,
    label: row.label,
    top,
    height,
    y,
    nameY: isNarrow ? baseline : firstLine(name, baseline),
    name,
    foreign: foreignIn(row, name.lines),
    language: row.foreign?.language,
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

const linesOf = (head: string, room: number) => wrapText(head, room, FONT, HEAD_LINES);

/** Names of the sides over their halves, their last lines on one level. */
function placeHeads({ left, right }: Diverging, frame: Frame, top: number) {
  const zero = frame.scale(0);
  const start = frame.isNarrow ? 0 : frame.left;
  const end = frame.width;
  const middle = Math.min(Math.max(zero, start + 120), end - 120);
  const sides = [
    { x: middle - 10, anchor: 'end' as const, lines: linesOf(`← ${left}`, middle - start - 10) },
    { x: middle + 10, anchor: 'start' as const, lines: linesOf(`${right} →`, end - middle - 10) }
  ];
  const most = Math.max(...sides.map(({ lines }) => lines.length));
  return {
    heads: sides.map((side) => ({ ...side, y: top + (most - side.lines.length) * NAME_LINE })),
    height: (most - 1) * NAME_LINE
  };
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
  const { heads, height } = placeHeads(diverging, frame, legend.height + HEAD - 8);
  const top = legend.height + HEAD + height + 8;
  let bottom = top;
  const rows = diverging.rows.map((row) => {
    const placed = placeRow(row, bottom, frame);
    bottom += placed.height;
    return placed;
  });
  return {
    height: bottom + AXIS,
    barHeight: spacing.bar,
    legend,
    plot: { left: frame.left, right: frame.right, top, bottom, zero: frame.scale(0) },
    heads,
    ticks: frame.scale
      .ticks(frame.isNarrow ? 4 : 7)
      .map((value) => ({ x: frame.scale(value), text: diverging.formatTick(value) })),
    rows
  };
}
