import type { Param, Query, RowOf, SourceName } from '#lib/data/query.ts';
import { type Division, parted } from './attendance-by-part.ts';
import {
  type TextFilters,
  type Texts,
  type Who,
  capacitiesParam,
  hasCapacity,
  inTexts,
  ofKinds,
  textsParam,
  whoParams
} from './filters.ts';
import { ELSEWHERE, MENTIONED, PRESENT, SPOKEN, SUBSTANTIVE, citedNumber } from './parts.ts';
import { usesOfFloor } from './floor-use.ts';
import { deedsOf } from './participant-record.ts';
import { statesSpoken } from './shares.ts';
import type { StatementSource } from './speakers.ts';
import { OCCURRENCES_UNCOVERED, UNCOVERED_IN_ACCOUNT } from './topic-coverage.ts';
import type { TopicLevel } from './topic-emphasis.ts';
import { MENTIONS_OF_PAIR, type PairScope } from './topic-pairs.ts';
import { MENTIONS_IN_REPORT } from './topic-parts.ts';
import { MENTIONS_IN_PLACE } from './topic-places.ts';
import { moved } from './turnover.ts';
import { VOICED, type VoiceScope, voicesToldOf } from './voices.ts';

const shape = {
  document_id: 'text',
  symbol: 'text?',
  title_zh: 'text',
  title_en: 'text',
  language: 'text',
  paragraph_id: 'text',
  ordinal: 'int',
  number: 'text?',
  text: 'text',
  start: 'int?',
  end: 'int?',
  n: 'int'
} as const;

export { shape as placeShape };
export type EvidenceShape = typeof shape;
/** A counted place; `n` is what it counts for. `start` is null where the whole paragraph counts. */
export type EvidenceRow = RowOf<EvidenceShape>;

/** Where the facts that a subquery selects (`paragraph_id, start, end, n`) were read. */
export const placesOf = (
  from: readonly SourceName[],
  facts: string,
  params: readonly Param[]
): Query<EvidenceShape> => ({
  from: [...new Set<SourceName>([...from, 'paragraphs', 'documents'])],
  params,
  shape,
  sql: `
    SELECT d.document_id, d.symbol, d.title_zh, d.title_en, d.language, p.paragraph_id, p.ordinal,
      ${citedNumber('p')}, p.text, f.start::INT AS start, f."end"::INT AS "end", f.n::INT AS n
    FROM (${facts}) f
    JOIN paragraphs p USING (paragraph_id)
    JOIN documents d ON d.document_id = p.document_id
    ORDER BY d.document_id, p.ordinal, f.start`
});

/** The names of one part of a session’s attendance lists. */
export const attendanceOfPart = (session: string, by: Division, part: string, who: Who = {}) =>
  placesOf(
    ['attendance', 'documents', 'entities'],
    `SELECT paragraph_id, start, "end", 1 AS n FROM (${parted(by, 3)})
     WHERE session_id = $1 AND part = $2`,
    [session, part, ...whoParams(who)]
  );

/**
 * Where a participant stands in a session’s attendance and statement lists; or in a joint list that
 * gives it to another session only.
 */
export const presenceOf = (session: string, entity: string) =>
  placesOf(
    ['attendance', 'statements', 'documents', 'document_sessions'],
    `SELECT paragraph_id, start, "end", 1 AS n FROM (${PRESENT})
     WHERE session_id = $1 AND entity_id = $2
     UNION ALL
     SELECT paragraph_id, start, "end", 1 AS n FROM (${SPOKEN})
     WHERE session_id = $1 AND entity_id = $2 AND source = 'statements'
       AND capacity NOT IN ('secretariat', 'panellist')
     UNION ALL
     SELECT paragraph_id, start, "end", 1 AS n FROM (${ELSEWHERE})
     WHERE session_id = $1 AND entity_id = $2`,
    [session, entity]
  );

/**
 * A speaker’s statements under an item, as a delegation or else as the Secretariat or a panellist;
 * an empty item stands for statements under none.
 */
