import type { Query, RowOf } from '#lib/data/query.ts';
import { type TextFilters, type Texts, bySession, inTexts, textsParam } from './filters.ts';
import { SUBSTANTIVE, VOICED_MENTIONS } from './parts.ts';
import type { TopicLevel } from './topic-emphasis.ts';

/** Anonymous voices in substantive paragraphs, with the session and the kind of account. */
export const VOICED = `
  SELECT p.*, v.phrase, v.strength, v.start AS start, v."end" AS "end"
  FROM (${SUBSTANTIVE}) p
  JOIN voices v USING (paragraph_id)`;

const sessionShape = { session_id: 'text', relation: 'text', strength: 'text', n: 'int' } as const;

export type SessionVoiceRow = RowOf<typeof sessionShape>;

/** How many anonymous voices of each strength does each account of a session tell? */
export const voicesBySession = (texts: Texts) =>
  bySession(texts, (of): Query<typeof sessionShape> => ({
    from: ['voices', 'paragraphs', 'documents', 'document_sessions', 'sessions'],
    params: [textsParam(of)],
    shape: sessionShape,
    sql: `
    SELECT v.session_id, v.relation, v.strength, count(*)::INT AS n
    FROM (${VOICED}) v
    JOIN sessions s USING (session_id)
    WHERE ${inTexts(1, 'v.kind', of)}
    GROUP BY ALL
    ORDER BY v.session_id, v.relation, v.strength`
  }));

const topicShape = { topic_id: 'text', strength: 'text', n: 'int' } as const;

export type TopicVoiceRow = RowOf<typeof topicShape>;

export interface VoiceScope extends TextFilters {
  /** Empty for all bodies. */
  readonly body: string;
  /** Empty for all sessions. */
  readonly session: string;
  readonly level: TopicLevel;
  readonly masked: boolean;
}

const isAsked = (scope: VoiceScope) =>
  `${inTexts(1, 'v.kind', scope)} AND ($2 = '' OR v.session_id = $2) AND ($4 OR NOT v.is_masked)`;
const TOPIC = "CASE WHEN $3 = 'main' THEN v.main_id ELSE v.detail_id END";

/** How many voices of each strength speak of each topic, a voice once however often it names it? */
export const voicesByTopic = (scope: VoiceScope): Query<typeof topicShape> => ({
  from: [
    'voices',
    'topics',
    'topic_mentions',
    'paragraphs',
    'documents',
    'document_sessions',
    'sessions'
  ],
  params: [textsParam(scope), scope.session, scope.level, scope.masked],
  shape: topicShape,
  sql: `
    SELECT ${TOPIC} AS topic_id, v.strength, count(DISTINCT (v.paragraph_id, v.start))::INT AS n
    FROM (${VOICED_MENTIONS}) v
    JOIN sessions s USING (session_id)
    WHERE ${isAsked(scope)}
    GROUP BY ALL
    ORDER BY topic_id, v.strength`
});

/** A subquery of the places of such voices; `$5` is the topic, `$6` the strength. */
export const voicesToldOf = (scope: VoiceScope) => `
  SELECT DISTINCT v.paragraph_id, v.start AS start, v."end" AS "end", 1 AS n
  FROM (${VOICED_MENTIONS}) v
  JOIN sessions s USING (session_id)
  WHERE ${isAsked(scope)} AND ${TOPIC} = $5 AND v.strength = $6`;
