import { fitText, textWidth } from '#lib/charts/parts/text-width.ts';
import { max, scaleLinear } from 'd3';
import type { Bar, BarGroup } from './bars.ts';

export interface PlacedBar {
  readonly bar: Bar;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
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
const TITLE = 34;
const BAR = 16;

interface Frame {
  readonly isNarrow: boolean;
  readonly left: number;
  readonly width: number;
  readonly rowHeight: number;
  readonly scale: (value: number) => number;
}

function frameOf(bars: readonly Bar[], width: number): Frame {
  const isNarrow = width < NARROW;
  const names = max(bars, (bar) => textWidth(bar.name, FONT)) ?? 0;
  const texts = max(bars, (bar) => textWidth(bar.text, TEXT)) ?? 0;
  const left = isNarrow ? 0 : Math.min(names + 16, width * 0.4);
  const most = max(bars, (bar) => Math.max(bar.value, bar.mark ?? 0)) || 1;
  const scale = scaleLinear()
    .domain([0, most])
    .range([0, Math.max(40, width - left - texts - 12)]);
  return { isNarrow, left, width, rowHeight: isNarrow ? 42 : 24, scale };
}

function placeBar(bar: Bar, top: number, frame: Frame): PlacedBar {
  const y = frame.isNarrow ? top + 20 : top + 4;
  const mark = bar.mark === undefined ? null : frame.left + frame.scale(bar.mark);
  const end = Math.max(frame.left + frame.scale(bar.value), mark ?? 0);
  return {
    bar,
    x: frame.left,
    y,
    width: frame.scale(bar.value),
    height: BAR,
    mark,
    name: {
      y: frame.isNarrow ? top + 14 : y + 12.5,
      text: fitText(bar.name, frame.isNarrow ? frame.width : frame.left - 12, FONT)
    },
    text: { x: end + 7, y: y + 12.5 }
  };
}

/** Places bars group by group, `width` in pixels; on a narrow picture each name stands above its bar. */
export function layoutBars(groups: readonly BarGroup[], width: number): PlacedBars {
  const frame = frameOf(
    groups.flatMap((group) => group.bars),
    width
  );
  const titles: { y: number; text: string }[] = [];
  const bars: PlacedBar[] = [];
  let y = 0;
  for (const group of groups) {
    if (group.title !== '') {
      titles.push({ y: y + 22, text: fitText(group.title, width, FONT) });
      y += TITLE;
    }
    for (const bar of group.bars) {
      bars.push(placeBar(bar, y, frame));
      y += frame.rowHeight;
    }
  }
  return { height: y + 4, titles, bars };
}
