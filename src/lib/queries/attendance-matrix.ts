import type { Query, RowOf } from '#lib/data/query.ts';
import {
  type Scope,
  type Who,
  bySession,
  hasCapacity,
  inScope,
  isOfGroup,
  scopeParams,
  whoParams
} from './filters.ts';
import { ELSEWHERE, PRESENT, SPOKEN } from './parts.ts';

const shape = {
  entity_id: 'text',
  kind: 'text',
  regional_group: 'text?',
  name_zh: 'text',
  name_en: 'text',
  sort_zh: 'text',
  sort_en: 'text',
  session_id: 'text',
  attended: 'int',
  spoke: 'int',
  elsewhere: 'int',
  capacity: 'text?'
} as const;

export type PresenceRow = RowOf<typeof shape>;

const presenceIn = (of: Scope, who: Who): Query<typeof shape> => ({
  from: ['attendance', 'statements', 'documents', 'document_sessions', 'entities', 'sessions'],
  params: [...scopeParams(of), ...whoParams(who)],
  shape,
  sql: `
    WITH came AS (SELECT session_id, entity_id, count(*)::INT AS attended,
        min(capacity) AS capacity FROM (${PRESENT}) GROUP BY ALL),
      spoken AS (SELECT session_id, entity_id, count(*)::INT AS spoke FROM (${SPOKEN})
        WHERE source = 'statements' AND capacity NOT IN ('secretariat', 'panellist') GROUP BY ALL),
      apart AS (SELECT session_id, entity_id, 1 AS elsewhere FROM (${ELSEWHERE}))
    SELECT entity_id, e.kind, e.regional_group, e.name_zh, e.name_en, e.sort_zh, e.sort_en,
      session_id, coalesce(attended, 0)::INT AS attended, coalesce(spoke, 0)::INT AS spoke,
      coalesce(elsewhere, 0)::INT AS elsewhere, capacity
    FROM came
    FULL JOIN spoken USING (session_id, entity_id)
    FULL JOIN apart USING (session_id, entity_id)
    JOIN entities e USING (entity_id)
    JOIN sessions s USING (session_id)
    WHERE ${inScope(1, of)} AND ${isOfGroup(4, who)}
      AND ($5 = '' OR entity_id IN (SELECT a.entity_id FROM (${PRESENT}) a
        JOIN sessions s USING (session_id)
        WHERE ${inScope(1, of)} AND ${hasCapacity('a.capacity', 5, who)}))
    ORDER BY entity_id, session_id`
});

/**
 * Who came to which session, and who spoke there (in the lists of statements)? A capacity chooses
 * those who came in it at least once, and tells all of their sessions.
 */
export const attendanceMatrix = (scope: Scope, who: Who = {}) =>
  who.capacities?.length ? presenceIn(scope, who) : bySession(scope, (of) => presenceIn(of, who));
