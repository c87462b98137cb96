import type { Query, RowOf } from '#lib/data/query.ts';
import { PRESENT, SPOKEN, STANDS } from './parts.ts';

/** Columns that name a participant in either language, and place it in a list. */
export const PARTICIPANT = {
  entity_id: 'text',
  kind: 'text',
  regional_group: 'text?',
  name_zh: 'text',
  name_en: 'text',
  sort_zh: 'text',
  sort_en: 'text'
} as const;

export const PARTICIPANT_SQL =
  'e.entity_id, e.kind, e.regional_group, e.name_zh, e.name_en, e.sort_zh, e.sort_en';

const shape = {
  ...PARTICIPANT,
  formal_zh: 'text',
  formal_en: 'text',
  attended: 'int',
  statements: 'int',
  behalf: 'int',
  officers: 'int',
  first_year: 'int?',
  last_year: 'int?'
} as const;

export type ParticipantRow = RowOf<typeof shape>;

/**
 * Who came to a session, spoke in one, was spoken for or gave an officer, and how often? Sessions
 * attended, statements on the lists of statements, those made on its behalf, officers; and in which
 * years it came first and last.
 */
export const participants = (): Query<typeof shape> => ({
  from: ['entities', 'attendance', 'statements', 'officers', 'documents', 'sessions'],
  params: [],
  shape,
  sql: `
    WITH came AS (SELECT entity_id, count(DISTINCT session_id)::INT AS n,
        min(coalesce(s.year, year(s.start_date)))::INT AS first_year,
        max(coalesce(s.year, year(s.start_date)))::INT AS last_year
        FROM (${PRESENT}) JOIN sessions s USING (session_id) GROUP BY entity_id),
      spoke AS (SELECT entity_id, count(*) FILTER (source = 'statements')::INT AS n
        FROM (${SPOKEN}) GROUP BY entity_id),
      spoken_for AS (SELECT on_behalf_of AS entity_id, count(*)::INT AS n FROM (${SPOKEN})
        WHERE on_behalf_of IS NOT NULL GROUP BY on_behalf_of),
      sent AS (SELECT entity_id, count(*)::INT AS n FROM officers
        WHERE ${STANDS} AND entity_id IS NOT NULL GROUP BY entity_id)
    SELECT ${PARTICIPANT_SQL}, e.formal_zh, e.formal_en, coalesce(came.n, 0)::INT AS attended,
      coalesce(spoke.n, 0)::INT AS statements, coalesce(spoken_for.n, 0)::INT AS behalf,
      coalesce(sent.n, 0)::INT AS officers, came.first_year, came.last_year
    FROM entities e
    LEFT JOIN came USING (entity_id)
    LEFT JOIN spoke USING (entity_id)
    LEFT JOIN spoken_for USING (entity_id)
    LEFT JOIN sent USING (entity_id)
    WHERE came.n IS NOT NULL OR spoke.n IS NOT NULL OR spoken_for.n IS NOT NULL
      OR sent.n IS NOT NULL
    ORDER BY e.entity_id`
});
