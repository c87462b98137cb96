import type { Param, Query, Shape } from '#lib/data/query.ts';

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

/**
 * A question each of whose rows follows from one session: asked of some sessions of a body, it tells
 * of which question of the whole body its answer is a part.
 */
export function bySession<
  S extends Shape & { readonly session_id: 'text' },
  T extends Scope | Texts
>(of: T, ask: (of: T) => Query<S>): Query<S> {
  const query = ask(of);
  const chosen: Exclude<Scope | Texts, string> | null = typeof of === 'string' ? null : of;
  if (!chosen?.body || !chosen.sessions?.length) return query;
  const { sql, params } = ask({ ...chosen, sessions: [] } as unknown as T);
  return { ...query, whole: { sql, params, sessions: chosen.sessions } };
}

/** The participants that a question is about. */
export type Who = Pick<Filters, 'groups' | 'capacities'>;

/** DuckDB takes no lists: identifiers hold no line breaks. */
const SEPARATOR = '\n';
const listParam = (items: readonly string[] = []) => items.join(SEPARATOR);

/**
 * Conditions of SQL on what parameters say. Whoever knows what they will say gets those alone that
 * restrict anything: an engine takes longer to plan the others than to follow them.
 */
const isGiven = (param: string, said: Param | undefined, condition: string) =>
  said === undefined
    ? `(${param} = '' OR ${condition})`
    : said === ''
      ? `${param} = ''`
      : condition;

/** A column’s value is in a list. */
const isIn = (column: string, list: string) =>
  `list_contains(string_split(${list}, chr(10)), ${column})`;

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
export function inScope(n: number, scope?: Scope): string {
  const [body, sessions, drafts] = scope === undefined ? [] : scopeParams(scope);
  return `(${isGiven(`$${n}`, body, `s.body_id = $${n}`)}
    AND ${isGiven(`$${n + 1}`, sessions, isIn('s.session_id', `$${n + 1}`))}
    AND ${drafts === true ? `$${n + 2}` : `($${n + 2} OR s.coverage <> 'draft')`})`;
}

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

/** All of the conditions that restrict anything; the parameter, never empty, is named in any case. */
function allOf(n: number, texts: Texts | undefined, conditions: Readonly<Record<number, string>>) {
  const said = texts === undefined ? [] : textsParam(texts).split(FIELD);
  const given = Object.entries(conditions)
    .filter(([i]) => said[Number(i) - 1] !== '')
    .map(([i, condition]) => isGiven(field(n, Number(i)), said[Number(i) - 1], condition));
  return `(${[`$${n} <> ''`, ...given].join(' AND ')})`;
}

const sessionIs = (n: number) => ({
  1: `s.body_id = ${field(n, 1)}`,
  2: isIn('s.session_id', field(n, 2))
});

const kindIs = (n: number, column: string) => ({
  3: isIn(column, field(n, 3)),
  4: `${column} <> 'draft-report'`
});

/** A document whose kind is `column` is among those that `$n` leaves: not by its session. */
export const ofKinds = (n: number, column: string, texts?: Texts) =>
  allOf(n, texts, kindIs(n, column));

/** A session `s` is among those that the texts of `$n` tell of. */
export const inSessions = (n: number, texts?: Texts) => allOf(n, texts, sessionIs(n));

/** What a document of the kind `column` says of a session `s` is among the texts of `$n`. */
export const inTexts = (n: number, column: string, texts?: Texts) =>
  allOf(n, texts, { ...sessionIs(n), ...kindIs(n, column) });

/** A paragraph `t`, as searching has it, is among the texts of `$n`. */
export const inFound = (n: number, texts?: Texts) =>
  allOf(n, texts, {
    1: `contains(t.bodies, '|' || ${field(n, 1)} || '|')`,
    2: `len(list_filter(string_split(${field(n, 2)}, chr(10)),
      lambda x: contains(t.sessions, '|' || x || '|'))) > 0`,
    ...kindIs(n, 't.kind')
  });

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
export const isOfGroup = (n: number, who?: Who) =>
  isGiven(
    `$${n}`,
    who && listParam(who.groups),
    `(e.kind = 'state' AND ${isIn("coalesce(e.regional_group, 'none')", `$${n}`)})`
  );

/** A capacity is one of those that `$n` lists. */
export const hasCapacity = (column: string, n: number, who?: Who) =>
  isGiven(`$${n}`, who && listParam(who.capacities), isIn(column, `$${n}`));

/** An entity `e` and a capacity are among those whose parameters begin at `$n`. */
export const isWho = (capacity: string, n: number, who?: Who) =>
  `${isOfGroup(n, who)} AND ${hasCapacity(capacity, n + 1, who)}`;
