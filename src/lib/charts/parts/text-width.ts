const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/**
 * About how wide a text is, in the unit of `size`: Han and full-width signs one em, others a little
 * more than half. Errs on the wide side, so that what fits by this measure fits.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += WIDE.test(character) ? 1 : 0.56;
  return ems * size;
}

/** The text, cut with an ellipsis where it is wider than there is room. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let cut = '';
  for (const character of text) {
    if (textWidth(`${cut}${character}…`, size) > width) break;
    cut += character;
  }
  return cut === '' ? '' : `${cut.trimEnd()}…`;
}
