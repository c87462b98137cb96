import type { Query, RowOf } from '#lib/data/query.ts';
import { parted } from './attendance-by-part.ts';
import {
  type Scope,
  type Who,
  bySession,
  hasCapacity,
  inScope,
  scopeParams,
  whoParams
} from './filters.ts';
import { SPOKEN } from './parts.ts';

const shape = {
  session_id: 'text',
  part: 'text',
  present: 'int',
  statements: 'int'
} as const;

export type ShareRow = RowOf<typeof shape>;

/**
 * Statements of States, in the lists of statements, with the regional group of each; `$n` lists the
 * capacities that they spoke in.
 */
export const statesSpoken = (n: number, who?: Who) => `
  SELECT t.*, coalesce(e.regional_group, 'none') AS part
  FROM (${SPOKEN}) t
  JOIN entities e USING (entity_id)
  WHERE e.kind = 'state' AND t.source = 'statements' AND t.capacity <> 'panellist'
    AND ${hasCapacity('t.capacity', n, who)}`;

/**
 * How many States of each group came to each session, and how many statements did they make?
 * All groups are told whatever is asked for: a share is a share of all.
 */
export const shares = (scope: Scope, { capacities }: Who = {}) =>
  bySession(scope, (of): Query<typeof shape> => ({
    from: ['attendance', 'statements', 'documents', 'entities', 'sessions'],
    params: [...scopeParams(of), ...whoParams({ capacities })],
    shape,
    sql: `
    WITH came AS (SELECT session_id, part, count(*)::INT AS present FROM (${parted('group', 4, {})})
        GROUP BY ALL),
      spoken AS (SELECT session_id, part, count(*)::INT AS statements FROM (${statesSpoken(5, { capacities })})
        GROUP BY ALL)
    SELECT session_id, part, coalesce(present, 0)::INT AS present,
      coalesce(statements, 0)::INT AS statements
    FROM came
    FULL JOIN spoken USING (session_id, part)
    JOIN sessions s USING (session_id)
    WHERE ${inScope(1, of)}
    ORDER BY session_id, part`
  }));
