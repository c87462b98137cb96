/** What may mark a footnote: a number, stars, a single letter in a table. */
export const isNoteMark = (text: string): boolean => /^\s*(?:\d{1,3}|\*{1,3})\s*$/.test(text);
