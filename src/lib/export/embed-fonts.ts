import { filesInOrder, type FaceIndex, type FontFiles } from '#lib/fonts/files.ts';
import { nearestFace } from '#lib/fonts/measure.ts';
import { unicodeRange } from '#lib/fonts/slices.ts';
import { createSubset, type Subset } from '#lib/fonts/subset.ts';
import type { TextRun } from './picture.ts';

/** A file of a face and the characters that it is to draw. */
interface Part {
  readonly file: string;
  readonly characters: readonly string[];
}

/** A font inside a picture. */
export interface EmbeddedFont {
  readonly family: string;
  readonly weight: number;
  /** Its `@font-face` rule, with the font as a data URI. */
  readonly rule: string;
  /** A character that it draws, to see whether it is there; empty where it draws only spaces. */
  readonly sample: string;
}

/**
 * Cuts the fonts to the characters of a picture and writes them into its style sheet, so that
 * it looks the same on a machine that has none of them.
 *
 * @param runs the texts of the picture with their faces
 * @param lang decides which file draws the punctuation that Chinese and Latin share
 * @returns one font a face and file; a character that no file has is left to the machine that
 *   shows the picture
 */
export const embedFonts = async (
  runs: readonly TextRun[],
  lang: string,
  fonts: FontFiles
): Promise<EmbeddedFont[]> => {
  const subset = await createSubset(await fonts.readSubsetter());
  const embedded = [...charactersByFace(runs, fonts.faces)].flatMap(([face, characters]) =>
    partsOf(face, characters, lang).map((part) => embedPart(face, part, fonts, subset))
  );
  return Promise.all(embedded);
};

const charactersByFace = (
  runs: readonly TextRun[],
  faces: readonly FaceIndex[]
): ReadonlyMap<FaceIndex, Set<string>> => {
  const byFace = new Map<FaceIndex, Set<string>>();
  for (const run of runs) {
    const face = nearestFace(faces, run);
    const characters = byFace.get(face) ?? new Set();
    byFace.set(face, characters);
    for (const character of run.text) characters.add(character);
  }
  return byFace;
};

const partsOf = (face: FaceIndex, characters: ReadonlySet<string>, lang: string): Part[] => {
  const left = new Set(characters);
  return filesInOrder(face, lang)
    .map(({ file, characters: known }) => {
      const drawn = [...known].filter((character) => left.delete(character));
      return { file, characters: drawn };
    })
    .filter((part) => part.characters.length > 0);
};

const embedPart = async (
  face: FaceIndex,
  { file, characters }: Part,
  fonts: FontFiles,
  subset: Subset
): Promise<EmbeddedFont> => {
  const data = toBase64(subset(await fonts.read(file), characters));
  return {
    family: face.family,
    weight: face.weight,
    rule:
      `@font-face{font-family:'${face.family}';font-weight:${face.weights};font-display:block;` +
      `src:url(data:font/ttf;base64,${data}) format('truetype');` +
      `unicode-range:${unicodeRange(characters)}}`,
    sample: sampleOf(characters)
  };
};

const sampleOf = (characters: readonly string[]): string =>
  characters.find((character) => /[\p{L}\p{N}]/u.test(character)) ??
  characters.find((character) => /\S/.test(character)) ??
  '';

/** `btoa` takes a string of bytes; a spread of a whole font would overflow the stack. */
const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  }
  return btoa(text);
};
