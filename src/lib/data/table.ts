import { sha256 } from '#pipeline/hash.ts';
import type { CheckedFile } from '#pipeline/manifest.ts';
import { END_OF_STREAM, PART_DOCUMENTS, type Parts } from '#pipeline/part-sizes.ts';
import { TableError } from './engine.ts';

/** A page that is not in a secure context has no hashes to check with: then the length must do. */
async function check(name: string, data: Uint8Array<ArrayBuffer>, bytes: number, hash: string) {
  if (data.byteLength !== bytes)
    throw new TableError(name, `${data.byteLength} bytes`, `${bytes} bytes`);
  if (!globalThis.isSecureContext) return;
  const found = (await sha256(data)).slice(0, hash.length);
  if (found !== hash) throw new TableError(name, `hash ${found}`, hash);
}

async function fetchBytes(name: string, url: string, init?: RequestInit) {
  const response = await fetch(url, init);
  if (!response.ok) throw new TableError(name, `status ${response.status}`, '200');
  return { isPart: response.status === 206, data: new Uint8Array(await response.arrayBuffer()) };
}

/**
 * Fetches an encoded table and checks that it is the one of the manifest.
 *
 * @throws TableError naming the table, what was found and what was expected
 */
export async function fetchTable(
  folder: string,
  name: string,
  { file, bytes, sha256 }: CheckedFile
): Promise<Uint8Array<ArrayBuffer>> {
  const { data } = await fetchBytes(name, folder + file);
  await check(name, data, bytes, sha256);
  return data;
}

/** The list of a table’s parts. */
export const fetchParts = async (folder: string, name: string, file: CheckedFile): Promise<Parts> =>
  JSON.parse(new TextDecoder().decode(await fetchTable(folder, name, file)));

/** A run of parts that follow each other in the file. */
interface Stretch {
  readonly from: number;
  readonly parts: { readonly bytes: number; readonly hash: string }[];
}

/** The ranges of a file that hold its schema and the parts of documents, by their places. */
export function stretchesOf({ schema, parts }: Parts, places: readonly number[]): Stretch[] {
  const wanted = new Set(places.map((place) => Math.floor(place / PART_DOCUMENTS)));
  const stretches: Stretch[] = [];
  let [at, end] = [0, -1];
  for (const [i, [bytes, hash]] of [schema, ...parts].entries()) {
    const isWanted = i === 0 || (wanted.has(i - 1) && bytes > 0);
    if (isWanted && at !== end) stretches.push({ from: at, parts: [] });
    if (isWanted) {
      stretches.at(-1)?.parts.push({ bytes, hash });
      end = at + bytes;
    }
    at += bytes;
  }
  return stretches;
}

/** A host that knows no ranges answers with the whole file. */
async function fetchStretch(url: string, name: string, { from, parts }: Stretch) {
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const Range = `bytes=${from}-${from + bytes - 1}`;
  const { isPart, data } = await fetchBytes(name, url, { headers: { Range } });
  const own = isPart ? data : data.subarray(from, from + bytes);
  let at = 0;
  for (const part of parts) {
    await check(name, own.subarray(at, at + part.bytes), part.bytes, part.hash);
    at += part.bytes;
  }
  return own;
}

/**
 * Fetches of a large table the parts that hold documents, by their places in `documents`: an Arrow
 * IPC stream of its own.
 *
 * @throws TableError naming the table, what was found and what was expected
 */
export async function fetchPlaces(
  url: string,
  name: string,
  parts: Parts,
  places: readonly number[]
): Promise<Uint8Array> {
  const stretches = stretchesOf(parts, places);
  const pieces = await Promise.all(stretches.map((stretch) => fetchStretch(url, name, stretch)));
  return new Uint8Array(await new Blob([...pieces, END_OF_STREAM]).arrayBuffer());
}
