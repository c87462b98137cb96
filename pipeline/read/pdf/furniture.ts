/** Running heads, page and job numbers: what stands at the edge of pages and is no text. */
import { SYMBOL } from '../../clean.ts';
import type { PageLine } from './lines.ts';

const JOB = String.raw`(?:V|GE|A)\.\d{2}[-–]\d{5,6}`;
/** Page number, job number, dates of handling and a bar code, in any order. */
const FOOT = new RegExp(
  String.raw`^(?:\s*(?:${JOB}(?:\s*\([A-Z]\))?|\*?\d{6,8}\*?|[-–—]?\s*\d{1,4}(?:\s*/\s*\d{1,4})?\s*[-–—]?))+\s*$`
);
const SYMBOLS_ALONE = new RegExp(String.raw`^(?:${SYMBOL.source}[\s*–-]*)+(?<!\.)$`);

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
      (SYMBOLS_ALONE.test(line.text) || FOOT.test(line.text) || repeated.has(keyOf(line, height)));
    for (const line of lines)
      if (isFurniture(line)) symbols.push(...(line.text.match(SYMBOL) ?? []));
    return lines.filter((line) => !isFurniture(line));
  });
  return { pages: left, symbols: [...new Set(symbols)] };
};
