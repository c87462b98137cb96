import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Manifest } from '#pipeline/manifest.ts';
import type { TableName } from '#pipeline/schema.ts';
import { decodeRows } from './decode.ts';
import { createDerived, derivedTables, isDerived, type DerivedName } from './derived.ts';
import { LOCK, QueryError, TableError } from './engine.ts';
import type { Query, RowOf, Run, Shape, SourceName } from './query.ts';
import { fetchTable } from './table.ts';
import { Slices } from './slices.ts';
import { tablesIn } from './tables-in.ts';

/** How far the engine has been loaded, in bytes. */
export interface Progress {
  readonly loaded: number;
  readonly total: number;
}

export interface ClientOptions {
  /** The folder of the tables, ending in `/`. */
  readonly folder: string;
  readonly onProgress: (progress: Progress) => void;
}

/** What a page asks the tables with. */
export interface Client {
  readonly run: Run;
  /** The engine with the tables that SQL of the reader’s own may read. */
  openFor(sql: string): Promise<AsyncDuckDB>;
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
async function openEngine(onProgress: ClientOptions['onProgress']): Promise<AsyncDuckDB> {
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

async function withConnection<T>(
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

/** Loads once; a failure is not kept, so that the next call tries afresh. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let promise: Promise<T> | undefined;
  return () => {
    promise ??= load().catch((error: unknown) => {
      promise = undefined;
      throw error;
    });
    return promise;
  };
}

async function fetchManifest(folder: string): Promise<Manifest> {
  const response = await fetch(`${folder}manifest.json`);
  if (!response.ok) throw new TableError('manifest', `status ${response.status}`, '200');
  return response.json();
}

/** A damaged stream silences its connection: each table has one of its own, and is counted. */
const insertTable = (engine: AsyncDuckDB, name: TableName, bytes: Uint8Array, rows: number) =>
  withConnection(engine, async (connection) => {
    await connection.insertArrowFromIPCStream(bytes, { name, create: true });
    const counted = await connection.query(`SELECT count(*)::INT AS n FROM ${name}`);
    const found = counted.getChild('n')?.get(0);
    if (found !== rows) throw new TableError(name, `${found} rows`, `${rows} rows`);
  });

const ask = (engine: AsyncDuckDB, sql: string, { params, shape }: Query) =>
  withConnection(engine, async (connection) => {
    const statement = await connection.prepare(sql);
    return decodeRows(await statement.query(...params), shape);
  });

const rowsIn = (engine: AsyncDuckDB, name: string): Promise<number> =>
  withConnection(engine, async (connection) => {
    const counted = await connection.query(`SELECT count(*)::INT AS n FROM ${name}`);
    return counted.getChild('n')?.get(0);
  });

/**
 * Asks the tables in the reader’s browser. The engine and each table are loaded when a question
 * first needs them.
 *
 * @throws TableError naming a table that did not arrive as the manifest says
 * @throws QueryError with the SQL that the engine refused
 */
export function createClient({ folder, onProgress }: ClientOptions): Client {
  const engine = once(() => openEngine(onProgress));
  const manifest = once(() => fetchManifest(folder));
  const tables = new Map<SourceName, () => Promise<void>>();

  async function load(name: TableName) {
    const described = (await manifest()).tables[name];
    const [db, bytes] = await Promise.all([engine(), fetchTable(folder, name, described)]);
    try {
      await insertTable(db, name, bytes, described.rows);
    } catch (cause) {
      throw cause instanceof TableError ? cause : new TableError(name, String(cause), 'a table');
    }
  }

  async function derive(name: DerivedName) {
    await Promise.all(derivedTables[name].from.map(loaded));
    await withConnection(await engine(), (connection) => connection.query(createDerived(name)));
  }

  const loaded = (name: SourceName): Promise<void> => {
    const known = tables.get(name) ?? once(() => (isDerived(name) ? derive(name) : load(name)));
    tables.set(name, known);
    return known();
  };

  const slices = new Slices({
    exec: async (sql) => withConnection(await engine(), (connection) => connection.query(sql)),
    rowsOf: async (name) =>
      isDerived(name) ? rowsIn(await engine(), name) : (await manifest()).tables[name].rows
  });

  const run = async <S extends Shape>(query: Query<S>) => {
    await Promise.all(query.from.map(loaded));
    try {
      const db = await engine();
      return (await slices.read(query, (sql) => ask(db, sql, query))) as RowOf<S>[];
    } catch (cause) {
      throw new QueryError(query.sql, cause);
    }
  };
  const openFor = async (sql: string) => {
    await Promise.all(tablesIn(sql).map(loaded));
    return engine();
  };

  return { run, openFor };
}
