import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tabulate } from '#pipeline/build.ts';
import { readCorpus } from '#pipeline/node/corpus.ts';
import { listDocuments } from '#pipeline/node/files.ts';
import { openReader } from '#pipeline/node/reader.ts';
import type { Tables } from '#pipeline/schema.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const read = new Map<string, Promise<Tables>>();

/** The tables of a folder of the project, as the command line makes them. */
export function tablesOf(folder: string): Promise<Tables> {
  const tables = read.get(folder) ?? readTables(folder);
  read.set(folder, tables);
  return tables;
}

async function readTables(folder: string): Promise<Tables> {
  const reader = await openReader({ cache: false });
  const place = join(root, folder);
  const names = await listDocuments(place);
  const { documents } = await readCorpus(place, names, reader, () => undefined, 1);
  return tabulate(documents, reader.registry, reader.jieba.tag);
}
