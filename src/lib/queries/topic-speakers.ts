import type { Query, RowOf } from '#lib/data/query.ts';
import { type Texts, inTexts, textsParam } from './filters.ts';
import { SPOKEN, SUBSTANTIVE } from './parts.ts';
import { sentenceAt } from './sentences.ts';

const shape = {
  entity_id: 'text',
  name_zh: 'text',
  name_en: 'text',
  capacity: 'text',
  document_id: 'text',
  symbol: 'text?',
  title_zh: 'text',
  title_en: 'text',
  number: 'text?',
  ordinal: 'int'
} as const;

export type TopicSpeakerRow = RowOf<typeof shape>;

/**
 * Who is named, in the summaries of deliberations, as speaking in a sentence that mentions a topic?
 * Lists of speakers say nothing of topics, and unnamed speakers are nobody.
 */
export const topicSpeakers = (
  texts: Texts,
  topic: string,
  masked: boolean
): Query<typeof shape> => ({
  from: [
    'statements',
    'entities',
    'topics',
    'topic_mentions',
    'paragraphs',
    'documents',
    'document_sessions',
    'sessions'
  ],
  params: [textsParam(texts), topic, masked],
  shape,
  sql: `
    SELECT DISTINCT e.entity_id, e.name_zh, e.name_en, t.capacity, d.document_id, d.symbol,
      d.title_zh, d.title_en, p.number, p.ordinal
    FROM (${SPOKEN}) t
    JOIN (${SUBSTANTIVE}) p ON p.paragraph_id = t.paragraph_id AND p.session_id = t.session_id
    JOIN paragraphs q ON q.paragraph_id = t.paragraph_id
    JOIN topic_mentions m ON m.paragraph_id = t.paragraph_id
    JOIN topics n USING (topic_id)
    JOIN entities e USING (entity_id)
    JOIN documents d ON d.document_id = p.document_id
    JOIN sessions s ON s.session_id = t.session_id
    WHERE t.source = 'deliberations' AND $2 IN (n.topic_id, n.parent_id)
      AND ($3 OR NOT m.is_masked) AND ${inTexts(1, 'p.kind', texts)}
      AND ${sentenceAt('q.text', 'm.start')} = ${sentenceAt('q.text', 't.start')}
    ORDER BY d.document_id, p.ordinal, e.entity_id`
});
