import type { Query, RowOf } from '#lib/data/query.ts';
import {
  type Sides,
  SIDED_TABLES,
  sideParams,
  sidedOf,
  topicsOf,
  wordedOf,
  wordsOf
} from './sided.ts';
import type { TopicLevel } from './topic-emphasis.ts';

const wordShape = {
  word_id: 'text',
  word: 'text',
  language: 'text',
  gloss_en: 'text?',
  a_n: 'int',
  b_n: 'int',
  a_k: 'int',
  b_k: 'int',
  background: 'int',
  a_paragraphs: 'int',
  b_paragraphs: 'int'
} as const;

export type WordShape = typeof wordShape;
export type DriftWordRow = RowOf<WordShape>;

const onSide = (side: 'a' | 'b', what: string) =>
  `coalesce(${what} FILTER (i.side = '${side}'), 0)::INT`;

/**
 * How often, and in how many paragraphs, does each side use each word, and how often do all
 * substantive paragraphs of the corpus?
 */
export const driftWords = (sides: Sides): Query<WordShape> => ({
  from: [...SIDED_TABLES, 'words', 'word_counts', 'word_backgrounds'],
  params: sideParams(sides),
  shape: wordShape,
  sql: `
    WITH worded AS MATERIALIZED (${wordedOf(sides)}),
    sizes AS (
      SELECT (count(*) FILTER (side = 'a'))::INT AS a_paragraphs,
        (count(*) FILTER (side = 'b'))::INT AS b_paragraphs
      FROM worded)
    SELECT w.word_id, w.word, w.language, w.gloss_en,
      ${onSide('a', 'sum(i.n)')} AS a_n, ${onSide('b', 'sum(i.n)')} AS b_n,
      ${onSide('a', 'count(*)')} AS a_k, ${onSide('b', 'count(*)')} AS b_k,
      any_value(g.n) AS background, any_value(z.a_paragraphs) AS a_paragraphs,
      any_value(z.b_paragraphs) AS b_paragraphs
    FROM (${wordsOf('worded')}) i
    JOIN words w ON w.word_id = i.item
    JOIN word_backgrounds g ON g.word_id = i.item
    CROSS JOIN sizes z
    GROUP BY w.word_id, w.word, w.language, w.gloss_en
    ORDER BY w.word_id`
});

const topicShape = {
  topic_id: 'text',
  parent_id: 'text?',
  name_zh: 'text',
  name_en: 'text',
  a_k: 'int',
  b_k: 'int'
} as const;

export type TopicShape = typeof topicShape;
export type DriftTopicRow = RowOf<TopicShape>;

/** In how many substantive paragraphs of each side is each topic mentioned? */
export const driftTopics = (
  sides: Sides,
  level: TopicLevel,
  masked: boolean
): Query<TopicShape> => ({
  from: [...SIDED_TABLES, 'topics', 'topic_mentions'],
  params: [...sideParams(sides), level, masked],
  shape: topicShape,
  sql: `
    SELECT t.topic_id, t.parent_id, t.name_zh, t.name_en,
      ${onSide('a', 'sum(i.n)')} AS a_k, ${onSide('b', 'sum(i.n)')} AS b_k
    FROM (${topicsOf(`(${sidedOf(sides)})`)}) i
    JOIN topics t ON t.topic_id = i.item
    GROUP BY t.topic_id, t.parent_id, t.name_zh, t.name_en
    ORDER BY t.topic_id`
});

const bagShape = { side: 'text', paragraph: 'int', item: 'text?', n: 'int?' } as const;

export type BagShape = typeof bagShape;
export type BagRow = RowOf<BagShape>;

const bagsSql = (paragraphs: string, items: string) => `
  WITH chosen AS MATERIALIZED (${paragraphs})
  SELECT p.side, p.paragraph, i.item, i.n::INT AS n
  FROM (
    SELECT paragraph_id, side, (row_number() OVER (ORDER BY side, paragraph_id) - 1)::INT AS paragraph
    FROM chosen) p
  LEFT JOIN (${items}) i USING (paragraph_id)
  ORDER BY p.paragraph, i.item`;

/** The words of each paragraph of both sides, those of A first; null for a paragraph without any. */
export const wordBags = (sides: Sides): Query<BagShape> => ({
  from: [...SIDED_TABLES, 'words', 'word_counts'],
  params: sideParams(sides),
  shape: bagShape,
  sql: bagsSql(wordedOf(sides), wordsOf('chosen'))
});

/** The topics of each paragraph of both sides, once each. */
export const topicBags = (sides: Sides, level: TopicLevel, masked: boolean): Query<BagShape> => ({
  from: [...SIDED_TABLES, 'topics', 'topic_mentions'],
  params: [...sideParams(sides), level, masked],
  shape: bagShape,
  sql: bagsSql(sidedOf(sides), topicsOf('chosen'))
});
