/**
 * Work in turn: the engine does one thing at a time, and what nobody waits for any more when its
 * turn comes is passed over. It then fails with the signal’s reason.
 */
export function inTurn() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> => {
    const turn = last.then(() => {
      signal?.throwIfAborted();
      return work();
    });
    last = turn.catch(() => undefined);
    return turn;
  };
}
