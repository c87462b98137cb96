import type { Param } from '#lib/data/query.ts';

/** What figures are restricted to. What is empty, or not there, restricts nothing. */
export interface Filters {
  /** Regional groups: of States in these only. */
  readonly groups?: readonly string[];
  /** Capacities in which participants came or spoke. */
  readonly capacities?: readonly string[];
  readonly sessions?: readonly string[];
  /** False leaves out what only a draft reports. */
  readonly drafts?: boolean;
  /** Kinds of documents: what they say only. */
  readonly kinds?: readonly string[];
}

/**
 * The sessions that a question is about: those of one body (empty for all), or of these the ones
 * that filters leave.
 */
export type Scope = string | ({ readonly body: string } & Pick<Filters, 'sessions' | 'drafts'>);

/**
 * The texts that a question is about: what documents say of the sessions of one body (empty for
 * all), or of that what filters leave.
 */
export type Texts = string | ({ readonly body: string } & TextFilters);

/** What restricts texts: who came or spoke does not. */
export type TextFilters = Pick<Filters, 'sessions' | 'drafts' | 'kinds'>;

/** The participants that a question is about. */
export type Who = Pick<Filters, 'groups' | 'capacities'>;

/** DuckDB takes no lists: identifiers hold no line breaks. */
const SEPARATOR = '\n';
const listParam = (items: readonly string[] = []) => items.join(SEPARATOR);

/** A list is empty, or a column’s value is in it. */
const isInList = (column: string, list: string) =>
  `(${list} = '' OR list_contains(string_split(${list}, chr(10)), ${column}))`;
const isIn = (column: string, n: number) => isInList(column, `$${n}`);

/** The parameters of `inScope`, three of them. */
export function scopeParams(scope: Scope): Param[] {
  const {
    body,
    sessions,
    drafts = true
  }: Exclude<Scope, string> = typeof scope === 'string' ? { body: scope } : scope;
  return [body, listParam(sessions), drafts];
}

/** A session `s` is in the scope whose parameters begin at `$n`. */
export const inScope = (n: number) =>
  `(($${n} = '' OR s.body_id = $${n}) AND ${isIn('s.session_id', n + 1)}
    AND ($${n + 2} OR s.coverage <> 'draft'))`;

const FIELD = '\t';
const field = (n: number, i: number) => `split_part($${n}, chr(9), ${i})`;

/** The one parameter of `inTexts` and of `ofKinds`. */
export function textsParam(texts: Texts): string {
  const {
    body,
    sessions,
    kinds,
    drafts = true
  }: Exclude<Texts, string> = typeof texts === 'string' ? { body: texts } : texts;
  return [body, listParam(sessions), listParam(kinds), drafts ? '' : '0'].join(FIELD);
}

/** A document whose kind is `column` is among those that `$n` leaves: not by its session. */
export const ofKinds = (n: number, column: string) =>
  `(${isInList(column, field(n, 3))} AND (${field(n, 4)} = '' OR ${column} <> 'draft-report'))`;

/** A session `s` is among those that the texts of `$n` tell of. */
export const inSessions = (n: number) =>
  `((${field(n, 1)} = '' OR s.body_id = ${field(n, 1)})
    AND ${isInList('s.session_id', field(n, 2))})`;

/** What a document of the kind `column` says of a session `s` is among the texts of `$n`. */
export const inTexts = (n: number, column: string) =>
  `(${inSessions(n)} AND ${ofKinds(n, column)})`;

/** A paragraph `t`, as searching has it, is among the texts of `$n`. */
export const inFound = (n: number) =>
  `((${field(n, 1)} = '' OR contains(t.bodies, '|' || ${field(n, 1)} || '|'))
    AND (${field(n, 2)} = '' OR len(list_filter(string_split(${field(n, 2)}, chr(10)),
      lambda x: contains(t.sessions, '|' || x || '|'))) > 0)
    AND ${ofKinds(n, 't.kind')})`;

/** Of the sessions that texts are of: those that a chart has a place for. */
export const sessionsOf = (texts: Texts): Scope =>
  typeof texts === 'string' ? texts : { body: texts.body, sessions: texts.sessions ?? [] };

/** The parameters of `isWho`, two of them. */
export const whoParams = ({ groups, capacities }: Who): Param[] => [
  listParam(groups),
  listParam(capacities)
];

/** The parameter of `hasCapacity`. */
export const capacitiesParam = (capacities: Who['capacities']): Param => listParam(capacities);

/** An entity `e` is of the groups that `$n` lists. */
export const isOfGroup = (n: number) =>
  `($${n} = '' OR (e.kind = 'state' AND ${isIn("coalesce(e.regional_group, 'none')", n)}))`;

/** A capacity is one of those that `$n` lists. */
export const hasCapacity = (column: string, n: number) => isIn(column, n);

/** An entity `e` and a capacity are among those whose parameters begin at `$n`. */
export const isWho = (capacity: string, n: number) =>
  `${isOfGroup(n)} AND ${hasCapacity(capacity, n + 1)}`;
