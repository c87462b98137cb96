import { openTables, runOn } from '#lib/data/duckdb.server.ts';
import { encodeTables } from '#pipeline/manifest.ts';
import type { Tables } from '#pipeline/schema.ts';

/** The engine over a corpus in memory. */
export async function openCorpus(tables: Tables) {
  const { files, manifest } = await encodeTables(tables, []);
  const connection = await openTables((file) => {
    const bytes = files.get(file);
    if (!bytes) throw new Error(`no file ${file}`);
    return bytes;
  }, manifest);
  return { connection, run: runOn(connection) };
}
