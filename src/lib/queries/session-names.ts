import type { Query, RowOf } from '#lib/data/query.ts';
import { IN_TIME, SESSION_NAME, SESSION_NAME_SQL } from './parts.ts';

export type SessionNameRow = RowOf<typeof SESSION_NAME>;

/** Of which sessions is an attendance list or a list of statements known? In the order of time. */
export const recordedSessionNames = (): Query<typeof SESSION_NAME> => ({
  from: ['sessions', 'bodies', 'attendance', 'statements'],
  params: [],
  shape: SESSION_NAME,
  sql: `
    SELECT ${SESSION_NAME_SQL}
    FROM sessions s
    JOIN bodies b USING (body_id)
    WHERE s.session_id IN (SELECT session_id FROM attendance UNION SELECT session_id FROM statements)
    ORDER BY ${IN_TIME}`
});

/** Which sessions does a document report, prepare or recount, in the order of time? */
export const toldSessionNames = (): Query<typeof SESSION_NAME> => ({
  from: ['sessions', 'bodies', 'document_sessions'],
  params: [],
  shape: SESSION_NAME,
  sql: `
    SELECT ${SESSION_NAME_SQL}
    FROM sessions s
    JOIN bodies b USING (body_id)
    WHERE s.session_id IN (SELECT session_id FROM document_sessions)
    ORDER BY ${IN_TIME}`
});
