import { tableFromArrays, tableToIPC, utf8 } from '@uwdata/flechette';
import type { Tables } from './schema.ts';

/** A document that tells anything of a session. */
export interface Teller {
  readonly session_id: string;
  readonly document_id: string;
}

type Source = Pick<Tables, 'document_sessions' | 'officers' | 'agenda_items' | 'sessions'>;

/**
 * Which documents tell of each session: those that are about it, and those that name it, an officer
 * or an agenda item of it. Browsers find it themselves, but of a large corpus they would have to
 * fetch all officers and agenda items for it.
 */
export function tellersOf(tables: Source): Teller[] {
  const found = new Map<string, Teller>();
  const all = [tables.document_sessions, tables.officers, tables.agenda_items, tables.sessions];
  for (const { session_id, document_id } of all.flat())
    if (document_id !== null)
      found.set(`${session_id} ${document_id}`, { session_id, document_id });
  return [...found.values()];
}

/** An Arrow IPC stream of `session_id` and `document_id` (utf8). */
export const encodeTellers = (rows: readonly Teller[]): Uint8Array =>
  tableToIPC(
    tableFromArrays(
      {
        session_id: rows.map((row) => row.session_id),
        document_id: rows.map((row) => row.document_id)
      },
      { types: { session_id: utf8(), document_id: utf8() } }
    ),
    { format: 'stream' }
  ) as Uint8Array;
