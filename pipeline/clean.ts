/** Text → lines: the marks of HTML and Markdown read or removed, page furniture taken out. */
import { displayWidth, fold } from './text.ts';

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

/** Private-use marks around the label of a footnote reference: they never occur in documents. */
export const MARK_OPEN = '\ue000';
export const MARK_CLOSE = '\ue001';
const mark = (label: string): string => `${MARK_OPEN}${label}${MARK_CLOSE}`;

const SYMBOL_BODY = String.raw`(?:[A-Z]{1,8}(?:\/[A-Z0-9][A-Za-z0-9.\-]*)+)`;
/** A UN document symbol: CTOC/COP/WG.3/2020/INF/1/Rev.1, A/RES/69/196, E/CN.15/2019/L.2. */
export const SYMBOL = new RegExp(SYMBOL_BODY, 'g');
const SYMBOL_LINE = new RegExp(
  String.raw`^(?:United Nations|联\s*合\s*国)?\s*(${SYMBOL_BODY}(?:\s*[-–—]\s*${SYMBOL_BODY})*)\*{0,3}$`
);

const JOB = String.raw`(?:V|GE|A)\.\d{2}[-–]\d{5,6}(?:\s*\([A-Z]\))?`;
const JOB_LINE = new RegExp(
  String.raw`^(?:\d{1,3}(?:\/\d{1,3})?\s+)?${JOB}(?:\s+\d{1,3}(?:\/\d{1,3})?)?(?:\s+\d{6})*$`
);
const JOB_INSIDE = new RegExp(
  String.raw`\s*(?:(?<![\d.])\d{1,3}(?:\/\d{1,3})?\s+)?${JOB}(?:\s+\d{1,3}(?:\/\d{1,3})?(?=\s))?(?:\s+${SYMBOL_BODY}(?=\s))?\s*`,
  'g'
);
const PAGE_LINE =
  /^(?:[-–—]\s*)?\d{1,3}(?:\s*[-–—]|\s*\/\s*\d{1,3})?$|^(?:第\s*\d+\s*页|Page\s+\d+(?:\s+of\s+\d+)?)$/i;
const BARCODE_LINE = /^\*?\d{7,8}\*?$/;
const RULE_LINE = /^(?:[_＿]{3,}|[-*=]{3,}|\\_.*)$/;

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—'
};

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Math.min(+decimal, 0x10ffff));
    if (hex) return String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff));
    return ENTITIES[String(name).toLowerCase()] ?? whole;
  });

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscriptDigits = (text: string): string =>
  [...text].map((c) => SUPERSCRIPTS.indexOf(c)).join('');

const TAG =
  /<\/?(?:a|b|i|u|em|strong|span|font|p|div|br|hr|table|tbody|thead|tr|td|th|small|sub|center|ul|ol|li|img)\b[^<>]*>/gi;

/** Footnote references that markup tells: <sup>1</sup>, [^1], ¹. */
const readMarks = (line: string): string =>
  line
    .replace(/<sup>\s*(?:<[^>]*>)*\s*([\d*a-z]{1,3})\s*(?:<[^>]*>)*\s*<\/sup>/gi, (_, label) =>
      mark(label)
    )
    .replace(/\[\^([\w*]{1,4})\](:?)/g, (_, label, colon) =>
      colon ? `${mark(label)} ` : mark(label)
    )
    .replace(/(?<!\^)\$\^\{?(\d{1,3})\}?\$/g, (_, label) => mark(label))
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (digits) => mark(superscriptDigits(digits)));

