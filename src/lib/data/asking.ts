/**
 * Asks for what the reader now wants, and takes the answer unless that has changed. What goes wrong
 * is told by the engine’s state, not here.
 *
 * @param ask may tell an answer before the last one: it is taken alike
 * @returns gives the question up, as the end of an effect
 */
export function asking<T>(
  ask: (signal: AbortSignal, tell: (answer: T) => void) => Promise<T>,
  take: (answer: T) => void
): () => void {
  const asked = new AbortController();
  const tell = (answer: T) => {
    if (!asked.signal.aborted) take(answer);
  };
  ask(asked.signal, tell).then(tell, () => undefined);
  return () => asked.abort();
}
