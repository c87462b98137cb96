import type { Query, RowOf } from '#lib/data/query.ts';
import { SPOKEN, bodyIs, presentAs } from './parts.ts';

const shape = {
  session_id: 'text',
  what: 'text',
  capacities: 'text',
  n: 'int'
} as const;

export type RecordRow = RowOf<typeof shape>;

/** What a participant did: came (`attended`), spoke as listed or as told, was spoken for. */
export const DEEDS = ['attended', 'statements', 'deliberations', 'behalf'] as const;
export type Deed = (typeof DEEDS)[number];

/** Each thing that a participant did in a session, and the place that says so; `$n` names it. */
export const deedsOf = (n: number) => `
  SELECT session_id, 'attended' AS what, capacity, paragraph_id, start, "end"
  FROM (${presentAs(n)})
  UNION ALL
  SELECT session_id, source, capacity, paragraph_id, start, "end"
  FROM (${SPOKEN}) WHERE entity_id = $${n}
  UNION ALL
  SELECT session_id, 'behalf', capacity, paragraph_id, start, "end"
  FROM (${SPOKEN}) WHERE on_behalf_of = $${n} AND entity_id <> $${n}`;

/** The deeds of a participant in the sessions of a body, or of all; `$1` and `$2` name them. */
export const DEEDS_IN_BODY = `
  SELECT d.* FROM (${deedsOf(1)}) d JOIN sessions s USING (session_id) WHERE ${bodyIs(2)}`;

/**
 * What did a participant do in each session of a body (empty for all), in which capacities, and how
 * often?
 */
export const participantRecord = (entity: string, body = ''): Query<typeof shape> => ({
  from: ['attendance', 'statements', 'documents', 'sessions'],
  params: [entity, body],
  shape,
  sql: `
    SELECT session_id, what, string_agg(DISTINCT capacity, ',' ORDER BY capacity) AS capacities,
      count(*)::INT AS n
    FROM (${DEEDS_IN_BODY})
    GROUP BY session_id, what
    ORDER BY session_id, what`
});
