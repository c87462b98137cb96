import type { Query, RowOf } from '#lib/data/query.ts';
import { type Scope, bySession, inScope, scopeParams } from './filters.ts';
import { IN_TIME, SESSION_NAME, SESSION_NAME_SQL } from './parts.ts';

const shape = {
  ...SESSION_NAME,
  ordinal_is_inferred: 'bool',
  date_text: 'text?',
  place_zh: 'text?',
  place_en: 'text?',
  format: 'text?',
  meetings: 'int?',
  coverage: 'text',
  documents: 'int',
  places: 'int',
  participants: 'int',
  statements: 'int',
  has_open_list: 'bool',
  has_statement_gap: 'bool'
} as const;

export type SessionRow = RowOf<typeof shape>;

/**
 * Which sessions does the corpus know, how well, and how much of each was counted?
 * An empty body or `session` asks for all of them.
 */
export const sessions = (scope: Scope, session = '') =>
  bySession(scope, (of): Query<typeof shape> => ({
    from: ['sessions', 'bodies'],
    params: [...scopeParams(of), session],
    shape,
    sql: `
    SELECT ${SESSION_NAME_SQL}, s.ordinal_is_inferred, s.date_text, s.place_zh, s.place_en, s.format,
      s.meetings, s.coverage, n.documents, (s.paragraph_id IS NOT NULL)::INT AS places,
      n.participants, n.statements, n.has_open_list, n.has_statement_gap
    FROM sessions s
    JOIN bodies b USING (body_id)
    JOIN session_counts n USING (session_id)
    WHERE ${inScope(1, of)} AND ($4 = '' OR s.session_id = $4)
    ORDER BY ${IN_TIME}`
  }));