const stripMarkup = (line: string): string =>
  decodeEntities(
    readMarks(line)
      .replace(/<!--.*?-->/g, '')
      .replace(TAG, '')
  )
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\((?:#|https?:|\.|\/)[^)\s]*\)/g, '$1')
    .replace(/\*\*|__(?=\S[^_]*__)|(?<=\S)__(?=\s|$)/g, '')
    .replace(/(?<![\\*\w])\*(?=\S)([^*]+?)(?<=\S)\*(?!\w)/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1');

const INVISIBLE =
  /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad\u0000-\u0008\u000e-\u001f\u007f\ue000-\uf8ff]/g;

const HEADING_TAG = /^\s*<h([1-6])\b[^>]*>/i;
const isAllBold = (line: string): boolean =>
  /^(?:\*\*|__)[^*]+(?:\*\*|__)$/.test(line) || /^<(b|strong)>[^<]*<\/\1>$/i.test(line);

const cellsOf = (line: string): string[] | null => {
  const inner = line.trim();
  if (/^\|.*\|$/.test(inner))
    return inner
      .slice(1, -1)
      .split('|')
      .map((c) => tidy(stripMarkup(c)));
  if (/\S\t+\S/.test(line) || /^\t+\S/.test(line))
    return line.split('\t').map((c) => tidy(stripMarkup(c)));
  return null;
};

const tidy = (text: string): string => text.replace(/[\s\u00a0\u3000]+/g, ' ').trim();

const headingLevel = (raw: string): number | null => {
  const hashes = /^\s{0,3}(#{1,6})\s+\S/.exec(raw);
  if (hashes) return hashes[1]!.length;
  const tag = HEADING_TAG.exec(raw);
  if (tag) return Number(tag[1]);
  return isAllBold(raw.trim()) ? 0 : null;
};

const isTableRule = (line: string): boolean =>
  /^\|?[\s:|-]*-{3,}[\s:|-]*\|?$/.test(line) && line.includes('|');

interface RawLine {
  text: string;
  gap: number;
  indent: number;
  heading: number | null;
  cells: string[] | null;
  pageBreak: boolean;
  hardBreak: boolean;
}

const RIGHT_COLUMN =
  /^(\s*\S.*?\S?)\s{5,}((?:Distr\.|Original|原件|原文|General|Limited|Chinese|English|\d{1,2} \p{Lu}\p{L}+ \d{4}|\d{4}\s*年).*)$/u;
const RIGHT_ALONE =
  /^\s{16,}((?:Distr\.|Original|原件|原文|General|Limited|Chinese|English|\d{1,2} \p{Lu}\p{L}+ \d{4}|\d{4}\s*年).*)$/u;

/** The first page has two columns: what stands at the right is put below what stands at the left. */
const splitColumns = (sources: readonly string[]): string[] => {
  const lines: string[] = [];
  let right: string[] = [];
  sources.forEach((source, at) => {
    const columns = at < 60 ? RIGHT_COLUMN.exec(source) : null;
    const alone = right.length > 0 && at < 60 ? RIGHT_ALONE.exec(source) : null;
    if (alone) {
      right.push(alone[1]!);
      return;
    }
    if (columns) {
      lines.push(columns[1]!);
      right.push(columns[2]!);
      return;
    }
    if (right.length > 0 && source.trim() === '') {
      lines.push('', ...right, '');
      right = [];
    } else lines.push(source);
  });
  return [...lines, ...right];
};

const rawLines = (text: string): RawLine[] => {
  const lines: RawLine[] = [];
  let gap = 0;
  let pageBreak = false;
  let hardBreak = false;
  for (const source of splitColumns(
    text.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n').split('\n')
  )) {
    if (source.includes('\f')) pageBreak = true;
    const raw = source.replace(INVISIBLE, '').replace(/\f/g, '');
    if (raw.trim() === '' || isTableRule(raw)) {
      gap += 1;
      continue;
    }
    if (RULE_LINE.test(raw.trim())) {
      lines.push({
        text: raw.trim(),
        gap,
        indent: 0,
        heading: null,
        cells: null,
        pageBreak,
        hardBreak
      });
      gap = 0;
      continue;
    }
    const heading = headingLevel(raw);
    const cells = cellsOf(raw);
    const body = raw
      .replace(/^\s{0,3}#{1,6}\s+/, '')
      .replace(/\s+#+\s*$/, '')
      .replace(/^\s*>\s?/, '');
    const clean = tidy(stripMarkup(body));
    if (clean === '') {
      gap += 1;
      continue;
    }
    const indent = /^[\s\u3000]*/.exec(raw)![0].length;
    lines.push({
      text: clean,
      gap,
      indent,
      heading,
      cells,
      pageBreak,
      hardBreak: hardBreak && gap === 0
    });
    hardBreak = /\S(?: {2,}|\\)$/.test(raw);
    gap = 0;
    pageBreak = false;
  }
  return lines;
};

type Furniture = 'page' | 'job' | 'symbol' | 'contents' | null;

/** A line of a table of contents: dots that lead to a page number, or its heads. */
const CONTENTS_LINE =
  /(?:\.\s?){5,}\s*\d*\s*(?:\d+)?$|…{2,}\s*\d+$|^(?:目录|目次|页次|章次|段次|章次\s*段次\s*页次|Contents|Page|Chapter|Paragraphs|Chapter\s+(?:Paragraphs\s+)?Page)$/;

const furnitureOf = (line: RawLine, at: number): Furniture => {
  const { text, heading, cells } = line;
  if (cells !== null && cells.filter(Boolean).length > 1) return null;
  if (CONTENTS_LINE.test(text)) return 'contents';
  if (JOB_LINE.test(text) || BARCODE_LINE.test(text)) return 'job';
  if (PAGE_LINE.test(text) && heading === null && at > 0) return 'page';
  return SYMBOL_LINE.test(text) ? 'symbol' : null;
};

/** A bare number is a page number only beside other furniture or a page break: a table may hold one too. */
const isLonePage = (kinds: readonly Furniture[], lines: readonly RawLine[], at: number): boolean =>
  kinds[at] === 'page' &&
  !lines[at]!.pageBreak &&
  ![kinds[at - 1], kinds[at + 1]].some((kind) => kind === 'job' || kind === 'symbol') &&
  lines[at]!.gap === 0 &&
  (lines[at + 1]?.gap ?? 1) === 0;

const SYMBOL_AFTER_JOB = new RegExp(SYMBOL_BODY);

/**
 * Cleans a document’s text: lines without markup, page numbers, job numbers and running
 * heads, also where a conversion left them inside a sentence. Total for any string.
 */
export const cleanText = (text: string): CleanText => {
  const raw = rawLines(text);
  const kinds = raw.map(furnitureOf);
  const runningSymbols: string[] = [];
  const lines: Line[] = [];
  let pageBreak = false;
  raw.forEach((line, at) => {
    const kind = isLonePage(kinds, raw, at) ? null : kinds[at]!;
    if (kind === 'symbol') runningSymbols.push(SYMBOL_LINE.exec(line.text)![1]!);
    if (kind !== null) {
      pageBreak ||= at > 0;
      return;
    }
    const clean = tidy(
      line.text.replace(JOB_INSIDE, (found) => {
        const symbol = SYMBOL_AFTER_JOB.exec(found.replace(/^\s*(?:\d+\s+)?(?:V|GE|A)\.\S+/, ''));
        if (symbol) runningSymbols.push(symbol[0]);
        return ' ';
      })
    );
    if (clean === '') return;
    lines.push({
      text: clean,
      gap: line.gap,
      indent: line.indent,
      heading: line.heading,
      cells: line.cells,
      afterPageBreak: pageBreak || line.pageBreak,
      afterHardBreak: line.hardBreak
    });
    pageBreak = false;
  });
  return { lines, runningSymbols };
};

export const isRule = (line: Line): boolean => RULE_LINE.test(line.text);

/** The width at which the lines of a hard-wrapped text were broken; Infinity where they were not. */
export const wrapWidth = (lines: readonly Line[]): number => {
  const widths = lines.map((line) => displayWidth(line.text)).sort((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.98)] ?? 0;
  return widest > 140 ? Infinity : widest;
};

/** Whether a folded line looks like a UN symbol standing alone. */
export const isSymbolLine = (text: string): boolean => SYMBOL_LINE.test(fold(text));
