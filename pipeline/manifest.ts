import { encodeTable } from './arrow.ts';
import { type Bilingual, type Tables, type TableName, tableNames } from './schema.ts';

/** A file that the pipeline could not use, and what its owner can do about it. */
export interface Failure {
  readonly file: string;
  readonly reason: Bilingual;
  readonly remedy: Bilingual;
}

export interface TableFile {
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface Manifest {
  /** Twelve hexadecimal digits that change when any table does. */
  readonly dataVersion: string;
  readonly documents: number;
  readonly tables: Record<TableName, TableFile>;
  readonly failures: readonly Failure[];
}

const toHex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The SHA-256 of bytes, in hexadecimal. */
export const sha256 = async (bytes: Uint8Array) =>
  toHex(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));

/** The SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const sha256OfText = (text: string) => sha256(new TextEncoder().encode(text));

async function describeFile(name: TableName, rows: number, bytes: Uint8Array): Promise<TableFile> {
  return { file: `${name}.arrows`, rows, bytes: bytes.byteLength, sha256: await sha256(bytes) };
}

async function versionOf(tables: Record<TableName, TableFile>) {
  const lines = tableNames.map((name) => `${name} ${tables[name].sha256}\n`);
  return (await sha256OfText(lines.join(''))).slice(0, 12);
}

/** Every file that a reader of the tables fetches, and the manifest that says what they hold. */
export interface EncodedTables {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Manifest;
}

/**
 * Writes every table as an Arrow IPC stream and describes the files. The same tables give the same
 * bytes and the same manifest: it holds no time and no path.
 */
export async function encodeTables(
  tables: Tables,
  failures: readonly Failure[]
): Promise<EncodedTables> {
  const files = new Map<string, Uint8Array>();
  const described = {} as Record<TableName, TableFile>;
  for (const name of tableNames) {
    const bytes = encodeTable(name, tables[name]);
    described[name] = await describeFile(name, tables[name].length, bytes);
    files.set(described[name].file, bytes);
  }
  const dataVersion = await versionOf(described);
  const documents = tables.documents.length;
  return { files, manifest: { dataVersion, documents, tables: described, failures } };
}
