import type { Query, RowOf } from '#lib/data/query.ts';
import { bodyIs } from './parts.ts';
import { MENTIONED } from './topic-emphasis.ts';

const shape = {
  session_id: 'text',
  relation: 'text',
  paragraphs: 'int',
  mentions: 'int'
} as const;

export type TopicAccountRow = RowOf<typeof shape>;

/** In how many substantive paragraphs of each session is one topic, with all under it, mentioned? */
export const topicAccounts = (
  body: string,
  topic: string,
  masked: boolean
): Query<typeof shape> => ({
  from: ['topics', 'topic_mentions', 'paragraphs', 'documents', 'document_sessions', 'sessions'],
  params: [body, topic, masked],
  shape,
  sql: `
    SELECT m.session_id, m.relation, count(DISTINCT m.paragraph_id)::INT AS paragraphs,
      count(*)::INT AS mentions
    FROM (${MENTIONED}) m
    JOIN sessions s USING (session_id)
    WHERE ${bodyIs(1)} AND $2 IN (m.main_id, m.detail_id) AND ($3 OR NOT m.is_masked)
    GROUP BY ALL
    ORDER BY m.session_id, m.relation`
});
