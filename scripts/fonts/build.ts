import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codePointName, type FontTexts } from '#lib/fonts/characters.ts';
import { FACES } from '#lib/fonts/faces.ts';
import type { FaceIndex } from '#lib/fonts/files.ts';
import { fallbackRules, fontFaceRule } from './css.ts';
import { createCutter, hashedName, type Cut } from './cutter.ts';
import { planFace, wantedCharacters, type FacePlan } from './plan.ts';
import { sourceReader, type Source } from './sources.ts';

export interface FontFolders {
  /** What pages load: `fonts.css` and its files. Replaced as a whole. */
  readonly served: string;
  /** What exports load: `faces.json` and its files. Replaced as a whole. */
  readonly exported: string;
  /** Where finished files are kept between builds. */
  readonly cache: string;
}

/** What was made, for the reader of the build. */
export interface FontReport {
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
  /** Characters that no font has, by name: `U+E000`. */
  readonly missing: readonly string[];
}

type Files = Map<string, Uint8Array | string>;

/**
 * Makes the fonts of the site: for pages every character of the texts, cut into small files
 * with their style sheet; for exports one whole file a source, with an index. The same texts
 * give the same bytes.
 *
 * @returns the files with their sizes, and the characters that no font has
 */
export const buildFonts = async (
  texts: FontTexts,
  { served, exported, cache }: FontFolders
): Promise<FontReport> => {
  const wanted = wantedCharacters(texts);
  const open = sourceReader();
  const plans = await Promise.all(FACES.map((face) => planFace(face, wanted, open)));
  const cut = await createCutter(cache);
  const [pages, exports] = [await cutPieces(plans, cut), await cutWholes(plans, cut)];
  await writeFolder(served, pages);
  await writeFolder(exported, exports);
  return {
    files: [...pages, ...exports].map(([file, content]) => ({
      file,
      bytes: Buffer.byteLength(content)
    })),
    missing: [...new Set(plans.flatMap(({ missing }) => missing))].map(codePointName)
  };
};

const LICENCE = new URL('./OFL.txt', import.meta.url);

const cutPieces = async (plans: readonly FacePlan[], cut: Cut): Promise<Files> => {
  const [files, rules]: [Files, string[]] = [new Map(), []];
  for (const { face, pieces } of plans) {
    for (const { family, name, source, characters, unicodeRange } of pieces) {
      const font = await cut(source, characters, 'woff2');
      const file = hashedName(`${face.id}-${name}`, font);
      files.set(file, font);
      rules.push(fontFaceRule({ family, weights: face.weights, url: `./${file}`, unicodeRange }));
    }
  }
  files.set('fonts.css', [...rules, ...fallbackRules()].join('\n'));
  return files.set('OFL.txt', await readFile(LICENCE));
};

const cutWholes = async (plans: readonly FacePlan[], cut: Cut): Promise<Files> => {
  const files: Files = new Map();
  for (const { face, whole } of plans) {
    for (const { source, characters } of whole) {
      files.set(wholeFile(face.id, source), await cut(source, characters, 'font'));
    }
  }
  return files.set('faces.json', JSON.stringify(plans.map(faceIndex)));
};

const wholeFile = (faceId: string, source: Source): string => `${faceId}-${source.part}.font`;

const faceIndex = ({ face, whole }: FacePlan): FaceIndex => ({
  family: face.family,
  weight: face.weight,
  weights: face.weights,
  files: whole.map(({ source, characters }) => ({
    file: wholeFile(face.id, source),
    isHan: source.part === 'chinese-simplified',
    characters: characters.join(''),
    advances: Object.fromEntries(
      characters
        .map((character) => [character, source.advance(character)] as const)
        .filter(([, advance]) => advance !== 1000)
    )
  }))
});

/** The folder is complete or not there. */
const writeFolder = async (out: string, files: Files): Promise<void> => {
  const fresh = `${out}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  for (const [file, bytes] of files) await writeFile(join(fresh, file), bytes);
  await rm(out, { recursive: true, force: true });
  await rename(fresh, out);
};
