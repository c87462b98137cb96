import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import type { Manifest, SummaryFile } from '#pipeline/manifest.ts';
import type { Parts } from '#pipeline/part-sizes.ts';
import type { TableName } from '#pipeline/schema.ts';
import { type DerivedName, createDerived, derivedTables, isDerived } from './derived.ts';
import { TableError } from './engine.ts';
import { once } from './once.ts';
import { query, withConnection } from './open-engine.ts';
import type { SourceName } from './query.ts';
import type { SliceEngine } from './slices.ts';
import { fetchParts, fetchPlaces, fetchTable } from './table.ts';

async function fetchManifest(folder: string): Promise<Manifest> {
  const response = await fetch(`${folder}manifest.json`);
  if (!response.ok) throw new TableError('manifest', `status ${response.status}`, '200');
  return response.json();
}

/** A damaged stream silences its connection: each has one of its own. */
const insertStream = (engine: AsyncDuckDB, name: string, bytes: Uint8Array) =>
  withConnection(engine, (connection) =>
    connection.insertArrowFromIPCStream(bytes, { name, create: true })
  );

async function insertTable(engine: AsyncDuckDB, name: SourceName, bytes: Uint8Array, rows: number) {
  await insertStream(engine, name, bytes);
  const counted = await query(engine, `SELECT count(*)::INT AS n FROM ${name}`);
  const found = counted.getChild('n')?.get(0);
  if (found !== rows) throw new TableError(name, `${found} rows`, `${rows} rows`);
}

/** An error of a table is told as one of that table. */
async function ofTable<T>(name: SourceName, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw cause instanceof TableError ? cause : new TableError(name, String(cause), 'a table');
  }
}

/** The value that a key has, or gets. */
function valueOf<K, V>(values: Map<K, V>, key: K, make: () => V): V {
  const value = values.get(key) ?? make();
  values.set(key, value);
  return value;
}

type Loader = Omit<SliceEngine, 'exec'>;

/**
 * Brings tables into an engine when a question first needs them: whole, or the parts of a large one
 * that hold some documents.
 *
 * @throws TableError naming a table that did not arrive as the manifest says
 */
export function createLoader(folder: string, engine: () => Promise<AsyncDuckDB>): Loader {
  const manifest = once(() => fetchManifest(folder));
  const tables = new Map<SourceName, () => Promise<void>>();
  const lists = new Map<TableName, () => Promise<Parts>>();
  const described = async (name: TableName) => (await manifest()).tables[name];

  async function fill(name: SourceName, file: SummaryFile) {
    const [db, bytes] = await Promise.all([engine(), fetchTable(folder, name, file)]);
    await ofTable(name, () => insertTable(db, name, bytes, file.rows));
  }

  async function derive(name: DerivedName) {
    const summaries: Partial<Record<DerivedName, SummaryFile>> = (await manifest()).summaries ?? {};
    if (summaries[name]) return fill(name, summaries[name]);
    await Promise.all(derivedTables[name].from.map(load));
    await query(await engine(), createDerived(name));
  }

  const load = (name: SourceName): Promise<void> =>
    valueOf(tables, name, () =>
      once(() =>
        isDerived(name) ? derive(name) : described(name).then((file) => fill(name, file))
      )
    )();

  async function listParts(name: TableName): Promise<Parts> {
    const { parts } = await described(name);
    if (!parts) throw new TableError(name, 'no parts', 'parts');
    return fetchParts(folder, name, parts);
  }

  return {
    load,
    rowsOf: async (name) => (await described(name)).rows,
    isInParts: async (name) => (await described(name)).parts !== undefined,
    async insertParts(name, places, table) {
      const { file } = await described(name);
      const parts = await valueOf(lists, name, () => once(() => listParts(name)))();
      const bytes = await fetchPlaces(folder + file, name, parts, places);
      await ofTable(name, async () => insertStream(await engine(), table, bytes));
    }
  };
}
