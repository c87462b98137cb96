/**
 * Work in turn, so much of it at once: the engine does one thing at a time, and what nobody waits
 * for any more when its turn comes is passed over. It then fails with the signal’s reason.
 */
export function inTurn(atOnce = 1) {
  const free: (() => void)[] = [];
  let busy = 0;

  const ready = () => {
    if (busy < atOnce) return void (busy += 1);
    return new Promise<void>((resolve) => free.push(resolve));
  };

  function end() {
    const next = free.shift();
    if (next) next();
    else busy -= 1;
  }

  return async <T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> => {
    await ready();
    try {
      signal?.throwIfAborted();
      return await work();
    } finally {
      end();
    }
  };
}
