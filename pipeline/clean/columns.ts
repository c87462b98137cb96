/** First pages in two columns. */
import { LABEL_TAB } from './markup.ts';
import { SYMBOL_BODY, SYMBOL_TAIL } from './symbols.ts';

/** Distribution, language, date or symbol. */
const AT_RIGHT = String.raw`(?:Distr\.|Original|原件|原文|General|Limited|Chinese|English|\d{1,2} \p{Lu}\p{L}+ \d{4}|\d{4}\s*年).*`;

/** What parts two columns: wide spaces or a tab. */
const GAP = String.raw`(?:\s{5,}|[^\S\t]*\t\s*)`;

/** The document’s symbol beside a name. */
const SYMBOL_RIGHT = new RegExp(
  String.raw`^(\s*\S.*?\S?)${GAP}(${SYMBOL_BODY}${SYMBOL_TAIL}(?:\s*\(Part [IVX]+\))?\s*)$`,
  'u'
);

const RIGHT_COLUMN = new RegExp(String.raw`^(\s*\S.*?\S?)${GAP}(${AT_RIGHT})$`, 'u');

const RIGHT_ALONE = new RegExp(String.raw`^(?:\s{16,}|[ ]*\t\s*)(${AT_RIGHT})$`, 'u');

/** Two columns that a tab parts, on one of the first lines: `104th Session⇥EC-104/5`. */
const TAB_COLUMN = /^([^\t]*\S[^\S\t]*)\t+\s*([^\t]{1,80})$/;

const TAB_ALONE = /^\s*\t\s*(\S[^\t]{0,80})$/;

/** Lines on which a tab parts columns; further down it parts the cells of a table. */
const IMPRINT = 16;

const tabColumnOf = (source: string): RegExpExecArray | null =>
  LABEL_TAB.test(source) ? null : TAB_COLUMN.exec(source);

/** Day, language and original, which stand below distribution also where the column was lost. */
const IMPRINT_LINE =
  /^(?:\d{1,2} \p{Lu}\p{Ll}+ \d{4}|\d{4}年\d{1,2}月\d{1,2}日|(?:Chinese|English)(?: only)?|(?:Original|原件|原文)\s*[:：].*)$/u;

/** A reader of the first page: gathers what stands at the right until the left has a gap. */
interface Columns {
  readonly lines: string[];
  right: string[];
}

const FIRST_PAGE = 60;

const addLine = (columns: Columns, source: string, at: number): void => {
  const isBeside = columns.right.length > 0;
  const isFirst = at < IMPRINT;
  const alone = isBeside
    ? (RIGHT_ALONE.exec(source) ?? (isFirst ? TAB_ALONE.exec(source) : null))
    : null;
  const both = RIGHT_COLUMN.exec(source) ?? (isFirst ? tabColumnOf(source) : null);
  const symbol = SYMBOL_RIGHT.exec(source);
  if (alone) columns.right.push(alone[1]!);
  else if (isBeside && IMPRINT_LINE.test(source.trim())) columns.right.push(source.trim());
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
  sources.forEach((source, at) =>
    at < FIRST_PAGE ? addLine(columns, source, at) : addPlain(columns, source)
  );
  return [...columns.lines, ...columns.right];
};
