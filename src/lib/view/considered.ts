import type { View } from './view.ts';

type Listener = (change: Partial<View>, signal: AbortSignal) => void;

const listeners = new Set<Listener>();
let considered: AbortController | undefined;

/**
 * Tells what a reader would change of the view by the choice that a pointer or the focus rests on,
 * or by each that it offers. One control is considered at a time: the signal says when it is
 * another, or none.
 */
export function consider(...changes: readonly Partial<View>[]): void {
  turnAway();
  considered = new AbortController();
  for (const change of changes)
    for (const listener of listeners) listener(change, considered.signal);
}

/** The reader considers nothing any more. */
export function turnAway(): void {
  considered?.abort();
}

/**
 * Hears of what is considered.
 *
 * @returns takes it back, as the end of an effect
 */
export function onConsidered(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
