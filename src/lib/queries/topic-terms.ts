import type { Query, RowOf } from '#lib/data/query.ts';
import { MENTIONED } from './parts.ts';
import { type Texts, inTexts, textsParam } from './filters.ts';

const shape = { term: 'text', language: 'text', mentions: 'int' } as const;

export type TermRow = RowOf<typeof shape>;

/** By which terms is a topic, with all under it, mentioned in substantive paragraphs? */
export const topicTerms = (texts: Texts, topic: string, masked: boolean): Query<typeof shape> => ({
  from: ['topics', 'topic_mentions', 'paragraphs', 'documents', 'document_sessions', 'sessions'],
  params: [textsParam(texts), topic, masked],
  shape,
  sql: `
    SELECT m.term, d.language, count(DISTINCT (m.paragraph_id, m.start))::INT AS mentions
    FROM (${MENTIONED}) m
    JOIN documents d USING (document_id)
    JOIN sessions s USING (session_id)
    WHERE ${inTexts(1, 'm.kind', texts)} AND $2 IN (m.main_id, m.detail_id) AND ($3 OR NOT m.is_masked)
    GROUP BY ALL
    ORDER BY mentions DESC, m.term, d.language`
});
