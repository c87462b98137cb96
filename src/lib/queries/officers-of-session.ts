import type { Query, RowOf } from '#lib/data/query.ts';
import { OFFICER_ROLES } from '#pipeline/schema.ts';
import { STANDS } from './parts.ts';

const shape = {
  role: 'text',
  person: 'text',
  language: 'text',
  entity_zh: 'text?',
  entity_en: 'text?',
  affiliation: 'text?',
  agenda_item_id: 'text?',
  document_id: 'text',
  ordinal: 'int'
} as const;

export type OfficerRow = RowOf<typeof shape>;

const RANK = `list_position([${OFFICER_ROLES.map((role) => `'${role}'`).join(', ')}], o.role)`;

/**
 * Who chaired a session, who sat on its panels? By rank, and in the order of the text; the
 * affiliation as printed, in the language of its document, where it says more than the State.
 */
export const officersOfSession = (session: string): Query<typeof shape> => ({
  from: ['officers', 'entities', 'documents', 'paragraphs'],
  params: [session],
  shape,
  sql: `
    SELECT o.role, o.person, d.language, e.name_zh AS entity_zh, e.name_en AS entity_en,
      CASE WHEN o.affiliation_zh NOT IN (coalesce(e.name_zh, ''), coalesce(e.formal_zh, ''),
        coalesce(e.name_en, ''), coalesce(e.formal_en, '')) THEN o.affiliation_zh END AS affiliation,
      o.agenda_item_id, o.document_id, p.ordinal
    FROM (SELECT * FROM officers WHERE ${STANDS}) o
    LEFT JOIN entities e USING (entity_id)
    JOIN documents d USING (document_id)
    JOIN paragraphs p USING (paragraph_id)
    WHERE o.session_id = $1
    ORDER BY ${RANK}, o.document_id, p.ordinal, o.start`
});
