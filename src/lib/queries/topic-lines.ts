import type { Query, RowOf } from '#lib/data/query.ts';
import { MENTIONED } from './parts.ts';
import { type Texts, inTexts, textsParam } from './filters.ts';

const shape = {
  document_id: 'text',
  symbol: 'text?',
  title_zh: 'text',
  title_en: 'text',
  language: 'text',
  number: 'text?',
  ordinal: 'int',
  start: 'int',
  before: 'text',
  term: 'text',
  after: 'text',
  total: 'int'
} as const;

/** A mention with up to 60 characters before and after it, and how many there are in all. */
export type LineRow = RowOf<typeof shape>;

/** Lines that a page is built with; the browser asks for the others. */
export const FIRST_LINES = 20;
export const MOST_LINES = 5000;

/** In which words is a topic, with all under it, mentioned in the documents of a body? */
export const topicLines = (
  texts: Texts,
  topic: string,
  masked: boolean,
  limit: number
): Query<typeof shape> => ({
  from: ['topics', 'topic_mentions', 'paragraphs', 'documents', 'document_sessions', 'sessions'],
  params: [textsParam(texts), topic, masked, limit],
  shape,
  sql: `
    WITH lines AS (
      SELECT DISTINCT d.document_id, d.symbol, d.title_zh, d.title_en, d.language, m.number,
        m.ordinal, m.start, right(left(q.text, m.start), 60) AS before, m.term,
        left(substr(q.text, m."end" + 1), 60) AS after
      FROM (${MENTIONED}) m
      JOIN paragraphs q USING (paragraph_id)
      JOIN documents d ON d.document_id = m.document_id
      JOIN sessions s ON s.session_id = m.session_id
      WHERE ${inTexts(1, 'm.kind', texts)} AND $2 IN (m.main_id, m.detail_id) AND ($3 OR NOT m.is_masked))
    SELECT *, (count(*) OVER ())::INT AS total
    FROM lines
    ORDER BY document_id, ordinal, start
    LIMIT $4::INT`
});
