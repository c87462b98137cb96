import type { Query, RowOf } from '#lib/data/query.ts';
import { type TextFilters, type Texts, inTexts, textsParam } from './filters.ts';
import { MENTIONED, SUBSTANTIVE } from './parts.ts';
import type { TopicLevel } from './topic-emphasis.ts';

export interface PairScope extends TextFilters {
  /** Empty for all bodies. */
  readonly body: string;
  /** One topic of the pair; empty for any. */
  readonly topic: string;
  readonly level: TopicLevel;
  readonly masked: boolean;
}

const shape = { a: 'text', b: 'text', n: 'int', n_a: 'int', n_b: 'int', total: 'int' } as const;

/** `n` of `total` paragraphs mention both; `n_a` and `n_b` mention each. */
export type PairRow = RowOf<typeof shape>;

/** Each paragraph with each of its topics once, whatever sessions it tells of. */
const topicsOfParagraphs = (texts: Texts) => `
  SELECT DISTINCT m.paragraph_id,
    CASE WHEN $3 = 'main' THEN m.main_id ELSE m.detail_id END AS topic_id
  FROM (${MENTIONED}) m
  JOIN sessions s USING (session_id)
  WHERE ${inTexts(1, 'm.kind', texts)} AND ($4 OR NOT m.is_masked)`;

/**
 * Which topics are mentioned in the same paragraphs? A main topic’s own words do not pair with what
 * stands under it.
 */
export const topicPairs = (scope: PairScope): Query<typeof shape> => ({
  from: ['topics', 'topic_mentions', 'paragraphs', 'documents', 'document_sessions', 'sessions'],
  params: [textsParam(scope), scope.topic, scope.level, scope.masked],
  shape,
  sql: `
    WITH told AS (${topicsOfParagraphs(scope)}),
      single AS (SELECT topic_id, count(*)::INT AS n FROM told GROUP BY topic_id),
      total AS (
        SELECT count(DISTINCT p.paragraph_id)::INT AS n
        FROM (${SUBSTANTIVE}) p JOIN sessions s USING (session_id)
        WHERE ${inTexts(1, 'p.kind', scope)})
    SELECT x.topic_id AS a, y.topic_id AS b, count(*)::INT AS n, any_value(i.n)::INT AS n_a,
      any_value(j.n)::INT AS n_b, any_value(total.n)::INT AS total
    FROM told x
    JOIN told y ON y.paragraph_id = x.paragraph_id AND x.topic_id < y.topic_id
    JOIN topics t ON t.topic_id = x.topic_id
    JOIN topics u ON u.topic_id = y.topic_id
    JOIN single i ON i.topic_id = x.topic_id
    JOIN single j ON j.topic_id = y.topic_id
    CROSS JOIN total
    WHERE ($2 = '' OR $2 IN (x.topic_id, y.topic_id))
      AND t.parent_id IS DISTINCT FROM u.topic_id AND u.parent_id IS DISTINCT FROM t.topic_id
    GROUP BY x.topic_id, y.topic_id
    ORDER BY n DESC, a, b`
});

/** Mentions of both topics of a pair (`$4`, `$5`) where one paragraph has both. */
export const MENTIONS_OF_PAIR = `
  WITH own AS (
    SELECT DISTINCT m.paragraph_id, m.start AS start, m."end" AS "end",
      CASE WHEN $2 = 'main' THEN m.main_id ELSE m.detail_id END AS topic_id
    FROM (${MENTIONED}) m
    JOIN sessions s USING (session_id)
    WHERE ${inTexts(1, 'm.kind')} AND ($3 OR NOT m.is_masked))
  SELECT paragraph_id, start, "end", 1 AS n
  FROM own
  WHERE topic_id IN ($4, $5) AND paragraph_id IN (
    SELECT paragraph_id FROM own WHERE topic_id = $4
    INTERSECT
    SELECT paragraph_id FROM own WHERE topic_id = $5)`;
