import type { TableFile } from '#pipeline/manifest.ts';
import { TableError } from './engine.ts';

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Fetches an encoded table and checks that it is the one of the manifest. A page that is not in a
 * secure context has no hashes to check with: then the length must do.
 *
 * @throws TableError naming the table, what was found and what was expected
 */
export async function fetchTable(
  folder: string,
  name: string,
  { file, bytes, sha256: expected }: TableFile
): Promise<Uint8Array> {
  const response = await fetch(folder + file);
  if (!response.ok) throw new TableError(name, `status ${response.status}`, '200');
  const data = new Uint8Array(await response.arrayBuffer());
  if (data.byteLength !== bytes)
    throw new TableError(name, `${data.byteLength} bytes`, `${bytes} bytes`);
  if (globalThis.isSecureContext) {
    const found = await hashOf(data);
    if (found !== expected) throw new TableError(name, `hash ${found}`, expected);
  }
  return data;
}
