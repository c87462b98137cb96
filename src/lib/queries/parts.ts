/**
 * Pieces of SQL that more than one question is made of. They hold no parameters of their own. The
 * facts that they read off `#lib/data/derived.ts` are joined and sorted once, not for each question.
 */

/** One meeting, one count: a draft gives way to its final report, a translation to the version counted. */
export const STANDS =
  'document_id IN (SELECT document_id FROM documents WHERE NOT is_superseded AND NOT is_translation)';

/** `$n` is empty, or the body asked for. */
export const bodyIs = (n: number) => `($${n} = '' OR s.body_id = $${n})`;

/** A participant of a session once in each capacity, where it was read first. */
export const PRESENT = 'SELECT * FROM presences';

/** The same of one participant, whom `$n` names. */
export const presentAs = (n: number) => `${PRESENT} WHERE entity_id = $${n}`;

/**
 * Participants whom a joint list gives to another of its bodies only (仅出席…): absent from `session_id`,
 * with the place that names them.
 */
export const ELSEWHERE = 'SELECT * FROM presences_elsewhere';

/** Statements of documents that stand. */
export const SPOKEN = 'SELECT * FROM standing_statements';

/** Substantive paragraphs with the session and the kind of account that each belongs to. */
export const SUBSTANTIVE = 'SELECT * FROM substantive_paragraphs';

/** Mentions in substantive paragraphs, under main topics (`main_id`) and by themselves (`detail_id`). */
export const MENTIONED = 'SELECT * FROM substantive_mentions';

/** Each mention with the anonymous voice that it is told of. */
export const VOICED_MENTIONS = 'SELECT * FROM voiced_mentions';

/**
 * The number that a paragraph is cited by: as printed; after `#` that of an item of an agenda, whose
 * numbers begin anew under the paragraph that holds them.
 */
export const citedNumber = (p: string) => `
  CASE WHEN ${p}.kind = 'item' AND (${p}.role = 'agenda'
      OR ${p}.role = 'organization' AND NOT contains(${p}.number, '('))
    THEN '#' || ${p}.number ELSE ${p}.number END AS number`;

/** Sessions in the order of time, as far as it is known. */
export const IN_TIME =
  'coalesce(s.start_date, make_date(coalesce(s.year, 9999), 12, 31)), coalesce(s.ordinal, 0), s.session_id';

/** Columns that name a session in either language. */
export const SESSION_NAME = {
  session_id: 'text',
  body_id: 'text',
  body_zh: 'text',
  body_en: 'text',
  ordinal: 'int?',
  start_date: 'date?',
  end_date: 'date?',
  year: 'int?'
} as const;

export const SESSION_NAME_SQL = `
  s.session_id, s.body_id, b.name_zh AS body_zh, b.name_en AS body_en, s.ordinal, s.start_date,
  s.end_date, coalesce(s.year, year(s.start_date))::INT AS year`;
