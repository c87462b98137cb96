import type { TableName } from '#pipeline/schema.ts';
import type { DerivedName } from './derived.ts';

/** What a column of a result holds; `?` where it may be null. Dates are ISO strings. */
type Kind = 'text' | 'int' | 'number' | 'bool' | 'date';
export type CellKind = Kind | `${Kind}?`;
export type Shape = Readonly<Record<string, CellKind>>;

type ValueOf<C extends CellKind> = C extends `${infer K extends Kind}?`
  ? ValueOf<K> | null
  : C extends 'text' | 'date'
    ? string
    : C extends 'bool'
      ? boolean
      : number;

export type RowOf<S extends Shape> = { readonly [K in keyof S]: ValueOf<S[K]> };

/** DuckDB takes no lists as parameters: join them, and split them in the SQL. */
export type Param = string | number | boolean | null;

/** A table of the schema, or one that the engine makes of them. */
export type SourceName = TableName | DerivedName;

/** What asks of all sessions of a body, each row of the answer being one session’s (`session_id`). */
export interface Whole {
  readonly sql: string;
  readonly params: readonly Param[];
  readonly sessions: readonly string[];
}

/** A question to the tables: what it reads, how, and what comes back. */
export interface Query<S extends Shape = Shape> {
  /** The tables that the SQL reads; they are loaded before it runs. */
  readonly from: readonly SourceName[];
  /** DuckDB SQL with `$1`, `$2`, … where parameters stand. */
  readonly sql: string;
  readonly params: readonly Param[];
  /** Columns in the order of the SELECT list. */
  readonly shape: S;
  /**
   * The bodies and sessions that the answer depends on: only documents that tell of them need then
   * be read. Empty where it depends on all; left out where whoever asks may say it.
   */
  readonly within?: readonly string[];
  /** The same question of all sessions of a body: the rows of some of its sessions are the answer. */
  readonly whole?: Whole;
}

/**
 * Asks the tables. The same SQL runs at build time in Node and in the browser’s worker. There, a
 * question whose signal is given before its turn comes is not asked.
 */
export type Run = <S extends Shape>(query: Query<S>, signal?: AbortSignal) => Promise<RowOf<S>[]>;
