/** Text → lines: the marks of HTML and Markdown read or removed, page furniture taken out. */
import { furnitureIn, withoutJob } from './clean/furniture.ts';
import { rawLines, RULE_LINE, type RawLine } from './clean/lines.ts';
import { tidy } from './clean/markup.ts';
import { SYMBOL_LINE } from './clean/symbols.ts';
import { displayWidth, endsBlock } from './text.ts';

export { MARK_CLOSE, MARK_OPEN } from './clean/markup.ts';
export { SYMBOL } from './clean/symbols.ts';

export interface Line {
  /** Without markup, single-spaced, trimmed; footnote marks that markup told stand between MARK_OPEN and MARK_CLOSE. */
  readonly text: string;
  /** Blank lines before it. */
  readonly gap: number;
  /** Leading spaces. */
  readonly indent: number;
  /** Level of a Markdown or HTML heading; 0 where the line is all bold; null otherwise. */
  readonly heading: number | null;
  /** Cells of a table row. */
  readonly cells: readonly string[] | null;
  /** Names of a line all in capitals, as lists of delegations print them. */
  readonly columns: readonly string[] | null;
  /** A page ended just before it. */
  readonly afterPageBreak: boolean;
  /** The line before it ended in a hard break of Markdown. */
  readonly afterHardBreak: boolean;
}

export interface CleanText {
  readonly lines: readonly Line[];
  /** Symbols that stood alone on a line, as running heads do, in order. */
  readonly runningSymbols: readonly string[];
}

const lineOf = (raw: RawLine, text: string, afterPageBreak: boolean): Line => ({
  text,
  gap: raw.gap,
  indent: raw.indent,
  heading: raw.heading,
  cells: raw.cells,
  columns: raw.columns,
  afterPageBreak,
  afterHardBreak: raw.hardBreak
});

/**
 * Cleans a document’s text: lines without markup, page numbers, job numbers and running
 * heads, also where a conversion left them inside a sentence. Total for any string.
 */
export const cleanText = (text: string): CleanText => {
  const raw = rawLines(text);
  const kinds = furnitureIn(raw);
  const runningSymbols: string[] = [];
  const lines: Line[] = [];
  let pageBreak = false;
  raw.forEach((line, at) => {
    if (kinds[at] === 'symbol') runningSymbols.push(SYMBOL_LINE.exec(line.text)![1]!);
    if (kinds[at] !== null) {
      pageBreak ||= at > 0;
      return;
    }
    const left = withoutJob(line.text);
    runningSymbols.push(...left.symbols);
    const clean = tidy(left.text);
    if (clean === '') return;
    lines.push(lineOf(line, clean, pageBreak || line.pageBreak));
    pageBreak = false;
  });
  return { lines, runningSymbols };
};

/** Whether a line only rules off what stands above it. */
export const isRule = (line: Line): boolean => RULE_LINE.test(line.text);

/** Lines this wide hold more than a heading. */
const WIDE = 60;

/** Whether nearly every wide line ends where a sentence does, and the others end anywhere: then each is a paragraph of its own, however short. */
const areWhole = (lines: readonly Line[], widest: number): boolean => {
  const wide = lines.filter((line) => displayWidth(line.text) > WIDE && line.cells === null);
  const broken = wide.filter((line) => !endsBlock(line.text));
  const atMargin = broken.filter((line) => displayWidth(line.text) > widest * 0.9);
  return (
    wide.length > 0 &&
    broken.length <= wide.length * 0.4 &&
    atMargin.length < Math.max(2, broken.length / 2)
  );
};

/** The width at which the lines of a hard-wrapped text were broken; Infinity where they were not. Rows of tables stand for themselves. */
export const wrapWidth = (lines: readonly Line[]): number => {
  const widths = lines
    .filter(({ cells }) => cells === null)
    .map(({ text }) => displayWidth(text))
    .sort((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.98)] ?? 0;
  return widest > 140 || areWhole(lines, widest) ? Infinity : widest;
};
