/** Texts in the order in which a reader needs their characters. */
export interface FontTexts {
  /** Messages of the interface: on every page. */
  readonly interface: readonly string[];
  /** Names of States, bodies, topics: in every chart. */
  readonly names: readonly string[];
  /** The text of the documents. */
  readonly corpus: readonly string[];
}

const printable = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/**
 * Characters that Chinese and Latin typography share and draw differently (full or half
 * width). Which one is right depends on the language of the text, not on the character.
 */
export const SHARED_PUNCTUATION = '‘’“”—…·';

/** On every page: figures, letters, the signs of numbers. */
export const BASIC_LATIN = printable(0x20, 0x7e) + '\u00a0–≥';

/** Always there, in a file of its own: names can need any of it. */
export const MORE_LATIN =
  printable(0xa1, 0xac) + printable(0xae, 0xff).replace('·', '') + '‑′″•−€ŒœŠšŽž≤←→';

/** Always there: Chinese punctuation, in the first slice. */
export const HAN_PUNCTUATION = '　、。〈〉《》「」『』【】〔〕〖〗！（），．：；？［］｛｝～％';

/** Neither a control nor an invisible format character (ZWSP, BOM, soft hyphen). */
const isDrawn = (character: string): boolean => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character);

/** @returns the different characters of a text that something must draw */
export const charactersOf = (text: string): Set<string> => new Set([...text].filter(isDrawn));

/**
 * @returns the different characters of texts, those first that most texts contain; ties by
 *   code point, so that the order never depends on the order of the texts
 */
export const byFrequency = (texts: Iterable<string>): string[] => {
  const frequency = new Map<string, number>();
  for (const text of texts) {
    for (const character of charactersOf(text)) {
      frequency.set(character, (frequency.get(character) ?? 0) + 1);
    }
  }
  return [...frequency.keys()].sort(
    (a, b) => frequency.get(b)! - frequency.get(a)! || byCodePoint(a, b)
  );
};

export const byCodePoint = (a: string, b: string): number => a.codePointAt(0)! - b.codePointAt(0)!;

/** @returns `U+4E2D`, the form in which a missing character is named and CSS lists it */
export const codePointName = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
