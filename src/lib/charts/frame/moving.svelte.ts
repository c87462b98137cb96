import { untrack } from 'svelte';
import { moveFrom, type Place, placesIn } from './motion.ts';

/**
 * Shows another answer as a change of the picture: its marks go where they stand now. Another width
 * makes another picture. To be called while a component starts.
 *
 * @param answer what the picture is drawn from
 */
export function showMoves(
  answer: () => unknown,
  root: () => Element | undefined,
  width: () => number
): void {
  let stood: { width: number; places: ReadonlyMap<string, Place> } | undefined;
  $effect.pre(() => {
    answer();
    const drawn = untrack(root);
    stood = drawn && { width: untrack(width), places: placesIn(drawn) };
  });
  $effect(() => {
    answer();
    const drawn = untrack(root);
    if (drawn && stood?.width === untrack(width)) moveFrom(stood.places, drawn);
  });
}
