import { schema } from '#pipeline/schema.ts';
import { derivedTables, isDerived } from './derived.ts';
import type { Query, SourceName } from './query.ts';

/** What slices need of an engine. */
export interface SliceEngine {
  exec(sql: string): Promise<unknown>;
  /** How many rows a table has. */
  rowsOf(name: SourceName): Promise<number>;
}

/** A smaller table is read as fast as a slice of it is made. */
export const WORTH_SLICING = 20_000;

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

/** Tables that tell which documents speak of a session. */
const TELLERS = ['document_sessions', 'officers', 'agenda_items'] as const;

/** The rows of a table that a slice holds; null for tables that are no document’s. */
function rowsWithin(name: SourceName, slice: string): string | null {
  const ofDocuments = `document_id IN (FROM ${slice}_files)`;
  if (isDerived(name)) return derivedTables[name].isOfDocuments ? ofDocuments : null;
  if (name === 'sessions')
    return `session_id IN (FROM ${slice}_named)
      OR session_id IN (SELECT session_id FROM document_sessions WHERE ${ofDocuments})`;
  const columns: object = schema[name].columns;
  if ('document_id' in columns) return ofDocuments;
  if ('paragraph_id' in columns)
    return `paragraph_id IN (SELECT paragraph_id FROM paragraphs WHERE ${ofDocuments})`;
  return null;
}

const tableOf = (slice: string, name: SourceName) => `${slice}_${name}`;

/** The question with its tables hidden by those of a slice. */
function readFrom(sql: string, slice: string, names: readonly SourceName[]): string {
  const own = names.map((name) => `${name} AS NOT MATERIALIZED (FROM ${tableOf(slice, name)})`);
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
    const names = await this.#largeTables(query);
    if (!query.within || names.length === 0) return ask(query.sql);
    const slice = this.#sliceOf(query.within);
    slice.readers += 1;
    try {
      await this.#make(slice, 'files', () => this.#list(slice, query.from));
      for (const name of names)
        await this.#make(slice, name, () =>
          this.engine.exec(
            `CREATE TABLE ${tableOf(slice.name, name)} AS FROM ${name} WHERE ${rowsWithin(name, slice.name)}`
          )
        );
      return await ask(readFrom(query.sql, slice.name, names));
    } finally {
      slice.readers -= 1;
    }
  }

  async #largeTables({ within, from }: Query): Promise<SourceName[]> {
    if (!within?.length) return [];
    const own = from.filter((name) => rowsWithin(name, '') !== null);
    const rows = await Promise.all(own.map((name) => this.engine.rowsOf(name)));
    return own.filter((_, i) => rows[i]! >= this.worth);
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
  async #list({ name, within }: Slice, from: readonly SourceName[]): Promise<void> {
    const tellers = TELLERS.filter(
      (teller) => teller === 'document_sessions' || from.includes(teller)
    );
    await this.engine.exec(`CREATE TABLE ${name}_named AS SELECT session_id FROM sessions
      WHERE body_id IN (${listOf(within)}) OR session_id IN (${listOf(within)})`);
    const files = tellers.map(
      (teller) => `SELECT document_id FROM ${teller} WHERE session_id IN (FROM ${name}_named)`
    );
    await this.engine.exec(`CREATE TABLE ${name}_files AS SELECT DISTINCT document_id FROM (
      SELECT document_id FROM sessions WHERE session_id IN (FROM ${name}_named)
      UNION ALL ${files.join(' UNION ALL ')}) WHERE document_id IS NOT NULL`);
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
