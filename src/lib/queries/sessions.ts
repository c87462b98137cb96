import type { Query, RowOf } from '#lib/data/query.ts';
import { type Scope, inScope, scopeParams } from './filters.ts';
import { IN_TIME, SESSION_NAME, SESSION_NAME_SQL, SPOKEN, STANDS } from './parts.ts';

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
export const sessions = (scope: Scope, session = ''): Query<typeof shape> => ({
  from: [
    'sessions',
    'bodies',
    'documents',
    'document_sessions',
    'attendance',
    'attendance_gaps',
    'statements',
    'statement_gaps'
  ],
  params: [...scopeParams(scope), session],
  shape,
  sql: `
    WITH present AS (SELECT session_id, count(DISTINCT entity_id)::INT AS n FROM attendance
        WHERE ${STANDS} GROUP BY session_id),
      spoken AS (SELECT session_id, count(*)::INT AS n FROM (${SPOKEN})
        WHERE source = 'statements' GROUP BY session_id),
      told AS (SELECT session_id, count(DISTINCT document_id)::INT AS n FROM document_sessions
        GROUP BY session_id)
    SELECT ${SESSION_NAME_SQL}, s.ordinal_is_inferred, s.date_text, s.place_zh, s.place_en, s.format,
      s.meetings, s.coverage, coalesce(told.n, 0)::INT AS documents,
      (s.paragraph_id IS NOT NULL)::INT AS places, coalesce(present.n, 0)::INT AS participants, coalesce(spoken.n, 0)::INT AS statements,
      EXISTS (FROM attendance_gaps g WHERE g.session_id = s.session_id AND g.${STANDS}) AS has_open_list,
      EXISTS (FROM statement_gaps g WHERE g.session_id = s.session_id AND g.${STANDS})
        AS has_statement_gap
    FROM sessions s
    JOIN bodies b USING (body_id)
    LEFT JOIN present USING (session_id)
    LEFT JOIN spoken USING (session_id)
    LEFT JOIN told USING (session_id)
    WHERE ${inScope(1)} AND ($4 = '' OR s.session_id = $4)
    ORDER BY ${IN_TIME}`
});
