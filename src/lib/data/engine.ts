/**
 * No request leaves the engine, and errors stay readable: extensions are downloads, and the
 * worker is not under the page’s policy.
 */
export const LOCK = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  'SET enable_external_access = false',
  'SET lock_configuration = true'
];

/** A table that did not arrive as the manifest says, by name. */
export class TableError extends Error {
  readonly table: string;

  constructor(table: string, found: string, expected: string) {
    super(`table ${table}: ${found} found, ${expected} expected`);
    this.name = 'TableError';
    this.table = table;
  }
}

/** A question that the engine refused, with its SQL. */
export class QueryError extends Error {
  readonly sql: string;

  constructor(sql: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'QueryError';
    this.sql = sql;
  }
}
