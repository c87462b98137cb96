import { type Answer, type Chart, type Queries, answer } from '#lib/charts/chart.ts';
import { questionsNext, questionsOf, viewAfter } from '#lib/charts/next.ts';
import { onConsidered } from '#lib/view/considered.ts';
import { beforeChoice } from './about-to-choose.ts';
import { asking } from './asking.ts';
import { ahead as askBehind, expect, run } from './engine-state.svelte.ts';

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

  /** Asks for a view, and has in mind what may be asked after it. */
  function ask(view: V, signal: AbortSignal, tell?: (early: Answer<V, Q>) => void) {
    const answered = answer(chart, view, run, signal, tell);
    expect(chart.name, () => questionsNext(chart, view));
    return answered;
  }

  $effect(() => {
    const view = wanted();
    if (isBuilt) return;
    ahead?.abort();
    return asking<Answer<V, Q>>(
      (signal, tell) => ask(view, signal, tell),
      (result) => (asked = result)
    );
  });

  /** Brings the engine and the tables while the reader still looks at what there is to choose. */
  function askAhead() {
    ahead = new AbortController();
    ask(wanted(), ahead.signal).catch(() => undefined);
  }

  $effect(() => {
    const takeBack = beforeChoice(askAhead);
    return () => {
      takeBack();
      ahead?.abort();
    };
  });

  $effect(() =>
    onConsidered((change, signal) => {
      const view = viewAfter(wanted(), change);
      for (const query of view ? questionsOf(chart, view) : []) void askBehind(query, signal);
    })
  );

  return {
    get answer() {
      return isBuilt ? built() : (asked ?? built());
    },
    get isWaiting() {
      return !isBuilt && !same(asked?.view, wanted());
    }
  };
}
