import { STANDS } from '#lib/queries/parts.ts';
import { sentenceAt } from '#lib/queries/sentences.ts';
import type { TableName } from '#pipeline/schema.ts';

type FactName =
  | 'presences'
  | 'presences_elsewhere'
  | 'standing_statements'
  | 'substantive_paragraphs'
  | 'substantive_mentions'
  | 'voiced_mentions'
  | 'cited_provisions'
  | 'session_counts';

/** A table that the engine makes of others, once, when a question first needs it. */
export interface DerivedTable {
  readonly from: readonly (TableName | FactName)[];
  /** What it says of some sessions follows from what documents about these say. */
  readonly isOfDocuments: boolean;
  /** The SELECT that it holds the result of. */
  readonly sql: string;
}

const PRESENCES = `
  SELECT DISTINCT ON (session_id, entity_id, capacity) *
  FROM attendance
  WHERE ${STANDS}
  ORDER BY session_id, entity_id, capacity, document_id, paragraph_id, "start"`;

const PRESENCES_ELSEWHERE = `
  SELECT DISTINCT ON (ds.session_id, a.entity_id) ds.session_id, a.entity_id, a.paragraph_id,
    a."start", a."end"
  FROM attendance a
  JOIN document_sessions ds
    ON ds.document_id = a.document_id AND ds.relation = 'reports' AND ds.session_id <> a.session_id
  WHERE a.${STANDS} AND NOT EXISTS (FROM presences b
    WHERE b.session_id = ds.session_id AND b.entity_id = a.entity_id)
  ORDER BY ds.session_id, a.entity_id, a.document_id, a.paragraph_id, a."start"`;

const SUBSTANTIVE_PARAGRAPHS = `
  SELECT p.paragraph_id, p.document_id, p.number, p.ordinal, p.characters, ds.session_id,
    ds.relation, d.kind
  FROM paragraphs p
  JOIN documents d USING (document_id)
  JOIN document_sessions ds
    ON ds.document_id = p.document_id
    AND (p.session_id = ds.session_id OR (p.session_id IS NULL AND ds.relation = 'reports'))
  WHERE p.is_substantive AND NOT d.is_superseded AND NOT d.is_translation`;

const SUBSTANTIVE_MENTIONS = `
  SELECT p.*, m.term, m.is_masked, m.start AS start, m."end" AS "end", t.topic_id AS detail_id,
    coalesce(t.parent_id, t.topic_id) AS main_id
  FROM substantive_paragraphs p
  JOIN topic_mentions m USING (paragraph_id)
  JOIN topics t USING (topic_id)`;

/**
 * Each mention of a topic with the voice that it is told of: in the same sentence the last voice
 * before it, else the first one after.
 */
const VOICED_MENTIONS = `
  SELECT m.session_id, m.relation, m.kind, m.paragraph_id, m.main_id, m.detail_id, m.is_masked,
    v.strength, v.start AS start, v."end" AS "end"
  FROM substantive_mentions m
  JOIN paragraphs q USING (paragraph_id)
  JOIN voices v USING (paragraph_id)
  WHERE ${sentenceAt('q.text', 'm.start')} = ${sentenceAt('q.text', 'v.start')}
  QUALIFY row_number() OVER (
    PARTITION BY m.session_id, m.relation, m.paragraph_id, m.start
    ORDER BY v.start > m.start, abs(v.start - m.start)) = 1`;

/**
 * Citations of treaty articles, resolutions and decisions by the sessions that they are about, with the
 * stage of its way at which each is cited. A paragraph of an article counts for the article.
 */
const CITED_PROVISIONS = `
  SELECT ds.session_id, d.kind AS document_kind, c.paragraph_id, c.start, c."end", c.kind,
    coalesce(c.instrument, '') AS instrument, c.target AS cited,
    CASE WHEN c.kind = 'article' THEN regexp_extract(c.target, '^[^.(]+') ELSE c.target END
      AS target,
    CASE
      WHEN p.role IN ('agenda', 'documentation', 'deliberations', 'recommendations') THEN p.role
      WHEN p.role IN ('introduction', 'background') THEN 'background'
      WHEN p.role = 'statements' THEN 'deliberations'
      ELSE 'other' END AS stage
  FROM citations c
  JOIN paragraphs p USING (paragraph_id)
  JOIN documents d ON d.document_id = p.document_id
  JOIN document_sessions ds
    ON ds.document_id = p.document_id
    AND (p.session_id IS NULL OR p.session_id = ds.session_id)
  WHERE c.kind <> 'document' AND p.${STANDS}`;

const SESSION_COUNTS = `
  WITH present AS (SELECT session_id, count(DISTINCT entity_id)::INT AS n FROM presences
      GROUP BY session_id),
    spoken AS (SELECT session_id, count(*)::INT AS n FROM standing_statements
      WHERE source = 'statements' GROUP BY session_id),
    told AS (SELECT session_id, count(DISTINCT document_id)::INT AS n FROM document_sessions
      GROUP BY session_id)
  SELECT s.session_id, coalesce(told.n, 0)::INT AS documents,
    coalesce(present.n, 0)::INT AS participants, coalesce(spoken.n, 0)::INT AS statements,
    s.session_id IN (SELECT session_id FROM attendance_gaps WHERE ${STANDS}) AS has_open_list,
    s.session_id IN (SELECT session_id FROM statement_gaps WHERE ${STANDS}) AS has_statement_gap
  FROM sessions s
  LEFT JOIN present USING (session_id)
  LEFT JOIN spoken USING (session_id)
  LEFT JOIN told USING (session_id)`;

/** What most questions ask of the tables first: joined and sorted once, not for each of them. */
export const factTables = {
  presences: { from: ['attendance', 'documents'], isOfDocuments: true, sql: PRESENCES },
  presences_elsewhere: {
    from: ['attendance', 'documents', 'document_sessions', 'presences'],
    isOfDocuments: true,
    sql: PRESENCES_ELSEWHERE
  },
  standing_statements: {
    from: ['statements', 'documents'],
    isOfDocuments: true,
    sql: `SELECT * FROM statements WHERE ${STANDS}`
  },
  substantive_paragraphs: {
    from: ['paragraphs', 'documents', 'document_sessions'],
    isOfDocuments: true,
    sql: SUBSTANTIVE_PARAGRAPHS
  },
  substantive_mentions: {
    from: ['substantive_paragraphs', 'topic_mentions', 'topics'],
    isOfDocuments: true,
    sql: SUBSTANTIVE_MENTIONS
  },
  voiced_mentions: {
    from: ['substantive_mentions', 'paragraphs', 'voices'],
    isOfDocuments: true,
    sql: VOICED_MENTIONS
  },
  cited_provisions: {
    from: ['citations', 'paragraphs', 'documents', 'document_sessions'],
    isOfDocuments: true,
    sql: CITED_PROVISIONS
  },
  session_counts: {
    from: [
      'sessions',
      'documents',
      'document_sessions',
      'presences',
      'attendance_gaps',
      'standing_statements',
      'statement_gaps'
    ],
    isOfDocuments: true,
    sql: SESSION_COUNTS
  }
} as const satisfies Record<FactName, DerivedTable>;
