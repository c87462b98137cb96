import type { SessionRow } from '#lib/queries/sessions.ts';
import type { TopicRows } from '#lib/charts/topic-emphasis/chart.ts';

/** A session with a report, of which nothing was counted. */
export const sessionRow = (ordinal: number, year: number): SessionRow => ({
  session_id: `X/${ordinal}`,
  body_id: 'X',
  body_zh: '工作组',
  body_en: 'Working Group',
  ordinal,
  ordinal_is_inferred: false,
  start_date: null,
  end_date: null,
  date_text: null,
  year,
  place_zh: null,
  place_en: null,
  format: null,
  meetings: null,
  coverage: 'report',
  documents: 1,
  places: 1,
  participants: 0,
  statements: 0,
  has_open_list: false,
  has_statement_gap: false
});

const basis = (ordinal: number, relation: string, paragraphs: number, characters: number) => ({
  session_id: `X/${ordinal}`,
  relation,
  is_draft: ordinal === 2,
  paragraphs,
  characters
});

const topic = (topic_id: string, parent_id: string | null = null) => ({
  topic_id,
  parent_id,
  name_zh: `主题${topic_id}`,
  name_en: `Topic ${topic_id}`
});

const counted = (
  topic_id: string,
  ordinal: number,
  relation: string,
  paragraphs: number,
  mentions: number
) => ({
  session_id: `X/${ordinal}`,
  relation,
  topic_id,
  name_zh: `主题${topic_id}`,
  name_en: `Topic ${topic_id}`,
  paragraphs,
  mentions
});

/**
 * Session 1 is recounted in 12 paragraphs, 2 drafted in 3, 3 reported in 12, 4 reported in 20 of
 * English; of the main topics a and b, b is mentioned in session 3 only, c nowhere.
 */
export const topicRows = (): TopicRows => ({
  sessions: [sessionRow(1, 2010), sessionRow(2, 2012), sessionRow(3, 2014), sessionRow(4, 2016)],
  topics: [topic('a'), topic('a1', 'a'), topic('a2', 'a'), topic('b'), topic('c')],
  basis: [
    basis(1, 'recounts', 12, 2000),
    basis(2, 'reports', 3, 500),
    basis(3, 'reports', 12, 2000),
    basis(4, 'reports', 20, 0)
  ],
  emphasis: [
    counted('a', 1, 'recounts', 6, 8),
    counted('a', 2, 'reports', 2, 2),
    counted('a', 3, 'reports', 3, 5),
    counted('a', 4, 'reports', 2, 2),
    counted('b', 3, 'reports', 9, 9)
  ],
  sources: []
});
