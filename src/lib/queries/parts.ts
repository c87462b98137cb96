/** Pieces of SQL that more than one question is made of. They hold no parameters of their own. */

/** One meeting, one count: a draft gives way to its final report, a translation to the version counted. */
export const STANDS =
  'document_id IN (SELECT document_id FROM documents WHERE NOT is_superseded AND NOT is_translation)';

/** `$n` is empty, or the body asked for. */
export const bodyIs = (n: number) => `($${n} = '' OR s.body_id = $${n})`;

const present = (condition: string) => `
  SELECT DISTINCT ON (session_id, entity_id, capacity) *
  FROM attendance
  WHERE ${STANDS}${condition}
  ORDER BY session_id, entity_id, capacity, document_id, paragraph_id, "start"`;

/** A participant of a session once in each capacity, where it was read first. */
export const PRESENT = present('');

/** The same of one participant, whom `$n` names: the engine does not narrow it by itself. */
export const presentAs = (n: number) => present(` AND entity_id = $${n}`);

/**
 * Participants whom a joint list gives to another of its bodies only (仅出席…): absent from `session_id`,
 * with the place that names them.
 */
export const ELSEWHERE = `
  SELECT DISTINCT ON (ds.session_id, a.entity_id) ds.session_id, a.entity_id, a.paragraph_id,
    a."start", a."end"
  FROM attendance a
  JOIN document_sessions ds
    ON ds.document_id = a.document_id AND ds.relation = 'reports' AND ds.session_id <> a.session_id
  WHERE a.${STANDS} AND NOT EXISTS (FROM attendance b
    WHERE b.session_id = ds.session_id AND b.entity_id = a.entity_id AND b.${STANDS})
  ORDER BY ds.session_id, a.entity_id, a.document_id, a.paragraph_id, a."start"`;

/** Statements of documents that stand. */
export const SPOKEN = `SELECT * FROM statements WHERE ${STANDS}`;

/** Substantive paragraphs with the session and the kind of account that each belongs to. */
export const SUBSTANTIVE = `
  SELECT p.paragraph_id, p.document_id, p.number, p.ordinal, p.text, p.characters, ds.session_id,
    ds.relation, d.kind
  FROM paragraphs p
  JOIN documents d USING (document_id)
  JOIN document_sessions ds
    ON ds.document_id = p.document_id
    AND (p.session_id = ds.session_id OR (p.session_id IS NULL AND ds.relation = 'reports'))
  WHERE p.is_substantive AND NOT d.is_superseded AND NOT d.is_translation`;

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
