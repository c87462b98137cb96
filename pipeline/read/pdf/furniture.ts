/** Running heads, page and job numbers: what stands at the edge of pages and is no text. */
import { SYMBOL } from '../../clean.ts';
import type { PageLine } from './lines.ts';

/** Job number (`V.16-05070`, `(C)`), dates of handling, bar code, page number: what a foot consists of. */
const FOOT_WORD =
  /^(?:(?:V|GE|A)\.\d{2}[-–]\d{5,6}|\([A-Z]\)|\*?\d{6,8}\*?|\d{1,4}(?:\/\d{1,4})?|\/|[-–—])$/;
const SYMBOL_WORD = /^[A-Z]{1,8}(?:\/[A-Z0-9][A-Za-z0-9.-]*)+\*{0,3}$/;

const everyWord = (text: string, pattern: RegExp): boolean =>
  text.split(/\s+/).every((word) => pattern.test(word));

const isFoot = (text: string): boolean => everyWord(text, FOOT_WORD);

/** A symbol that ends in a stop ends a sentence. */
const isHead = (text: string): boolean => everyWord(text, SYMBOL_WORD) && !text.endsWith('.');

/** Running heads and feet stand within this part of the page’s height from its edges. */
const MARGIN = 0.12;

const isInMargin = ({ y }: PageLine, height: number): boolean =>
  y < height * MARGIN || y > height * (1 - MARGIN);

const keyOf = (line: PageLine, height: number): string =>
  `${Math.round((line.y / height) * 50)} ${line.text.replace(/\d+/g, '#')}`;

/** The outermost lines of a page: furniture stands nowhere else. */
const EDGE = 2;

const edgesOf = (lines: readonly PageLine[]): PageLine[] => [
  ...lines.slice(0, EDGE),
  ...lines.slice(Math.max(EDGE, lines.length - EDGE - 1))
];

/** Texts that stand at the same height of many pages, whatever numbers are in them. */
const repeatedKeys = (
  pages: readonly (readonly PageLine[])[],
  heights: readonly number[]
): Set<string> => {
  const counts = new Map<string, number>();
  pages.forEach((lines, page) => {
    for (const key of new Set(edgesOf(lines).map((line) => keyOf(line, heights[page]!))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return new Set(
    [...counts].filter(([, n]) => n >= 3 && n >= pages.length / 3).map(([key]) => key)
  );
};

export interface TextPages {
  readonly pages: readonly (readonly PageLine[])[];
  /** Symbols that stood in running heads, in order. */
  readonly symbols: readonly string[];
}

/** Takes the furniture out of pages. `heights`: of the pages, in points. */
export const withoutFurniture = (
  pages: readonly (readonly PageLine[])[],
  heights: readonly number[]
): TextPages => {
  const repeated = repeatedKeys(pages, heights);
  const symbols: string[] = [];
  const left = pages.map((lines, page) => {
    const height = heights[page]!;
    const edges = new Set(edgesOf(lines).filter((line) => isInMargin(line, height)));
    const isFurniture = (line: PageLine): boolean =>
      edges.has(line) &&
      (isHead(line.text) || isFoot(line.text) || repeated.has(keyOf(line, height)));
    for (const line of lines)
      if (isFurniture(line)) symbols.push(...(line.text.match(SYMBOL) ?? []));
    return lines.filter((line) => !isFurniture(line));
  });
  return { pages: left, symbols: [...new Set(symbols)] };
};
