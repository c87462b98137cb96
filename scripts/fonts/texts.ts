import { tableFromIPC } from '@uwdata/flechette';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FontTexts } from '#lib/fonts/characters.ts';
import { schema, tableNames, type TableName } from '#pipeline/schema.ts';

export interface TextFolders {
  /** Message catalogues, `<lang>.json`. */
  readonly messages: string;
  /** The registry, `*.csv`. */
  readonly registry: string;
  /** The tables, `<table>.arrows`; a table that is not there has no text. */
  readonly data: string;
}

/** Tables whose text is names that charts write. */
const NAMES: readonly TableName[] = ['bodies', 'sessions', 'agenda_items', 'entities', 'topics'];

/** @returns all text that the site can show, by how soon a reader needs it */
export const readTexts = async ({ messages, registry, data }: TextFolders): Promise<FontTexts> => {
  const texts = new Map<TableName, readonly string[]>();
  for (const table of tableNames) texts.set(table, await readTable(data, table));
  const of = (tables: readonly TableName[]) => tables.flatMap((table) => texts.get(table)!);
  return {
    interface: await readLines(messages, '.json'),
    names: of(NAMES),
    corpus: [
      ...of(tableNames.filter((table) => !NAMES.includes(table))),
      ...(await readLines(registry, '.csv'))
    ]
  };
};

const readLines = async (folder: string, extension: string): Promise<string[]> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith(extension)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.flatMap((text) => text.split('\n'));
};

const readTable = async (folder: string, table: TableName): Promise<string[]> => {
  const bytes = await readFile(join(folder, `${table}.arrows`)).catch(absent);
  if (!bytes) return [];
  const columns = Object.entries(schema[table].columns);
  const arrow = tableFromIPC(bytes);
  return columns
    .filter(([, column]) => column.type === 'utf8')
    .flatMap(([name]) => [...(arrow.getChild(name) ?? [])])
    .filter((value) => typeof value === 'string');
};

const absent = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};
