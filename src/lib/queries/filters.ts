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
}

/**
 * The sessions that a question is about: those of one body (empty for all), or of these the ones
 * that filters leave.
 */
export type Scope = string | ({ readonly body: string } & Pick<Filters, 'sessions' | 'drafts'>);

/** The participants that a question is about. */
export type Who = Pick<Filters, 'groups' | 'capacities'>;

/** DuckDB takes no lists: identifiers hold no line breaks. */
const SEPARATOR = '\n';
const listParam = (items: readonly string[] = []) => items.join(SEPARATOR);

/** `$n` is empty, or a list that a column’s value is in. */
const isIn = (column: string, n: number) =>
  `($${n} = '' OR list_contains(string_split($${n}, chr(10)), ${column}))`;

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
