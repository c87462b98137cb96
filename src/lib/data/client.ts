import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { Answers } from './answers.ts';
import { decodeRows } from './decode.ts';
import { QueryError } from './engine.ts';
import { inTurn } from './in-turn.ts';
import { createLoader } from './loader.ts';
import type { Query, RowOf, Run, Shape } from './query.ts';
import { type Expected, createReadAhead } from './read-ahead.ts';
import { Slices } from './slices.ts';
import { type Statements, createStatements } from './statements.ts';
import { tablesIn } from './tables-in.ts';
import { askingWholes } from './whole.ts';

export interface ClientOptions {
  /** The folder of the tables, ending in `/`. */
  readonly folder: string;
  readonly engine: () => Promise<AsyncDuckDB>;
}

/** What a page asks the tables with. */
export interface Client {
  readonly run: Run;
  /** The engine with the tables that SQL of the reader’s own may read. */
  openFor(sql: string): Promise<AsyncDuckDB>;
  /** Answers what a reader considers, one question after another, behind all that is waited for. */
  readonly ahead: Run;
  /** What may be asked next: its SQL is read while nobody waits. */
  expect(chart: string, find: Expected): void;
}

/** Behind all that is waited for, and before SQL that is only read. */
const LAST = Number.MAX_SAFE_INTEGER;

/** Answers questions as pages ask them. */
const askedBy = (run: (asked: Query, signal?: AbortSignal) => Promise<readonly object[]>) =>
  askingWholes(
    async <S extends Shape>(asked: Query<S>, signal?: AbortSignal) =>
      (await run(asked, signal)) as RowOf<S>[]
  );

async function ask(on: Statements, sql: string, { params, shape }: Query) {
  try {
    return decodeRows(await on.ask(sql, params), shape);
  } catch (cause) {
    throw new QueryError(sql, cause);
  }
}

/**
 * Asks the tables in the reader’s browser. The engine and each table are loaded when a question
 * first needs them.
 *
 * @throws TableError naming a table that did not arrive as the manifest says
 * @throws QueryError with the SQL that the engine refused
 */
export function createClient({ folder, engine }: ClientOptions): Client {
  const loader = createLoader(folder, engine);
  const statements = createStatements(engine);
  const slices = new Slices({ ...loader, exec: statements.exec });
  const answers = new Answers();
  // One is asked while another is answered: the engine need not wait for the page.
  const turn = inTurn(2);

  // What a page asks first, its first picture, is answered first, however long a table takes to come.
  let count = 0;

  const answer = (asked: Query, signal?: AbortSignal, place = (count += 1)) =>
    slices.read(asked, (sql) =>
      turn(() => answers.among(asked, () => ask(statements, sql, asked)), signal, place)
    );

  const alone = inTurn();

  /** The answer is kept: it is there when the reader chooses. What takes long stands in nobody’s way. */
  const foresee = (asked: Query, signal?: AbortSignal) =>
    alone(async () => {
      const known = answers.get(asked);
      return known ?? ((await slices.isCheap(asked)) ? answer(asked, signal, LAST) : []);
    }, signal);

  let waiting = 0;
  const isIdle = () => waiting === 0;

  async function read(query: Query) {
    const sql = await slices.sqlOf(query);
    if (sql) await turn(() => statements.read(sql), undefined, Infinity);
  }

  const readAhead = createReadAhead(read, isIdle);

  /** What the reader may ask next of the same sessions is fetched, and read, while nobody waits. */
  const prepare = ({ within = [] }: Query) =>
    setTimeout(async () => {
      if (!isIdle()) return;
      await slices.prepare(within, isIdle).catch(() => undefined);
      await readAhead.work();
    });

  async function run(asked: Query, signal?: AbortSignal) {
    waiting += 1;
    try {
      return answers.get(asked) ?? (await answer(asked, signal));
    } finally {
      waiting -= 1;
      if (isIdle()) prepare(asked);
    }
  }

  return {
    run: askedBy(run),
    ahead: askedBy(foresee),
    async openFor(sql) {
      await Promise.all(tablesIn(sql).map(loader.load));
      return engine();
    },
    expect: readAhead.expect
  };
}
