import { minIndex } from 'd3';

interface Waiting {
  readonly place: number;
  begin(): void;
}

/**
 * Work in turn, so much of it at once: the engine does one thing at a time. Of what waits, the lowest
 * `place` is next, and what nobody waits for any more when its turn comes is passed over: it then
 * fails with the signal’s reason.
 */
export function inTurn(atOnce = 1) {
  const waiting: Waiting[] = [];
  let busy = 0;

  const ready = (place: number) => {
    if (busy < atOnce) return void (busy += 1);
    return new Promise<void>((begin) => waiting.push({ place, begin }));
  };

  function end() {
    const [next] = waiting.splice(
      minIndex(waiting, (one) => one.place),
      1
    );
    if (next) next.begin();
    else busy -= 1;
  }

  return async <T>(work: () => Promise<T>, signal?: AbortSignal, place = 0): Promise<T> => {
    await ready(place);
    try {
      signal?.throwIfAborted();
      return await work();
    } finally {
      end();
    }
  };
}
