/**
 * What a line must not end within: a session’s name (第十四次会议), a year in brackets, a date, a range of
 * numbers (4(a)–4(k)), a word or two in Chinese quotation marks with the mark after them.
 */
export const KEPT =
  /第[\d零一二三四五六七八九十百]+(?:[–、]\d+)*[次届](?:会议)?|（\d{4}年）|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|[\w()%]*[\w)%]–[\w()%]+|“[^“”]{1,8}”[，。、；：）]?/gu;

/** A stretch of a text, and whether it stays on one line. */
export interface Stretch {
  readonly text: string;
  readonly isKept: boolean;
}

/** The stretches that a text is made of, in order: together they are the text. */
export function stretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  const add = (to: number, isKept: boolean) => {
    if (to > from) found.push({ text: text.slice(from, to), isKept });
    from = Math.max(from, to);
  };
  for (const { 0: kept, index } of text.matchAll(KEPT)) {
    add(index, false);
    add(index + kept.length, true);
  }
  add(text.length, false);
  return found;
}
