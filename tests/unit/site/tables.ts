import { type Connection, openTables, runOn } from '#lib/data/duckdb.server.ts';
import type { Run } from '#lib/data/query.ts';
import { type EncodedTables, encodeTables } from '#pipeline/manifest.ts';
import type { Tables } from '#pipeline/schema.ts';

interface Corpus extends EncodedTables {
  readonly connection: Connection;
  readonly run: Run;
}

/** By data version: an engine takes seconds to start. */
const opened = new Map<string, Promise<Corpus>>();

async function openEncoded({ files, manifest }: EncodedTables): Promise<Corpus> {
  const connection = await openTables((file) => {
    const bytes = files.get(file);
    if (!bytes) throw new Error(`no file ${file}`);
    return bytes;
  }, manifest);
  return { connection, run: runOn(connection), files, manifest };
}

/** The engine over a corpus in memory, for those who write into it; in parts from so many rows. */
export const openOwnCorpus = async (tables: Tables, worth?: number): Promise<Corpus> =>
  openEncoded(await encodeTables(tables, [], worth));

/** The engine over a corpus in memory, for those who only ask: the same corpus has the same. */
export async function openCorpus(tables: Tables): Promise<Corpus> {
  const encoded = await encodeTables(tables, []);
  const { dataVersion } = encoded.manifest;
  const corpus = opened.get(dataVersion) ?? openEncoded(encoded);
  opened.set(dataVersion, corpus);
  return corpus;
}
