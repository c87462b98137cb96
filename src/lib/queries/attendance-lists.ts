import type { Query, RowOf } from '#lib/data/query.ts';
import { type Scope, bySession, inScope, scopeParams } from './filters.ts';
import { STANDS } from './parts.ts';

const shape = {
  session_id: 'text',
  capacity: 'text',
  names: 'int',
  is_open: 'bool',
  is_provisional: 'bool'
} as const;

export type ListRow = RowOf<typeof shape>;

/** Which attendance lists are there, and which of them say that they are not complete? */
export const attendanceLists = (scope: Scope) =>
  bySession(scope, (of): Query<typeof shape> => ({
    from: ['attendance', 'attendance_gaps', 'documents', 'sessions'],
    params: scopeParams(of),
    shape,
    sql: `
    WITH names AS (SELECT session_id, capacity, count(DISTINCT entity_id)::INT AS names,
        bool_or(is_provisional) AS is_provisional
        FROM attendance WHERE ${STANDS} GROUP BY ALL),
      gaps AS (SELECT DISTINCT session_id, capacity FROM attendance_gaps WHERE ${STANDS})
    SELECT session_id, capacity, coalesce(names, 0)::INT AS names,
      gaps.capacity IS NOT NULL AS is_open, coalesce(is_provisional, true) AS is_provisional
    FROM names
    FULL JOIN gaps USING (session_id, capacity)
    JOIN sessions s USING (session_id)
    WHERE ${inScope(1, of)}
    ORDER BY session_id, capacity`
  }));
