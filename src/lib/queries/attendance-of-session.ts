import type { Query, RowOf } from '#lib/data/query.ts';
import { PRESENT } from './parts.ts';

const shape = {
  entity_id: 'text',
  kind: 'text',
  regional_group: 'text?',
  name_zh: 'text',
  name_en: 'text',
  sort_zh: 'text',
  sort_en: 'text',
  capacity: 'text',
  document_id: 'text',
  ordinal: 'int'
} as const;

export type AttendantRow = RowOf<typeof shape>;

/** Who came to a session, in which capacity, and which paragraph says so? */
export const attendanceOfSession = (session: string): Query<typeof shape> => ({
  from: ['attendance', 'entities', 'documents', 'paragraphs'],
  params: [session],
  shape,
  sql: `
    SELECT a.entity_id, e.kind, e.regional_group, e.name_zh, e.name_en, e.sort_zh, e.sort_en,
      a.capacity, a.document_id, p.ordinal
    FROM (${PRESENT}) a
    JOIN entities e USING (entity_id)
    JOIN paragraphs p USING (paragraph_id)
    WHERE a.session_id = $1
    ORDER BY a.capacity, e.sort_en`
});
