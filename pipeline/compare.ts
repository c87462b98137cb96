/** What changed between two builds of the tables. */
import { type TableName, schema, tableNames } from './schema.ts';

/** A row as it was read back: plain values by column. */
export type PlainRow = Readonly<Record<string, unknown>>;
export type PlainTables = Readonly<Partial<Record<TableName, readonly PlainRow[]>>>;

export interface Change {
  readonly table: TableName;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Values of the table’s key columns. */
  readonly key: string;
  /** The document it was read in, where the table tells. */
  readonly document: string | null;
  /** Columns whose value moved, with both values. */
  readonly columns: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
}

const keyOf = (name: TableName, row: PlainRow): string =>
  (schema[name].key as readonly string[]).map((column) => String(row[column] ?? '')).join(' | ');

/** Rows by key; rows of one key are told apart by their order. */
const byKey = (name: TableName, rows: readonly PlainRow[]): Map<string, PlainRow> => {
  const found = new Map<string, PlainRow>();
  for (const row of rows) {
    const key = keyOf(name, row);
    let n = 1;
    while (found.has(n === 1 ? key : `${key} #${n}`)) n += 1;
    found.set(n === 1 ? key : `${key} #${n}`, row);
  }
  return found;
};

const documentOf = (row: PlainRow): string | null => {
  const id = row['document_id'] ?? (row['paragraph_id'] as string | null)?.replace(/:\d+$/, '');
  return typeof id === 'string' ? id : null;
};

const moved = (name: TableName, before: PlainRow, after: PlainRow): Change['columns'] =>
  Object.fromEntries(
    Object.keys(schema[name].columns).flatMap((column) =>
      before[column] === after[column] ? [] : [[column, [before[column], after[column]] as const]]
    )
  );

const changesOf = (
  table: TableName,
  before: readonly PlainRow[],
  after: readonly PlainRow[]
): Change[] => {
  const [old, fresh] = [byKey(table, before), byKey(table, after)];
  const only = (kind: 'added' | 'removed', from: typeof old, other: typeof old): Change[] =>
    [...from].flatMap(([key, row]) =>
      other.has(key) ? [] : [{ table, kind, key, document: documentOf(row), columns: {} }]
    );
  const changed = [...old].flatMap(([key, row]): Change[] => {
    const now = fresh.get(key);
    const columns = now ? moved(table, row, now) : {};
    if (Object.keys(columns).length === 0) return [];
    return [{ table, kind: 'changed', key, document: documentOf(now!), columns }];
  });
  return [...only('removed', old, fresh), ...only('added', fresh, old), ...changed];
};

/** Every row added, removed or changed, table by table in the order of the schema. */
export const compareTables = (before: PlainTables, after: PlainTables): Change[] =>
  tableNames.flatMap((name) => changesOf(name, before[name] ?? [], after[name] ?? []));

export interface Figure {
  readonly session: string;
  readonly what: 'participants' | 'statements';
  /** null: no list was read. Blank is not zero. */
  readonly before: number | null;
  readonly after: number | null;
}

const countBy = (rows: readonly PlainRow[] = []): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { session_id } of rows)
    counts.set(String(session_id), (counts.get(String(session_id)) ?? 0) + 1);
  return counts;
};

/** Participants and statements of each session, where they moved. */
export const movedFigures = (before: PlainTables, after: PlainTables): Figure[] =>
  (['participants', 'statements'] as const).flatMap((what) => {
    const table = what === 'participants' ? 'attendance' : 'statements';
    const [old, fresh] = [countBy(before[table]), countBy(after[table])];
    return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((session) => {
      const figure = {
        session,
        what,
        before: old.get(session) ?? null,
        after: fresh.get(session) ?? null
      };
      return figure.before === figure.after ? [] : [figure];
    });
  });
