import type { Query, RowOf } from '#lib/data/query.ts';
import { SPOKEN, STATES_PRESENT, bodyIs } from './parts.ts';

const shape = {
  session_id: 'text',
  part: 'text',
  present: 'int',
  statements: 'int'
} as const;

export type ShareRow = RowOf<typeof shape>;

/** Statements of States, in the lists of statements, with the regional group of each. */
export const STATES_SPOKEN = `
  SELECT t.*, coalesce(e.regional_group, 'none') AS part
  FROM (${SPOKEN}) t
  JOIN entities e USING (entity_id)
  WHERE e.kind = 'state' AND t.source = 'statements' AND t.capacity <> 'panellist'`;

/** How many States of each group came to each session, and how many statements did they make? */
export const shares = (body: string): Query<typeof shape> => ({
  from: ['attendance', 'statements', 'documents', 'entities', 'sessions'],
  params: [body],
  shape,
  sql: `
    WITH came AS (SELECT session_id, part, count(*)::INT AS present FROM (${STATES_PRESENT})
        GROUP BY ALL),
      spoken AS (SELECT session_id, part, count(*)::INT AS statements FROM (${STATES_SPOKEN})
        GROUP BY ALL)
    SELECT session_id, part, coalesce(present, 0)::INT AS present,
      coalesce(statements, 0)::INT AS statements
    FROM came
    FULL JOIN spoken USING (session_id, part)
    JOIN sessions s USING (session_id)
    WHERE ${bodyIs(1)}
    ORDER BY session_id, part`
});
