import { type Answer, type Chart, type Queries, answer } from '#lib/charts/chart.ts';
import { questionsNext } from '#lib/charts/next.ts';
import { beforeChoice } from './about-to-choose.ts';
import { asking } from './asking.ts';
import { expect, run } from './engine-state.svelte.ts';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The answer to the view that the reader wants: the one built into the page where it is that, else
 * asked in the browser. Until it arrives, and if it cannot be had, the last one stays.
 */
export function live<V extends object, Q extends Queries>(
  chart: Chart<V, Q>,
  wanted: () => V,
  built: () => Answer<V, Q>
) {
  let asked = $state.raw<Answer<V, Q>>();
  const isBuilt = $derived(same(wanted(), built().view));

  let ahead: AbortController | undefined;

  $effect(() => {
    const view = wanted();
    if (isBuilt) return;
    ahead?.abort();
    const giveUp = asking<Answer<V, Q>>(
      (signal, tell) => answer(chart, view, run, signal, tell),
      (result) => (asked = result)
    );
    expect(chart.name, () => questionsNext(chart, view));
    return giveUp;
  });

  /** Brings the engine and the tables while the reader still looks at what there is to choose. */
  function askAhead() {
    ahead = new AbortController();
    const view = wanted();
    answer(chart, view, run, ahead.signal).catch(() => undefined);
    expect(chart.name, () => questionsNext(chart, view));
  }

  $effect(() => {
    const takeBack = beforeChoice(askAhead);
    return () => {
      takeBack();
      ahead?.abort();
    };
  });

  return {
    get answer() {
      return isBuilt ? built() : (asked ?? built());
    },
    get isWaiting() {
      return !isBuilt && !same(asked?.view, wanted());
    }
  };
}
