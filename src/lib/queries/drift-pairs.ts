import type { Query, RowOf } from '#lib/data/query.ts';
import { type Texts, inTexts, textsParam } from './filters.ts';
import { SUBSTANTIVE } from './parts.ts';
import { SIDED_TABLES } from './sided.ts';
import type { TopicLevel } from './topic-emphasis.ts';

const shape = {
  session_id: 'text',
  relation: 'text',
  language: 'text',
  paragraph_id: 'text',
  item: 'text?',
  n: 'int?'
} as const;

export type PairShape = typeof shape;
export type PairRow = RowOf<PairShape>;

const shaped = (texts: Texts, items: string) => `
  SELECT p.session_id, p.relation, d.language, p.paragraph_id, i.item, i.n::INT AS n
  FROM (${SUBSTANTIVE}) p
  JOIN documents d ON d.document_id = p.document_id
  JOIN sessions s ON s.session_id = p.session_id
  LEFT JOIN (${items}) i ON i.paragraph_id = p.paragraph_id
  WHERE ${inTexts(1, 'p.kind', texts)}
  ORDER BY p.session_id, p.relation, p.paragraph_id, i.item`;

const WORDS = `
  SELECT c.paragraph_id, c.word_id AS item, c.count AS n
  FROM word_counts c
  JOIN words w USING (word_id)
  WHERE NOT w.is_stopword AND length(w.word) > 1`;

const TOPICS = `
  SELECT DISTINCT m.paragraph_id, CASE WHEN $2 = 'main' THEN coalesce(t.parent_id, t.topic_id)
    ELSE t.topic_id END AS item, 1 AS n
  FROM topic_mentions m
  JOIN topics t USING (topic_id)
  WHERE $3 OR NOT m.is_masked`;

/** The words, or the topics, of every paragraph of every account of a body’s sessions. */
export const driftPairs = (
  texts: Texts,
  of: 'words' | 'topics',
  level: TopicLevel,
  masked: boolean
): Query<PairShape> =>
  of === 'words'
    ? {
        from: [...SIDED_TABLES, 'words', 'word_counts'],
        params: [textsParam(texts)],
        shape,
        sql: shaped(texts, WORDS)
      }
    : {
        from: [...SIDED_TABLES, 'topics', 'topic_mentions'],
        params: [textsParam(texts), level, masked],
        shape,
        sql: shaped(texts, TOPICS)
      };
