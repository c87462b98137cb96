/** How the lines of a text lie: their width, their gaps, what looks like a heading. */
import type { Line } from '../clean.ts';
import { displayWidth, endsBlock, fold, joinLines } from '../text.ts';
import { isHeadingLabel, readLabel, type Label } from './labels.ts';

export interface Layout {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly usualGap: number;
  readonly isKnownHeading: (text: string) => boolean;
  /** Whether a line names a participant and nothing else. */
  readonly isName: (text: string) => boolean;
  /** Words of the document in lower case: they tell whether a hyphen at a line’s end belongs to the word. */
  readonly words: ReadonlySet<string>;
}

/** Whether a line goes on in the next: it reaches the margin, and no sentence ends in it. */
const goesOn = (line: Line | undefined, width: number): boolean =>
  line !== undefined &&
  line.heading === null &&
  displayWidth(line.text) > width * 0.85 &&
  !endsBlock(line.text);

/** The gaps before lines that go on from the one before. */
const continuations = (lines: readonly Line[], width: number): number[] =>
  lines
    .filter((line, at) => !line.afterPageBreak && goesOn(lines[at - 1], width))
    .map(({ gap }) => gap);

const commonest = (gaps: readonly number[]): number | undefined => {
  const counts = new Map<number, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
};

/** The gap between two lines of one paragraph: 0, or 1 where the conversion put a blank line after each. */
export const usualGapOf = (lines: readonly Line[], width: number): number =>
  commonest(continuations(lines, width)) ?? commonest(lines.map(({ gap }) => gap)) ?? 0;

/** Whether a line ends well before the margin. */
export const isShort = (line: string, width: number): boolean => displayWidth(line) < width * 0.78;

const FIRST_WORD = /^[^\s\p{Script=Han}]*\p{Script=Han}?/u;

/** Whether a line ends well before the margin though the next one’s first word would have had room on it. */
export const endsShort = (line: string, next: string, width: number): boolean =>
  isShort(line, width) && displayWidth(line) + 1 + displayWidth(FIRST_WORD.exec(next)![0]) <= width;

/** What a hyphen follows that belongs to the word. */
const PREFIX =
  /^(?:non|co|multi|inter|intra|sub|anti|counter|pre|post|self|re|semi|vice|ex|cross|long|short|high|low|well|mid|so|by|end|follow|decision|policy|evidence|gender|rights?|risk|cost|time|north|south|east|west)$/;

/** So many words that stand whole elsewhere show that lines break words. */
const SHOWN = 2;

const IS_BROKEN = /\p{L}-$/u;

/** The words of a document in lower case, with those that its lines break where it breaks words at all. */
export const wordsOf = (lines: readonly Line[]): Set<string> => {
  const words = new Set<string>();
  // Nobody asks for them where no line ends in a hyphen, as in Chinese.
  if (!lines.some(({ text }) => IS_BROKEN.test(text))) return words;
  const broken: { head: string; tail: string }[] = [];
  let head: string | undefined;
  for (const { text } of lines) {
    const [first, ...rest] = text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
    if (head !== undefined && first !== undefined) broken.push({ head, tail: first });
    else if (first !== undefined) words.add(first);
    for (const word of rest) words.add(word);
    head = /(\p{L}+)-$/u.exec(text)?.[1]?.toLowerCase();
  }
  const isShown = broken.filter(({ head, tail }) => words.has(head + tail)).length >= SHOWN;
  for (const { head, tail } of isShown ? broken : [])
    if (!words.has(head) && !words.has(tail) && !PREFIX.test(head)) words.add(head + tail);
  return words;
};

const LONGEST_HEADING = 1000;

/** (GB.349/POL/1, paragraph 24); （第12段）: where something is told, in brackets. */
export const REFERENCE =
  /^[(（][^()（）]*(?:\bpara(?:graph|\.)s?\.?\s?\d|第\s?\d+(?:[-–至]\d+)?\s?段)[^()（）]*[)）]\.?$/i;

/** Whether markup, label or the want of a stop makes a block a heading. */
export const looksLikeHeading = (block: {
  readonly text: string;
  readonly label: Label | null;
  readonly heading: number | null;
}): boolean =>
  block.heading !== null ||
  isHeadingLabel(block.label) ||
  (block.label === null &&
    block.text.length < LONGEST_HEADING &&
    !REFERENCE.test(block.text) &&
    !/[,，、]$/.test(block.text) &&
    !/[.!?;]/.test(
      fold(block.text)
        .slice(0, -1)
        .replace(/\d\.\d|\b[A-Z]\./g, '')
    ));

/** A sentence whose end bears a footnote’s mark: `seventh session.1`. */
const ENDS_IN_MARK = /\p{L}[.。;；”"]\d{1,2}$/u;

/** More space than between the lines of a paragraph, and no page that ended. */
const isApart = (line: Line, { usualGap }: Layout): boolean =>
  line.gap > usualGap && !line.afterPageBreak;

/** Whether the lines from `at` to the next labelled one make a heading: no stop at their end, and short. */
export const headingAhead = (layout: Layout, at: number): boolean => {
  let text = '';
  for (const [i, line] of layout.lines.slice(at, at + 4).entries()) {
    if (i > 0 && (line.heading !== null || readLabel(line.text) || isApart(line, layout)))
      return !endsBlock(text) && displayWidth(text) < 130;
    text = text === '' ? line.text : joinLines(text, line.text);
    if (endsBlock(line.text) || ENDS_IN_MARK.test(line.text)) return false;
  }
  return false;
};
