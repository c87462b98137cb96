/** So many options a reader is likely to go to next: few enough that their answers come in time. */
const MOST = 6;

/** The options of a list around the one chosen, the nearest first, and of two the later one. */
export function nearest(values: readonly string[], chosen: string): string[] {
  const at = values.indexOf(chosen);
  const steps = Array.from({ length: MOST }, (_, i) => i + 1);
  return steps
    .flatMap((far) => [at + far, at - far])
    .flatMap((i) => values[i] ?? [])
    .slice(0, MOST);
}
