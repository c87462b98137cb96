/** Pages → light Markdown in reading order. */
import { joinBlocks } from '../light-markdown.ts';
import { withoutFurniture } from './furniture.ts';
import { rowsOf, usualSize, type Page } from './items.ts';
import { lineOf, type PageLine } from './lines.ts';
import { mastheadColumns, type Column } from './masthead.ts';
import { NoteReader } from './notes.ts';
import { ParagraphWriter } from './paragraphs.ts';

/** Stands for the page’s right margin until that is known. */
const UNKNOWN = -1;

/** The right margin: only hanging marks reach beyond it. */
const rightMargin = (pages: readonly (readonly PageLine[])[], body: number): number => {
  const rights = pages
    .flat()
    .filter(({ size, hasColumns }) => !hasColumns && Math.abs(size - body) < body * 0.06)
    .map(({ right }) => right)
    .sort((a, b) => a - b);
  return rights[Math.floor(rights.length * 0.85)] ?? Infinity;
};

const linesOf = ({ items }: Page, isFirst: boolean): PageLine[] => {
  const rows = rowsOf(items);
  const columns: readonly Column[] = isFirst ? mastheadColumns(rows) : [{ rows, limit: null }];
  return columns.flatMap(({ rows: own, limit }) => own.map((row) => lineOf(row, limit ?? UNKNOWN)));
};

const within = (line: PageLine, margin: number): PageLine =>
  line.limit === UNKNOWN ? { ...line, limit: margin } : line;

/**
 * The text of a document’s pages: paragraphs in one line each, as the gaps and margins of the page
 * tell them; headings by their size and weight; footnotes below the paragraph that their page ends
 * in; no running heads but the symbols in them, which come first.
 */
export const layOut = (pages: readonly Page[]): string => {
  const body = usualSize(pages.flatMap(({ items }) => items));
  const all = pages.map((page, at) => linesOf(page, at === 0));
  const text = withoutFurniture(
    all,
    pages.map(({ height }) => height)
  );
  const margin = rightMargin(text.pages, body);
  const reader = new NoteReader(body);
  const noted = text.pages.map((lines) => reader.read(lines.map((line) => within(line, margin))));
  const writer = new ParagraphWriter(noted, body);
  for (const page of noted) writer.addPage(page);
  return joinBlocks([...text.symbols, ...writer.end()]);
};
