import { NODE_RUNTIME, VoidLogger, createDuckDB } from '@duckdb/duckdb-wasm/blocking';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));

/** The engine that the browser runs, in Node: the same WebAssembly. */
export async function openDatabase() {
  const eh = { mainModule: join(dist, 'duckdb-eh.wasm'), mainWorker: '' };
  const engine = await createDuckDB({ mvp: eh, eh }, new VoidLogger(), NODE_RUNTIME);
  await engine.instantiate();
  const connection = engine.connect();
  return {
    /** Makes a table of an Arrow IPC stream. */
    insert(name: string, stream: Uint8Array) {
      connection.insertArrowFromIPCStream(stream, { name, create: true });
    },
    /** The rows that a query gives. */
    query: (sql: string): object[] =>
      connection
        .query(sql)
        .toArray()
        .map((row) => ({ ...row.toJSON() }))
  };
}

export type Database = Awaited<ReturnType<typeof openDatabase>>;
