import type { Query } from '#lib/data/query.ts';
import type { ChartView } from './index.ts';

/** `reports:<session>` names a session or a body. */
const named = (account: string) => account.slice(account.indexOf(':') + 1);

/** The bodies and sessions that a view is about; none where it is about all. */
export function withinOf({ body, session, a, b }: ChartView): readonly string[] {
  if (a && b) return a.length > 0 && b.length > 0 ? [...a, ...b].map(named) : [];
  const [first, ...others] = [body, session].filter((id) => id !== undefined);
  return first ? [first, ...others.filter((id) => id !== '')] : [];
}

/** The same question about a view’s bodies and sessions alone, unless it says what it is about. */
export const askedWithin = <Q extends Query>(query: Q, view: object): Q =>
  query.within ? query : { ...query, within: withinOf(view as ChartView) };
