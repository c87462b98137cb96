/** So many options a reader is likely to go to next: few enough that their answers come in time. */
const MOST = 6;

/** The options of a list around the one chosen, the nearest first, and of two the later one. */
export function nearest(values: readonly string[], chosen: string): string[] {
  const at = values.indexOf(chosen);
  const distance = (value: string) => {
    const far = values.indexOf(value) - at;
    return far > 0 ? 2 * far - 1 : -2 * far;
  };
  return values
    .filter((value) => value !== chosen)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST);
}
