/** Ordinals of several sessions. */

/** More sessions than this no range tells one by one. */
const LONGEST = 30;

/** 第二次至第四次会议, “the second to fourth meetings”: those between the last two too, where they are the ends of a range. */
export const withBetween = (ordinals: readonly number[], isRange: boolean): number[] => {
  const [from, to] = ordinals.slice(-2);
  const between = isRange && from !== undefined && to !== undefined ? to - from - 1 : 0;
  if (between <= 0 || between > LONGEST) return [...ordinals];
  return [
    ...ordinals.slice(0, -1),
    ...Array.from({ length: between }, (_, i) => from! + 1 + i),
    to!
  ];
};
