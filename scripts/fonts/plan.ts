import {
  BASIC_LATIN,
  byCodePoint,
  byFrequency,
  HAN_PUNCTUATION,
  MORE_LATIN,
  SHARED_PUNCTUATION,
  type FontTexts
} from '#lib/fonts/characters.ts';
import { chineseFamily, type Face, type Typeface } from '#lib/fonts/faces.ts';
import { slice, sliceCharacters, type Slice } from '#lib/fonts/slices.ts';
import { partsWith, type OpenSource, type Source } from './sources.ts';

/** A file to make: these characters of this source, under this family. */
export interface Piece extends Slice {
  readonly family: string;
  readonly source: Source;
}

/** Everything that is made of one face. */
export interface FacePlan {
  readonly face: Face;
  /** In the order of declaration: where ranges overlap, the later one wins. */
  readonly pieces: readonly Piece[];
  /** The same characters, one file a source: what an export takes its glyphs from. */
  readonly whole: readonly { readonly source: Source; readonly characters: readonly string[] }[];
  /** Characters that no part of the face’s packages has. */
  readonly missing: readonly string[];
}

/** The characters to provide, by how soon a reader needs them. */
export interface Wanted {
  readonly frequent: readonly string[];
  readonly others: readonly string[];
}

/** @returns the characters of the texts, with what the site itself always draws */
export const wantedCharacters = (texts: FontTexts): Wanted => {
  const early = [...byFrequency(texts.interface), ...byFrequency(texts.names)];
  return {
    frequent: [...new Set([...HAN_PUNCTUATION, ...early])],
    others: byFrequency(texts.corpus)
  };
};

/** Latin that is served first; the rest of it is in a file of its own. */
const FIRST_LATIN = new Set([...BASIC_LATIN, ...SHARED_PUNCTUATION]);
const LATIN = [...new Set([...FIRST_LATIN, ...MORE_LATIN])];

/** @returns which file of the face draws which character */
export const planFace = async (face: Face, wanted: Wanted, open: OpenSource): Promise<FacePlan> => {
  const latin = await openParts(open, face.latin, face.latin.file ? ['latin'] : LATIN_PARTS);
  const han = await open(face.han, 'chinese-simplified');
  const all = [...new Set([...LATIN, ...wanted.frequent, ...wanted.others])];
  const share = assign(all, [...latin, han]);
  const other = await assignParts(share.get(undefined)!, face, open);
  const ofFamily = (family: string, source: Source) => (s: Slice) => ({ ...s, family, source });
  return {
    face,
    pieces: [
      ...hanSlices(share.get(han)!, wanted).map(ofFamily(face.family, han)),
      ...other.found.map(({ source, characters }) =>
        ofFamily(face.family, source)(slice(`part-${source.part}`, characters))
      ),
      ...latin.flatMap((source) =>
        latinSlices(source.part, share.get(source)!).map(ofFamily(face.family, source))
      ),
      ...chineseSlices(han).map(ofFamily(chineseFamily(face.family), han))
    ],
    whole: [
      ...latin.map((source) => ({ source, characters: share.get(source)! })),
      { source: han, characters: all.filter(han.has).sort(byCodePoint) },
      ...other.found
    ].filter(({ characters }) => characters.length > 0),
    missing: other.missing
  };
};

const hanSlices = (drawn: readonly string[], { frequent }: Wanted): readonly Slice[] => {
  const [known, first] = [new Set(drawn), new Set(frequent)];
  return sliceCharacters(
    frequent.filter((character) => known.has(character)),
    drawn.filter((character) => !first.has(character))
  );
};

const latinSlices = (
  name: string,
  characters: readonly string[],
  first: ReadonlySet<string> = FIRST_LATIN
): readonly Slice[] =>
  [
    slice(
      name,
      characters.filter((character) => first.has(character))
    ),
    slice(
      `${name}-more`,
      characters.filter((character) => !first.has(character))
    )
  ].filter(({ characters: drawn }) => drawn.length > 0);

/**
 * What Chinese text sets in its own way. Quotation marks and the other marks are in one file: space
 * between two marks is only taken out within a font (CSS Text 4 §8.4.2).
 */
const chineseSlices = (han: Source): readonly Slice[] => {
  const first = new Set([...FIRST_LATIN, ...HAN_PUNCTUATION]);
  return latinSlices('zh', [...new Set([...first, ...LATIN])].filter(han.has), first);
};

/** Parts of a package by script that draw Latin, in this order. */
const LATIN_PARTS = ['latin', 'latin-ext'];

const openParts = (open: OpenSource, typeface: Typeface, parts: readonly string[]) =>
  Promise.all(parts.map((part) => open(typeface, part)));

/** Each character to the first source that has it; to `undefined` if none. */
const assign = (
  characters: readonly string[],
  sources: readonly Source[]
): ReadonlyMap<Source | undefined, string[]> => {
  const share = new Map<Source | undefined, string[]>(
    [...sources, undefined].map((source) => [source, []])
  );
  for (const character of characters) {
    share.get(sources.find((source) => source.has(character)))!.push(character);
  }
  return share;
};

const assignParts = async (characters: readonly string[], face: Face, open: OpenSource) => {
  const found = new Map<Source, string[]>();
  const missing: string[] = [];
  for (const character of characters) {
    const source = await sourceOf(character, face, open);
    if (source) found.set(source, [...(found.get(source) ?? []), character]);
    else missing.push(character);
  }
  return {
    found: [...found].map(([source, list]) => ({ source, characters: list })),
    missing
  };
};

const sourceOf = async (
  character: string,
  face: Face,
  open: OpenSource
): Promise<Source | undefined> => {
  for (const typeface of [face.han, face.latin]) {
    for (const part of await partsWith(typeface, character)) {
      const source = await open(typeface, part);
      if (source.has(character)) return source;
    }
  }
  return undefined;
};
