import { int32, tableFromArrays, tableToIPC, utf8 } from '@uwdata/flechette';
import type { Tables } from './schema.ts';

/** How often all substantive paragraphs together use a word. */
export interface Background {
  readonly word_id: string;
  readonly n: number;
}

type Source = Pick<Tables, 'documents' | 'document_sessions' | 'paragraphs' | 'word_counts'>;

/** Substantive paragraphs of documents that stand, where they tell of a session. */
function substantive(tables: Source): Set<string> {
  const standing = new Set(
    tables.documents.filter((d) => !d.is_superseded && !d.is_translation).map((d) => d.document_id)
  );
  const told = new Set(tables.document_sessions.map((d) => `${d.document_id} ${d.session_id}`));
  const reporting = new Set(
    tables.document_sessions.filter((d) => d.relation === 'reports').map((d) => d.document_id)
  );
  const tells = ({ document_id, session_id }: Source['paragraphs'][number]) =>
    session_id === null ? reporting.has(document_id) : told.has(`${document_id} ${session_id}`);
  return new Set(
    tables.paragraphs
      .filter((p) => p.is_substantive && standing.has(p.document_id) && tells(p))
      .map((p) => p.paragraph_id)
  );
}

/**
 * The background that keyness compares with: how often all substantive paragraphs use each word.
 * Browsers count it themselves, but of a large corpus they would have to fetch all words for it.
 */
export function backgroundsOf(tables: Source): Background[] {
  const paragraphs = substantive(tables);
  const counts = new Map<string, number>();
  for (const { paragraph_id, word_id, count } of tables.word_counts)
    if (paragraphs.has(paragraph_id)) counts.set(word_id, (counts.get(word_id) ?? 0) + count);
  return Array.from(counts, ([word_id, n]) => ({ word_id, n }));
}

/** An Arrow IPC stream of `word_id` (utf8) and `n` (int32). */
export const encodeBackgrounds = (rows: readonly Background[]): Uint8Array =>
  tableToIPC(
    tableFromArrays(
      { word_id: rows.map((row) => row.word_id), n: rows.map((row) => row.n) },
      { types: { word_id: utf8(), n: int32() } }
    ),
    { format: 'stream' }
  ) as Uint8Array;
