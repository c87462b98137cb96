import type { Query, RowOf } from '#lib/data/query.ts';
import { citedNumber } from './parts.ts';

/** Empty values ask for all. */
export interface FindingFilter {
  readonly severity: string;
  readonly code: string;
  readonly document: string;
}

/** Findings of one page. */
export const FINDINGS = 50;

const MATCHES = `($1 = '' OR f.severity = $1) AND ($2 = '' OR f.code = $2)
  AND ($3 = '' OR f.document_id = $3)`;

const paramsOf = ({ severity, code, document }: FindingFilter) => [severity, code, document];

/** The gravest first. */
const GRAVITY = `CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END`;

const shape = {
  document_id: 'text',
  symbol: 'text?',
  title_zh: 'text',
  title_en: 'text',
  language: 'text',
  ordinal: 'int?',
  number: 'text?',
  text: 'text?',
  start: 'int?',
  end: 'int?',
  severity: 'text',
  code: 'text',
  message_zh: 'text',
  message_en: 'text'
} as const;

export type PlacedFindingRow = RowOf<typeof shape>;

/** What would a careful reader flag, in all documents, with the place? Fifty from `offset`. */
export const allFindings = (filter: FindingFilter, offset: number): Query<typeof shape> => ({
  from: ['findings', 'documents', 'paragraphs'],
  params: [...paramsOf(filter), offset],
  shape,
  sql: `
    SELECT f.document_id, d.symbol, d.title_zh, d.title_en, d.language, p.ordinal,
      ${citedNumber('p')}, p.text, f.start, f."end", f.severity, f.code, f.message_zh, f.message_en
    FROM findings f
    JOIN documents d ON d.document_id = f.document_id
    LEFT JOIN paragraphs p ON p.paragraph_id = f.paragraph_id
    WHERE ${MATCHES}
    ORDER BY ${GRAVITY}, f.code, f.document_id, coalesce(p.ordinal, 0), f.start, f.message_en
    LIMIT ${FINDINGS} OFFSET $4::INT`
});

const countShape = {
  severity: 'text',
  code: 'text',
  documents: 'int',
  n: 'int'
} as const;

export type FindingCountRow = RowOf<typeof countShape>;

/** How many findings of each kind are there, in how many documents? */
export const findingCounts = (filter: FindingFilter): Query<typeof countShape> => ({
  from: ['findings'],
  params: paramsOf(filter),
  shape: countShape,
  sql: `
    SELECT f.severity, f.code, count(DISTINCT f.document_id)::INT AS documents, count(*)::INT AS n
    FROM findings f
    WHERE ${MATCHES}
    GROUP BY f.severity, f.code
    ORDER BY ${GRAVITY}, n DESC, f.code`
});
