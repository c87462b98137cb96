import type { Query, RowOf } from '#lib/data/query.ts';
import { SPOKEN, presentAs } from './parts.ts';

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

/** What did a participant do in each session, in which capacities, and how often? */
export const participantRecord = (entity: string): Query<typeof shape> => ({
  from: ['attendance', 'statements', 'documents'],
  params: [entity],
  shape,
  sql: `
    SELECT session_id, what, string_agg(DISTINCT capacity, ',' ORDER BY capacity) AS capacities,
      count(*)::INT AS n
    FROM (${deedsOf(1)})
    GROUP BY session_id, what
    ORDER BY session_id, what`
});
