import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { Answers } from './answers.ts';
import { decodeRows } from './decode.ts';
import { QueryError } from './engine.ts';
import { inTurn } from './in-turn.ts';
import { createLoader } from './loader.ts';
import { query, withConnection } from './open-engine.ts';
import type { Query, RowOf, Run, Shape } from './query.ts';
import { Slices } from './slices.ts';
import { tablesIn } from './tables-in.ts';

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
}

const ask = (engine: AsyncDuckDB, sql: string, { params, shape }: Query) =>
  withConnection(engine, async (connection) => {
    try {
      const statement = await connection.prepare(sql);
      return decodeRows(await statement.query(...params), shape);
    } catch (cause) {
      throw new QueryError(sql, cause);
    }
  });

/**
 * Asks the tables in the reader’s browser. The engine and each table are loaded when a question
 * first needs them.
 *
 * @throws TableError naming a table that did not arrive as the manifest says
 * @throws QueryError with the SQL that the engine refused
 */
export function createClient({ folder, engine }: ClientOptions): Client {
  const loader = createLoader(folder, engine);
  const slices = new Slices({ ...loader, exec: async (sql) => query(await engine(), sql) });
  const answers = new Answers();
  const turn = inTurn();

  const answer = (asked: Query, signal?: AbortSignal) =>
    slices.read(asked, (sql) =>
      turn(async () => {
        const rows = answers.get(asked) ?? (await ask(await engine(), sql, asked));
        answers.set(asked, rows);
        return rows;
      }, signal)
    );

  return {
    run: async <S extends Shape>(asked: Query<S>, signal?: AbortSignal) =>
      (answers.get(asked) ?? (await answer(asked, signal))) as RowOf<S>[],
    async openFor(sql) {
      await Promise.all(tablesIn(sql).map(loader.load));
      return engine();
    }
  };
}
