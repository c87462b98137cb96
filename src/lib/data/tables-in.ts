import { type TableName, tableNames } from '#pipeline/schema.ts';

/** SQL that asks about tables in general needs them all. */
const ABOUT_TABLES = /\b(show|describe|summarize|pragma|information_schema|duckdb_\w+)\b/i;

/** The tables that a reader’s SQL may read. */
export function tablesIn(sql: string): readonly TableName[] {
  const words = new Set(sql.toLowerCase().match(/\w+/g));
  const named = tableNames.filter((name) => words.has(name));
  return named.length === 0 && ABOUT_TABLES.test(sql) ? tableNames : named;
}
