import type { Paint } from '#lib/charts/parts/palette.ts';
import { spread } from '#lib/charts/parts/spread.ts';
import { textWidth } from '#lib/charts/parts/text-width.ts';
import { max } from 'd3';
import type { TrendSession } from './chart.ts';

/** The name of a part beside the last bar, at its segment. */
export interface PlacedPartName {
  readonly text: string;
  readonly paint: Paint;
  readonly x: number;
  readonly y: number;
  /** Where the line to the name begins and ends. */
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

interface NamedPart {
  readonly text: string;
  readonly paint: Paint;
}

interface Segment {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Below this width, in pixels, names would take the room of bars: a legend stands above them. */
const LEAST = 760;
const FONT = 13;
const LINE = 17;
const LEADER = 18;

/** Names can stand at the last bar if it has every part: then no legend is needed. */
export function canName(trend: readonly TrendSession[], width: number): boolean {
  const parts = trend.at(-1)?.parts ?? null;
  return width >= LEAST && parts !== null && parts.every((part) => part.n > 0);
}

/** The room at the right of the last bar, in pixels. */
export const roomForNames = (parts: readonly NamedPart[]): number =>
  LEADER + 8 + (max(parts, ({ text }) => textWidth(text, FONT)) ?? 0);

/** Places the names of the parts at the segments of the last bar, none upon another. */
export function placePartNames(
  parts: readonly NamedPart[],
  segments: readonly Segment[],
  baseline: number
): PlacedPartName[] {
  const places = segments.map(({ y, height }) => y + height / 2).toReversed();
  const free = spread(places, baseline - 4, LINE).toReversed();
  return parts.flatMap(({ text, paint }, i) => {
    const segment = segments[i];
    if (!segment) return [];
    const y = free[i] ?? 0;
    const right = segment.x + segment.width;
    return [
      {
        text,
        paint,
        x: right + LEADER + 4,
        y: y + 4.5,
        from: { x: right + 2, y: segment.y + segment.height / 2 },
        to: { x: right + LEADER, y }
      }
    ];
  });
}
