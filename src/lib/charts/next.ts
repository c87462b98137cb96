import type { Query } from '#lib/data/query.ts';
import { type View, readValue, valuesOf } from '#lib/view/view.ts';
import type { Chart, Queries } from './chart.ts';
import { askedWithin } from './within.ts';

/** What stands for any session: the SQL of a question says which filters are in force, not of what. */
const ANY = '?';

/** The other values of a parameter that may change what is asked: none, one of several, each of a choice. */
function othersOf(name: keyof View, value: View[keyof View]): readonly unknown[] {
  const values = name === 'sessions' ? [ANY] : valuesOf(name);
  const others = values.map((text) => readValue(name, text));
  if (!Array.isArray(value)) return others.filter((other) => other !== value);
  return value.length === 0 ? others.slice(0, 1) : [[]];
}

/** The views that a reader can reach from this one by one choice, one of each kind. */
export const viewsNext = <V extends object>(view: V): V[] =>
  Object.entries(view).flatMap(([name, value]) =>
    othersOf(name as keyof View, value).map((other) => ({ ...view, [name]: other }))
  );

const bySql = (queries: readonly Query[]) => [
  ...new Map(queries.map((query) => [query.sql, query])).values()
];

/** All that a chart asks for a view. */
export const questionsOf = <V extends object, Q extends Queries>(
  { queries }: Pick<Chart<V, Q>, 'queries'>,
  view: V
): Query[] =>
  Object.values(queries(view)).map((one) => askedWithin('study' in one ? one.query : one, view));

/** What a chart would ask for the views that are one choice away, each SQL once. */
export function questionsNext<V extends object, Q extends Queries>(
  chart: Pick<Chart<V, Q>, 'queries'>,
  view: V
): Query[] {
  const asked = viewsNext(view).flatMap((next) => questionsOf(chart, next));
  return bySql(
    asked.map(({ whole, ...query }) => ({
      ...query,
      ...(whole && { sql: whole.sql, params: whole.params })
    }))
  );
}

/** A chart’s view after a choice; null where the choice changes nothing of it. */
export function viewAfter<V extends object>(view: V, change: Partial<View>): V | null {
  const own = Object.entries(change).filter(([name]) => name in view);
  const after = { ...view, ...Object.fromEntries(own) };
  return JSON.stringify(after) === JSON.stringify(view) ? null : after;
}
