/// <reference types="vite/client" />
import subsetterUrl from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url';
import type { FaceIndex, FontFiles } from './files.ts';

const urls = import.meta.glob<string>('./generated/*.font', {
  query: '?url&no-inline',
  import: 'default',
  eager: true
});
const index = import.meta.glob<readonly FaceIndex[]>('./generated/faces.json', {
  import: 'default'
});

/**
 * The fonts of this site as a browser reads them, from our own origin.
 *
 * @throws Error where the site was built without fonts, or a file does not come
 */
export const openFontFiles = async (): Promise<FontFiles> => {
  const readIndex = index['./generated/faces.json'];
  if (!readIndex) throw new Error('this site was built without fonts: run “npm run fonts” first');
  return { faces: await readIndex(), read: readFont, readSubsetter };
};

const readFont = async (file: string): Promise<Uint8Array> => {
  const url = urls[`./generated/${file}`];
  if (!url) throw new Error(`the font ${file} is listed but not there: run “npm run fonts” again`);
  const { body } = await fetched(url);
  const inflated = body!.pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
};

const readSubsetter = async (): Promise<ArrayBuffer> => (await fetched(subsetterUrl)).arrayBuffer();

const fetched = async (url: string): Promise<Response> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
};
