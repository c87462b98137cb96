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
JOIN entities e USING (entity_id)
WHERE source = 'statements'
GROUP BY ALL
ORDER BY statements DESC, e.name_en
LIMIT 20`
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
