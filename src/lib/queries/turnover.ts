import type { Query, RowOf } from '#lib/data/query.ts';
import { parted } from './attendance-by-part.ts';
import { type Scope, type Who, inScope, scopeParams, whoParams } from './filters.ts';
import { IN_TIME } from './parts.ts';

const shape = {
  before_id: 'text',
  session_id: 'text',
  returned: 'int',
  joined: 'int',
  departed: 'int'
} as const;

export type TurnoverRow = RowOf<typeof shape>;

/** What became of a State between two sessions. */
export type Move = 'returned' | 'joined' | 'departed';

/**
 * Of the States at each session and at the one before it of which a list is known: how many came to
 * both, to the later only, to the earlier only?
 */
export const turnover = (scope: Scope, who: Who = {}): Query<typeof shape> => ({
  from: ['attendance', 'documents', 'entities', 'sessions'],
  params: [...scopeParams(scope), ...whoParams(who)],
  shape,
  sql: `
    WITH present AS (SELECT session_id, entity_id FROM (${parted('group', 4, who)})),
      pairs AS (SELECT session_id,
        lag(session_id) OVER (PARTITION BY body_id ORDER BY ${IN_TIME}) AS before_id
        FROM sessions s
        WHERE ${inScope(1, scope)} AND session_id IN (SELECT session_id FROM present))
    SELECT before_id, session_id,
      (SELECT count(*)::INT FROM present a WHERE a.session_id = p.session_id
        AND a.entity_id IN (SELECT entity_id FROM present b WHERE b.session_id = p.before_id))
        AS returned,
      (SELECT count(*)::INT FROM present a WHERE a.session_id = p.session_id
        AND a.entity_id NOT IN (SELECT entity_id FROM present b WHERE b.session_id = p.before_id))
        AS joined,
      (SELECT count(*)::INT FROM present b WHERE b.session_id = p.before_id
        AND b.entity_id NOT IN (SELECT entity_id FROM present a WHERE a.session_id = p.session_id))
        AS departed
    FROM pairs p
    WHERE before_id IS NOT NULL
    ORDER BY session_id`
});

/**
 * The States of one move between two sessions, where the list of the session that they came to names
 * them; the later one where they came to both. `$1` is the earlier session, `$2` the later, `$3` the
 * move; `$n` and the next restrict the States.
 */
export const moved = (n: number) => {
  const present = parted('group', n);
  return `
    SELECT a.* FROM (${present}) a
    WHERE a.session_id = CASE WHEN $3 = 'departed' THEN $1 ELSE $2 END
      AND ($3 = 'returned') = (a.entity_id IN (SELECT b.entity_id FROM (${present}) b
        WHERE b.session_id = CASE WHEN $3 = 'departed' THEN $2 ELSE $1 END))`;
};
