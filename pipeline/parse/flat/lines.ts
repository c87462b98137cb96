/** Lines that a conversion broke where no line of the document ends. */
import { countHan } from '../../text.ts';

/** A label that a line ends in belongs to the next: `一.⏎导言1.⏎大会…`. */
const LABEL_AT_END =
  /((?:^|[^\dA-Za-z/.])(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[IVX]{1,5}|[A-Z])\.)\s*\n\s*/gu;

/** The text with its labels before what they label. */
export const withLabels = (text: string): string => text.replace(LABEL_AT_END, '$1 ');

/** So many labels that stand where lines end are no chance. */
const FEWEST = 3;

/** Such a share of the lines ends at a stop. */
const MOST = 0.8;

/** Whether each line ends at a stop, so that labels stand at the ends of lines. */
export const isBrokenAtStops = (text: string): boolean => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const stopped = lines.filter((line) => /[.;:。；：][)"'”’\]]*\s*$/.test(line));
  const labels = text.match(LABEL_AT_END)?.length ?? 0;
  return labels >= FEWEST && stopped.length > lines.length * MOST;
};

/** `Distr.⏎:General`, `V.⏎19-08181`, `A/AC.⏎260/2`: no sentence ends there. */
const ABBREVIATED = /(Distr|(?<![A-Z])[A-Z]{1,5}|\b(?:Add|Rev|Corr))\.\s*\n\s*(?=[:\d])/g;

/** One line of lines that each end at a stop. */
export const withoutStops = (text: string): string =>
  withLabels(text.replace(ABBREVIATED, '$1.')).replace(/\s*\n\s*/g, ' ');

const BETWEEN_HAN =
  /(?<=[\p{Script=Han}\u3001-\u301f\uff01-\uff5e])[ \t]+(?=[\p{Script=Han}\u3001-\u301f\uff01-\uff5e])/gu;

/** 联 合 国: a site that puts a space between all characters. Line breaks stay. */
export const withoutSpacing = (text: string): string => {
  const spaces = text.match(BETWEEN_HAN)?.length ?? 0;
  return spaces > 0 && spaces * 2 > countHan(text) ? text.replace(BETWEEN_HAN, '') : text;
};

const PAGE_HEAD = /^[ \t]*Page[ \t]+\d{1,3}[ \t]*[:：].*$/gm;

/** “Page 2: …”, above each page with the title of the whole: no line of the document. */
export const withoutPageHeads = (text: string): string => {
  const pages = (text.match(PAGE_HEAD) ?? []).map((head) => Number(/\d+/.exec(head)![0]));
  const isCounted = pages.length >= FEWEST && pages.every((page, i) => page === i + pages[0]!);
  if (!isCounted) return text;
  return text
    .split(PAGE_HEAD)
    .map((page) => page.trim())
    .join('\n\n');
};

const PAGE_NUMBER = /^\s*(\d{1,3})\s+(?=\S)/;

/** Lines that each hold a page, its number before it: `2 United Nations …`, `3 A/65/32`. */
export const withoutPageNumbers = (text: string): string => {
  const lines = text.split('\n');
  const filled = lines.flatMap((line, i) => (line.trim() === '' ? [] : [i]));
  const numbers = filled.map((i) => Number(PAGE_NUMBER.exec(lines[i]!)?.[1] ?? NaN));
  const isNext = numbers.map(
    (n, i) => i > 0 && (n === numbers[i - 1]! + 1 || (i === 1 && n === 2))
  );
  const pages = new Set(filled.filter((_, i) => isNext[i] || isNext[i + 1]));
  if (isNext.filter(Boolean).length < FEWEST || pages.size < filled.length * MOST) return text;
  return lines.map((line, i) => (pages.has(i) ? line.replace(PAGE_NUMBER, '') : line)).join('\n');
};
