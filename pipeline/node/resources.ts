import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ReadResources } from '../build.ts';

const require = createRequire(import.meta.url);

const cMapFolder = () => join(dirname(require.resolve('pdfjs-dist/package.json')), 'cmaps');

/** What reading documents needs beyond their bytes, from the packages that are installed. */
export const resources: ReadResources = {
  // A name comes from a document: it must lead to no other folder.
  cMap: async (name) =>
    new Uint8Array(await readFile(join(cMapFolder(), `${name.replace(/[^\w-]/g, '')}.bcmap`)))
};
