/** Advance widths by kind of character, in ems: a little more than Source Sans and Noto Sans have. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{Script=Han}\u3000-\u303f\uff00-\uffef…—]/u, 1],
  [/[ijlIft.,;:'’!|()[\]\s]/, 0.31],
  [/[mwMW@%]/, 0.84],
  [/[A-Z]/, 0.62],
  [/./u, 0.53]
];

const characterWidth = (character: string) =>
  WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? 1;

/**
 * About how wide a text is, in the unit of `size`. Errs on the wide side, so that what fits by this
 * measure fits.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += characterWidth(character);
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

/** What a line may be broken between: words with their space, single Han characters. */
const PIECES = /[\p{Script=Han}][，、。；：》）”]*|[^\s\p{Script=Han}]+\s*|\s+/gu;

/** A last line that is shorter than this part of the room looks like a mistake. */
const SHORTEST = 0.25;

/**
 * The text in as many lines as it needs; the last of `most` lines is cut if it must be. No word or
 * two stand alone on the last line where the lines before it can give it some of theirs.
 */
export function wrapText(text: string, width: number, size: number, most = 3): string[] {
  const lines = filled(text, width, size, most);
  const isWhole = !lines.at(-1)?.endsWith('…');
  if (lines.length < 2 || !isWhole || textWidth(lines.at(-1) ?? '', size) > SHORTEST * width)
    return lines;
  for (let part = 0.6; part < 1; part += 0.05) {
    const even = filled(text, width * part, size, most);
    if (even.length === lines.length && !even.at(-1)?.endsWith('…')) return even;
  }
  return lines;
}

/** Each line as full as it can be. */
function filled(text: string, width: number, size: number, most: number): string[] {
  const lines = [''];
  for (const piece of text.match(PIECES) ?? []) {
    const line = lines.at(-1) ?? '';
    const fits = line === '' || textWidth((line + piece).trimEnd(), size) <= width;
    if (fits || lines.length === most) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  return lines.map((line) => fitText(line.trimEnd(), width, size));
}
