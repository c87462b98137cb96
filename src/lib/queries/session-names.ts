import type { Query, RowOf, SourceName } from '#lib/data/query.ts';
import { IN_TIME, SESSION_NAME, SESSION_NAME_SQL } from './parts.ts';

export type SessionNameRow = RowOf<typeof SESSION_NAME>;

/** The sessions that any of the tables tells of, in the order of time. */
const namesToldIn = (...tellers: SourceName[]): Query<typeof SESSION_NAME> => ({
  from: ['sessions', 'bodies', ...tellers],
  params: [],
  shape: SESSION_NAME,
  sql: `
    SELECT ${SESSION_NAME_SQL}
    FROM sessions s
    JOIN bodies b USING (body_id)
    WHERE s.session_id IN (${tellers.map((name) => `SELECT session_id FROM ${name}`).join(' UNION ')})
    ORDER BY ${IN_TIME}`
});

/** Of which sessions is an attendance list or a list of statements known? In the order of time. */
export const recordedSessionNames = () => namesToldIn('attendance', 'statements');

/** Which sessions does a document report, prepare or recount, in the order of time? */
export const toldSessionNames = () => namesToldIn('document_sessions');
