import { m } from '#lib/i18n/messages.ts';

/** Questions to begin with. Each is run by a test. */
export const EXAMPLES = [
  {
    text: m.console_example_attendance,
    sql: `SELECT s.session_id, count(DISTINCT a.entity_id) AS participants
FROM sessions s
LEFT JOIN attendance a USING (session_id)
GROUP BY ALL
ORDER BY s.session_id`
  },
  {
    text: m.console_example_speakers,
    sql: `SELECT e.name_zh, e.name_en, count(*) AS statements
FROM statements
JOIN documents d USING (document_id)
JOIN entities e USING (entity_id)
WHERE source = 'statements' AND NOT d.is_superseded AND NOT d.is_translation
GROUP BY ALL
ORDER BY statements DESC, e.name_en
LIMIT 20`
  },
  {
    text: m.console_example_silent,
    sql: `WITH present AS (
  SELECT DISTINCT body_id, session_id, entity_id
  FROM attendance JOIN sessions USING (session_id)),
spoke AS (
  SELECT body_id, entity_id, count(*) AS statements
  FROM statements JOIN sessions USING (session_id)
  GROUP BY ALL)
SELECT body_id, e.name_zh, e.name_en, count(*) AS lists, coalesce(statements, 0) AS statements
FROM present
JOIN entities e USING (entity_id)
LEFT JOIN spoke USING (body_id, entity_id)
WHERE e.kind = 'state'
GROUP BY ALL
ORDER BY statements, lists DESC, e.name_en`
  },
  {
    text: m.console_example_citations,
    sql: `SELECT c.instrument, c.target, p.role, count(*) AS citations
FROM citations c
JOIN paragraphs p USING (paragraph_id)
WHERE c.kind = 'article'
GROUP BY ALL
ORDER BY citations DESC`
  },
  {
    text: m.console_example_words,
    sql: `SELECT document_id, number, text
FROM paragraphs
WHERE contains(text, '司法协助') AND is_substantive
ORDER BY document_id, ordinal`
  },
  { text: m.console_example_tables, sql: `SHOW TABLES` }
] as const;
