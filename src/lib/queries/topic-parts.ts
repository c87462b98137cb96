import type { Query, RowOf } from '#lib/data/query.ts';
import { MENTIONED, SUBSTANTIVE } from './parts.ts';
import type { TopicLevel } from './topic-emphasis.ts';

const partShape = {
  role: 'text',
  agenda_item_id: 'text?',
  number: 'text?',
  title_zh: 'text?',
  title_en: 'text?',
  n: 'int'
} as const;

/** Substantive paragraphs of one role under one agenda item (null for none). */
export type PartRow = RowOf<typeof partShape>;

/** What parts does the report of a session have, and how long are they? */
export const reportParts = (session: string): Query<typeof partShape> => ({
  from: ['paragraphs', 'documents', 'document_sessions', 'agenda_items'],
  params: [session],
  shape: partShape,
  sql: `
    SELECT q.role, a.agenda_item_id, a.number, a.title_zh, a.title_en, count(*)::INT AS n
    FROM (${SUBSTANTIVE}) p
    JOIN paragraphs q USING (paragraph_id)
    LEFT JOIN agenda_items a
      ON a.agenda_item_id = q.agenda_item_id AND a.session_id = p.session_id
    WHERE p.session_id = $1 AND p.relation = 'reports'
    GROUP BY ALL
    ORDER BY a.number NULLS LAST, q.role`
});

const countShape = {
  topic_id: 'text',
  role: 'text',
  agenda_item_id: 'text?',
  k: 'int'
} as const;

export type PartTopicRow = RowOf<typeof countShape>;

/** In how many paragraphs of each part of a session’s report is each topic mentioned? */
export const topicParts = (
  session: string,
  level: TopicLevel,
  masked: boolean
): Query<typeof countShape> => ({
  from: [
    'topics',
    'topic_mentions',
    'paragraphs',
    'documents',
    'document_sessions',
    'agenda_items'
  ],
  params: [session, level, masked],
  shape: countShape,
  sql: `
    SELECT CASE WHEN $2 = 'main' THEN m.main_id ELSE m.detail_id END AS topic_id, q.role,
      a.agenda_item_id, count(DISTINCT m.paragraph_id)::INT AS k
    FROM (${MENTIONED}) m
    JOIN paragraphs q USING (paragraph_id)
    LEFT JOIN agenda_items a
      ON a.agenda_item_id = q.agenda_item_id AND a.session_id = m.session_id
    WHERE m.session_id = $1 AND m.relation = 'reports' AND ($3 OR NOT m.is_masked)
    GROUP BY ALL
    ORDER BY topic_id, q.role, a.agenda_item_id`
});

/** Mentions of a topic (`$4`) in a part of a report, by role `$5` and item `$6` (`-` for none) where given. */
export const MENTIONS_IN_REPORT = `
  SELECT m.paragraph_id, m.start AS start, m."end" AS "end", 1 AS n
  FROM (${MENTIONED}) m
  JOIN paragraphs q USING (paragraph_id)
  WHERE m.session_id = $1 AND m.relation = 'reports' AND ($3 OR NOT m.is_masked)
    AND CASE WHEN $2 = 'main' THEN m.main_id ELSE m.detail_id END = $4
    AND ($5 = '' OR q.role = $5) AND ($6 = '' OR coalesce(q.agenda_item_id, '-') = $6)`;
