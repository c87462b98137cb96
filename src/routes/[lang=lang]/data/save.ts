import { csvFormatRow } from 'd3-dsv';
import type { PlainCell } from '#lib/data/cell.ts';
import type { Explored } from '#lib/data/explore.ts';
import { harmless } from '#lib/export/csv.ts';
import { download } from '#lib/export/download.ts';

const BYTE_ORDER_MARK = '\ufeff';

const written = (cell: PlainCell) =>
  cell === null ? '' : typeof cell === 'string' ? harmless(cell) : String(cell);

/** Rows as CSV that Excel opens (UTF-8 with byte order mark, CRLF); no cell runs as a formula. */
export function csvOf({ columns, rows }: Explored): string {
  const lines = [columns.map(({ name }) => harmless(name)), ...rows.map((row) => row.map(written))];
  return BYTE_ORDER_MARK + lines.map((line) => `${csvFormatRow(line)}\r\n`).join('');
}

/** Rows as a JSON array of objects, one a line. */
export function jsonOf({ columns, rows }: Explored): string {
  const objects = rows.map((row) =>
    JSON.stringify(Object.fromEntries(columns.map(({ name }, i) => [name, row[i]])))
  );
  return `[\n${objects.join(',\n')}\n]\n`;
}

/** Saves rows as a file. */
export function saveRows(explored: Explored, name: string, format: 'csv' | 'json') {
  const text = format === 'csv' ? csvOf(explored) : jsonOf(explored);
  const type = format === 'csv' ? 'text/csv' : 'application/json';
  download(new Blob([text], { type: `${type};charset=utf-8` }), `${name}.${format}`);
}
