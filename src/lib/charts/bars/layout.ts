import {
  type SetName,
  firstLine,
  moreLines,
  roomForNames,
  setName
} from '#lib/charts/parts/names.ts';
import { textWidth } from '#lib/charts/parts/text-width.ts';
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
  /** Baseline of its first line. */
  readonly nameY: number;
  readonly name: SetName;
  readonly text: { readonly x: number; readonly y: number };
}

export interface PlacedBars {
  readonly height: number;
  readonly titles: readonly { readonly y: number; readonly name: SetName }[];
  readonly bars: readonly PlacedBar[];
}

const NARROW = 640;
const FONT = 13.5;
const TEXT = 12.5;
const NAME_GAP = 16;
const OPEN = 14;
/** Heights of a group's title, of a row beside and under its name, and of a bar. */
const LOOSE = { title: 34, row: 24, tall: 42, bar: 16 };
const DENSE = { title: 27, row: 18, tall: 36, bar: 13 };

interface Frame {
  readonly isNarrow: boolean;
  readonly left: number;
  readonly width: number;
  readonly spacing: typeof LOOSE;
  readonly scale: (value: number) => number;
}

function frameOf(bars: readonly Bar[], width: number, isDense: boolean): Frame {
  const spacing = isDense ? DENSE : LOOSE;
  const isNarrow = width < NARROW;
  const names = bars.map((bar) => bar.name);
  const room = roomForNames(names, FONT, { most: width * 0.4 - NAME_GAP, limit: width * 0.5 });
  const texts = max(bars, (bar) => textWidth(bar.text, TEXT)) ?? 0;
  const left = isNarrow ? 0 : room + NAME_GAP;
  const most = max(bars, (bar) => Math.max(bar.value, bar.mark ?? 0)) || 1;
  const open = bars.some((bar) => bar.isLeast) ? OPEN : 0;
  const scale = scaleLinear()
    .domain([0, most])
    .range([0, Math.max(40, width - left - texts - open - 12)]);
  return { isNarrow, left, width, spacing, scale };
}

/** A bar with its name, and how high its row is. */
function placeBar(bar: Bar, top: number, frame: Frame): PlacedBar & { readonly row: number } {
  const { bar: height, row: low, tall } = frame.spacing;
  const name = setName(bar.name, frame.isNarrow ? frame.width : frame.left - 12, FONT);
  const row = (frame.isNarrow ? tall : low) + moreLines(name);
  const y = top + (frame.isNarrow ? 20 + moreLines(name) : (row - height) / 2);
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
    row,
    nameY: frame.isNarrow ? top + 14 : firstLine(name, baseline),
    name,
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
  const titles: { y: number; name: SetName }[] = [];
  const placed: PlacedBar[] = [];
  let y = 0;
  for (const group of groups) {
    if (group.title !== '') {
      const name = setName(group.title, width, FONT);
      titles.push({ y: y + title - 12, name });
      y += title + moreLines(name);
    }
    for (const bar of group.bars) {
      const { row, ...place } = placeBar(bar, y, frame);
      placed.push(place);
      y += row;
    }
  }
  return { height: y + 4, titles, bars: placed };
}
