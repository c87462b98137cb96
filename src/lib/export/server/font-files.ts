import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { FaceIndex, FontFiles } from '#lib/fonts/files.ts';

const FOLDER = 'src/lib/fonts/generated';

/**
 * The fonts of this site as Node reads them.
 *
 * @throws Error where they have not been cut yet
 */
export const openFontFiles = (): FontFiles => ({
  faces: readIndex(),
  read: eachOnce(async (file) => new Uint8Array(inflateSync(await readFile(join(FOLDER, file))))),
  readSubsetter: () =>
    readFile(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'))
});

const readIndex = (): readonly FaceIndex[] => {
  try {
    return JSON.parse(readFileSync(join(FOLDER, 'faces.json'), 'utf8')) as readonly FaceIndex[];
  } catch (cause) {
    throw new Error(`${FOLDER}/faces.json cannot be read: run “npm run fonts” first`, { cause });
  }
};

/** A font is megabytes, and a run of the command makes many pictures. */
const eachOnce = <T>(read: (file: string) => Promise<T>): ((file: string) => Promise<T>) => {
  const known = new Map<string, Promise<T>>();
  return (file) => {
    const found = known.get(file) ?? read(file);
    known.set(file, found);
    return found;
  };
};
