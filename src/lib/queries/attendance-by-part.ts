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
import { PRESENT } from './parts.ts';

/** What the participants of a session are divided by. */
export type Division = 'group' | 'capacity';

const shape = { session_id: 'text', part: 'text', n: 'int' } as const;

export type PartRow = RowOf<typeof shape>;

const DIVISIONS: Record<Division, { part: string; once: string; of: string }> = {
  group: {
    part: "coalesce(e.regional_group, 'none')",
    once: 'a.session_id, a.entity_id',
    of: "e.kind = 'state'"
  },
  capacity: { part: 'a.capacity', once: 'a.session_id, a.entity_id, a.capacity', of: 'true' }
};

/**
 * The participants of each session with the part they belong to: by group each State once in
 * whatever capacity, by capacity each participant once in each. `$n` and the next restrict them.
 */
export function parted(by: Division, n: number, who?: Who): string {
  const { part, once, of } = DIVISIONS[by];
  return `
    SELECT DISTINCT ON (${once}) a.*, ${part} AS part
    FROM (${PRESENT}) a
    JOIN entities e USING (entity_id)
    WHERE ${of} AND ${isWho('a.capacity', n, who)}
    ORDER BY ${once}, a.document_id, a.paragraph_id, a."start"`;
}

/** How many came to each session, by regional group (States only) or by capacity? */
export const attendanceByPart = (scope: Scope, by: Division, who: Who = {}) =>
  bySession(scope, (of): Query<typeof shape> => ({
    from: ['attendance', 'documents', 'entities', 'sessions'],
    params: [...scopeParams(of), ...whoParams(who)],
    shape,
    sql: `
    SELECT a.session_id, a.part, count(*)::INT AS n
    FROM (${parted(by, 4, who)}) a
    JOIN sessions s USING (session_id)
    WHERE ${inScope(1, of)}
    GROUP BY ALL
    ORDER BY a.session_id, a.part`
  }));
