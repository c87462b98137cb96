import type { Query, RowOf } from '#lib/data/query.ts';
import { IN_TIME, SESSION_NAME, SESSION_NAME_SQL, SPOKEN, STANDS } from './parts.ts';

const place = { document_id: 'text', paragraph: 'int' } as const;

const shape = {
  ...SESSION_NAME,
  number: 'text?',
  title_zh: 'text?',
  title_en: 'text?',
  item_is_inferred: 'bool',
  capacity: 'text',
  kind: 'text',
  source: 'text',
  speaker_id: 'text',
  speaker_zh: 'text',
  speaker_en: 'text',
  behalf_id: 'text?',
  behalf_zh: 'text?',
  behalf_en: 'text?',
  ...place
} as const;

export type ParticipantStatementRow = RowOf<typeof shape>;

/** What did a participant, or another on its behalf, speak to? The latest session first. */
export const participantStatements = (entity: string): Query<typeof shape> => ({
  from: ['statements', 'agenda_items', 'sessions', 'bodies', 'entities', 'documents', 'paragraphs'],
  params: [entity],
  shape,
  sql: `
    SELECT ${SESSION_NAME_SQL}, i.number, i.title_zh, i.title_en, t.item_is_inferred, t.capacity,
      t.kind, t.source, t.entity_id AS speaker_id, e.name_zh AS speaker_zh,
      e.name_en AS speaker_en, t.on_behalf_of AS behalf_id, o.name_zh AS behalf_zh,
      o.name_en AS behalf_en, t.document_id, p.ordinal AS paragraph
    FROM (${SPOKEN}) t
    JOIN sessions s USING (session_id)
    JOIN bodies b USING (body_id)
    JOIN entities e ON e.entity_id = t.entity_id
    JOIN paragraphs p ON p.paragraph_id = t.paragraph_id
    LEFT JOIN entities o ON o.entity_id = t.on_behalf_of
    LEFT JOIN agenda_items i ON i.agenda_item_id = t.agenda_item_id
    WHERE t.entity_id = $1 OR t.on_behalf_of = $1
    ORDER BY ${IN_TIME}, t.document_id, p.ordinal, t.start`
});

const officerShape = {
  ...SESSION_NAME,
  role: 'text',
  person: 'text',
  affiliation_zh: 'text?',
  language: 'text',
  ...place
} as const;

export type ParticipantOfficerRow = RowOf<typeof officerShape>;

/** Which chairs, panellists and other officers came from a participant? */
export const participantOfficers = (entity: string): Query<typeof officerShape> => ({
  from: ['officers', 'sessions', 'bodies', 'documents', 'paragraphs'],
  params: [entity],
  shape: officerShape,
  sql: `
    SELECT ${SESSION_NAME_SQL}, o.role, o.person, o.affiliation_zh, d.language,
      o.document_id, p.ordinal AS paragraph
    FROM (SELECT * FROM officers WHERE ${STANDS}) o
    JOIN sessions s USING (session_id)
    JOIN bodies b USING (body_id)
    JOIN documents d ON d.document_id = o.document_id
    JOIN paragraphs p ON p.paragraph_id = o.paragraph_id
    WHERE o.entity_id = $1
    ORDER BY ${IN_TIME}, p.ordinal, o.start`
});
