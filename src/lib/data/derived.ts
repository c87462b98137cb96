import type { TableName } from '#pipeline/schema.ts';

/** A table that the engine makes of others, once, when a question first needs it. */
export interface DerivedTable {
  readonly from: readonly TableName[];
  /** The SELECT that it holds the result of. */
  readonly sql: string;
}

const FULL_WIDTH = Array.from({ length: 0x5e }, (_, i) => [
  String.fromCharCode(0xff01 + i),
  String.fromCharCode(0x21 + i).toLowerCase()
]);

/** Characters that a reader does not tell apart: width, quotation marks, dashes, spaces. */
const ALIKE = [
  ...FULL_WIDTH,
  ...['\u3000', '\u00a0', '\u202f', '\u2009'].map((space) => [space, ' ']),
  ...['“', '”', '„', '«', '»'].map((mark) => [mark, '"']),
  ...['‘', '’', '`'].map((mark) => [mark, "'"]),
  ...['–', '—', '−', '‐', '‑'].map((dash) => [dash, '-'])
];

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
const column = (of: 0 | 1) => literal(ALIKE.map((pair) => pair[of]).join(''));

/** SQL for a text as searching compares it: as many characters as it has, each in its plain form. */
export const folded = (text: string) => `translate(lower(${text}), ${column(0)}, ${column(1)})`;

/** Every paragraph in its plain form, in the order of the sessions and of their documents. */
const SEARCH_TEXTS = `
  WITH dated AS (
    SELECT d.document_id, d.language, d.is_superseded, d.is_translation,
      coalesce(max(coalesce(s.start_date, make_date(s.year, 12, 31)))
        FILTER (ds.relation <> 'recounts'), any_value(d.issued_on)) AS told_on
    FROM documents d
    LEFT JOIN document_sessions ds USING (document_id)
    LEFT JOIN sessions s USING (session_id)
    GROUP BY ALL)
  SELECT (row_number() OVER (ORDER BY told_on, document_id, p.ordinal))::INT AS place,
    p.paragraph_id, document_id, p.session_id, p.is_substantive, language, is_superseded,
    is_translation, year(told_on)::INT AS year, ${folded('p.text')} AS folded
  FROM paragraphs p
  JOIN dated USING (document_id)
  ORDER BY place`;

export const derivedTables = {
  search_texts: {
    from: ['paragraphs', 'documents', 'document_sessions', 'sessions'],
    sql: SEARCH_TEXTS
  }
} as const satisfies Record<string, DerivedTable>;

export type DerivedName = keyof typeof derivedTables;

export const isDerived = (name: string): name is DerivedName => Object.hasOwn(derivedTables, name);

export const createDerived = (name: DerivedName) =>
  `CREATE TABLE ${name} AS ${derivedTables[name].sql}`;
