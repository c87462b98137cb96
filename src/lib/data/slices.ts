import { type TableName, schema } from '#pipeline/schema.ts';
import { type DerivedName, derivedTables, isDerived, sourcesOf } from './derived.ts';
import type { Query, SourceName } from './query.ts';

/** What an engine gives for SQL: the first column is enough here. */
export interface Column {
  readonly numRows: number;
  getChildAt(index: number): { get(row: number): unknown } | null;
}

/** What slices need of an engine. */
export interface SliceEngine {
  exec(sql: string): Promise<Column>;
  /** How many rows a table has. */
  rowsOf(name: TableName): Promise<number>;
  /** Has the whole of a table there. */
  load(name: SourceName): Promise<unknown>;
  /** Whether some of a table’s documents can be had alone. */
  isInParts(name: TableName): Promise<boolean>;
  /** Makes a table of at least the rows of these documents, by their places in `documents`. */
  insertParts(name: TableName, places: readonly number[], table: string): Promise<unknown>;
}

/** A smaller table is read as fast as a slice of it is made. */
export const WORTH_SLICING = 20_000;

/** What most questions begin with. */
const COMMON: readonly SourceName[] = [
  'session_counts',
  'presences',
  'standing_statements',
  'substantive_mentions',
  'voices',
  'citations'
];

/** Slices that are kept: those of the sessions looked at last. */
const MOST = 8;

interface Slice {
  readonly name: string;
  /** Bodies and sessions. */
  readonly within: readonly string[];
  readonly tables: Map<string, Promise<unknown>>;
  /** Questions that are reading it. */
  readers: number;
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
const listOf = (texts: readonly string[]) => texts.map(literal).join(', ');

/** Without the sessions of a body that is named too: its documents tell of them. */
const broadest = (within: readonly string[]) =>
  within.filter((id) => !within.includes(id.slice(0, id.lastIndexOf('/'))));

/** What documents say: a slice has the rows of its own, and derives from them. */
function isOfDocuments(name: SourceName): boolean {
  if (isDerived(name)) return derivedTables[name].isOfDocuments;
  return rowsWithin(name, '') !== null;
}

/** The rows of a table that a slice holds; null for tables that are no document’s. */
function rowsWithin(name: TableName, slice: string, paragraphs = 'paragraphs'): string | null {
  const ofDocuments = `document_id IN (FROM ${slice}_files)`;
  if (name === 'sessions')
    return `session_id IN (FROM ${slice}_named)
      OR session_id IN (SELECT session_id FROM session_tellers WHERE ${ofDocuments})`;
  const columns: object = schema[name].columns;
  if ('document_id' in columns) return ofDocuments;
  if ('paragraph_id' in columns)
    return `paragraph_id IN (SELECT paragraph_id FROM ${paragraphs} WHERE ${ofDocuments})`;
  return null;
}

/** A table whose documents only its paragraphs tell. */
const isOfParagraphs = (name: TableName) => !('document_id' in schema[name].columns);

const tableOf = (slice: string, name: SourceName) => `${slice}_${name}`;

/** The question with its tables hidden by those of a slice. */
function readFrom(sql: string, slice: string, names: readonly SourceName[]): string {
  const words = new Set(sql.match(/\w+/g));
  const named = names.filter((name) => words.has(name));
  if (named.length === 0) return sql;
  const own = named.map((name) => `${name} AS NOT MATERIALIZED (FROM ${tableOf(slice, name)})`);
  const [begin, rest] = /^\s*WITH\b/.test(sql) ? [',', sql.replace(/^\s*WITH\b/, '')] : ['', sql];
  return `WITH ${own.join(', ')}${begin} ${rest}`;
}

/**
 * Slices of a large corpus: what the documents of some sessions say, in tables of their own, made
 * when a question first is about these sessions. Every row that a question about them reads is
 * there, so that its answer is the same; but it is found among hundreds and not among millions.
 */
export class Slices {
  readonly #slices = new Map<string, Slice>();
  #count = 0;

  constructor(
    readonly engine: SliceEngine,
    readonly worth = WORTH_SLICING
  ) {}

