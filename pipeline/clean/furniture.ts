/** Page furniture: page numbers, job numbers, running heads, tables of contents. */
import type { RawLine } from './lines.ts';
import { SYMBOL_BODY, SYMBOL_LINE } from './symbols.ts';

const JOB = String.raw`(?:V|GE|A)\.\d{2}[-–]\d{5,6}(?:\s*\([A-Z]\))?`;

const JOB_LINE = new RegExp(
  String.raw`^(?:\d{1,3}(?:\/\d{1,3})?\s+)?${JOB}(?:\s+\d{1,3}(?:\/\d{1,3})?)?(?:\s+\d{6})*$`
);

const JOB_INSIDE = new RegExp(
  String.raw`\s*(?:(?<![\d.])\d{1,3}(?:\/\d{1,3})?\s+)?${JOB}(?:\s+\d{1,3}(?:\/\d{1,3})?(?=\s))?(?:\s+${SYMBOL_BODY}(?=\s))?\s*`,
  'g'
);

/** New York’s job numbers bear no letter: `24-03352 2/27`. */
const BARE_JOB_LINE =
  /^(?:\d{1,3}\/\d{1,3}\s+)?\d{2}-\d{5}(?:\s+(?:\([A-Z]\)|\d{1,3}\/\d{1,3}|\d{6}))*$/;

const PAGE_LINE =
  /^(?:[-–—]\s*)?\d{1,3}(?:\s*[-–—]|\s*\/\s*\d{1,3})?$|^\/(?:\.{2,3}|…+)$|^(?:第\s*\d+\s*页|Page\s+\d+(?:\s+of\s+\d+)?)$/i;

/** A path on a disk. */
const FILE_LINE = /^[A-Z]:\\\S.*\.docx?$/i;

const BARCODE_LINE = /^(?:\*\d{7,8}\*|\*?\d{7,8}\*?)(?:\s+\d{1,3}(?:\/\d{1,3})?)?$/;

/** A line of a table of contents: dots that lead to a page number, or its heads. */
const CONTENTS_LINE =
  /(?:\.\s?){5,}\s*\d*\s*(?:\d+)?$|…{2,}\s*\d+$|^(?:目录|目次|页次|章次|段次|章次\s*段次\s*页次|Contents|Page|Chapter|Paragraphs|(?:Chapter|Section|Paragraphs?)\s+(?:Paragraphs?\s+)?(?:Nos?\.\s+)?Page(?:\s+Nos?\.)?)$/;

/** The heads of a table of contents whose leaders a conversion lost: entries follow that end in a page number. */
const CONTENTS_HEAD =
  /^(?:目录|目次|页次|章次\s+(?:段次\s+)?页次|Contents|(?:Chapter|Section|Paragraphs?)\s+(?:Paragraphs?\s+)?(?:Nos?\.\s+)?Page(?:\s+Nos?\.)?)$/i;

const ENDS_IN_PAGE = /\D\s+\d{1,3}$|\s\d{1,3}\s*[-–]\s*\d{1,3}\s+\d{1,3}$/;

/** What kind of furniture a line is; null for a line of the document. */
export type Furniture = 'page' | 'job' | 'symbol' | 'contents' | null;

const furnitureOf = (line: RawLine, at: number): Furniture => {
  const { text, heading, cells } = line;
  if (cells !== null && cells.filter(Boolean).length > 1) return null;
  if (CONTENTS_LINE.test(text)) return 'contents';
  if (JOB_LINE.test(text) || BARE_JOB_LINE.test(text) || BARCODE_LINE.test(text)) return 'job';
  if (FILE_LINE.test(text)) return 'job';
  if (PAGE_LINE.test(text) && heading === null && at > 0) return 'page';
  return SYMBOL_LINE.test(text) ? 'symbol' : null;
};

/** A bare number is a page number only beside other furniture or a page break: a table may hold one too. */
const isLonePage = (kinds: readonly Furniture[], lines: readonly RawLine[], at: number): boolean =>
  kinds[at] === 'page' &&
  /^\d+$/.test(lines[at]!.text) &&
  !lines[at]!.pageBreak &&
  ![kinds[at - 1], kinds[at + 1]].some((kind) => kind === 'job' || kind === 'symbol') &&
  lines[at]!.gap === 0 &&
  (lines[at + 1]?.gap ?? 1) === 0;

const SYMBOL_AFTER_JOB = new RegExp(SYMBOL_BODY);

/** Lines of a masthead, where the document’s own symbol stands. */
const MASTHEAD_LINES = 30;

/** A symbol that was wrapped, or that ends a sentence or stands in brackets. */
const isInSentence = (lines: readonly RawLine[], at: number): boolean =>
  /\.\**$/.test(lines[at]!.text) || /[/(（《“"]$/.test(lines[at - 1]?.text ?? '');

/**
 * A symbol alone on a line is a running head on the first page, beside other furniture or a page
 * break, or where it comes again; elsewhere a sentence or a list of documents names it.
 */
const runningHeads = (
  kinds: readonly Furniture[],
  lines: readonly RawLine[]
): ((at: number) => boolean) => {
  const counts = new Map<string, number>();
  kinds.forEach((kind, at) => {
    const { text } = lines[at]!;
    if (kind === 'symbol') counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  return (at) => {
    if (isInSentence(lines, at)) return false;
    const { text, pageBreak } = lines[at]!;
    const isBesideOthers = [kinds[at - 1], kinds[at + 1]].some(
      (kind) => kind && kind !== 'contents'
    );
    return at < MASTHEAD_LINES || pageBreak || isBesideOthers || counts.get(text)! > 1;
  };
};

/** Lines that an entry of a table of contents may run over. */
const LONGEST_ENTRY = 3;

/** The end of the entries of a table of contents that begin at `from`. */
const endOfContents = (lines: readonly RawLine[], from: number): number => {
  let end = from;
  for (let at = from; at < lines.length && at < end + LONGEST_ENTRY; at++)
    if (ENDS_IN_PAGE.test(lines[at]!.text)) end = at + 1;
  return end;
};

/** Marks the entries of tables of contents that have no leaders. */
const withContents = (kinds: Furniture[], lines: readonly RawLine[]): Furniture[] => {
  lines.forEach((line, at) => {
    if (!CONTENTS_HEAD.test(line.text)) return;
    const end = endOfContents(lines, at + 1);
    // One entry alone may be anything.
    if (end > at + 2) kinds.fill('contents', at, end);
  });
  return kinds;
};

/** The kind of each line, in order. */
export const furnitureIn = (lines: readonly RawLine[]): Furniture[] => {
  const kinds = withContents(lines.map(furnitureOf), lines);
  const isRunningHead = runningHeads(kinds, lines);
  return kinds.map((kind, at) => {
    if (kind === 'symbol') return isRunningHead(at) ? kind : null;
    return isLonePage(kinds, lines, at) ? null : kind;
  });
};

/** Takes a job number, and the page number and symbol beside it, out of a sentence. */
export const withoutJob = (text: string): { text: string; symbols: string[] } => {
  const symbols: string[] = [];
  const left = text.replace(JOB_INSIDE, (found) => {
    const symbol = SYMBOL_AFTER_JOB.exec(found.replace(/^\s*(?:\d+\s+)?(?:V|GE|A)\.\S+/, ''));
    if (symbol) symbols.push(symbol[0]);
    return ' ';
  });
  return { text: left, symbols };
};
