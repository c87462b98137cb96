import type { Manifest } from './manifest.ts';
import { type Column, type ColumnType, tableNames, schema } from './schema.ts';

interface AnyTable {
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
}

const fieldTypes: Record<ColumnType, string> = {
  utf8: 'string',
  int32: 'integer',
  float64: 'number',
  bool: 'boolean',
  date: 'date'
};

function constraints({ nullable, values }: Column) {
  if (nullable && !values) return {};
  return {
    constraints: { ...(nullable ? {} : { required: true }), ...(values ? { enum: values } : {}) }
  };
}

const describeField = ([name, column]: [string, Column]) => ({
  name,
  type: fieldTypes[column.type],
  description: column.about.en,
  description_zh: column.about.zh,
  ...constraints(column)
});

const foreignKey = (name: string, references: string) => {
  const [resource, column] = references.split('.');
  return { fields: [name], reference: { resource, fields: [column] } };
};

/** A primary key may hold no null (Table Schema 2.0); a unique key may. */
const describeKey = ({ key, columns }: AnyTable) =>
  key.some((name) => columns[name]?.nullable) ? { uniqueKeys: [key] } : { primaryKey: key };

const describeTable = (table: AnyTable) => ({
  fields: Object.entries(table.columns).map(describeField),
  ...describeKey(table),
  foreignKeys: Object.entries(table.columns).flatMap(([name, { references }]) =>
    references ? [foreignKey(name, references)] : []
  )
});

/**
 * Describes the written tables as a Data Package 2.0, generated from the schema.
 *
 * @see https://datapackage.org/standard/data-package/
 */
export const describePackage = ({ dataVersion, tables }: Manifest) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'rapporteur',
  title: 'Rapporteur 报告员',
  version: dataVersion,
  resources: tableNames.map((name) => ({
    name,
    path: tables[name].file,
    type: 'table',
    format: 'arrows',
    mediatype: 'application/vnd.apache.arrow.stream',
    bytes: tables[name].bytes,
    hash: `sha256:${tables[name].sha256}`,
    description: schema[name].row.en,
    description_zh: schema[name].row.zh,
    schema: describeTable(schema[name])
  }))
});
