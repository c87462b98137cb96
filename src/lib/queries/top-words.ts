import type { Query, RowOf } from '#lib/data/query.ts';
import { SUBSTANTIVE } from './parts.ts';

const shape = {
  word_id: 'text',
  word: 'text',
  language: 'text',
  gloss_en: 'text?',
  is_term: 'bool',
  paragraphs: 'int',
  n: 'int'
} as const;

export type WordRow = RowOf<typeof shape>;

/** Which words are most frequent in the substantive paragraphs of a session’s report? */
export const topWords = (session: string, limit: number): Query<typeof shape> => ({
  from: ['words', 'word_counts', 'paragraphs', 'documents', 'document_sessions'],
  params: [session, limit],
  shape,
  sql: `
    SELECT w.word_id, w.word, w.language, w.gloss_en, w.is_term,
      count(DISTINCT c.paragraph_id)::INT AS paragraphs, sum(c.count)::INT AS n
    FROM (${SUBSTANTIVE}) p
    JOIN word_counts c USING (paragraph_id)
    JOIN words w USING (word_id)
    WHERE p.session_id = $1 AND p.relation = 'reports' AND NOT w.is_stopword
      AND length(w.word) > 1
    GROUP BY ALL
    ORDER BY n DESC, w.word_id
    LIMIT $2::INT`
});
