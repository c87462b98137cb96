import type { Manifest } from '#pipeline/manifest.ts';
import { type Bilingual, type TableName, schema, tableNames } from '#pipeline/schema.ts';
import { NODE_RUNTIME, VoidLogger, createDuckDB } from '@duckdb/duckdb-wasm/blocking';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { decodeRows } from './decode.ts';
import { createDerived, derivedNames } from './derived.ts';
import { LOCK, QueryError, TableError } from './engine.ts';
import type { Query, RowOf, Run, Shape } from './query.ts';

const FOLDER = 'static/data';

/** The browser’s engine, in Node. */
export async function openDatabase() {
  const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
  const eh = { mainModule: join(dist, 'duckdb-eh.wasm'), mainWorker: '' };
  const engine = await createDuckDB({ mvp: eh, eh }, new VoidLogger(), NODE_RUNTIME);
  await engine.instantiate();
  return engine;
}

export const openEngine = async () => (await openDatabase()).connect();

export type Connection = Awaited<ReturnType<typeof openEngine>>;

/** Tables that lack what this version asks of them: an older one made them. */
export class OldTablesError extends Error {
  /** `documents.is_translation`; a table’s name where it is not there at all. */
  readonly missing: readonly string[];

  constructor(missing: readonly string[]) {
    super(`not in the tables: ${missing.join(', ')}`);
    this.name = 'OldTablesError';
    this.missing = missing;
  }

  /** What is wrong and what to do, for whoever has the tables in this folder. */
  said(folder: string): Bilingual {
    return {
      zh: `${folder} 中的数据表由旧版本生成（缺少 ${this.missing.join('、')}）。请重新生成：npm run rapporteur -- build <文件夹> --out ${folder}`,
      en: `the tables in ${folder} were made by an older version (they lack ${this.missing.join(', ')}); make them again: npm run rapporteur -- build <folder> --out ${folder}`
    };
  }
}

function checkTables({ tables }: Manifest): void {
  const missing = tableNames.filter((name) => !tables[name]);
  if (missing.length > 0) throw new OldTablesError(missing);
}

function checkColumns(connection: Connection, name: TableName): void {
  const rows = connection.query(`DESCRIBE ${name}`).toArray() as { column_name: string }[];
  const found = new Set(rows.map((row) => row.column_name));
  const missing = Object.keys(schema[name].columns).filter((column) => !found.has(column));
  if (missing.length > 0) throw new OldTablesError(missing.map((column) => `${name}.${column}`));
}

function insertTable(connection: Connection, name: string, bytes: Uint8Array, rows: number) {
  connection.insertArrowFromIPCStream(bytes, { name, create: true });
  const [count] = connection.query(`SELECT count(*)::INT AS n FROM ${name}`).toArray();
  if (count?.n !== rows) throw new TableError(name, `${count?.n ?? 'no'} rows`, `${rows}`);
}

/**
 * Opens the browser’s engine in Node over encoded tables, locked as in the browser.
 *
 * @throws OldTablesError naming tables and columns that are not there
 */
export async function openTables(read: (file: string) => Uint8Array, manifest: Manifest) {
  checkTables(manifest);
  const connection = await openEngine();
  for (const name of tableNames) {
    const { file, rows } = manifest.tables[name];
    insertTable(connection, name, read(file), rows);
    checkColumns(connection, name);
  }
  for (const name of derivedNames) connection.query(createDerived(name));
  for (const statement of LOCK) connection.query(statement);
  return connection;
}

/** The Arrow result of a query, for those who ask about its columns. */
export function askConnection(connection: Connection, { sql, params }: Query) {
  try {
    const statement = connection.prepare(sql);
    try {
      return statement.query(...params);
    } finally {
      statement.close();
    }
  } catch (cause) {
    throw new QueryError(sql, cause);
  }
}

export const runOn =
  (connection: Connection): Run =>
  async <S extends Shape>(query: Query<S>): Promise<RowOf<S>[]> =>
    decodeRows(askConnection(connection, query), query.shape);

/** The manifest of the tables that the site is built on. */
export function readManifest(): Manifest {
  try {
    return JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8'));
  } catch (cause) {
    throw new Error(
      `${FOLDER}/manifest.json cannot be read: build the tables first (npm run rapporteur -- build seeds)`,
      { cause }
    );
  }
}

/** At build time there is no reader: whoever builds is told in both languages. */
async function openOwnTables() {
  try {
    return await openTables((file) => readFileSync(join(FOLDER, file)), readManifest());
  } catch (cause) {
    if (!(cause instanceof OldTablesError)) throw cause;
    const { zh, en } = cause.said(FOLDER);
    throw new Error(`${zh}\n${en}`, { cause });
  }
}

let opened: Promise<Connection> | undefined;
/** The tables do not change while pages are built: what many pages ask is answered once. */
const answers = new Map<string, Promise<unknown>>();

/** Asks the tables that the site is built on, at build time. */
export const run: Run = async <S extends Shape>(query: Query<S>) => {
  opened ??= openOwnTables();
  const key = JSON.stringify([query.sql, query.params]);
  const known = answers.get(key) ?? runOn(await opened)(query);
  answers.set(key, known);
  return known as Promise<RowOf<S>[]>;
};
