import { formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import type { Matrix, MatrixBlock } from './matrix.ts';

/** With more cells than this a picture is neither legible nor quick. */
const MOST_CELLS = 6_000;

const rowsDrawn = (columns: number) => Math.floor(MOST_CELLS / Math.max(columns, 1));

/** A matrix with as many of its first rows as a picture can show. */
export function firstRows(matrix: Matrix): Matrix {
  let room = rowsDrawn(matrix.columns.length);
  const blocks: MatrixBlock[] = [];
  for (const block of matrix.blocks) {
    const rows = block.rows.slice(0, room);
    room -= rows.length;
    if (rows.length > 0) blocks.push({ ...block, rows });
  }
  return { ...matrix, blocks };
}

/** Says that a picture of so many rows and columns shows its first rows alone, where it does. */
export function drawnNote(rows: number, columns: number, lang: Lang): string[] {
  const drawn = rowsDrawn(columns);
  if (rows <= drawn) return [];
  const told = { drawn: formatNumber(drawn, lang), n: formatNumber(rows, lang) };
  return [m.matrix_note_drawn(told, { locale: lang })];
}
