import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { compress } from 'woff2-encoder';
import { codePointName, type FontTexts } from '#lib/fonts/characters.ts';
import { FACES } from '#lib/fonts/faces.ts';
import type { FaceIndex } from '#lib/fonts/files.ts';
import { createSubset, type Subset } from '#lib/fonts/subset.ts';
import { styleSheet } from './css.ts';
import { planFace, wantedCharacters, type FacePlan, type Piece } from './plan.ts';
import { sourceReader, type Source } from './sources.ts';

export interface FontFolders {
  /** Where the fonts are written: replaced as a whole. */
  readonly out: string;
  /** Where finished files are kept between builds. */
  readonly cache: string;
}

/** What was made, for the reader of the build. */
export interface FontReport {
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
  /** Characters that no font has, by name: `U+E000`. */
  readonly missing: readonly string[];
}

const HARFBUZZ = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');

/**
 * Makes the fonts of the site: every character of the texts, cut into small WOFF2 files with
 * their style sheet (`fonts.css`), and one whole file a source (`*.font`, with `faces.json`)
 * for exports. The same texts give the same bytes.
 *
 * @returns the files with their sizes, and the characters that no font has
 */
export const buildFonts = async (
  texts: FontTexts,
  { out, cache }: FontFolders
): Promise<FontReport> => {
  const wanted = wantedCharacters(texts);
  const open = sourceReader();
  const plans = await Promise.all(FACES.map((face) => planFace(face, wanted, open)));
  const cutter = await createCutter(cache);
  const files = new Map<string, Uint8Array | string>();
  for (const plan of plans) await cutFace(plan, cutter, files);
  files.set('fonts.css', styleSheet(plans.flatMap(({ pieces, face }) => rulesOf(pieces, face))));
  files.set('faces.json', JSON.stringify(plans.map(faceIndex)));
  await writeFolder(out, files);
  return {
    files: [...files].map(([file, bytes]) => ({ file, bytes: Buffer.byteLength(bytes) })),
    missing: [...new Set(plans.flatMap(({ missing }) => missing))].map(codePointName)
  };
};

type Cut = (
  source: Source,
  characters: readonly string[],
  form: 'woff2' | 'font'
) => Promise<Uint8Array>;

/** A cutter that looks into the cache first. */
const createCutter = async (cache: string): Promise<Cut> => {
  const wasm = await readFile(HARFBUZZ);
  const subset = await createSubset(wasm);
  await mkdir(cache, { recursive: true });
  return async (source, characters, form) => {
    const key = digest([digest([wasm]), source.sha256, characters.join(''), form]);
    return cached(join(cache, key), () => cutForm(subset, source, characters, form));
  };
};

const cutForm = async (
  subset: Subset,
  source: Source,
  characters: readonly string[],
  form: 'woff2' | 'font'
): Promise<Uint8Array> => {
  const font = subset(source.sfnt, characters);
  return form === 'woff2' ? (await compress(font)).slice() : deflateSync(font, { level: 9 });
};

const cached = async (path: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch {
    const bytes = await make();
    await writeFile(`${path}.part`, bytes);
    await rename(`${path}.part`, path);
    return bytes;
  }
};

const cutFace = async (
  { face, pieces, whole }: FacePlan,
  cut: Cut,
  files: Map<string, Uint8Array | string>
): Promise<void> => {
  for (const piece of pieces) {
    files.set(pieceFile(face.id, piece), await cut(piece.source, piece.characters, 'woff2'));
  }
  for (const { source, characters } of whole) {
    files.set(wholeFile(face.id, source), await cut(source, characters, 'font'));
  }
};

const pieceFile = (faceId: string, piece: Piece): string => `${faceId}-${piece.name}.woff2`;
const wholeFile = (faceId: string, source: Source): string => `${faceId}-${source.part}.font`;

const rulesOf = (pieces: FacePlan['pieces'], face: FacePlan['face']) =>
  pieces.map((piece) => ({
    family: piece.family,
    weights: face.weights,
    url: `./${pieceFile(face.id, piece)}`,
    unicodeRange: piece.unicodeRange
  }));

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
const writeFolder = async (
  out: string,
  files: ReadonlyMap<string, Uint8Array | string>
): Promise<void> => {
  const fresh = `${out}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  for (const [file, bytes] of files) await writeFile(join(fresh, file), bytes);
  await rm(out, { recursive: true, force: true });
  await rename(fresh, out);
};

const digest = (parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};
