import type { Query, RowOf } from '#lib/data/query.ts';
import { type Scope, bySession, inScope, scopeParams } from './filters.ts';
import { STANDS } from './parts.ts';

const shape = { session_id: 'text', agenda_item_id: 'text?' } as const;

export type StatementGapRow = RowOf<typeof shape>;

/** Which lists of statements are placeholders, or end in one? Empty arguments ask for all. */
export const statementGaps = (scope: Scope, session = '') =>
  bySession(scope, (of): Query<typeof shape> => ({
    from: ['statement_gaps', 'documents', 'sessions'],
    params: [...scopeParams(of), session],
    shape,
    sql: `
    SELECT DISTINCT g.session_id, g.agenda_item_id
    FROM (SELECT * FROM statement_gaps WHERE ${STANDS}) g
    JOIN sessions s USING (session_id)
    WHERE ${inScope(1, of)} AND ($4 = '' OR g.session_id = $4)
    ORDER BY g.session_id, g.agenda_item_id`
  }));
