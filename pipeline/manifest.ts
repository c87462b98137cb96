import { encodeTable } from './arrow.ts';
import { backgroundsOf, encodeBackgrounds } from './backgrounds.ts';
import { sha256, sha256OfText } from './hash.ts';
import { END_OF_STREAM, type Part, type Parts, partHash } from './part-sizes.ts';
import { encodePart, encodeSchema, joinBytes, partsOf } from './parts.ts';
import { type Bilingual, type Tables, type TableName, tableNames } from './schema.ts';
import { encodeTellers, tellersOf } from './tellers.ts';

/** A file that the pipeline could not use, and what its owner can do about it. */
export interface Failure {
  readonly file: string;
  readonly reason: Bilingual;
  readonly remedy: Bilingual;
}

/** A file with what its reader checks it by. */
export interface CheckedFile {
  readonly file: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface TableFile extends CheckedFile {
  readonly rows: number;
  /** Of a large table: the file that lists its parts (`Parts`, as JSON). */
  readonly parts?: CheckedFile;
}

export interface Manifest {
  /** Twelve hexadecimal digits that change when any table does. */
  readonly dataVersion: string;
  readonly documents: number;
  readonly tables: Record<TableName, TableFile>;
  readonly failures: readonly Failure[];
  /** Of a corpus whose words are in parts: what would else be found in all of them. */
  readonly summaries?: Readonly<Record<SummaryName, SummaryFile>>;
}

/** What the build finds for browsers that read a corpus in parts. */
export type SummaryName = 'word_backgrounds' | 'session_tellers';

export type SummaryFile = Omit<TableFile, 'parts'>;

async function describeFile(file: string, bytes: Uint8Array): Promise<CheckedFile> {
  return { file, bytes: bytes.byteLength, sha256: await sha256(bytes) };
}

/** How a part of a file is listed. */
export const describePart = async (bytes: Uint8Array): Promise<Part> => [
  bytes.byteLength,
  partHash(await sha256(bytes))
];

interface EncodedTable {
  readonly bytes: Uint8Array;
  readonly parts?: Parts;
}

async function encodeInParts(name: TableName, parts: readonly never[][]): Promise<EncodedTable> {
  const pieces = parts.map((rows) => encodePart(name, rows));
  const schema = encodeSchema(name);
  return {
    bytes: joinBytes([schema, ...pieces, END_OF_STREAM]),
    parts: {
      schema: await describePart(schema),
      parts: await Promise.all(pieces.map(describePart))
    }
  };
}

async function encode(name: TableName, tables: Tables, worth?: number): Promise<EncodedTable> {
  const parts = partsOf(name, tables, worth) as never[][] | null;
  return parts ? encodeInParts(name, parts) : { bytes: encodeTable(name, tables[name]) };
}

/** The file that lists the parts of a table. */
export const listParts = (parts: Parts) => new TextEncoder().encode(JSON.stringify(parts));

async function versionOf(tables: Record<TableName, TableFile>) {
  const lines = tableNames.map((name) => `${name} ${tables[name].sha256}\n`);
  return (await sha256OfText(lines.join(''))).slice(0, 12);
}

export const SUMMARY_FILES: Readonly<Record<SummaryName, string>> = {
  word_backgrounds: 'word_backgrounds.arrows',
  session_tellers: 'session_tellers.arrows'
};

async function summarize(tables: Tables, files: Map<string, Uint8Array>) {
  const add = async (name: SummaryName, rows: number, bytes: Uint8Array) => {
    files.set(SUMMARY_FILES[name], bytes);
    return { rows, ...(await describeFile(SUMMARY_FILES[name], bytes)) };
  };
  const [words, tellers] = [backgroundsOf(tables), tellersOf(tables)];
  return {
    word_backgrounds: await add('word_backgrounds', words.length, encodeBackgrounds(words)),
    session_tellers: await add('session_tellers', tellers.length, encodeTellers(tellers))
  };
}

/** Every file that a reader of the tables fetches, and the manifest that says what they hold. */
export interface EncodedTables {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Manifest;
}

/**
 * Writes every table as an Arrow IPC stream, in parts where it has `worth` rows, and describes the
 * files. The same tables give the same bytes and the same manifest: it holds no time and no path.
 */
export async function encodeTables(
  tables: Tables,
  failures: readonly Failure[],
  worth?: number
): Promise<EncodedTables> {
  const files = new Map<string, Uint8Array>();
  const described = {} as Record<TableName, TableFile>;
  for (const name of tableNames) {
    const { bytes, parts } = await encode(name, tables, worth);
    const rows = tables[name].length;
    described[name] = { rows, ...(await describeFile(`${name}.arrows`, bytes)) };
    files.set(described[name].file, bytes);
    if (!parts) continue;
    const list = listParts(parts);
    const listed = await describeFile(`${name}.parts.json`, list);
    described[name] = { ...described[name], parts: listed };
    files.set(listed.file, list);
  }
  const summaries = described.word_counts.parts && (await summarize(tables, files));
  const dataVersion = await versionOf(described);
  const documents = tables.documents.length;
  const manifest = { dataVersion, documents, tables: described, failures };
  return { files, manifest: summaries ? { ...manifest, summaries } : manifest };
}
