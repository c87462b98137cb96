import { fitText, textWidth } from '#lib/charts/parts/text-width.ts';
import { max, scaleLinear } from 'd3';
import type { Bar, BarGroup } from './bars.ts';

export interface PlacedBar {
  readonly bar: Bar;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Width of the hatched end of a bar that may be longer; null where it is exact. */
  readonly open: number | null;
  /** Where the line across stands; null where there is none. */
  readonly mark: number | null;
  readonly name: { readonly y: number; readonly text: string };
  readonly text: { readonly x: number; readonly y: number };
}

export interface PlacedBars {
  readonly height: number;
  readonly titles: readonly { readonly y: number; readonly text: string }[];
  readonly bars: readonly PlacedBar[];
}

const NARROW = 640;
const FONT = 13.5;
const TEXT = 12.5;
const OPEN = 14;
/** Heights of a group's title, of a row beside and under its name, and of a bar. */
const LOOSE = { title: 34, row: 24, tall: 42, bar: 16 };
const DENSE = { title: 27, row: 18, tall: 36, bar: 13 };

interface Frame {
  readonly isNarrow: boolean;
  readonly left: number;
  readonly width: number;
  readonly rowHeight: number;
  readonly spacing: typeof LOOSE;
  readonly scale: (value: number) => number;
}

function frameOf(bars: readonly Bar[], width: number, isDense: boolean): Frame {
  const spacing = isDense ? DENSE : LOOSE;
  const isNarrow = width < NARROW;
  const names = max(bars, (bar) => textWidth(bar.name, FONT)) ?? 0;
  const texts = max(bars, (bar) => textWidth(bar.text, TEXT)) ?? 0;
  const left = isNarrow ? 0 : Math.min(names + 16, width * 0.4);
  const most = max(bars, (bar) => Math.max(bar.value, bar.mark ?? 0)) || 1;
  const open = bars.some((bar) => bar.isLeast) ? OPEN : 0;
  const scale = scaleLinear()
    .domain([0, most])
    .range([0, Math.max(40, width - left - texts - open - 12)]);
  const rowHeight = isNarrow ? spacing.tall : spacing.row;
  return { isNarrow, left, width, rowHeight, spacing, scale };
}

function placeBar(bar: Bar, top: number, frame: Frame): PlacedBar {
  const { bar: height, row } = frame.spacing;
  const y = top + (frame.isNarrow ? 20 : (row - height) / 2);
  const baseline = y + height / 2 + 4.5;
  const mark = bar.mark === undefined ? null : frame.left + frame.scale(bar.mark);
  const open = bar.isLeast ? OPEN : null;
  const end = Math.max(frame.left + frame.scale(bar.value) + (open ?? 0), mark ?? 0);
  return {
    bar,
    x: frame.left,
    y,
    width: frame.scale(bar.value),
    height,
    open,
    mark,
    name: {
      y: frame.isNarrow ? top + 14 : baseline,
      text: fitText(bar.name, frame.isNarrow ? frame.width : frame.left - 12, FONT)
    },
    text: { x: end + 7, y: baseline }
  };
}

/** Places bars group by group, `width` in pixels; on a narrow picture each name stands above its bar. */
export function layoutBars(
  groups: readonly BarGroup[],
  width: number,
  isDense = false
): PlacedBars {
  const bars = groups.flatMap((group) => group.bars);
  const frame = frameOf(bars, width, isDense);
  const { title } = frame.spacing;
  const titles: { y: number; text: string }[] = [];
  const placed: PlacedBar[] = [];
  let y = 0;
  for (const group of groups) {
    if (group.title !== '') {
      titles.push({ y: y + title - 12, text: fitText(group.title, width, FONT) });
      y += title;
    }
    for (const bar of group.bars) {
      placed.push(placeBar(bar, y, frame));
      y += frame.rowHeight;
    }
  }
  return { height: y + 4, titles, bars: placed };
}
