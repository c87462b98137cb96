import { max } from 'd3';
import { textWidth, wrapText } from './text-width.ts';

/** A name beside its row, in as many lines as it may have. */
export interface SetName {
  readonly lines: readonly string[];
  readonly full: string;
  /** Whether a line ends in an ellipsis: then the whole must be said elsewhere. */
  readonly isCut: boolean;
}

/** From line to line of a name, in pixels. */
export const NAME_LINE = 15.5;
const MOST_LINES = 2;
const STEP = 4;

/** Sets a name in at most two lines, or so many; `room` and the size of the type in pixels. */
export function setName(full: string, room: number, size: number, most = MOST_LINES): SetName {
  const lines = wrapText(full, room, size, most);
  return { lines, full, isCut: lines.some((line) => line.endsWith('…')) };
}

/** How much higher than a row with one line a row with this name is, in pixels. */
export const moreLines = ({ lines }: SetName): number => (lines.length - 1) * NAME_LINE;

/** The baseline of the first line of a name around the baseline that one line would have. */
export const firstLine = (name: SetName, baseline: number): number =>
  baseline - moreLines(name) / 2;

/** The least room that lets a name stand whole in two lines. */
function roomInLines(name: string, size: number): number {
  let room = textWidth(name, size) / MOST_LINES;
  while (setName(name, room, size).isCut) room += STEP;
  return room;
}

/**
 * The room that a column of names needs, in pixels: that of the longest in one line, if this is
 * within `most`; else `most`, or more where with it, up to `limit`, every name is whole in two lines.
 */
export function roomForNames(
  names: readonly string[],
  size: number,
  { most, limit }: { readonly most: number; readonly limit: number }
): number {
  const widest = max(names, (name) => textWidth(name, size)) ?? 0;
  if (widest <= most) return widest;
  const inLines = max(names, (name) => roomInLines(name, size)) ?? 0;
  return inLines <= limit ? Math.max(most, inLines) : most;
}
