import { asking } from './asking.ts';
import { run } from './engine-state.svelte.ts';
import type { Query, RowOf, Shape } from './query.ts';

const same = (a: Query | null, b: Query | null) =>
  a?.sql === b?.sql && JSON.stringify(a?.params) === JSON.stringify(b?.params);

/**
 * The rows that answer the question which the reader’s choices make, asked in the browser; null
 * while there is no question. Until an answer arrives the last one stays.
 */
export function asked<S extends Shape>(wanted: () => Query<S> | null) {
  let answer = $state.raw<{ query: Query<S>; rows: RowOf<S>[] } | null>(null);

  $effect(() => {
    const query = wanted();
    if (query === null) return;
    return asking(
      (signal) => run(query, signal),
      (rows) => (answer = { query, rows })
    );
  });

  return {
    get rows(): readonly RowOf<S>[] | null {
      return wanted() === null ? null : (answer?.rows ?? null);
    },
    get isWaiting() {
      return wanted() !== null && !same(answer?.query ?? null, wanted());
    }
  };
}
