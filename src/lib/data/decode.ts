import type { RowOf, Shape } from './query.ts';

/** The part of an Arrow table that is read here. */
export interface ArrowResult {
  readonly numRows: number;
  getChild(name: string): { get(row: number): unknown } | null;
}

const isoDate = (value: unknown) => new Date(Number(value)).toISOString().slice(0, 10);

function decodeCell(kind: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (kind.startsWith('date')) return isoDate(value);
  return typeof value === 'bigint' ? Number(value) : value;
}

/** Reads an Arrow result column by column into rows of the expected shape. */
export function decodeRows<S extends Shape>(result: ArrowResult, shape: S): RowOf<S>[] {
  const rows: Record<string, unknown>[] = Array.from({ length: result.numRows }, () => ({}));
  for (const [name, kind] of Object.entries(shape)) {
    const column = result.getChild(name);
    if (!column) throw new Error(`the result has no column ${name}`);
    rows.forEach((row, i) => (row[name] = decodeCell(kind, column.get(i))));
  }
  return rows as RowOf<S>[];
}
