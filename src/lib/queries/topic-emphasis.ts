import type { Query, RowOf } from '#lib/data/query.ts';
import { type Texts, bySession, inTexts, textsParam } from './filters.ts';
import { MENTIONED, SUBSTANTIVE } from './parts.ts';

const basisShape = {
  session_id: 'text',
  relation: 'text',
  is_draft: 'bool',
  paragraphs: 'int',
  characters: 'int'
} as const;

export type BasisRow = RowOf<typeof basisShape>;

/** How many substantive paragraphs and Han characters tell of each session, by the kind of account? */
export const emphasisBasis = (texts: Texts) =>
  bySession(texts, (of): Query<typeof basisShape> => ({
    from: ['paragraphs', 'documents', 'document_sessions', 'sessions'],
    params: [textsParam(of)],
    shape: basisShape,
    sql: `
    SELECT p.session_id, p.relation, bool_or(p.kind = 'draft-report') AS is_draft,
      count(DISTINCT p.paragraph_id)::INT AS paragraphs, sum(p.characters)::INT AS characters
    FROM (${SUBSTANTIVE}) p
    JOIN sessions s USING (session_id)
    WHERE ${inTexts(1, 'p.kind', of)}
    GROUP BY p.session_id, p.relation
    ORDER BY p.session_id, p.relation`
  }));

/** Main topics with all that stands under them, or each topic by itself. */
export type TopicLevel = 'main' | 'detail';

const shape = {
  session_id: 'text',
  relation: 'text',
  topic_id: 'text',
  name_zh: 'text',
  name_en: 'text',
  paragraphs: 'int',
  mentions: 'int'
} as const;

export type EmphasisRow = RowOf<typeof shape>;

/** In how many substantive paragraphs of each session is each topic mentioned? */
export const topicEmphasis = (texts: Texts, level: TopicLevel, masked: boolean) =>
  bySession(texts, (of): Query<typeof shape> => ({
    from: ['topics', 'topic_mentions', 'paragraphs', 'documents', 'document_sessions', 'sessions'],
    params: [textsParam(of), level, masked],
    shape,
    sql: `
    SELECT m.session_id, m.relation, t.topic_id, t.name_zh, t.name_en,
      count(DISTINCT m.paragraph_id)::INT AS paragraphs, count(*)::INT AS mentions
    FROM (${MENTIONED}) m
    JOIN topics t ON t.topic_id = CASE WHEN $2 = 'main' THEN m.main_id ELSE m.detail_id END
    JOIN sessions s USING (session_id)
    WHERE ${inTexts(1, 'm.kind', of)} AND ($3 OR NOT m.is_masked)
    GROUP BY ALL
    ORDER BY t.topic_id, m.session_id, m.relation`
  }));
