import type { Query, SourceName } from '#lib/data/query.ts';
import { placesOf } from './evidence.ts';
import {
  type TextFilters,
  type Texts,
  bySession,
  inTexts,
  ofKinds,
  textsParam
} from './filters.ts';
import { FOUND, type SearchWords, TIMES, occurrencesIn, wordsParam } from './search.ts';
import { paragraphsBySession } from './sources.ts';

const FROM: readonly SourceName[] = ['search_texts', 'document_sessions', 'sessions'];

/**
 * Substantive paragraphs of documents written in a language (`$n`), each with the sessions that it
 * belongs to. A translation stands for its work among documents of its language.
 */
const written = (n: number) => `
  SELECT t.*, ds.session_id AS about_id, ds.relation, s.body_id
  FROM search_texts t
  JOIN document_sessions ds
    ON ds.document_id = t.document_id
    AND (t.session_id = ds.session_id OR (t.session_id IS NULL AND ds.relation = 'reports'))
  JOIN sessions s ON s.session_id = ds.session_id
  WHERE t.is_substantive AND NOT t.is_superseded AND t.language = $${n}`;

const basisShape = {
  session_id: 'text',
  relation: 'text',
  is_draft: 'bool',
  paragraphs: 'int',
  characters: 'int'
} as const;

/** How many substantive paragraphs in a language tell of each session, by the kind of account? */
export const writtenBasis = (texts: Texts, language: string) =>
  bySession(texts, (of): Query<typeof basisShape> => ({
    from: FROM,
    params: [textsParam(of), language],
    shape: basisShape,
    sql: `
    SELECT s.about_id AS session_id, s.relation, bool_or(s.is_draft) AS is_draft,
      count(*)::INT AS paragraphs, sum(s.characters)::INT AS characters
    FROM (${written(2)} AND ${inTexts(1, 't.kind', of)}) s
    GROUP BY ALL
    ORDER BY session_id, relation`
  }));

const countShape = {
  session_id: 'text',
  relation: 'text',
  paragraphs: 'int',
  mentions: 'int'
} as const;

/** In how many of them does a word stand, and how often? */
export const wordTrend = (words: SearchWords, texts: Texts, language: string) =>
  bySession(texts, (of): Query<typeof countShape> => ({
    from: FROM,
    params: [wordsParam(words), textsParam(of), language],
    shape: countShape,
    sql: `
    SELECT t.about_id AS session_id, t.relation, count(*)::INT AS paragraphs,
      sum(${TIMES})::INT AS mentions
    FROM (${written(3)} AND ${FOUND} AND ${inTexts(2, 't.kind', of)}) t
    GROUP BY ALL
    ORDER BY session_id, relation`
  }));

/** Where a word stands in the paragraphs of one kind of account of a session. */
export const wordPlaces = (
  words: SearchWords,
  session: string,
  relation: string,
  language: string,
  filters: TextFilters = {}
) =>
  placesOf(
    FROM,
    `SELECT paragraph_id, start, "end", 1 AS n
     FROM (${occurrencesIn(`${written(4)} AND ${FOUND} AND ds.session_id = $2 AND ds.relation = $3
       AND ${ofKinds(5, 't.kind')}`)})`,
    [wordsParam(words), session, relation, language, textsParam({ ...filters, body: '' })]
  );

/** The paragraphs that a word’s trend counts. */
export const wordSources = (words: SearchWords, texts: Texts, language: string) =>
  bySession(texts, (of) =>
    paragraphsBySession(
      FROM,
      `SELECT paragraph_id, about_id AS session_id
       FROM (${written(3)} AND ${FOUND} AND ${inTexts(2, 't.kind', of)})`,
      [wordsParam(words), textsParam(of), language]
    )
  );
