import type { Query, RowOf } from '#lib/data/query.ts';
import { type Texts, bySession, inTexts, ofKinds, textsParam } from './filters.ts';
import { SUBSTANTIVE } from './parts.ts';

/** Substantive paragraphs in which nothing but masked words is of any topic. */
export const UNCOVERED = `
  SELECT * FROM (${SUBSTANTIVE}) u
  WHERE NOT EXISTS (
    SELECT 1 FROM topic_mentions m WHERE m.paragraph_id = u.paragraph_id AND NOT m.is_masked)`;

const shape = { session_id: 'text', relation: 'text', paragraphs: 'int' } as const;

/** How many substantive paragraphs of each account does no topic cover? */
export const uncovered = (texts: Texts) =>
  bySession(texts, (of): Query<typeof shape> => ({
    from: ['topic_mentions', 'paragraphs', 'documents', 'document_sessions', 'sessions'],
    params: [textsParam(of)],
    shape,
    sql: `
    SELECT p.session_id, p.relation, count(DISTINCT p.paragraph_id)::INT AS paragraphs
    FROM (${UNCOVERED}) p
    JOIN sessions s USING (session_id)
    WHERE ${inTexts(1, 'p.kind', of)}
    GROUP BY ALL
    ORDER BY p.session_id, p.relation`
  }));

const wordShape = {
  word_id: 'text',
  word: 'text',
  language: 'text',
  gloss_en: 'text?',
  paragraphs: 'int',
  n: 'int'
} as const;

export type CandidateRow = RowOf<typeof wordShape>;

/** The uncovered paragraphs of a body, each once. */
const ofBody = (texts?: Texts) => `
  SELECT DISTINCT p.paragraph_id FROM (${UNCOVERED}) p JOIN sessions s USING (session_id)
  WHERE ${inTexts(1, 'p.kind', texts)}`;

/**
 * Which nouns and terms are most frequent where no topic is? Left out are stopwords, numbers and
 * times, names and what the names of bodies are made of, and the words by which reports tell of
 * speakers.
 */
export const candidates = (texts: Texts, limit: number): Query<typeof wordShape> => ({
  from: [
    'words',
    'word_counts',
    'entities',
    'bodies',
    'voices',
    'topic_mentions',
    'paragraphs',
    'documents',
    'document_sessions',
    'sessions'
  ],
  params: [textsParam(texts), limit],
  shape: wordShape,
  sql: `
    SELECT w.word_id, w.word, w.language, w.gloss_en, count(DISTINCT c.paragraph_id)::INT AS paragraphs,
      sum(c.count)::INT AS n
    FROM (${ofBody(texts)}) p
    JOIN word_counts c USING (paragraph_id)
    JOIN words w USING (word_id)
    WHERE NOT w.is_stopword AND length(w.word) > 1 AND NOT regexp_matches(w.word, '[0-9/]')
      AND (w.is_term OR w.part_of_speech IS NULL
        OR (regexp_matches(w.part_of_speech, '^(n|vn|l|i|j)') AND w.part_of_speech NOT IN ('nr', 'ns', 'nt')))
      AND NOT EXISTS (
        SELECT 1 FROM bodies b
        WHERE contains(b.name_zh, w.word) OR contains(w.word, b.name_zh) OR w.word = b.name_en)
      AND NOT EXISTS (
        SELECT 1 FROM entities e
        WHERE w.word IN (e.name_zh, e.name_en, e.formal_zh, e.formal_en))
      AND NOT EXISTS (SELECT 1 FROM voices v WHERE contains(v.phrase, w.word))
    GROUP BY ALL
    ORDER BY paragraphs DESC, n DESC, w.word_id
    LIMIT $2::INT`
});

/** The uncovered paragraphs of an account: session `$1`, relation `$2`. */
export const UNCOVERED_IN_ACCOUNT = `
  SELECT paragraph_id, NULL AS start, NULL AS "end", 1 AS n
  FROM (${UNCOVERED}) WHERE session_id = $1 AND relation = $2 AND ${ofKinds(3, 'kind')}`;

/** Where a word (`$2`) stands in the uncovered paragraphs of a body (`$1`). */
export const OCCURRENCES_UNCOVERED = `
  SELECT paragraph_id, NULL AS start, NULL AS "end", c.count AS n
  FROM (${ofBody()}) p
  JOIN word_counts c USING (paragraph_id)
  WHERE c.word_id = $2`;
