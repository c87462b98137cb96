import type { Query, RowOf } from '#lib/data/query.ts';
import { PRESENT, STATES_PRESENT, bodyIs } from './parts.ts';

/** What the participants of a session are divided by. */
export type Division = 'group' | 'capacity';

const shape = { session_id: 'text', part: 'text', n: 'int' } as const;

export type PartRow = RowOf<typeof shape>;

/** The participants of each session with the part they belong to. */
export const parted = (by: Division) =>
  by === 'group' ? STATES_PRESENT : `SELECT *, capacity AS part FROM (${PRESENT})`;

/** How many came to each session, by regional group (States only) or by capacity? */
export const attendanceByPart = (body: string, by: Division): Query<typeof shape> => ({
  from: ['attendance', 'documents', 'entities', 'sessions'],
  params: [body],
  shape,
  sql: `
    SELECT a.session_id, a.part, count(*)::INT AS n
    FROM (${parted(by)}) a
    JOIN sessions s USING (session_id)
    WHERE ${bodyIs(1)}
    GROUP BY ALL
    ORDER BY a.session_id, a.part`
});
