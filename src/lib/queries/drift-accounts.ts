import type { Query, RowOf } from '#lib/data/query.ts';
import { type Texts, bySession, inSessions, ofKinds, textsParam } from './filters.ts';
import { IN_TIME, SESSION_NAME, SESSION_NAME_SQL, SUBSTANTIVE } from './parts.ts';
import { type Sides, SIDED_TABLES, accountsOf, sideParams, sidedOf, wordedOf } from './sided.ts';

const shape = {
  ...SESSION_NAME,
  relation: 'text',
  is_draft: 'bool',
  language: 'text',
  paragraphs: 'int'
} as const;

export type DriftAccountRow = RowOf<typeof shape>;

/** Of which sessions is there an account with substantive paragraphs, by its kind, in order of time? */
export const driftAccounts = (texts: Texts) =>
  bySession(texts, (of): Query<typeof shape> => ({
    from: [...SIDED_TABLES, 'bodies'],
    params: [textsParam(of)],
    shape,
    sql: `
    SELECT ${SESSION_NAME_SQL}, p.relation, p.is_draft, p.language, p.paragraphs
    FROM (
      SELECT session_id, relation, bool_or(kind = 'draft-report') AS is_draft,
        min(language) AS language, count(DISTINCT paragraph_id)::INT AS paragraphs
      FROM (${SUBSTANTIVE})
      JOIN (SELECT document_id, language FROM documents) USING (document_id)
      WHERE ${ofKinds(1, 'kind', of)}
      GROUP BY ALL) p
    JOIN sessions s USING (session_id)
    JOIN bodies b USING (body_id)
    WHERE ${inSessions(1, of)}
    ORDER BY p.relation, ${IN_TIME}`
  }));

const sidedShape = {
  ...SESSION_NAME,
  relation: 'text',
  is_draft: 'bool',
  side: 'text'
} as const;

export type SidedAccountRow = RowOf<typeof sidedShape>;

/** Which accounts stand on each side of a comparison, in the order of time? */
export const sidedAccounts = (sides: Sides): Query<typeof sidedShape> => ({
  from: [...SIDED_TABLES, 'bodies'],
  params: sideParams(sides),
  shape: sidedShape,
  sql: `
    SELECT ${SESSION_NAME_SQL}, x.relation,
      coalesce(p.is_draft, false) AS is_draft, x.side
    FROM (${accountsOf(sides)}) x
    JOIN sessions s USING (session_id)
    JOIN bodies b USING (body_id)
    LEFT JOIN (
      SELECT session_id, relation, bool_or(kind = 'draft-report') AS is_draft
      FROM (${SUBSTANTIVE})
      GROUP BY ALL) p ON p.session_id = x.session_id AND p.relation = x.relation
    ORDER BY x.side, ${IN_TIME}, x.relation`
});

const sizeShape = { side: 'text', language: 'text', paragraphs: 'int', is_worded: 'bool' } as const;

export type SideSizeRow = RowOf<typeof sizeShape>;

/**
 * How many substantive paragraphs does each side have, by language, and of which language are the
 * words compared?
 */
export const sideSizes = (sides: Sides): Query<typeof sizeShape> => ({
  from: SIDED_TABLES,
  params: sideParams(sides),
  shape: sizeShape,
  sql: `
    WITH worded AS MATERIALIZED (${wordedOf(sides)})
    SELECT p.side, p.language, count(*)::INT AS paragraphs,
      bool_or(p.language IN (SELECT language FROM worded)) AS is_worded
    FROM (${sidedOf(sides)}) p
    GROUP BY p.side, p.language
    ORDER BY p.side, p.language`
});
