import type { Query, RowOf } from '#lib/data/query.ts';
import { STANDS } from './parts.ts';

const shape = {
  role: 'text',
  person: 'text',
  affiliation_zh: 'text?',
  entity_zh: 'text?',
  entity_en: 'text?',
  agenda_item_id: 'text?',
  document_id: 'text',
  ordinal: 'int'
} as const;

export type OfficerRow = RowOf<typeof shape>;

/** Who chaired a session, who sat on its panels? */
export const officersOfSession = (session: string): Query<typeof shape> => ({
  from: ['officers', 'entities', 'documents', 'paragraphs'],
  params: [session],
  shape,
  sql: `
    SELECT o.role, o.person, o.affiliation_zh, e.name_zh AS entity_zh, e.name_en AS entity_en,
      o.agenda_item_id, o.document_id, p.ordinal
    FROM (SELECT * FROM officers WHERE ${STANDS}) o
    LEFT JOIN entities e USING (entity_id)
    JOIN paragraphs p USING (paragraph_id)
    WHERE o.session_id = $1
    ORDER BY o.document_id, p.ordinal, o.start`
});
