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

/**
 * Identifiers by their slugs.
 *
 * @throws Error naming two identifiers that would have one address
 */
export function slugIndex(ids: readonly string[]): Map<string, string> {
  const index = new Map<string, string>();
  for (const id of ids) {
    const known = index.get(slug(id));
    if (known !== undefined && known !== id)
      throw new Error(`${known} and ${id} would have the same address (${slug(id)}): rename one`);
    index.set(slug(id), id);
  }
  return index;
}
