import type { Lang } from '#lib/i18n/lang.ts';
import type { Manifest } from '#pipeline/manifest.ts';
import {
  type Column,
  type ColumnType,
  type TableName,
  schema,
  tableNames
} from '#pipeline/schema.ts';

/** A column as a reader of the data meets it. */
export interface DescribedColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly isKey: boolean;
  readonly isNullable: boolean;
  readonly about: string;
  /** The closed list of its values, where there is one. */
  readonly values: readonly string[];
  /** The table and column that its values are found in. */
  readonly references: { readonly table: string; readonly column: string } | null;
}

/** A table with the file it is in. */
export interface DescribedTable {
  readonly name: TableName;
  readonly row: string;
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  readonly columns: readonly DescribedColumn[];
}

function toReference(references: string | undefined) {
  const [table = '', column = ''] = references?.split('.') ?? [];
  return references === undefined ? null : { table, column };
}

const describeColumn = (
  [name, { type, nullable, about, values, references }]: [string, Column],
  key: readonly string[],
  lang: Lang
): DescribedColumn => ({
  name,
  type,
  isKey: key.includes(name),
  isNullable: nullable,
  about: about[lang],
  values: values ?? [],
  references: toReference(references)
});

function describeTable(name: TableName, { tables }: Manifest, lang: Lang): DescribedTable {
  const { row, key, columns } = schema[name];
  const { file, rows, bytes } = tables[name];
  const described = Object.entries<Column>(columns).map((c) => describeColumn(c, key, lang));
  return { name, row: row[lang], file, rows, bytes, columns: described };
}

/** The data dictionary in a language: every table and column of the schema, with the files. */
export const dictionary = (manifest: Manifest, lang: Lang): DescribedTable[] =>
  tableNames.map((name) => describeTable(name, manifest, lang));
