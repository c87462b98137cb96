import type { TableName } from '#pipeline/schema.ts';
import type { TextFilters } from './filters.ts';
import { SUBSTANTIVE } from './parts.ts';

/**
 * The two sides of a comparison. `$1` and `$2` are the sides A and B, each a list joined by commas
 * of accounts (`reports:<session>`) or of all accounts of one kind of a body (`reports:<body>`).
 * Filters of both sides stand in A too (`only-kind:report`).
 */

/** The two sides of a comparison, as the address writes them, and what filters leave of them. */
export interface Sides extends TextFilters {
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** `$1` and `$2` of everything that follows. */
export const sideParams = ({ a, b, sessions = [], kinds = [], drafts = true }: Sides) => [
  [
    ...a,
    ...sessions.map((session) => `only-session:${session}`),
    ...kinds.map((kind) => `only-kind:${kind}`),
    ...(drafts ? [] : ['no-drafts'])
  ].join(),
  b.join()
];

/** A restriction of both sides, where there is one. */
const isOnly = (what: string, column: string, chosen: readonly string[] = []) =>
  chosen.length === 0 ? [] : [`list_contains(string_split($1, ','), 'only-${what}:' || ${column})`];

const kindIs = ({ kinds, drafts = true }: Sides) => [
  ...isOnly('kind', 'p.kind', kinds),
  ...(drafts ? [] : ["p.kind <> 'draft-report'"])
];

const where = (conditions: readonly string[]) =>
  conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;

const names = (n: number, id: string) =>
  `list_contains(string_split($${n}, ','), ds.relation || ':' || ${id})`;

/**
 * The accounts of each side. One that is named beats one that is meant by its body; one that both
 * sides name, or both mean, stands on neither.
 */
export const accountsOf = (sides: Sides) => `
  SELECT session_id, relation, CASE
      WHEN in_a AND NOT in_b OR all_a AND NOT all_b AND NOT in_b THEN 'a' ELSE 'b' END AS side
  FROM (
    SELECT DISTINCT ds.session_id, ds.relation,
      ${names(1, 'ds.session_id')} AS in_a, ${names(2, 'ds.session_id')} AS in_b,
      ${names(1, 's.body_id')} AS all_a, ${names(2, 's.body_id')} AS all_b
    FROM document_sessions ds
    JOIN sessions s USING (session_id)
    ${where(isOnly('session', 'ds.session_id', sides.sessions))})
  WHERE CASE WHEN in_a OR in_b THEN in_a <> in_b ELSE all_a <> all_b END`;

/** Substantive paragraphs once each, with their side; a paragraph that both sides share is left out. */
export const sidedOf = (sides: Sides) => `
  SELECT p.paragraph_id, p.document_id, d.language, min(a.side) AS side
  FROM (${SUBSTANTIVE}) p
  JOIN (${accountsOf(sides)}) a USING (session_id, relation)
  JOIN documents d ON d.document_id = p.document_id
  ${where(kindIs(sides))}
  GROUP BY p.paragraph_id, p.document_id, d.language
  HAVING min(a.side) = max(a.side)`;

/** Words are compared within one language: the one that the smaller side has most paragraphs of. */
export const wordedOf = (sides: Sides) => `
  WITH sided AS MATERIALIZED (${sidedOf(sides)})
  SELECT * FROM sided
  WHERE language = (
    SELECT language FROM sided
    GROUP BY language
    ORDER BY least(count(*) FILTER (side = 'a'), count(*) FILTER (side = 'b')) DESC,
      count(*) DESC, language
    LIMIT 1)`;

/** A topic of the level that `$3` asks for. */
export const TOPIC_OF_LEVEL = `CASE WHEN $3 = 'main' THEN coalesce(t.parent_id, t.topic_id)
    ELSE t.topic_id END`;

export const SIDED_TABLES = [
  'paragraphs',
  'documents',
  'document_sessions',
  'sessions'
] as const satisfies readonly TableName[];

/**
 * Each occurrence of a word that carries meaning: paragraph, side, word, how often. `paragraphs` is
 * what `wordedOf` selects.
 */
export const wordsOf = (paragraphs: string) => `
  SELECT p.paragraph_id, p.side, c.word_id AS item, c.count AS n
  FROM ${paragraphs} p
  JOIN word_counts c USING (paragraph_id)
  JOIN words w USING (word_id)
  WHERE NOT w.is_stopword AND length(w.word) > 1`;

/**
 * Each topic that a paragraph mentions, once; masked mentions only where `$4` asks for them.
 * `paragraphs` is what `sidedOf` selects.
 */
export const topicsOf = (paragraphs: string) => `
  SELECT p.paragraph_id, p.side, ${TOPIC_OF_LEVEL} AS item, 1 AS n, count(*)::INT AS mentions
  FROM ${paragraphs} p
  JOIN topic_mentions m USING (paragraph_id)
  JOIN topics t USING (topic_id)
  WHERE $4 OR NOT m.is_masked
  GROUP BY ALL`;
