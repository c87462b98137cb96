/**
 * Asks for what the reader now wants, and takes the answer unless that has changed. What goes wrong
 * is told by the engine’s state, not here.
 *
 * @returns gives the question up, as the end of an effect
 */
export function asking<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  take: (answer: T) => void
): () => void {
  const asked = new AbortController();
  ask(asked.signal).then(
    (answer) => {
      if (!asked.signal.aborted) take(answer);
    },
    () => undefined
  );
  return () => asked.abort();
}
