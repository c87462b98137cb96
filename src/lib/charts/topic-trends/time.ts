import type { SessionRow } from '#lib/queries/sessions.ts';
import { type ScaleLinear, extent, scaleLinear } from 'd3';

const YEAR = 365.25 * 24 * 3600 * 1000;

/** When a session met, in years; in the middle of its year where no day is known; null without a year. */
export function timeOf({ start_date, year }: SessionRow): number | null {
  if (start_date !== null) return 1970 + Date.parse(start_date) / YEAR;
  return year === null ? null : year + 0.5;
}

/** A true scale of time over the sessions that a corpus knows, from `left` to `right` in pixels. */
export function timeScale(
  sessions: readonly SessionRow[],
  left: number,
  right: number
): ScaleLinear<number, number> {
  const times = sessions.map(timeOf).filter((time) => time !== null);
  const [from = 0, to = 1] = extent(times) as [number, number] | [undefined, undefined];
  const room = to - from < 1 ? 0.5 : 0;
  return scaleLinear()
    .domain([from - room, to + room])
    .range([left, right]);
}

/** Whole years that fit, as ticks. */
export const yearTicks = (scale: ScaleLinear<number, number>, count: number) =>
  scale
    .ticks(count)
    .filter((year) => Number.isInteger(year))
    .map((year) => ({ x: scale(year), text: String(year) }));
