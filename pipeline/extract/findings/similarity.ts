/** How alike two names are. */
/** Share of character pairs that two texts have in common (Dice 1945), 0–1. */
export const similarity = (a: string, b: string): number => {
  const pairs = (text: string): Set<string> =>
    new Set([...text].slice(1).map((_, i) => text.slice(i, i + 2)));
  const [left, right] = [pairs(a), pairs(b)];
  const shared = [...left].filter((p) => right.has(p)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
};
