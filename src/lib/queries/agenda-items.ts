import type { Query, RowOf } from '#lib/data/query.ts';

const shape = {
  agenda_item_id: 'text',
  number: 'text',
  parent_number: 'text?',
  title_zh: 'text',
  title_en: 'text',
  status: 'text',
  is_joint: 'bool',
  document_id: 'text',
  ordinal: 'int'
} as const;

export type AgendaRow = RowOf<typeof shape>;

/** What was on the agenda of a session? `ordinal` is the paragraph’s place in its document. */
export const agendaItems = (session: string): Query<typeof shape> => ({
  from: ['agenda_items', 'paragraphs'],
  params: [session],
  shape,
  sql: `
    SELECT i.agenda_item_id, i.number, i.parent_number, i.title_zh, i.title_en, i.status,
      i.is_joint, i.document_id, p.ordinal
    FROM agenda_items i
    JOIN paragraphs p USING (paragraph_id)
    WHERE i.session_id = $1
    ORDER BY coalesce(try_cast(regexp_extract(i.number, '^\\d+') AS INT), 9999), i.number`
});