export const statementsUnder = (
  session: string,
  entity: string,
  item: string,
  source: StatementSource,
  isDelegation: boolean,
  { capacities }: Who = {}
) =>
  placesOf(
    ['statements', 'documents'],
    `SELECT paragraph_id, start, "end", 1 AS n FROM (${SPOKEN})
     WHERE session_id = $1 AND entity_id = $2 AND coalesce(agenda_item_id, '') = $3
       AND ($4 = 'all' OR source = 'statements')
       AND (capacity NOT IN ('secretariat', 'panellist')) = $5 AND ${hasCapacity('capacity', 6)}`,
    [session, entity, item, source, isDelegation, capacitiesParam(capacities)]
  );

/** The States that made one move between two sessions. */
export const movesBetween = (before: string, after: string, move: string, who: Who = {}) =>
  placesOf(
    ['attendance', 'documents', 'entities'],
    `SELECT paragraph_id, start, "end", 1 AS n FROM (${moved(4)})`,
    [before, after, move, ...whoParams(who)]
  );

/** One use of a session’s floor. */
export const usesIn = (session: string, use: string, who: Who = {}) =>
  placesOf(
    ['attendance', 'statements', 'documents', 'entities'],
    `SELECT paragraph_id, start, "end", 1 AS n FROM (${usesOfFloor(3)})
     WHERE session_id = $1 AND what = $2`,
    [session, use, ...whoParams(who)]
  );

/** The statements of a regional group’s States in a session. */
export const statementsOfGroup = (session: string, group: string, { capacities }: Who = {}) =>
  placesOf(
    ['statements', 'documents', 'entities'],
    `SELECT paragraph_id, start, "end", 1 AS n FROM (${statesSpoken(3)})
     WHERE session_id = $1 AND part = $2`,
    [session, group, capacitiesParam(capacities)]
  );

/** What a participant did in a session: one of the deeds of its record. */
export const deedsIn = (session: string, entity: string, deed: string) =>
  placesOf(
    ['attendance', 'statements', 'documents'],
    `SELECT paragraph_id, start, "end", 1 AS n FROM (${deedsOf(3)})
     WHERE session_id = $1 AND what = $2`,
    [session, deed, entity]
  );

/** The parameter of `ofKinds`, where the session is known. */
const kindsParam = (filters: TextFilters) => textsParam({ ...filters, body: '' });

/** The mentions of a topic in one kind of account of a session. */
export const mentionsOf = (
  session: string,
  relation: string,
  topic: string,
  level: TopicLevel,
  masked: boolean,
  filters: TextFilters = {}
) =>
  placesOf(
    ['topics', 'topic_mentions', 'paragraphs', 'documents', 'document_sessions'],
    `SELECT paragraph_id, start, "end", 1 AS n FROM (${MENTIONED})
     WHERE session_id = $1 AND relation = $2 AND ($5 OR NOT is_masked)
       AND CASE WHEN $4 = 'main' THEN main_id ELSE detail_id END = $3 AND ${ofKinds(6, 'kind')}`,
    [session, relation, topic, level, masked, kindsParam(filters)]
  );

const TOPIC_TABLES = [
  'topics',
  'topic_mentions',
  'paragraphs',
  'documents',
  'document_sessions',
  'sessions'
] as const;

/** Every mention of a topic, with all under it, in the documents of a body. */
export const mentionsInBody = (texts: Texts, topic: string, masked: boolean) =>
  placesOf(
    TOPIC_TABLES,
    `SELECT DISTINCT m.paragraph_id, m.start AS start, m."end" AS "end", 1 AS n
     FROM (${MENTIONED}) m JOIN sessions s USING (session_id)
     WHERE ${inTexts(1, 'm.kind')} AND $2 IN (m.main_id, m.detail_id) AND ($3 OR NOT m.is_masked)`,
    [textsParam(texts), topic, masked]
  );

