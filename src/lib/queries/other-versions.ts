import type { Query, RowOf } from '#lib/data/query.ts';
import { citedNumber } from './parts.ts';

const shape = {
  of_paragraph: 'text',
  has_document: 'bool',
  paragraph_id: 'text?',
  document_id: 'text?',
  symbol: 'text?',
  title_zh: 'text?',
  title_en: 'text?',
  language: 'text?',
  ordinal: 'int?',
  number: 'text?',
  text: 'text?'
} as const;

export type OtherVersionRow = RowOf<typeof shape>;

/**
 * What says the same as each of some paragraphs in the other language version; null cells where it
 * is not known, and whether there is another version of the document at all.
 */
export const otherVersions = (paragraphs: readonly string[]): Query<typeof shape> => ({
  from: ['paragraphs', 'documents'],
  params: [paragraphs.join('\n')],
  shape,
  sql: `
    SELECT p.paragraph_id AS of_paragraph,
      EXISTS (SELECT 1 FROM documents o
        WHERE o.work_id = d.work_id AND o.language <> d.language) AS has_document,
      c.paragraph_id, c.document_id, v.symbol, v.title_zh, v.title_en, v.language, c.ordinal,
      ${citedNumber('c')}, c.text
    FROM paragraphs p
    JOIN documents d ON d.document_id = p.document_id
    LEFT JOIN paragraphs c ON c.paragraph_id = p.counterpart_id
    LEFT JOIN documents v ON v.document_id = c.document_id
    WHERE p.paragraph_id IN (SELECT unnest(string_split($1, chr(10))))
    ORDER BY p.document_id, p.ordinal`
});
