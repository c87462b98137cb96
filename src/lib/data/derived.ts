import { ALIKE } from './fold.ts';
import { type DerivedTable, factTables } from './facts.ts';
import type { Query, SourceName } from './query.ts';

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
const column = (of: 0 | 1) => literal(ALIKE.map((pair) => pair[of]).join(''));

/** SQL for a text as searching compares it: as many characters as it has, each in its plain form. */
export const folded = (text: string) => `translate(lower(${text}), ${column(0)}, ${column(1)})`;

/**
 * Every paragraph in its plain form, in the order of the sessions and of their documents; `bodies`
 * and `sessions` are those that it tells of, as `|A|B|`.
 */
const SEARCH_TEXTS = `
  WITH told AS (
    SELECT ds.document_id, ds.session_id, s.body_id
    FROM document_sessions ds JOIN sessions s USING (session_id)),
  dated AS (
    SELECT d.document_id, d.language, d.kind, d.kind = 'draft-report' AS is_draft, d.is_superseded,
      d.is_translation, d.sort_on,
      '|' || string_agg(DISTINCT t.body_id, '|' ORDER BY t.body_id) || '|' AS bodies,
      '|' || string_agg(DISTINCT t.session_id, '|' ORDER BY t.session_id) || '|' AS sessions
    FROM documents d LEFT JOIN told t USING (document_id)
    GROUP BY ALL)
  SELECT (row_number() OVER (ORDER BY d.sort_on, p.document_id, p.ordinal))::INT AS place,
    p.paragraph_id, p.document_id, p.session_id, p.is_substantive, p.characters, d.language,
    d.kind, d.is_draft, d.is_superseded, d.is_translation,
    year(coalesce(s.start_date, make_date(s.year, 12, 31), d.sort_on))::INT AS year,
    coalesce('|' || s.body_id || '|', d.bodies, '') AS bodies,
    coalesce('|' || p.session_id || '|', d.sessions, '') AS sessions, ${folded('p.text')} AS folded
  FROM paragraphs p
  JOIN dated d USING (document_id)
  LEFT JOIN sessions s ON s.session_id = p.session_id
  ORDER BY place`;

/** How often all substantive paragraphs together use each word. */
const WORD_BACKGROUNDS = `
  SELECT c.word_id, sum(c.count)::INT AS n
  FROM (SELECT DISTINCT paragraph_id FROM substantive_paragraphs) p
  JOIN word_counts c USING (paragraph_id)
  GROUP BY c.word_id`;

/** Which documents tell anything of each session. */
const SESSION_TELLERS = `
  SELECT session_id, document_id FROM document_sessions
  UNION SELECT session_id, document_id FROM officers
  UNION SELECT session_id, document_id FROM agenda_items
  UNION SELECT session_id, document_id FROM sessions WHERE document_id IS NOT NULL`;

/** Each after those that it is made of. */
export const derivedTables = {
  ...factTables,
  word_backgrounds: {
    from: ['substantive_paragraphs', 'word_counts'],
    isOfDocuments: false,
    sql: WORD_BACKGROUNDS
  },
  session_tellers: {
    from: ['document_sessions', 'officers', 'agenda_items', 'sessions'],
    isOfDocuments: false,
    sql: SESSION_TELLERS
  },
  search_texts: {
    from: ['paragraphs', 'documents', 'document_sessions', 'sessions'],
    isOfDocuments: true,
    sql: SEARCH_TEXTS
  }
} as const satisfies Record<string, DerivedTable>;

export type DerivedName = keyof typeof derivedTables;

export const isDerived = (name: string): name is DerivedName => Object.hasOwn(derivedTables, name);

export const derivedNames = Object.keys(derivedTables) as DerivedName[];

export const createDerived = (name: DerivedName) =>
  `CREATE TABLE ${name} AS ${derivedTables[name].sql}`;

/** The tables that a question reads: those that it names, and the derived ones in its SQL. */
export function sourcesOf({ from, sql }: Query): readonly SourceName[] {
  const words = new Set(sql.match(/\w+/g));
  return [...new Set<SourceName>([...from, ...derivedNames.filter((name) => words.has(name))])];
}
