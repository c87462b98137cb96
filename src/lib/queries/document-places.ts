import type { Query, RowOf } from '#lib/data/query.ts';

const shape = {
  document_id: 'text',
  attendance: 'int',
  statements: 'int',
  citations: 'int',
  findings: 'int'
} as const;

export type PlacesRow = RowOf<typeof shape>;

/** In how many places of each document was something read? A place counts once for each kind. */
export const documentPlaces = (): Query<typeof shape> => ({
  from: ['documents', 'paragraphs', 'attendance', 'statements', 'citations', 'findings'],
  params: [],
  shape,
  sql: `
    WITH read_as AS (
      SELECT paragraph_id, start, 'attendance' AS type FROM attendance
      UNION ALL
      SELECT paragraph_id, start, 'statement' FROM statements
      UNION ALL
      SELECT paragraph_id, start, 'citation' FROM citations),
    counted AS (
      SELECT p.document_id, r.type, count(DISTINCT (r.paragraph_id, r.start))::INT AS n
      FROM read_as r
      JOIN paragraphs p USING (paragraph_id)
      GROUP BY ALL)
    SELECT d.document_id,
      coalesce(max(c.n) FILTER (c.type = 'attendance'), 0)::INT AS attendance,
      coalesce(max(c.n) FILTER (c.type = 'statement'), 0)::INT AS statements,
      coalesce(max(c.n) FILTER (c.type = 'citation'), 0)::INT AS citations,
      (SELECT count(*)::INT FROM findings f WHERE f.document_id = d.document_id) AS findings
    FROM documents d
    LEFT JOIN counted c USING (document_id)
    GROUP BY d.document_id
    ORDER BY d.document_id`
});
