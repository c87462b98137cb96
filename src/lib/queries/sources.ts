import type { Param, Query, RowOf, SourceName } from '#lib/data/query.ts';
import { type Division, parted } from './attendance-by-part.ts';
import {
  type Scope,
  type Texts,
  type Who,
  bySession,
  inScope,
  inTexts,
  isWho,
  scopeParams,
  textsParam,
  whoParams
} from './filters.ts';
import { PRESENT, SPOKEN, STANDS, SUBSTANTIVE, bodyIs, citedNumber } from './parts.ts';
import { DEEDS_IN_BODY } from './participant-record.ts';
import type { StatementSource } from './speakers.ts';

const shape = {
  document_id: 'text',
  symbol: 'text?',
  title_zh: 'text',
  title_en: 'text',
  number: 'text?',
  ordinal: 'int'
} as const;

export type SourceShape = typeof shape;
/** A paragraph that figures were read from. */
export type SourceRow = RowOf<SourceShape>;

/** The tables that the facts are from, the paragraphs that they were read from, and their documents. */
const withParagraphs = (from: readonly SourceName[]) => [
  ...new Set<SourceName>([...from, 'paragraphs', 'documents'])
];

/** The paragraphs of facts, each once or once a session, in the order of time and of the text. */
const inOrder = (facts: string, ofSession = '') => `
  SELECT * EXCLUDE (sort_on) FROM (
    SELECT DISTINCT d.document_id, d.symbol, d.title_zh, d.title_en, ${citedNumber('p')},
      p.ordinal, d.sort_on${ofSession && `, ${ofSession}`}
    FROM (${facts}) f
    JOIN paragraphs p USING (paragraph_id)
    JOIN documents d ON d.document_id = p.document_id)
  ORDER BY sort_on, document_id, ordinal${ofSession && ', session_id'}`;

/** The paragraphs of the facts that a subquery selects (`paragraph_id`), in their order. */
export const paragraphsOf = (
  from: readonly SourceName[],
  facts: string,
  params: readonly Param[]
): Query<SourceShape> => ({
  from: withParagraphs(from),
  params,
  shape,
  sql: inOrder(facts)
});

const sessionShape = { ...shape, session_id: 'text' } as const;

/** The same of each session (`session_id`) by itself: a paragraph once for each of which it tells. */
export const paragraphsBySession = (
  from: readonly SourceName[],
  facts: string,
  params: readonly Param[]
): Query<typeof sessionShape> => ({
  from: withParagraphs(from),
  params,
  shape: sessionShape,
  sql: inOrder(facts, 'f.session_id')
});

const inScopeOf = (scope: Scope, facts: string) => `
  SELECT f.paragraph_id, f.session_id FROM (${facts}) f
  JOIN sessions s USING (session_id) WHERE ${inScope(1, scope)}`;

const GAPS = `SELECT paragraph_id, session_id FROM attendance_gaps WHERE ${STANDS}`;
const presentIn = (facts: string) =>
  `SELECT paragraph_id, session_id FROM (${facts}) UNION ALL ${GAPS}`;

/** The attendance lists of sessions. */
export const attendanceSources = (scope: Scope, by: Division, who: Who = {}) =>
  bySession(scope, (of) =>
    paragraphsBySession(
      ['attendance', 'attendance_gaps', 'documents', 'entities', 'sessions'],
      inScopeOf(of, presentIn(parted(by, 4, who))),
      [...scopeParams(of), ...whoParams(who)]
    )
  );

/** The lists of participants and of statements of sessions. */
export const presenceSources = (scope: Scope) =>
  bySession(scope, (of) =>
    paragraphsBySession(
      ['attendance', 'attendance_gaps', 'statements', 'documents', 'sessions'],
      inScopeOf(
        of,
        `${presentIn(PRESENT)} UNION ALL
        SELECT paragraph_id, session_id FROM (${SPOKEN}) WHERE source = 'statements'`
      ),
      scopeParams(of)
    )
  );

/** The statements of a session. */
export const statementSources = (session: string, source: StatementSource, who: Who = {}) =>
  paragraphsOf(
    ['statements', 'documents', 'entities'],
    `SELECT t.paragraph_id FROM (${SPOKEN}) t JOIN entities e USING (entity_id)
     WHERE t.session_id = $1 AND ($2 = 'all' OR t.source = 'statements')
       AND ${isWho('t.capacity', 3, who)}`,
    [session, source, ...whoParams(who)]
  );

/** The places that tell what a participant did in a body’s sessions (empty for all). */
export const recordSources = (entity: string, body = '') =>
  paragraphsOf(
    ['attendance', 'statements', 'documents', 'sessions'],
    `SELECT paragraph_id FROM (${DEEDS_IN_BODY})`,
    [entity, body]
  );

/** The substantive paragraphs that tell of a body’s sessions. */
export const substantiveSources = (texts: Texts) =>
  bySession(texts, (of) =>
    paragraphsBySession(
      ['paragraphs', 'documents', 'document_sessions', 'sessions'],
      `SELECT p.paragraph_id, p.session_id FROM (${SUBSTANTIVE}) p JOIN sessions s USING (session_id)
       WHERE ${inTexts(1, 'p.kind', of)}`,
      [textsParam(of)]
    )
  );

/** The substantive paragraphs of a session’s report. */
export const reportSources = (session: string) =>
  paragraphsOf(
    ['paragraphs', 'documents', 'document_sessions'],
    `SELECT paragraph_id FROM (${SUBSTANTIVE}) WHERE session_id = $1 AND relation = 'reports'`,
    [session]
  );

/** The places where documents name a body’s sessions. */
export const namingSources = (body: string) =>
  paragraphsOf(
    ['sessions'],
    `SELECT paragraph_id FROM sessions s WHERE paragraph_id IS NOT NULL AND ${bodyIs(1)}`,
    [body]
  );
