import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { compress } from 'woff2-encoder';
import { createSubset, type Subset } from '#lib/fonts/subset.ts';
import type { Source } from './sources.ts';

const HARFBUZZ = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');

/** A part of a source with these characters: for pages, or deflated for exports. */
export type Cut = (
  source: Source,
  characters: readonly string[],
  form: 'woff2' | 'font'
) => Promise<Uint8Array>;

/** @returns a cutter that looks into the folder `cache` first */
export const createCutter = async (cache: string): Promise<Cut> => {
  const wasm = await readFile(HARFBUZZ);
  const [subset, subsetter] = [await createSubset(wasm), digest([wasm])];
  await mkdir(cache, { recursive: true });
  return async (source, characters, form) => {
    const key = digest([subsetter, source.sha256, characters.join(''), form]);
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

/** SHA-256 of the parts, in hexadecimal. */
const digest = (parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

/** @returns a file name that changes with the font, so that it can be kept for ever */
export const hashedName = (stem: string, font: Uint8Array): string =>
  `${stem}.${digest([font]).slice(0, 8)}.woff2`;
