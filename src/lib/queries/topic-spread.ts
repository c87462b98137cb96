import type { Query, RowOf } from '#lib/data/query.ts';
import { type Texts, bySession, inTexts, textsParam } from './filters.ts';
import { MENTIONED, SUBSTANTIVE } from './parts.ts';

const shape = { session_id: 'text', relation: 'text', sizes: 'text', mentions: 'text' } as const;

/** `sizes` in words and `mentions` of each paragraph, joined by commas, in the order of the text. */
export type SpreadRow = RowOf<typeof shape>;

/** Where in each account of a body’s sessions is a topic mentioned, with all under it? */
export const topicSpread = (texts: Texts, topic: string, masked: boolean) =>
  bySession(texts, (of): Query<typeof shape> => ({
    from: ['topics', 'topic_mentions', 'paragraphs', 'documents', 'document_sessions', 'sessions'],
    params: [textsParam(of), topic, masked],
    shape,
    sql: `
    WITH found AS (
      SELECT session_id, relation, paragraph_id, count(*)::INT AS n
      FROM (${MENTIONED})
      WHERE $2 IN (main_id, detail_id) AND ($3 OR NOT is_masked)
      GROUP BY ALL)
    SELECT p.session_id, p.relation,
      string_agg(greatest(q.words, 1)::VARCHAR, ',' ORDER BY p.document_id, p.ordinal) AS sizes,
      string_agg(coalesce(found.n, 0)::VARCHAR, ',' ORDER BY p.document_id, p.ordinal) AS mentions
    FROM (${SUBSTANTIVE}) p
    JOIN paragraphs q USING (paragraph_id)
    JOIN sessions s ON s.session_id = p.session_id
    LEFT JOIN found ON found.paragraph_id = p.paragraph_id
      AND found.session_id = p.session_id AND found.relation = p.relation
    WHERE ${inTexts(1, 'p.kind', of)}
    GROUP BY p.session_id, p.relation
    ORDER BY p.session_id, p.relation`
  }));
