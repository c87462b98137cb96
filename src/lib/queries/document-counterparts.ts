import type { Query, RowOf } from '#lib/data/query.ts';

const shape = {
  ordinal: 'int',
  document_id: 'text',
  language: 'text',
  their_ordinal: 'int',
  number: 'text?',
  kind: 'text',
  text: 'text'
} as const;

export type CounterpartRow = RowOf<typeof shape>;

/** Which paragraph of the other language version says the same as each of a document’s? */
export const documentCounterparts = (document: string): Query<typeof shape> => ({
  from: ['paragraphs', 'documents'],
  params: [document],
  shape,
  sql: `
    SELECT p.ordinal, d.document_id, d.language, c.ordinal AS their_ordinal, c.number, c.kind, c.text
    FROM paragraphs p
    JOIN paragraphs c ON c.paragraph_id = p.counterpart_id
    JOIN documents d ON d.document_id = c.document_id
    WHERE p.document_id = $1
    ORDER BY p.ordinal`
});
