import type { Query, RowOf } from '#lib/data/query.ts';

const shape = {
  paragraph_id: 'text',
  type: 'text',
  label_zh: 'text',
  label_en: 'text',
  start: 'int',
  end: 'int'
} as const;

export type SpanRow = RowOf<typeof shape>;

/** What was read in a document, where, and what it was read as? */
export const spansOfDocument = (document: string): Query<typeof shape> => ({
  from: [
    'paragraphs',
    'attendance',
    'attendance_gaps',
    'statements',
    'statement_gaps',
    'officers',
    'topics',
    'topic_mentions',
    'citations',
    'voices',
    'entities'
  ],
  params: [document],
  shape,
  sql: `
    WITH read_as AS (
      SELECT paragraph_id, 'attendance' AS type, name_zh AS label_zh, name_en AS label_en, start, "end"
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
      SELECT paragraph_id, CASE WHEN is_masked THEN 'masked' ELSE 'topic' END, name_zh, name_en,
        start, "end"
      FROM topic_mentions JOIN topics USING (topic_id)
      UNION ALL
      SELECT paragraph_id, 'citation', target, target, start, "end" FROM citations
      UNION ALL
      SELECT paragraph_id, 'voice', strength, strength, start, "end" FROM voices)
    SELECT DISTINCT r.paragraph_id, r.type, r.label_zh, r.label_en, r.start, r."end"
    FROM read_as r
    JOIN paragraphs p USING (paragraph_id)
    WHERE p.document_id = $1
    ORDER BY r.paragraph_id, r.start, r."end" DESC, r.type, r.label_en`
});
