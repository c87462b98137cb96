import { folded } from '#lib/data/derived.ts';
import { fold } from '#lib/data/fold.ts';
import type { Query, RowOf } from '#lib/data/query.ts';
import { placeShape } from './evidence.ts';
import { type Texts, inFound, textsParam } from './filters.ts';
import { citedNumber } from './parts.ts';

/** The order of lines: as they were written, or by the words beside the one looked for. */
export type LineOrder = 'time' | 'left' | 'right';

/** Lines are put in the order of their context only up to so many paragraphs. */
export const MOST_SORTED = 5_000;
/** Lines of one page. */
export const LINES = 50;

/** What is looked for: a word, and others that are found with it. */
export type SearchWords = string | { readonly q: string; readonly also: readonly string[] };

const escaped = (text: string) => text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');

/** A word beside the one that was typed stands by itself: Oman is not in women. */
function whole(word: string): string {
  const left = /^[a-z0-9]/.test(word) ? '\\b' : '';
  const right = /[a-z0-9]$/.test(word) ? '(?:s|es)?\\b' : '';
  return left + escaped(word) + right;
}

/** The parameter of `FOUND`: characters, never a pattern of the reader’s. Empty for no word. */
export function wordsParam(words: SearchWords): string {
  const { q, also } = typeof words === 'string' ? { q: words, also: [] } : words;
  if (q === '') return '';
  // Where several begin, the longest is found.
  const others = also.map(fold).sort((x, y) => y.length - x.length);
  return [...others.map(whole), escaped(fold(q))].join('|');
}

/** One of the words of `$1` stands in the paragraph. */
export const FOUND = `$1 <> '' AND regexp_matches(t.folded, $1)`;

/** How often they stand in a paragraph. */
export const TIMES = 'len(regexp_extract_all(t.folded, $1))';

/** UTF-16 units of a text: what browsers count in. */
const units = (text: string) =>
  `(length(${text}) + length(regexp_replace(${text}, '[^\\x{10000}-\\x{10FFFF}]', '', 'g')))`;

/** A row for each time that a word stands in the paragraphs of `found` (`folded`, anything else). */
export const occurrencesIn = (found: string) => `
  SELECT o.* EXCLUDE (parts, hits), ${units('o.before')}::INT AS start,
    (${units('o.before')} + ${units('o.hits[o.i]')})::INT AS "end", o.hits[o.i] AS hit
  FROM (
    SELECT f.*, array_to_string(list_transform(range(1, f.i + 1),
      lambda x: f.parts[x] || CASE WHEN x < f.i THEN f.hits[x] ELSE '' END), '') AS before
    FROM (
      SELECT t.*, string_split_regex(t.folded, $1) AS parts, regexp_extract_all(t.folded, $1) AS hits,
        unnest(range(1, ${TIMES} + 1)) AS i
      FROM (${found}) t
    ) f
  ) o`;

const lineShape = {
  ...placeShape,
  place: 'int',
  year: 'int?',
  is_superseded: 'bool',
  is_translation: 'bool'
} as const;

/** One line of a concordance: a place with its paragraph. */
export type LineRow = RowOf<typeof lineShape>;

/** How many characters beside a word its lines are put in order by. */
const CONTEXT = 24;

const orders: Record<LineOrder, string> = {
  time: 'place',
  left: `reverse(right(before, ${CONTEXT}))`,
  right: `substr(folded, length(before) + length(hit) + 1, ${CONTEXT})`
};

/**
 * Where does a word stand, in the order asked for, fifty lines from `offset`? Characters that differ
 * in case or width alone are the same.
 */
export function searchLines(
  words: SearchWords,
  texts: Texts,
  order: LineOrder,
  offset: number
): Query<typeof lineShape> {
  // Each paragraph has a line or more: so many hold the page that is asked for.
  const most = order === 'time' ? offset + LINES : MOST_SORTED;
  return {
    from: ['search_texts', 'paragraphs', 'documents'],
    params: [wordsParam(words), textsParam(texts), most, offset],
    shape: lineShape,
    sql: `
      WITH found AS (
        SELECT t.* FROM search_texts t WHERE ${FOUND} AND ${inFound(2, texts)}
        ORDER BY t.place LIMIT $3::INT),
      line AS (
        SELECT *, row_number() OVER (ORDER BY ${orders[order]}, place, start) AS line
        FROM (${occurrencesIn('SELECT * FROM found')})
        ORDER BY line LIMIT ${LINES} OFFSET $4::INT)
      SELECT d.document_id, d.symbol, d.title_zh, d.title_en, d.language, p.paragraph_id, p.ordinal,
        ${citedNumber('p')}, p.text, l.start, l."end", 1::INT AS n, l.place, l.year, l.is_superseded,
        l.is_translation
      FROM line l
      JOIN paragraphs p USING (paragraph_id)
      JOIN documents d ON d.document_id = p.document_id
      ORDER BY l.line`
  };
}

const countShape = {
  language: 'text',
  occurrences: 'int',
  paragraphs: 'int',
  documents: 'int'
} as const;

export type SearchCountRow = RowOf<typeof countShape>;

/** How often does a word stand in documents of each language? */
export const searchCounts = (words: SearchWords, texts: Texts): Query<typeof countShape> => ({
  from: ['search_texts'],
  params: [wordsParam(words), textsParam(texts)],
  shape: countShape,
  sql: `
    SELECT t.language, sum(${TIMES})::INT AS occurrences, count(*)::INT AS paragraphs,
      count(DISTINCT t.document_id)::INT AS documents
    FROM search_texts t
    WHERE ${FOUND} AND ${inFound(2, texts)}
    GROUP BY t.language
    ORDER BY occurrences DESC, t.language`
});

const termShape = { word: 'text', language: 'text', paragraphs: 'int' } as const;

export type SearchTermRow = RowOf<typeof termShape>;

/** Which terms of topics stand in most paragraphs of a language, titles left out? */
export const searchTerms = (language: string, limit: number): Query<typeof termShape> => ({
  from: ['topic_mentions', 'paragraphs', 'documents'],
  params: [language, limit],
  shape: termShape,
  sql: `
    SELECT m.term AS word, d.language, count(DISTINCT m.paragraph_id)::INT AS paragraphs
    FROM topic_mentions m
    JOIN paragraphs p USING (paragraph_id)
    JOIN documents d ON d.document_id = p.document_id
    WHERE NOT m.is_masked AND d.language = $1 AND length(m.term) > 1
    GROUP BY ALL
    ORDER BY paragraphs DESC, word
    LIMIT $2::INT`
});

const topicShape = { topic_id: 'text', name_zh: 'text', name_en: 'text', terms: 'int' } as const;

export type SearchTopicRow = RowOf<typeof topicShape>;

/** Which topics are mentioned by a word, or named by it, and by how many terms in all? */
export const searchTopics = (word: string): Query<typeof topicShape> => ({
  from: ['topics', 'topic_mentions'],
  params: [word],
  shape: topicShape,
  sql: `
    WITH term AS (SELECT DISTINCT topic_id, ${folded('term')} AS term FROM topic_mentions)
    SELECT t.topic_id, t.name_zh, t.name_en, count(*)::INT AS terms
    FROM topics t
    JOIN term USING (topic_id)
    GROUP BY ALL
    HAVING bool_or(term.term = ${folded('$1')})
      OR ${folded('$1')} IN (${folded('t.name_zh')}, ${folded('t.name_en')})
    ORDER BY t.topic_id`
});
