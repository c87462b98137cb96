import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { type PlainCell, plainRows } from './cell.ts';

/** What a reader’s own SQL gave. */
export interface Explored {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly PlainCell[])[];
  /** There are more rows than were asked for. */
  readonly isCut: boolean;
  /** From asking to the last row, in milliseconds. */
  readonly duration: number;
}

/** A question on its way. */
export interface Exploration {
  readonly result: Promise<Explored>;
  cancel(): void;
}

/** A question that its reader gave up. */
export class CancelledError extends Error {
  constructor() {
    super('cancelled');
    this.name = 'CancelledError';
  }
}

/** One statement, without the semicolon that ends it. */
const statementOf = (sql: string) => sql.trim().replace(/;+\s*$/, '');

/** Reads rows as they come, until there are more than asked for. */
async function readRows(connection: AsyncDuckDBConnection, sql: string, most: number) {
  const reader = await connection.send(statementOf(sql), true);
  // A reader forgets its schema with its last batch.
  await reader.open();
  const columns = reader.schema.fields.map(({ name, type }) => ({ name, type: String(type) }));
  const rows: PlainCell[][] = [];
  let isCut = false;
  for await (const batch of reader) {
    const vectors = columns.map((_, i) => batch.getChildAt(i));
    const room = most - rows.length;
    for (const row of plainRows(vectors, Math.min(batch.numRows, room))) rows.push(row);
    isCut = batch.numRows > room;
    if (isCut) break;
  }
  if (isCut) await connection.cancelSent();
  return { columns, rows, isCut };
}

/** Runs a reader’s SQL on an engine, read-only, up to so many rows. It can be cancelled. */
export function explore(
  opened: () => Promise<AsyncDuckDB>,
  sql: string,
  most: number
): Exploration {
  let connection: AsyncDuckDBConnection | undefined;
  let giveUp: () => void = () => undefined;
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = () => reject(new CancelledError());
  });
  async function work(): Promise<Explored> {
    connection = await (await opened()).connect();
    const began = performance.now();
    try {
      // What a reader asks changes nothing that the charts are drawn from.
      await connection.query('BEGIN TRANSACTION READ ONLY');
      const found = await readRows(connection, sql, most);
      return { ...found, duration: performance.now() - began };
    } finally {
      await connection.close();
    }
  }
  return {
    // Given up at once for its reader; the engine looks for that between two steps.
    result: Promise.race([work(), givenUp]),
    cancel() {
      giveUp();
      void connection?.cancelSent().catch(() => undefined);
    }
  };
}
