/** First pages in two columns. */
import { SYMBOL_BODY } from './symbols.ts';

/** Distribution, language, date or symbol. */
const AT_RIGHT = String.raw`(?:Distr\.|Original|原件|原文|General|Limited|Chinese|English|\d{1,2} \p{Lu}\p{L}+ \d{4}|\d{4}\s*年).*`;

/** The document’s symbol beside a name. */
const SYMBOL_RIGHT = new RegExp(String.raw`^(\s*\S.*?\S?)\s{5,}(${SYMBOL_BODY}\s*)$`, 'u');

const RIGHT_COLUMN = new RegExp(String.raw`^(\s*\S.*?\S?)\s{5,}(${AT_RIGHT})$`, 'u');

const RIGHT_ALONE = new RegExp(String.raw`^\s{16,}(${AT_RIGHT})$`, 'u');

/** A reader of the first page: gathers what stands at the right until the left has a gap. */
interface Columns {
  readonly lines: string[];
  right: string[];
}

const FIRST_PAGE = 60;

const addLine = (columns: Columns, source: string): void => {
  const both = RIGHT_COLUMN.exec(source);
  const alone = columns.right.length > 0 ? RIGHT_ALONE.exec(source) : null;
  const symbol = SYMBOL_RIGHT.exec(source);
  if (alone) columns.right.push(alone[1]!);
  else if (symbol) columns.lines.push(symbol[1]!, symbol[2]!);
  else if (both) {
    columns.lines.push(both[1]!);
    columns.right.push(both[2]!);
  } else addPlain(columns, source);
};

const addPlain = (columns: Columns, source: string): void => {
  if (columns.right.length === 0 || source.trim() !== '') {
    columns.lines.push(source);
    return;
  }
  columns.lines.push('', ...columns.right, '');
  columns.right = [];
};

/** Cells of a table that holds the first page, and what stands in one of them. */
const IMPRINT_ROW = new RegExp(
  String.raw`^\s*\|.*(?:Distr\.|分发|Original\s*:|原件|\|\s*${SYMBOL_BODY}\s*(?=\|)).*\|\s*$`,
  'u'
);
const PARTS =
  /(?<![:：])\s+(?=(?:\d{1,2} \p{Lu}\p{Ll}+ \d{4}|Chinese|English|Original\s*[:：]|原件|中文|Distr\.)(?:\s|[:：]|$))/u;

/** A conversion may put the first page into a table: a line for each of its cells. */
export const imprintLines = (sources: readonly string[]): string[] =>
  sources.flatMap((source, at) =>
    at < FIRST_ROWS && IMPRINT_ROW.test(source)
      ? source.split('|').flatMap((cell) => [...cell.trim().split(PARTS), ''])
      : [source]
  );

const FIRST_ROWS = 12;

/** Puts what stands at the right of a first page below what stands at its left. */
export const splitColumns = (sources: readonly string[]): string[] => {
  const columns: Columns = { lines: [], right: [] };
  sources.forEach((source, at) => (at < FIRST_PAGE ? addLine : addPlain)(columns, source));
  return [...columns.lines, ...columns.right];
};
