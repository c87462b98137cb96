import { LineBreaker } from 'css-line-break';

/** The width of a text in one style. */
export type Width = (text: string) => number;

/**
 * Breaks a text into lines of at most `width`, as Unicode Standard Annex 14 allows (strict: no
 * closing punctuation at the start of a line, no opening one at its end). Symbols and
 * addresses stay whole while they fit into a line. Only what is still wider than a line is
 * broken anywhere.
 *
 * @returns at least one line, without spaces at their ends
 */
export const wrapText = (text: string, width: number, widthOf: Width): string[] => {
  const pieces = wholeUnits(text).flatMap((unit) => fitting(unit, width, widthOf));
  const lines = [''];
  for (const piece of pieces) {
    const line = lines[lines.length - 1] + piece;
    if (widthOf(line.trimEnd()) <= width) lines[lines.length - 1] = line;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim()).filter((line, i) => line !== '' || i === 0);
};

/**
 * The same in as many lines, for a title: two lines part at a clause where they can; otherwise
 * lines are of about the same width, so that no character stands alone on the last one.
 */
export const balanceText = (text: string, width: number, widthOf: Width): string[] => {
  const lines = wrapText(text, width, widthOf);
  const clauses = lines.length === 2 ? partedAtClause(text, width, widthOf) : null;
  if (clauses) return clauses;
  let [tooNarrow, enough] = [width / lines.length - 1, width];
  while (lines.length > 1 && enough - tooNarrow > 1) {
    const middle = (tooNarrow + enough) / 2;
    if (wrapText(text, middle, widthOf).length > lines.length) tooNarrow = middle;
    else enough = middle;
  }
  return wrapText(text, enough, widthOf);
};

/** Two lines of which one is much shorter look like a mistake. */
const SHORTEST_CLAUSE = 0.3;

const partedAtClause = (text: string, width: number, widthOf: Width): string[] | null => {
  const parted = [...text.matchAll(/[：；，]|[,;:] |——/g)]
    .map(({ 0: mark, index }) => index + mark.length)
    .map((at) => [text.slice(0, at).trim(), text.slice(at).trim()])
    .map((lines) => ({ lines, widths: lines.map(widthOf) }))
    .filter(({ widths }) => Math.max(...widths) <= width)
    .filter(({ widths }) => Math.min(...widths) >= SHORTEST_CLAUSE * Math.max(...widths))
    .sort((a, b) => Math.max(...a.widths) - Math.max(...b.widths));
  return parted[0]?.lines ?? null;
};

const breakUnits = (text: string): string[] => {
  const breaker = LineBreaker(text, { lineBreak: 'strict', wordBreak: 'normal' });
  const units: string[] = [];
  for (let next = breaker.next(); !next.done; next = breaker.next()) units.push(next.value.slice());
  return units;
};

/** Between two characters of a symbol or an address (`WG.|3`), no break. */
const isWithinSymbol = (before: string, after: string): boolean =>
  /[!-~]$/.test(before) && /^[!-~]/.test(after);

const wholeUnits = (text: string): string[] =>
  breakUnits(text).reduce<string[]>((units, unit) => {
    const last = units.at(-1);
    if (last === undefined || !isWithinSymbol(last, unit)) return [...units, unit];
    return [...units.slice(0, -1), last + unit];
  }, []);

const fitting = (unit: string, width: number, widthOf: Width): string[] => {
  if (widthOf(unit.trimEnd()) <= width) return [unit];
  return breakUnits(unit).flatMap((part) =>
    widthOf(part.trimEnd()) <= width ? [part] : [...part]
  );
};
