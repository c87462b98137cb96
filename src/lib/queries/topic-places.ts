import type { Query, RowOf } from '#lib/data/query.ts';
import { type Texts, bySession, inTexts, ofKinds, textsParam } from './filters.ts';
import { MENTIONED, SUBSTANTIVE } from './parts.ts';

const shape = {
  session_id: 'text',
  relation: 'text',
  role: 'text',
  agenda_item_id: 'text?',
  number: 'text?',
  title_zh: 'text?',
  title_en: 'text?',
  n: 'int',
  k: 'int'
} as const;

/** `k` of the `n` substantive paragraphs of one role under one agenda item mention the topic. */
export type TopicPlaceRow = RowOf<typeof shape>;

/** The paragraphs that mention a topic (`$2`), masked mentions too where `$3` says so. */
const HITS = `
  SELECT DISTINCT session_id, relation, paragraph_id
  FROM (${MENTIONED})
  WHERE $2 IN (main_id, detail_id) AND ($3 OR NOT is_masked)`;

/** In which parts of the documents, and under which agenda items, is a topic mentioned? */
export const topicPlaces = (texts: Texts, topic: string, masked: boolean) =>
  bySession(texts, (of): Query<typeof shape> => ({
    from: [
      'topics',
      'topic_mentions',
      'paragraphs',
      'documents',
      'document_sessions',
      'sessions',
      'agenda_items'
    ],
    params: [textsParam(of), topic, masked],
    shape,
    sql: `
    SELECT p.session_id, p.relation, q.role, a.agenda_item_id, a.number, a.title_zh, a.title_en,
      count(*)::INT AS n, count(h.paragraph_id)::INT AS k
    FROM (${SUBSTANTIVE}) p
    JOIN paragraphs q USING (paragraph_id)
    JOIN sessions s ON s.session_id = p.session_id
    LEFT JOIN agenda_items a
      ON a.agenda_item_id = q.agenda_item_id AND a.session_id = p.session_id
    LEFT JOIN (${HITS}) h ON h.paragraph_id = p.paragraph_id
      AND h.session_id = p.session_id AND h.relation = p.relation
    WHERE ${inTexts(1, 'p.kind', of)}
    GROUP BY ALL
    ORDER BY p.session_id, p.relation, a.number, q.role`
  }));

/** Mentions of a topic (`$1`, masked ones as `$2` says) in an account (`$3`, `$4`), by role `$5` and item `$6` where given. */
export const MENTIONS_IN_PLACE = `
  SELECT m.paragraph_id, m.start AS start, m."end" AS "end", 1 AS n
  FROM (${MENTIONED}) m
  JOIN paragraphs q USING (paragraph_id)
  WHERE $1 IN (m.main_id, m.detail_id) AND ($2 OR NOT m.is_masked)
    AND m.session_id = $3 AND m.relation = $4
    AND ($5 = '' OR q.role = $5) AND ($6 = '' OR q.agenda_item_id = $6)
    AND ${ofKinds(7, 'm.kind')}`;
