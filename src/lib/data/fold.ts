const FULL_WIDTH = Array.from({ length: 0x5e }, (_, i) => [
  String.fromCharCode(0xff01 + i),
  String.fromCharCode(0x21 + i).toLowerCase()
]);

/** Characters that a reader does not tell apart: width, quotation marks, dashes, spaces. */
export const ALIKE = [
  ...FULL_WIDTH,
  ...['\u3000', '\u00a0', '\u202f', '\u2009'].map((space) => [space, ' ']),
  ...['“', '”', '„', '«', '»'].map((mark) => [mark, '"']),
  ...['‘', '’', '`'].map((mark) => [mark, "'"]),
  ...['–', '—', '−', '‐', '‑'].map((dash) => [dash, '-'])
];

const PLAIN = new Map(ALIKE.map(([from = '', to = '']) => [from, to]));

/** A text as searching compares it: the same as `folded` makes of it in SQL. */
export const fold = (text: string) =>
  Array.from(text.toLowerCase(), (character) => PLAIN.get(character) ?? character).join('');
