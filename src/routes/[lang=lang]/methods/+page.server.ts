import { readManifest } from '#lib/data/duckdb.server.ts';
import { schema, tableNames } from '#pipeline/schema.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const { tables } = readManifest();
  return {
    tables: tableNames.map((name) => ({ name, about: schema[name].row, rows: tables[name].rows }))
  };
};
