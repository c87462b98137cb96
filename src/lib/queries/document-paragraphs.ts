import type { Query, RowOf } from '#lib/data/query.ts';

const shape = {
  paragraph_id: 'text',
  ordinal: 'int',
  number: 'text?',
  kind: 'text',
  text: 'text',
  is_substantive: 'bool',
  session_id: 'text?',
  level: 'int?'
} as const;

export type ParagraphRow = RowOf<typeof shape>;

/** What does a document say, paragraph by paragraph, and how deep under its headings? */
export const documentParagraphs = (document: string): Query<typeof shape> => ({
  from: ['paragraphs', 'sections'],
  params: [document],
  shape,
  sql: `
    SELECT p.paragraph_id, p.ordinal, p.number, p.kind, p.text, p.is_substantive, p.session_id,
      c.level
    FROM paragraphs p
    LEFT JOIN sections c USING (section_id)
    WHERE p.document_id = $1
    ORDER BY p.ordinal`
});
