import { encodeTable } from './arrow.ts';
import { END_OF_STREAM, PART_DOCUMENTS, WORTH_PARTS } from './part-sizes.ts';
import { type Row, type TableName, type Tables, schema } from './schema.ts';

/** Tables that tell which documents speak of a session: they are read whole. */
const TELLERS: readonly TableName[] = ['documents', 'document_sessions'];

type DocumentOf = (row: object) => string;

interface Located {
  readonly document_id: string;
  readonly paragraph_id: string;
}

/** How the document of a table’s row is found; null where the table has rows of no document. */
function documentOf(name: TableName, tables: Pick<Tables, 'paragraphs'>): DocumentOf | null {
  const columns: Record<string, { nullable: boolean }> = schema[name].columns;
  if (TELLERS.includes(name)) return null;
  if (columns.document_id)
    return columns.document_id.nullable ? null : (row) => (row as Located).document_id;
  if (!columns.paragraph_id) return null;
  const documents = new Map(tables.paragraphs.map((p) => [p.paragraph_id, p.document_id]));
  return (row) => documents.get((row as Located).paragraph_id) ?? '';
}

/**
 * The rows of a large table by parts, each of `PART_DOCUMENTS` documents in their order; null for a
 * table of fewer rows than are worth it, and for one that is not of documents.
 */
export function partsOf<T extends TableName>(
  name: T,
  tables: Tables,
  worth = WORTH_PARTS
): Row<T>[][] | null {
  const rows = tables[name] as readonly Row<T>[];
  if (rows.length < worth) return null;
  const of = documentOf(name, tables);
  if (!of) return null;
  const places = new Map(tables.documents.map(({ document_id }, i) => [document_id, i]));
  const parts: Row<T>[][] = Array.from(
    { length: Math.ceil(tables.documents.length / PART_DOCUMENTS) },
    () => []
  );
  for (const row of rows) {
    const place = places.get(of(row));
    if (place === undefined) throw new Error(`${name}: a row of no document (${of(row)})`);
    parts[Math.floor(place / PART_DOCUMENTS)]!.push(row);
  }
  return parts;
}

/** What a stream of no rows holds before its end. */
export const encodeSchema = (name: TableName) =>
  encodeTable(name, []).subarray(0, -END_OF_STREAM.length);

/** The record batches of rows, without the schema before and the end after them. */
export function encodePart<T extends TableName>(name: T, rows: readonly Row<T>[]): Uint8Array {
  if (rows.length === 0) return new Uint8Array();
  const stream = encodeTable(name, rows);
  return stream.subarray(encodeSchema(name).length, -END_OF_STREAM.length);
}

/** One after another, as one. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
