import type { Query, RowOf } from '#lib/data/query.ts';
import { MENTIONED } from './parts.ts';
import { type Texts, bySession, inTexts, textsParam } from './filters.ts';

const shape = {
  session_id: 'text',
  relation: 'text',
  paragraphs: 'int',
  mentions: 'int'
} as const;

export type TopicAccountRow = RowOf<typeof shape>;

/** In how many substantive paragraphs of each session is one topic, with all under it, mentioned? */
export const topicAccounts = (texts: Texts, topic: string, masked: boolean) =>
  bySession(texts, (of): Query<typeof shape> => ({
    from: ['topics', 'topic_mentions', 'paragraphs', 'documents', 'document_sessions', 'sessions'],
    params: [textsParam(of), topic, masked],
    shape,
    sql: `
    SELECT m.session_id, m.relation, count(DISTINCT m.paragraph_id)::INT AS paragraphs,
      count(*)::INT AS mentions
    FROM (${MENTIONED}) m
    JOIN sessions s USING (session_id)
    WHERE ${inTexts(1, 'm.kind', of)} AND $2 IN (m.main_id, m.detail_id) AND ($3 OR NOT m.is_masked)
    GROUP BY ALL
    ORDER BY m.session_id, m.relation`
  }));
