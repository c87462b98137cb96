import type { Query, RowOf } from '#lib/data/query.ts';
import { IN_TIME, SESSION_NAME, SESSION_NAME_SQL } from './parts.ts';

const shape = {
  document_id: 'text',
  symbol: 'text?',
  title_zh: 'text',
  title_en: 'text',
  kind: 'text',
  is_superseded: 'bool',
  relation: 'text',
  ...SESSION_NAME
} as const;

export type DocumentSessionRow = RowOf<typeof shape>;

/** Which documents are about which sessions? Empty arguments ask for all. */
export const documentSessions = (document = '', session = ''): Query<typeof shape> => ({
  from: ['documents', 'document_sessions', 'sessions', 'bodies'],
  params: [document, session],
  shape,
  sql: `
    SELECT d.document_id, d.symbol, d.title_zh, d.title_en, d.kind, d.is_superseded, ds.relation,
      ${SESSION_NAME_SQL}
    FROM document_sessions ds
    JOIN documents d USING (document_id)
    JOIN sessions s USING (session_id)
    JOIN bodies b USING (body_id)
    WHERE ($1 = '' OR d.document_id = $1) AND ($2 = '' OR s.session_id = $2)
    ORDER BY d.document_id, ${IN_TIME}, ds.relation`
});
