import type { Query, RowOf } from '#lib/data/query.ts';

/** What a span of a document can be read as. */
export const SPAN_TYPES = [
  'attendance',
  'statement',
  'officer',
  'gap',
  'agenda',
  'session',
  'topic',
  'masked',
  'voice',
  'citation',
  'finding'
] as const;
export type SpanType = (typeof SPAN_TYPES)[number];

const shape = {
  paragraph_id: 'text',
  type: 'text',
  label: 'text',
  start: 'int',
  end: 'int'
} as const;

export type SpanRow = RowOf<typeof shape>;

/**
 * Everything that was read in a paragraph: what it was read as, and its name in both languages; of a
 * citation `kind~instrument~target`.
 */
const READ_AS = `
  SELECT paragraph_id, 'attendance' AS type, name_zh, name_en, start, "end"
  FROM attendance JOIN entities USING (entity_id)
  UNION ALL
  SELECT paragraph_id, 'statement', name_zh, name_en, start, "end"
  FROM statements JOIN entities USING (entity_id)
  UNION ALL
  SELECT paragraph_id, 'officer', person, person, start, "end" FROM officers
  UNION ALL
  SELECT paragraph_id, 'gap', '', '', start, "end" FROM attendance_gaps
  UNION ALL
  SELECT paragraph_id, 'gap', '', '', start, "end" FROM statement_gaps
  UNION ALL
  SELECT paragraph_id, 'agenda', number || ' ' || title_zh, number || ' ' || title_en, start,
    "end"
  FROM agenda_items
  UNION ALL
  SELECT paragraph_id, 'session', session_id, session_id, start, "end" FROM sessions
  UNION ALL
  SELECT paragraph_id, CASE WHEN is_masked THEN 'masked' ELSE 'topic' END, name_zh, name_en,
    start, "end"
  FROM topic_mentions JOIN topics USING (topic_id)
  UNION ALL
  SELECT paragraph_id, 'citation', key, key, start, "end"
  FROM (SELECT *, kind || '~' || coalesce(instrument, '') || '~' || target AS key FROM citations)
  UNION ALL
  SELECT paragraph_id, 'voice', strength, strength, start, "end" FROM voices
  UNION ALL
  SELECT paragraph_id, 'finding', message_zh, message_en, start, "end" FROM findings`;

const FROM = [
  'paragraphs',
  'attendance',
  'attendance_gaps',
  'statements',
  'statement_gaps',
  'officers',
  'agenda_items',
  'sessions',
  'topics',
  'topic_mentions',
  'citations',
  'voices',
  'findings',
  'entities'
] as const;

/** What was read in a document, where, and what it was read as, with names in a language? */
export const documentSpans = (document: string, lang: string): Query<typeof shape> => ({
  from: FROM,
  params: [document, lang],
  shape,
  sql: `
    SELECT DISTINCT r.paragraph_id, r.type, CASE WHEN $2 = 'zh' THEN name_zh ELSE name_en END AS label,
      r.start, r."end"
    FROM (${READ_AS}) r
    JOIN paragraphs p USING (paragraph_id)
    WHERE p.document_id = $1 AND r.start IS NOT NULL
    ORDER BY r.paragraph_id, r.start, r."end" DESC, r.type, label`
});
