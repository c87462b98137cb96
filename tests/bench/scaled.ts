import { type Column, type TableName, schema } from '#pipeline/schema.ts';

/** Tables whose rows a copy of the corpus has of its own; States, words and topics are the same. */
const OWN = ['bodies', 'sessions', 'documents', 'sections', 'paragraphs', 'agenda_items'];

const SHARED: readonly TableName[] = ['entities', 'words', 'topics'];

const isOwn = (key: string, { references }: Column) =>
  OWN.some((table) => references?.startsWith(`${table}.`)) || key === 'work_id';

/** The key of a table names its own rows. */
const isKeyOf = (name: TableName, key: string) =>
  OWN.includes(name) && (schema[name].key as readonly string[]).includes(key);

/** `CTOC/COP/WG.3/11` → `CTOC~7/COP/WG.3/11`: a session’s identifier still begins with its body’s. */
const renamed = (name: string) =>
  `CASE WHEN copy = 0 THEN ${name}
    ELSE regexp_replace(${name}, '^[^/]*', '\\0~' || copy) END`;

function columnOf(name: TableName, key: string, column: Column): string {
  const quoted = `"${key}"`;
  return isOwn(key, column) || isKeyOf(name, key) ? `${renamed(quoted)} AS ${quoted}` : quoted;
}

/** SQL for the rows of a table, so many times, each copy with bodies, sessions and documents of its own. */
export function scaledRows(name: TableName, from: string, copies: number): string {
  if (SHARED.includes(name)) return `SELECT * FROM ${from}`;
  const columns = Object.entries(schema[name].columns as Record<string, Column>);
  const list = columns.map(([key, column]) => columnOf(name, key, column)).join(', ');
  return `SELECT ${list} FROM (SELECT t.*, c.range AS copy FROM range(${copies}) c, ${from} t)`;
}
