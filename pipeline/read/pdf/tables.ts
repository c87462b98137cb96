/** Rows of a table among the lines of a page: lines whose parts begin in the same columns. */
import { joinLines } from '../../text.ts';
import type { PageLine } from './lines.ts';

export interface TableBlock {
  readonly lines: readonly PageLine[];
  /** The texts of the cells, row by row, as many in each row as the table has columns. */
  readonly rows: readonly (readonly string[])[];
}

/** Columns begin this near to one another, in sizes of the font. */
const NEAR = 1.2;

const columnOf = (columns: readonly number[], left: number, size: number): number =>
  columns.findIndex((column) => Math.abs(column - left) < size * NEAR);

const addColumns = (columns: number[], line: PageLine): void => {
  for (const { left } of line.cells) if (columnOf(columns, left, line.size) < 0) columns.push(left);
  columns.sort((a, b) => a - b);
};

/** The column of a line of one part: it goes on in a cell, or heads a group of rows; -1 for other lines. */
const columnOfPart = (line: PageLine, columns: readonly number[]): number =>
  line.cells.length === 1 ? columnOf(columns, line.left, line.size) : -1;

/** A numbered paragraph at the margin is no row, but a row may lack its first cells. */
const isRowOf = (line: PageLine, columns: readonly number[]): boolean =>
  line.hasColumns || (line.cells.length > 1 && columnOf(columns, line.left, line.size) > 0);

/** Lines in a row that may stand in the first column alone, before a row must follow. */
const MOST_HEADS = 3;

/** Where the table that begins at `from` ends; `from` itself where none does. `known`: columns it goes on in. */
const tableEnd = (lines: readonly PageLine[], from: number, known: readonly number[]): number => {
  const columns = [...known];
  let end = from;
  let rows = known.length > 0 ? 1 : 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!;
    const isRow = isRowOf(line, columns) && line.limit !== Infinity;
    const shares = line.cells.filter(({ left }) => columnOf(columns, left, line.size) >= 0).length;
    if (isRow && (rows === 0 || shares > 1)) {
      rows += 1;
      addColumns(columns, line);
      end = at + 1;
    } else if (rows === 0 || columnOfPart(line, columns) < 0 || at - end >= MOST_HEADS) break;
    else if (columnOfPart(line, columns) > 0) end = at + 1;
  }
  return rows > 1 ? end : from;
};

const columnsOf = (lines: readonly PageLine[]): number[] => {
  const columns: number[] = [];
  for (const line of lines) addColumns(columns, line);
  return columns;
};

const rowsOf = (lines: readonly PageLine[]): string[][] => {
  const columns = columnsOf(lines);
  const rows: string[][] = [];
  for (const line of lines) {
    const opens = columnOf(columns, line.left, line.size) === 0 || rows.length === 0;
    if (opens) rows.push(columns.map(() => ''));
    const row = rows.at(-1)!;
    for (const { text, left } of line.cells) {
      const column = columnOf(columns, left, line.size);
      row[column] = row[column] === '' ? text : joinLines(row[column]!, text);
    }
  }
  return rows;
};

/** Finds the tables of a document page by page: one may go on over the page. */
export class TableFinder {
  /** Columns of the table that the page before ended in. */
  #columns: readonly number[] = [];

  /** The lines of the next page, with those of a table taken together. */
  read(lines: readonly PageLine[]): (PageLine | TableBlock)[] {
    const found: (PageLine | TableBlock)[] = [];
    for (let at = 0; at < lines.length;) {
      const end = tableEnd(lines, at, at === 0 ? this.#columns : []);
      const own = lines.slice(at, end);
      if (own.length > 0) found.push({ lines: own, rows: rowsOf(own) });
      else found.push(lines[at]!);
      at += Math.max(own.length, 1);
      this.#columns = own.length > 0 ? columnsOf(own) : [];
    }
    return found;
  }
}
