import { byCodePoint, codePointName } from './characters.ts';

/** Characters that are served as one file, and the `unicode-range` that asks for it. */
export interface Slice {
  readonly name: string;
  readonly characters: readonly string[];
  readonly unicodeRange: string;
}

/** Small enough that a page which needs one character loads little beside it (13 kB). */
const FREQUENT = 96;
const RARE = 160;

/**
 * Cuts characters into files so that a page loads little that it does not show: frequent
 * characters in the order of use, listed one by one; the others by code point, as one range
 * a file, which keeps the style sheet small.
 *
 * CSS Fonts 4 §11.1: where ranges overlap, the rule declared last wins. So the rare slices
 * come first, and their ranges may span frequent characters.
 *
 * @param frequent characters of interface and names, the most used first
 * @param others characters that only documents use; those in `frequent` are left out
 */
export const sliceCharacters = (
  frequent: readonly string[],
  others: readonly string[]
): readonly Slice[] => {
  const known = new Set(frequent);
  const rare = others.filter((character) => !known.has(character)).sort(byCodePoint);
  return [
    ...chunks(rare, RARE).map((characters, i) => ({
      name: `rare-${i + 1}`,
      characters,
      unicodeRange: spanRange(characters)
    })),
    ...chunks(frequent, FREQUENT)
      .map((characters, i) => slice(`han-${i + 1}`, characters))
      .reverse()
  ];
};

/** @returns a slice that asks for exactly these characters */
export const slice = (name: string, characters: readonly string[]): Slice => ({
  name,
  characters,
  unicodeRange: unicodeRange(characters)
});

/** @returns the characters as CSS lists them, neighbours joined: `U+41-5A,U+4E2D` */
export const unicodeRange = (characters: readonly string[]): string =>
  runs(characters)
    .map(({ first, last }) => (first === last ? first : `${first}-${last.slice(2)}`))
    .join(',');

const spanRange = (sorted: readonly string[]): string =>
  unicodeRange([sorted[0]]) +
  (sorted.length > 1 ? `-${codePointName(sorted.at(-1)!).slice(2)}` : '');

const runs = (characters: readonly string[]): { first: string; last: string }[] => {
  const sorted = [...new Set(characters)].sort(byCodePoint);
  const result: { first: string; last: string }[] = [];
  sorted.forEach((character, i) => {
    const follows = i > 0 && sorted[i - 1].codePointAt(0)! + 1 === character.codePointAt(0);
    const name = codePointName(character);
    if (follows) result[result.length - 1].last = name;
    else result.push({ first: name, last: name });
  });
  return result;
};

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size)
  );
