/** Ascending places moved `apart` so that none touch, and back from the end where it is reached. */
export function spread(places: readonly number[], end: number, apart: number): number[] {
  let last = -Infinity;
  const onward = places.map((place) => (last = Math.max(place, last + apart)));
  let next = end + apart;
  return onward
    .toReversed()
    .map((place) => (next = Math.min(place, next - apart)))
    .toReversed();
}
