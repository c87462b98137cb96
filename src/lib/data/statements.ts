import type { AsyncDuckDB, AsyncPreparedStatement } from '@duckdb/duckdb-wasm';
import { once } from './once.ts';
import type { Param } from './query.ts';

/** Statements that are kept: those asked last. */
const MOST = 400;

/**
 * Asks an engine on one connection that stays open. The SQL of a chart stays the same while its
 * reader changes parameters: it is prepared once, and each question is then one message.
 */
export function createStatements(engine: () => Promise<AsyncDuckDB>) {
  const connection = once(async () => (await engine()).connect());
  const known = new Map<string, () => Promise<AsyncPreparedStatement>>();

  async function forgetOldest() {
    const [oldest] = known;
    if (known.size <= MOST || !oldest) return;
    known.delete(oldest[0]);
    await (await oldest[1]()).close();
  }

  function prepared(sql: string): Promise<AsyncPreparedStatement> {
    const statement = known.get(sql) ?? once(async () => (await connection()).prepare(sql));
    known.delete(sql);
    known.set(sql, statement);
    void forgetOldest().catch(() => undefined);
    return statement();
  }

  return {
    /** The Arrow result of a question. */
    ask: async (sql: string, params: readonly Param[]) => (await prepared(sql)).query(...params),
    /** The same of SQL that is not asked again. */
    exec: async (sql: string) => (await connection()).query(sql),
    /** Reads SQL that may be asked: its first answer is then one message too. */
    read: prepared
  };
}

export type Statements = ReturnType<typeof createStatements>;
