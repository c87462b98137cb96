import type { Query, RowOf } from '#lib/data/query.ts';
import { SPOKEN } from './parts.ts';

const shape = {
  entity_id: 'text',
  name_zh: 'text',
  name_en: 'text',
  behalf_zh: 'text?',
  behalf_en: 'text?',
  agenda_item_id: 'text?',
  item_is_inferred: 'bool',
  capacity: 'text',
  kind: 'text',
  source: 'text',
  document_id: 'text',
  ordinal: 'int'
} as const;

export type StatementRow = RowOf<typeof shape>;

/** Who spoke in a session, in the order of its documents? */
export const statementsOfSession = (session: string): Query<typeof shape> => ({
  from: ['statements', 'entities', 'documents', 'paragraphs'],
  params: [session],
  shape,
  sql: `
    SELECT t.entity_id, e.name_zh, e.name_en, o.name_zh AS behalf_zh, o.name_en AS behalf_en,
      t.agenda_item_id, t.item_is_inferred, t.capacity, t.kind, t.source, t.document_id, p.ordinal
    FROM (${SPOKEN}) t
    JOIN entities e USING (entity_id)
    JOIN paragraphs p USING (paragraph_id)
    LEFT JOIN entities o ON o.entity_id = t.on_behalf_of
    WHERE t.session_id = $1
    ORDER BY t.document_id, p.ordinal, t.start, t.entity_id`
});
