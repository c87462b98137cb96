import type { Query, RowOf } from '#lib/data/query.ts';
import {
  type Scope,
  type Who,
  bySession,
  inScope,
  isWho,
  scopeParams,
  whoParams
} from './filters.ts';
import { PRESENT, SPOKEN } from './parts.ts';

/**
 * How the floor was used: delegations that came and spoke, that came and did not, that spoke without
 * standing on an attendance list; statements made for a group; the Secretariat and panellists.
 */
export const FLOOR_USES = ['spoke', 'silent', 'unlisted', 'behalf', 'apart'] as const;
export type FloorUse = (typeof FLOOR_USES)[number];

const APART = "capacity IN ('secretariat', 'panellist')";
const IS_LISTED = `EXISTS (FROM presences l WHERE l.session_id = t.session_id
  AND l.entity_id = t.entity_id)`;
const HAS_SPOKEN = `EXISTS (FROM standing_statements l WHERE l.session_id = t.session_id
  AND l.entity_id = t.entity_id AND l.source = 'statements' AND NOT l.${APART})`;
const ONCE = 'SELECT DISTINCT ON (t.session_id, t.entity_id) t.session_id, t.entity_id,';
const FIRST = 'ORDER BY t.session_id, t.entity_id, t.document_id, t.paragraph_id, t."start"';
const PLACE = 't.paragraph_id, t."start", t."end"';

/** Each use of the floor with the place that says so; `$n` and the next restrict participants. */
export const usesOfFloor = (n: number, who?: Who) => `
  SELECT session_id, CASE WHEN has_spoken THEN 'spoke' ELSE 'silent' END AS what, paragraph_id,
    "start", "end"
  FROM (${ONCE} ${HAS_SPOKEN} AS has_spoken, ${PLACE}
    FROM (${PRESENT}) t JOIN entities e USING (entity_id)
    WHERE ${isWho('t.capacity', n, who)} ${FIRST})
  UNION ALL
  SELECT session_id, 'unlisted', paragraph_id, "start", "end"
  FROM (${ONCE} ${PLACE}
    FROM (${SPOKEN}) t JOIN entities e USING (entity_id)
    WHERE t.source = 'statements' AND NOT t.${APART} AND NOT ${IS_LISTED}
      AND ${isWho('t.capacity', n, who)} ${FIRST})
  UNION ALL
  SELECT t.session_id, CASE WHEN t.${APART} THEN 'apart' ELSE 'behalf' END, ${PLACE}
  FROM (${SPOKEN}) t JOIN entities e USING (entity_id)
  WHERE (t.${APART} OR t.on_behalf_of IS NOT NULL) AND ${isWho('t.capacity', n, who)}`;

const shape = { session_id: 'text', what: 'text', n: 'int' } as const;

export type FloorRow = RowOf<typeof shape>;

/** How was the floor of each session used, and by how many? */
export const floorUse = (scope: Scope, who: Who = {}) =>
  bySession(scope, (of): Query<typeof shape> => ({
    from: ['attendance', 'statements', 'documents', 'entities', 'sessions'],
    params: [...scopeParams(of), ...whoParams(who)],
    shape,
    sql: `
    SELECT u.session_id, u.what, count(*)::INT AS n
    FROM (${usesOfFloor(4, who)}) u
    JOIN sessions s USING (session_id)
    WHERE ${inScope(1, of)}
    GROUP BY ALL
    ORDER BY u.session_id, u.what`
  }));