  /** Asks `ask` the question’s SQL as it stands, or of a slice where its tables are large. */
  async read<T>(query: Query, ask: (sql: string) => Promise<T>): Promise<T> {
    const sources = sourcesOf(query);
    const large = query.within?.length ? await this.#largeOf(sources) : [];
    const small = sources.filter((name) => !large.includes(name));
    await Promise.all(small.map((name) => this.engine.load(name)));
    if (!query.within || large.length === 0) return ask(query.sql);
    const slice = this.#sliceOf(broadest(query.within));
    slice.readers += 1;
    try {
      await this.#make(slice, 'files', () => this.#list(slice));
      await Promise.all(large.map((name) => this.#fill(slice, name)));
      return await ask(readFrom(query.sql, slice.name, large));
    } finally {
      slice.readers -= 1;
    }
  }

  /** Whether a question reads no large table whole, and needs no slice that is not there. */
  async isCheap(query: Query): Promise<boolean> {
    const large = await this.#largeOf(sourcesOf(query));
    return large.length === 0 || this.#known(query.within ?? []) !== undefined;
  }

  /** The SQL that `read` would ask now, if all that it reads is there. */
  async sqlOf(query: Query): Promise<string | undefined> {
    const large = query.within?.length ? await this.#largeOf(sourcesOf(query)) : [];
    if (!query.within || large.length === 0) return query.sql;
    const slice = this.#known(query.within);
    return slice && readFrom(query.sql, slice.name, large);
  }

  /**
   * Makes what most questions about the same bodies and sessions begin with, table by table, as long
   * as `isIdle` says that nobody waits for the engine.
   */
  async prepare(within: readonly string[], isIdle: () => boolean): Promise<void> {
    const slice = this.#known(within);
    if (!slice) return;
    slice.readers += 1;
    try {
      for (const name of await this.#largeOf(COMMON)) {
        if (!isIdle()) return;
        await this.#fill(slice, name);
      }
    } finally {
      slice.readers -= 1;
    }
  }

  #known(within: readonly string[]): Slice | undefined {
    return this.#slices.get(JSON.stringify(broadest(within)));
  }

  async #largeOf(names: readonly SourceName[]): Promise<SourceName[]> {
    const areLarge = await Promise.all(names.map((name) => this.#isLarge(name)));
    return names.filter((_, i) => areLarge[i]);
  }

  async #isLarge(name: SourceName): Promise<boolean> {
    if (!isOfDocuments(name)) return false;
    if (isDerived(name)) return (await this.#largeOf(derivedTables[name].from)).length > 0;
    return (await this.engine.rowsOf(name)) >= this.worth;
  }

  async #fill(slice: Slice, name: SourceName): Promise<void> {
    if (isDerived(name)) return this.#derive(slice, name);
    const paragraphs = 'paragraphs';
    const isSliced = isOfParagraphs(name) && (await this.#isLarge(paragraphs));
    if (isSliced) await this.#fill(slice, paragraphs);
    else if (isOfParagraphs(name)) await this.engine.load(paragraphs);
    const rows = rowsWithin(
      name,
      slice.name,
      isSliced ? tableOf(slice.name, paragraphs) : paragraphs
    );
    await this.#make(slice, name, () => this.#cut(slice, name, `${rows}`));
  }

  /** Makes the slice’s table of a table’s parts, where it has any, else of the whole. */
  async #cut(slice: Slice, name: TableName, rows: string): Promise<void> {
    const table = tableOf(slice.name, name);
    if (!(await this.engine.isInParts(name))) {
      await this.engine.load(name);
      await this.engine.exec(`CREATE TABLE ${table} AS FROM ${name} WHERE ${rows}`);
      return;
    }
    const wider = `${table}_parts`;
    const places = await this.#make(slice, 'places', () => this.#places(slice));
    await this.engine.insertParts(name, places as number[], wider);
    await this.engine.exec(
      `CREATE TABLE ${table} AS FROM ${wider} WHERE ${rows}; DROP TABLE ${wider}`
    );
  }

  async #derive(slice: Slice, name: DerivedName): Promise<void> {
    const { from, sql }: { readonly from: readonly SourceName[]; readonly sql: string } =
      derivedTables[name];
    const large = await this.#largeOf(from);
    const small = from.filter((source) => !large.includes(source));
    await Promise.all([
      ...small.map((source) => this.engine.load(source)),
      ...large.map((source) => this.#fill(slice, source))
    ]);
    await this.#make(slice, name, () =>
      this.engine.exec(
        `CREATE TABLE ${tableOf(slice.name, name)} AS ${readFrom(sql, slice.name, large)}`
      )
    );
  }

  /** The places of a slice’s documents in `documents`, which is read whole. */
  async #places({ name }: Slice): Promise<number[]> {
    const found = await this.engine.exec(
      `SELECT rowid::INT FROM documents WHERE document_id IN (FROM ${name}_files) ORDER BY rowid`
    );
    const column = found.getChildAt(0);
    return Array.from({ length: found.numRows }, (_, i) => Number(column?.get(i)));
  }

  #sliceOf(within: readonly string[]): Slice {
    const key = JSON.stringify(within);
    const slice = this.#slices.get(key) ?? {
      name: `slice_${(this.#count += 1)}`,
      within,
      tables: new Map(),
      readers: 0
    };
    this.#slices.delete(key);
    this.#slices.set(key, slice);
    if (this.#slices.size > MOST) void this.#forget(slice);
    return slice;
  }

  #make(slice: Slice, name: string, make: () => Promise<unknown>): Promise<unknown> {
    const known = slice.tables.get(name);
    if (known) return known;
    const made = make().catch((error: unknown) => {
      slice.tables.delete(name);
      throw error;
    });
    slice.tables.set(name, made);
    return made;
  }

  /** The sessions meant, and the documents that tell of them. */
  async #list({ name, within }: Slice): Promise<void> {
    await Promise.all(
      (['sessions', 'documents', 'session_tellers'] as const).map((table) =>
        this.engine.load(table)
      )
    );
    await this.engine.exec(`CREATE TABLE ${name}_named AS SELECT session_id FROM sessions
      WHERE body_id IN (${listOf(within)}) OR session_id IN (${listOf(within)})`);
    await this.engine.exec(`CREATE TABLE ${name}_files AS SELECT DISTINCT document_id
      FROM session_tellers WHERE session_id IN (FROM ${name}_named)`);
  }

  /** Drops the slice that was read longest ago, unless it is being read. */
  async #forget(current: Slice): Promise<void> {
    const oldest = [...this.#slices].find(([, slice]) => slice !== current && slice.readers === 0);
    if (!oldest) return;
    const [key, { name, tables }] = oldest;
    this.#slices.delete(key);
    for (const table of ['named', ...tables.keys()])
      await this.engine.exec(`DROP TABLE IF EXISTS ${name}_${table}`);
  }
}