/** The mentions of a topic in one part of an account: a role of sections, an agenda item. */
export const mentionsInPlace = (
  topic: string,
  masked: boolean,
  account: { readonly session: string; readonly relation: string },
  place: { readonly role: string; readonly item: string },
  filters: TextFilters = {}
) =>
  placesOf(TOPIC_TABLES, MENTIONS_IN_PLACE, [
    topic,
    masked,
    account.session,
    account.relation,
    place.role,
    place.item,
    kindsParam(filters)
  ]);

/** What of a session’s report is looked at, and at which level of topics. */
export interface ReportScope {
  readonly session: string;
  readonly level: TopicLevel;
  readonly masked: boolean;
}

/** The mentions of a topic in a part of a session’s report: a role, an item (`-` for none). */
export const mentionsInReport = (
  { session, level, masked }: ReportScope,
  topic: string,
  part: { readonly role: string; readonly item: string }
) =>
  placesOf(TOPIC_TABLES, MENTIONS_IN_REPORT, [session, level, masked, topic, part.role, part.item]);

/** The paragraphs of an account that no topic covers. */
export const uncoveredOf = (session: string, relation: string, filters: TextFilters = {}) =>
  placesOf(
    ['topic_mentions', 'paragraphs', 'documents', 'document_sessions'],
    UNCOVERED_IN_ACCOUNT,
    [session, relation, kindsParam(filters)]
  );

/** The paragraphs of a body that a word stands in and no topic covers, and how often. */
export const occurrencesUncovered = (texts: Texts, word: string) =>
  placesOf(
    ['word_counts', 'topic_mentions', 'paragraphs', 'documents', 'document_sessions', 'sessions'],
    OCCURRENCES_UNCOVERED,
    [textsParam(texts), word]
  );

/** The mentions of two topics in the paragraphs that have both. */
export const mentionsOfPair = (scope: PairScope, a: string, b: string) =>
  placesOf(TOPIC_TABLES, MENTIONS_OF_PAIR, [textsParam(scope), scope.level, scope.masked, a, b]);

/** The anonymous voices of a strength in one kind of account of a session. */
export const voicesOf = (
  session: string,
  relation: string,
  strength: string,
  filters: TextFilters = {}
) =>
  placesOf(
    ['voices', 'paragraphs', 'documents', 'document_sessions'],
    `SELECT paragraph_id, start, "end", 1 AS n FROM (${VOICED})
     WHERE session_id = $1 AND relation = $2 AND strength = $3 AND ${ofKinds(4, 'kind')}`,
    [session, relation, strength, kindsParam(filters)]
  );

/** The anonymous voices of a strength that speak of a topic. */
export const voicesOfTopic = (scope: VoiceScope, topic: string, strength: string) =>
  placesOf(['voices', ...TOPIC_TABLES], voicesToldOf(scope), [
    textsParam(scope),
    scope.session,
    scope.level,
    scope.masked,
    topic,
    strength
  ]);

/** The paragraphs of a session’s report that a word stands in, and how often. */
export const occurrencesOf = (session: string, word: string) =>
  placesOf(
    ['word_counts', 'paragraphs', 'documents', 'document_sessions'],
    `SELECT paragraph_id, NULL AS start, NULL AS "end", c.count AS n
     FROM (${SUBSTANTIVE}) p
     JOIN word_counts c USING (paragraph_id)
     WHERE p.session_id = $1 AND p.relation = 'reports' AND c.word_id = $2`,
    [session, word]
  );

/** Where a document names a session. */
export const namingOf = (session: string) =>
  placesOf(
    ['sessions'],
    `SELECT paragraph_id, start, "end", 1 AS n FROM sessions
     WHERE session_id = $1 AND paragraph_id IS NOT NULL`,
    [session]
  );

/** A paragraph as it stands, whole. */
export const paragraphWhole = (paragraph: string) =>
  placesOf(
    ['paragraphs'],
    `SELECT paragraph_id, NULL AS start, NULL AS "end", 1 AS n
     FROM paragraphs WHERE paragraph_id = $1`,
    [paragraph]
  );
