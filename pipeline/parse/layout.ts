/** How the lines of a text lie: their width, their gaps, what looks like a heading. */
import type { Line } from '../clean.ts';
import { displayWidth, fold } from '../text.ts';
import { isHeadingLabel, type Label } from './labels.ts';

export interface Layout {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly usualGap: number;
  readonly isKnownHeading: (text: string) => boolean;
  /** Words of the document in lower case: they tell whether a hyphen at a line’s end belongs to the word. */
  readonly words: ReadonlySet<string>;
}

/** The gap that most lines have before them. */
export const usualGapOf = (lines: readonly Line[]): number => {
  const counts = new Map<number, number>();
  for (const { gap } of lines) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
};

/** Whether a line ends well before the margin. */
export const isShort = (line: string, width: number): boolean => displayWidth(line) < width * 0.78;

/** Whether markup, label or the want of a stop makes a block a heading. */
export const looksLikeHeading = (block: {
  readonly text: string;
  readonly label: Label | null;
  readonly heading: number | null;
}): boolean =>
  block.heading !== null ||
  isHeadingLabel(block.label) ||
  (block.label === null &&
    !/[.!?;]/.test(
      fold(block.text)
        .slice(0, -1)
        .replace(/\d\.\d|\b[A-Z]\./g, '')
    ));
