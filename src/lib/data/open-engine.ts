import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { LOCK } from './engine.ts';

/** How far the engine has been loaded, in bytes. */
export interface Progress {
  readonly loaded: number;
  readonly total: number;
}

/** How long the engine may be silent before it is given up, in milliseconds. */
const PATIENCE = 45_000;

/** Fails where the work neither ends nor gives a sign of life for too long. */
function unlessSilent<T>(work: (alive: () => void) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout>;
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new Error(`no answer for ${PATIENCE / 1000} s`)), PATIENCE);
    };
    alive();
    work(alive)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

/**
 * The engine’s worker keeps a failed download or a missing WebAssembly to itself and never
 * answers: both are looked for first.
 */
async function checkEngine(wasm: string) {
  if (typeof WebAssembly === 'undefined') throw new Error('WebAssembly');
  const { ok, status } = await fetch(wasm, { method: 'HEAD' });
  if (!ok && status !== 405) throw new Error(`duckdb-eh.wasm: ${status}`);
}

async function lock(connection: AsyncDuckDBConnection) {
  for (const statement of LOCK) await connection.query(statement);
}

/** The engine alone, in its worker, locked: nothing of it is loaded before this is called. */
export async function openEngine(onProgress: (progress: Progress) => void): Promise<AsyncDuckDB> {
  const [{ AsyncDuckDB, VoidLogger }, wasm, script] = await Promise.all([
    import('@duckdb/duckdb-wasm'),
    import('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'),
    import('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url')
  ]);
  const url = new URL(wasm.default, location.href).href;
  await checkEngine(url);
  const engine = new AsyncDuckDB(new VoidLogger(), new Worker(script.default));
  try {
    await unlessSilent((alive) =>
      engine.instantiate(url, null, ({ bytesLoaded, bytesTotal }) => {
        alive();
        onProgress({ loaded: bytesLoaded, total: bytesTotal });
      })
    );
    await withConnection(engine, lock);
  } catch (error) {
    await engine.terminate();
    throw error;
  }
  return engine;
}

/** A connection for some work, closed when that is done. */
export async function withConnection<T>(
  engine: AsyncDuckDB,
  use: (connection: AsyncDuckDBConnection) => Promise<T>
): Promise<T> {
  const connection = await engine.connect();
  try {
    return await use(connection);
  } finally {
    await connection.close();
  }
}

export const query = (engine: AsyncDuckDB, sql: string) =>
  withConnection(engine, (connection) => connection.query(sql));
