/** Pages → text in reading order: the masthead’s columns, blank lines by the gaps, footnotes told. */
import { noteStartOf, textOfLine } from './line-text.ts';
import {
  lineOf,
  linesOf,
  medianSize,
  type Item,
  type PageItems,
  type PageLine
} from './page-items.ts';

const IMPRINT = /^\s*Distr\s*[.:．：]/;

/** The first page has two columns down to the first line that stands across both. */
const splitMasthead = (lines: readonly PageLine[]): PageLine[] => {
  const imprint = lines
    .slice(0, 30)
    .flatMap(({ items }) => items)
    .find(({ text }) => IMPRINT.test(text));
  if (!imprint) return [...lines];
  const gutter = imprint.x - imprint.size / 2;
  const first = lines.findIndex(({ items }) => items.includes(imprint));
  const crosses = ({ items }: PageLine): boolean =>
    items.some(({ x, width }) => x < gutter && x + width > gutter + imprint.size);
  const below = lines.findIndex((line, at) => at > first && crosses(line));
  const end = lastOfRight(lines, gutter, first, below < 0 ? lines.length : below) + 1;
  const head = lines.slice(0, end);
  const side = (isRight: boolean): PageLine[] =>
    head.flatMap(({ items }) => {
      const own = items.filter(({ x }) => x >= gutter === isRight);
      return own.length > 0 ? [lineOf(own)] : [];
    });
  return [...side(false), ...side(true), ...lines.slice(end)];
};

/** The last line of the imprint’s column: its lines follow one another without a wide gap. */
const lastOfRight = (
  lines: readonly PageLine[],
  gutter: number,
  first: number,
  end: number
): number => {
  let last = first;
  for (let at = first + 1; at < end; at++) {
    const { items, y } = lines[at]!;
    if (y - lines[last]!.y > 4 * lines[last]!.size) break;
    if (items.some(({ x }) => x >= gutter)) last = at;
  }
  return last;
};

/** The usual distance of two lines of body text; Infinity on a page of one line. */
const usualPitch = (lines: readonly PageLine[]): number => {
  const counts = new Map<number, number>();
  lines.slice(1).forEach(({ y }, at) => {
    const pitch = Math.round((y - lines[at]!.y) * 2) / 2;
    if (pitch > 0) counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
  });
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? Infinity;
};

/** Blank lines before a line: none within a paragraph, one before the next. A step back is a new column. */
const gapBefore = (line: PageLine, before: PageLine | undefined, pitch: number): number => {
  if (!before) return 0;
  const distance = line.y - before.y;
  return distance < 0 || distance > pitch * 1.3 + 0.5 ? 1 : 0;
};

/** Small print is set at least this much smaller than the body. */
const SMALL = 0.93;

interface Notes {
  /** Label of the last numbered footnote. */
  last: number;
}

/** Where the small print at the foot of a page begins; the number of lines where there is none. */
const footStart = (lines: readonly PageLine[], body: number, notes: Notes): number => {
  let start = lines.length;
  let next: number | null = null;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]!;
    const isSmall = line.size <= body * SMALL;
    if (!isSmall && !isFurniture(line)) break;
    const label = isSmall ? noteStartOf(line)?.label : undefined;
    if (label === undefined) continue;
    const n = Number(label);
    const fits = Number.isNaN(n) || (n > notes.last && (next === null || n < next));
    if (fits) {
      start = at;
      if (!Number.isNaN(n)) next = n;
    }
  }
  return start;
};

/** A page or job number below the footnotes. */
const isFurniture = (line: PageLine): boolean => /^[\d\s/().\-–A-Z]*$/.test(textOfLine(line));

const footText = (lines: readonly PageLine[], notes: Notes): string[] =>
  lines.map((line) => {
    const start = noteStartOf(line);
    const n = Number(start?.label);
    if (!start || (!Number.isNaN(n) && n <= notes.last)) return textOfLine(line);
    if (!Number.isNaN(n)) notes.last = n;
    return start.text;
  });

const bodyText = (lines: readonly PageLine[], left: number): string[] => {
  const pitch = usualPitch(lines);
  return lines.flatMap((line, at) => {
    const indent = ' '.repeat(
      Math.max(0, Math.min(60, Math.round((line.left - left) / (line.size / 2))))
    );
    const text = indent + textOfLine(line);
    return gapBefore(line, lines[at - 1], pitch) > 0 ? ['', text] : [text];
  });
};

const textOfPage = (
  page: readonly PageLine[],
  isFirst: boolean,
  body: number,
  notes: Notes
): string => {
  const lines = isFirst ? splitMasthead(page) : page;
  const start = footStart(lines, body, notes);
  const left = Math.min(...lines.map((line) => line.left));
  const foot = footText(lines.slice(start), notes);
  return [...bodyText(lines.slice(0, start), left), ...(foot.length > 0 ? ['', ...foot] : [])].join(
    '\n'
  );
};

/** Lines that stand at the same height on many pages, with any number in them: running heads and feet. */
const repeated = (
  pages: readonly (readonly PageLine[])[],
  heights: readonly number[]
): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  pages.forEach((lines, page) => {
    for (const key of new Set(edgeLines(lines).map((line) => keyOf(line, heights[page]!))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return new Set(
    [...counts].filter(([, n]) => n >= 3 && n >= pages.length / 3).map(([key]) => key)
  );
};

const edgeLines = (lines: readonly PageLine[]): PageLine[] => [
  ...lines.slice(0, 2),
  ...lines.slice(-2)
];

const keyOf = (line: PageLine, height: number): string =>
  `${Math.round((line.y / height) * 50)} ${textOfLine(line).replace(/\d+/g, '#')}`;

/** A UN symbol or a job number: the next stage knows them, and wants the symbol. */
const TELLS = /[A-Z]{1,8}(?:\/[A-Z0-9][\w.-]*)+|\b[A-Z]{1,2}\.\d{2}-\d{5}/;

const withoutFurniture = (pages: readonly PageItems[]): PageLine[][] => {
  const lines = pages.map(({ items }) => linesOf(items));
  const heights = pages.map(({ height }) => height);
  const furniture = repeated(lines, heights);
  return lines.map((page, at) => {
    const edges = new Set(edgeLines(page));
    return page.filter(
      (line) =>
        !edges.has(line) ||
        TELLS.test(textOfLine(line)) ||
        !furniture.has(keyOf(line, heights[at]!))
    );
  });
};

/**
 * The text of a document’s pages, a form feed between them. Lines stay as they are printed; a
 * blank line stands where the page leaves one.
 */
export const layOut = (pages: readonly PageItems[]): string => {
  const notes: Notes = { last: 0 };
  const body = medianSize(pages.flatMap(({ items }): readonly Item[] => items));
  return withoutFurniture(pages)
    .map((lines, at) => textOfPage(lines, at === 0, body, notes))
    .join('\n\f\n');
};
