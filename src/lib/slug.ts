/**
 * A part of an address for an identifier: `CTOC/COP/WG.3/11` is `ctoc-cop-wg.3-11`. Letters of any
 * script stay, so that a file named in Chinese keeps its name.
 */
export const slug = (id: string) =>
  id
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');

/** FNV-1a over UTF-16 units, as six hexadecimal digits. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0').slice(0, 6);
}

/**
 * A part of an address for a participant: `CHN` is `chn`. A hash keeps apart what would be alike:
 * names that lose something (`A/B`, `A B`), and names of three letters (`nam`) from States (`NAM`).
 */
export function entitySlug(id: string): string {
  const plain = slug(id);
  const isState = /^[A-Z]{3}$/.test(id);
  const isItself = plain === id && plain !== '' && !/^[a-z]{3}$/.test(id);
  return isState || isItself ? plain : `${plain || 'name'}-${shortHash(id)}`;
}

/**
 * Identifiers by their slugs.
 *
 * @throws Error naming two identifiers that would have one address
 */
export function slugIndex(
  ids: readonly string[],
  slugOf: (id: string) => string = slug
): Map<string, string> {
  const index = new Map<string, string>();
  for (const id of ids) {
    const known = index.get(slugOf(id));
    if (known !== undefined && known !== id)
      throw new Error(`${known} and ${id} would have the same address (${slugOf(id)}): rename one`);
    index.set(slugOf(id), id);
  }
  return index;
}
