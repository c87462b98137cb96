import { asking } from './asking.ts';
import { run } from './engine-state.svelte.ts';
import type { Query, RowOf, Shape } from './query.ts';

/** Rows that a page was built with, and the question that they answer. */
export interface BuiltRows<S extends Shape> {
  readonly query: Query<S>;
  readonly rows: readonly RowOf<S>[];
}

const same = (a: Query, b: Query) =>
  a.sql === b.sql && JSON.stringify(a.params) === JSON.stringify(b.params);

/** The rows that answer a question: those built into the page where it is that, else asked for here. */
export function liveRows<S extends Shape>(wanted: () => Query<S>, built: () => BuiltRows<S>) {
  let asked = $state.raw<BuiltRows<S>>();
  const isBuilt = $derived(same(wanted(), built().query));

  $effect(() => {
    const query = wanted();
    if (isBuilt) return;
    return asking(
      (signal) => run(query, signal),
      (rows) => (asked = { query, rows })
    );
  });

  return {
    get rows() {
      return isBuilt ? built().rows : (asked ?? built()).rows;
    }
  };
}
