/** What has been found out about a text, so that nobody reads it twice. */

/** Characters of a long document; with more, all are forgotten at once. */
const MOST = 1_000_000;

/**
 * A function of a text that remembers its answers. The stages ask the same of the same paragraph,
 * sentence by sentence and name by name: without this a paragraph takes the square of its length.
 *
 * @param find a pure function; what it gives is shared and must not be changed
 */
export const remember = <V>(find: (text: string) => V): ((text: string) => V) => {
  const known = new Map<string, V>();
  let size = 0;
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const fresh = find(text);
    size += text.length;
    if (size > MOST) {
      known.clear();
      size = text.length;
    }
    known.set(text, fresh);
    return fresh;
  };
};
