import type { Query, RowOf } from '#lib/data/query.ts';
import { type Who, isWho, whoParams } from './filters.ts';
import { SPOKEN } from './parts.ts';

/** Statements of the lists only, or those told in the summary of deliberations too. */
export type StatementSource = 'statements' | 'all';

const shape = {
  entity_id: 'text',
  kind: 'text',
  regional_group: 'text?',
  name_zh: 'text',
  name_en: 'text',
  sort_zh: 'text',
  sort_en: 'text',
  agenda_item_id: 'text?',
  is_delegation: 'bool',
  inferred: 'int',
  n: 'int'
} as const;

export type SpeakerRow = RowOf<typeof shape>;

/** Who spoke in a session, under which item, how often? */
export const speakers = (
  session: string,
  source: StatementSource,
  who: Who = {}
): Query<typeof shape> => ({
  from: ['statements', 'documents', 'entities'],
  params: [session, source, ...whoParams(who)],
  shape,
  sql: `
    SELECT t.entity_id, e.kind, e.regional_group, e.name_zh, e.name_en, e.sort_zh, e.sort_en,
      t.agenda_item_id, t.capacity NOT IN ('secretariat', 'panellist') AS is_delegation,
      count(*) FILTER (t.item_is_inferred)::INT AS inferred, count(*)::INT AS n
    FROM (${SPOKEN}) t
    JOIN entities e USING (entity_id)
    WHERE t.session_id = $1 AND ($2 = 'all' OR t.source = 'statements')
      AND ${isWho('t.capacity', 3, who)}
    GROUP BY ALL
    ORDER BY t.entity_id, t.agenda_item_id`
});
