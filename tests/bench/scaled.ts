import { createHash } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { encodeTable } from '#pipeline/arrow.ts';
import { backgroundsOf, encodeBackgrounds } from '#pipeline/backgrounds.ts';
import {
  type Manifest,
  SUMMARY_FILES,
  type SummaryName,
  type TableFile,
  describePart,
  listParts
} from '#pipeline/manifest.ts';
import { END_OF_STREAM, type Part, WORTH_PARTS } from '#pipeline/part-sizes.ts';
import { encodePart, encodeSchema, partsOf } from '#pipeline/parts.ts';
import { encodeTellers, tellersOf } from '#pipeline/tellers.ts';
import { type Column, type TableName, type Tables, schema, tableNames } from '#pipeline/schema.ts';

/** Tables whose rows a copy of the corpus has of its own; States, words and topics are the same. */
const OWN = ['bodies', 'sessions', 'documents', 'sections', 'paragraphs', 'agenda_items'];

const SHARED: readonly TableName[] = ['entities', 'words', 'topics'];

/** Copies that are written at once: their documents fill whole parts. */
const STEP = 4;

const isOwn = (key: string, { references }: Column) =>
  OWN.some((table) => references?.startsWith(`${table}.`)) || key === 'work_id';

/** The key of a table names its own rows. */
const isKeyOf = (name: TableName, key: string) =>
  OWN.includes(name) && (schema[name].key as readonly string[]).includes(key);

/** `CTOC/COP/WG.3/11` → `CTOC~7/COP/WG.3/11`: a session’s identifier still begins with its body’s. */
export const copyOf = (id: string, copy: number) =>
  copy === 0 ? id : id.replace(/^[^/]*/, (first) => `${first}~${copy}`);

type AnyRow = Record<string, unknown>;

/** The rows of a table in a copy of the corpus: bodies, sessions and documents of its own. */
function copied(name: TableName, rows: readonly object[], copy: number): object[] {
  if (copy === 0) return [...rows];
  const columns = Object.entries(schema[name].columns as Record<string, Column>);
  const own = columns.filter(([key, column]) => isOwn(key, column) || isKeyOf(name, key));
  return rows.map((row) => {
    const renewed: AnyRow = { ...row };
    for (const [key] of own) {
      const id = renewed[key];
      if (typeof id === 'string') renewed[key] = copyOf(id, copy);
    }
    return renewed;
  });
}

const copiesOf = (tables: Tables, names: readonly TableName[], first: number, end: number) =>
  Object.fromEntries(
    names.map((name) => [
      name,
      SHARED.includes(name)
        ? tables[name]
        : Array.from({ length: end - first }, (_, i) =>
            copied(name, tables[name], first + i)
          ).flat()
    ])
  ) as unknown as Tables;

/** A file of a table that is written part by part. */
function openFile(folder: string, name: TableName) {
  const stream = createWriteStream(join(folder, `${name}.arrows`));
  const hash = createHash('sha256');
  const parts: Part[] = [];
  let bytes = 0;
  const write = async (piece: Uint8Array) => {
    hash.update(piece);
    bytes += piece.length;
    if (!stream.write(piece)) await once(stream, 'drain');
  };
  return {
    parts,
    write,
    async end() {
      stream.end();
      await once(stream, 'finish');
      return { bytes, sha256: hash.digest('hex') };
    }
  };
}

async function writeParts(
  folder: string,
  name: TableName,
  groups: (i: number) => readonly never[][],
  steps: number
): Promise<Pick<TableFile, 'bytes' | 'sha256' | 'parts'>> {
  const file = openFile(folder, name);
  const opening = encodeSchema(name);
  await file.write(opening);
  for (let i = 0; i < steps; i += 1)
    for (const rows of groups(i)) {
      const piece = encodePart(name, rows);
      file.parts.push(await describePart(piece));
      await file.write(piece);
    }
  await file.write(END_OF_STREAM);
  const list = listParts({ schema: await describePart(opening), parts: file.parts });
  writeFileSync(join(folder, `${name}.parts.json`), list);
  const parts = {
    file: `${name}.parts.json`,
    bytes: list.length,
    sha256: createHash('sha256').update(list).digest('hex')
  };
  return { ...(await file.end()), parts };
}

async function writeTable(
  folder: string,
  name: TableName,
  tables: Tables,
  copies: number
): Promise<TableFile> {
  const file = `${name}.arrows`;
  const times = SHARED.includes(name) ? 1 : copies;
  const rows = tables[name].length * times;
  const chunk = (i: number) =>
    copiesOf(tables, [name, 'documents', 'paragraphs'], i * STEP, Math.min(copies, (i + 1) * STEP));
  // Whether a table is written in parts depends on how large it is as a whole.
  const inParts = (i: number) => partsOf(name, chunk(i), 0) as never[][];
  if (rows >= WORTH_PARTS && partsOf(name, tables, 0))
    return { file, rows, ...(await writeParts(folder, name, inParts, Math.ceil(copies / STEP))) };
  const bytes = encodeTable(name, copiesOf(tables, [name], 0, copies)[name] as never[]);
  writeFileSync(join(folder, file), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file, rows, bytes: bytes.length, sha256 };
}

function writeSummaries(folder: string, tables: Tables, copies: number): Manifest['summaries'] {
  const write = (name: SummaryName, rows: number, bytes: Uint8Array) => {
    const file = SUMMARY_FILES[name];
    writeFileSync(join(folder, file), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { file, rows, bytes: bytes.length, sha256 };
  };
  const words = backgroundsOf(tables).map(({ word_id, n }) => ({ word_id, n: n * copies }));
  const telling = ['document_sessions', 'officers', 'agenda_items', 'sessions'] as const;
  const tellers = tellersOf(copiesOf(tables, telling, 0, copies));
  return {
    word_backgrounds: write('word_backgrounds', words.length, encodeBackgrounds(words)),
    session_tellers: write('session_tellers', tellers.length, encodeTellers(tellers))
  };
}

/**
 * A folder with the tables of a corpus so many times, each copy with bodies, sessions and documents
 * of its own; the first copy is the corpus. It is written once and kept beside the other caches.
 */
export async function scaledFolder(
  tables: Tables,
  { dataVersion }: Manifest,
  copies: number
): Promise<string> {
  const folder = join('node_modules/.cache/rapporteur-bench', `${dataVersion}-${copies}`);
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const described: [TableName, TableFile][] = [];
  for (const name of tableNames)
    described.push([name, await writeTable(fresh, name, tables, copies)]);
  const manifest = {
    summaries: writeSummaries(fresh, tables, copies),
    dataVersion,
    documents: tables.documents.length * copies,
    tables: Object.fromEntries(described),
    failures: []
  };
  writeFileSync(join(fresh, 'manifest.json'), JSON.stringify(manifest));
  renameSync(fresh, folder);
  return folder;
}
