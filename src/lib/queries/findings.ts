import type { Query, RowOf } from '#lib/data/query.ts';
import { citedNumber } from './parts.ts';

const shape = {
  document_id: 'text',
  ordinal: 'int?',
  number: 'text?',
  severity: 'text',
  code: 'text',
  message_zh: 'text',
  message_en: 'text'
} as const;

export type FindingRow = RowOf<typeof shape>;

/** What would a careful reader flag in a document? */
export const findings = (document: string): Query<typeof shape> => ({
  from: ['findings', 'paragraphs'],
  params: [document],
  shape,
  sql: `
    SELECT f.document_id, p.ordinal, ${citedNumber('p')}, f.severity, f.code, f.message_zh,
      f.message_en
    FROM findings f
    LEFT JOIN paragraphs p USING (paragraph_id)
    WHERE f.document_id = $1
    ORDER BY coalesce(p.ordinal, 0), f.start, f.code, f.message_en`
});
