/** Characters of UN documents: folding, Han counting, spacing and the joining of wrapped lines. */

import { remember } from './remember.ts';

const FOLDED: Record<string, string> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '。': '.',
  '．': '.',
  '！': '!',
  '？': '?',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '―': '-',
  '─': '-',
  '━': '-',
  '﹣': '-',
  '－': '-',
  '／': '/',
  '､': '、',
  '｡': '.',
  '＊': '*',
  '\u3000': ' ',
  '\u00a0': ' '
};

/** Organisation and Organization are one spelling. */
const BRITISH = /(?<=[Oo]rgani)s(?=ation|ing|ed)/g;

const foldAnew = (text: string): string =>
  text.replace(BRITISH, 'z').replace(/[\u00a0‐‑–—―−─━﹣‘’“”\u3000-\u301f！-～｡､]/g, (c) => {
    const known = FOLDED[c];
    if (known !== undefined) return known;
    const code = c.charCodeAt(0);
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : c;
  });

const foldOnce = remember(foldAnew);

/** Shorter texts are folded sooner than looked up. */
const WORTH_REMEMBERING = 100;

/**
 * One form for the punctuation that conversions swap: full-width to half-width, dashes
 * to `-`, curly quotes to straight ones, full-width digits and letters to ASCII. Length
 * in UTF-16 units never changes, so that spans hold in both texts.
 */
export const fold = (text: string): string =>
  text.length < WORTH_REMEMBERING ? foldAnew(text) : foldOnce(text);

const HAN = /\p{Script=Han}/u;
const HAN_RUNS = /\p{Script=Han}+/gu;
const BEYOND_BMP = /[\ud800-\udbff]/g;
const CJK = '\\p{Script=Han}\\u3001-\\u303f\\uff01-\\uff60…“”‘’';
const SPACE_BY_CJK = new RegExp(`(?<=[(${CJK}])[ \\t]+|[ \\t]+(?=[)${CJK}])`, 'gu');
const CJK_START = new RegExp(`^[${CJK}]`, 'u');
const CJK_END = new RegExp(`[${CJK}]$|\\p{Script=Han}[,;:!?]$`, 'u');

export const isHan = (character: string): boolean => HAN.test(character);

/** Number of Han characters, the unit of length for Chinese text. */
export const countHan = (text: string): number => {
  let count = 0;
  for (const run of text.match(HAN_RUNS) ?? []) count += run.length - countPairs(run);
  return count;
};

/** Characters that take two UTF-16 units. */
const countPairs = (text: string): number => text.match(BEYOND_BMP)?.length ?? 0;

/**
 * Single spaces, and none beside a Chinese character or mark: conversions put them there at
 * random (`2020 年 7 月`), and line breaks remove them at random.
 */
export const tidySpaces = (text: string): string => {
  const single = text.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
  return hasHan(single) ? single.replace(SPACE_BY_CJK, '') : single;
};

const hasHan = (text: string): boolean => HAN.test(text);

const BREAKS_WITHOUT_SPACE = /[\p{L}\p{N}][/-]$/u;

const BROKEN_WORD = /(\p{L}+)-$/u;
const LONGEST_WORD = 64;

/** `Clearing-` + `house`: one word, if the document has it whole elsewhere. */
const isBrokenWord = (before: string, after: string, words: ReadonlySet<string>): boolean => {
  if (!before.endsWith('-')) return false;
  const head = BROKEN_WORD.exec(before.slice(-LONGEST_WORD))?.[1];
  const tail = /^\p{Ll}+/u.exec(after)?.[0];
  return head !== undefined && tail !== undefined && words.has((head + tail).toLowerCase());
};

const NO_WORDS: ReadonlySet<string> = new Set();

const QUOTE_AT_BREAK = /[“”‘’]$|^[“”‘’]/u;

/** Curly quotes are Chinese marks among Chinese characters alone. */
const isLatinQuote = (before: string, after: string): boolean =>
  (QUOTE_AT_BREAK.test(before) || QUOTE_AT_BREAK.test(after)) &&
  !hasHan(before.slice(-LONGEST_WORD)) &&
  !hasHan(after.slice(0, LONGEST_WORD));

/** Joins two lines of one paragraph as the text stood before it was wrapped. `words`: of the document, in lower case. */
export const joinLines = (before: string, after: string, words = NO_WORDS): string => {
  if (isBrokenWord(before, after, words)) return before.slice(0, -1) + after;
  const end = before.slice(-4);
  const isCjk =
    (CJK_END.test(end) || CJK_START.test(after)) &&
    !isLatinQuote(before.slice(-LONGEST_WORD), after);
  const glued = isCjk || BREAKS_WITHOUT_SPACE.test(end);
  return glued ? before + after : `${before} ${after}`;
};

/** Width in terminal columns: Chinese characters and full-width marks count two. */
export const displayWidth = (text: string): number => {
  let width = 0;
  for (const c of text) width += isWide(c.charCodeAt(0)) ? 2 : 1;
  return width;
};

const isWide = (unit: number): boolean =>
  (unit >= 0x1100 && unit <= 0x115f) || (unit >= 0x2e80 && unit <= 0xffdc);

/** Longer than the words between two things that belong together. */
const REACH = 400;

/** The words before a place, as many as tell what stands there. */
export const wordsBefore = (text: string, at: number): string =>
  text.slice(Math.max(0, at - REACH), at);

/** Whether what ends at a place goes on behind a semicolon. */
export const endsInSemicolon = (folded: string, at: number): boolean =>
  /;\s*$/.test(wordsBefore(folded, at));

/** Ends a sentence, an item or a lead-in: closing quotes and brackets may follow. */
export const endsBlock = (marked: string): boolean =>
  endsText(wordsBefore(marked, marked.length).replace(/(?:\ue000[^\ue001]*\ue001\s*)+$/, ''));

const endsText = (text: string): boolean => {
  const tail = text.slice(-TAIL).trimEnd();
  const folded = fold(tail);
  if (/;$/.test(folded)) return !isBracketOpen(folded);
  return /[.!?;:]["')\]]*$/.test(folded) || /\[?(?:…+|\.{3})\]?[.;)\]]*$/.test(tail);
};

/** Longer than any bracket in which a semicolon parts two things. */
const TAIL = 160;

const isBracketOpen = (folded: string): boolean =>
  folded.lastIndexOf('(') > folded.lastIndexOf(')');

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many of the spans, which are in order, begin before `at`. */
export const countBefore = (spans: readonly Span[], at: number): number => {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The last of the spans, which are in order, that ends at a place or before it. */
export const lastBefore = <S extends Span>(spans: readonly S[], at: number): S | undefined => {
  let i = countBefore(spans, at) - 1;
  while (i >= 0 && spans[i]!.end > at) i -= 1;
  return spans[i];
};

/** The first of the spans, which are in order, that begins at a place or behind it. */
export const firstFrom = <S extends Span>(spans: readonly S[], at: number): S | undefined =>
  spans[countBefore(spans, at)];

/** Whether a span touches none of the others, which are in order and apart. */
export const isClearOf = (others: readonly Span[], { start, end }: Span): boolean =>
  (others[countBefore(others, end) - 1]?.end ?? 0) <= start;

const ABBREVIATION =
  '(?<!\\b(?:Mr|Ms|Mrs|Dr|Prof|No|Nos|St|para|paras|Rev|Add|Corr|vol|art|arts|Jr|Sr|cf|e\\.g|i\\.e|\\p{Lu}))';
const SENTENCE_END = new RegExp(
  `[。！？；][”」』）\\]]*|${ABBREVIATION}(?<!\\[\\.*)[.!?;]["”')\\]]*(?=\\s+[\\p{Lu}“"[(]|\\s*$|\\p{Script=Han})|;(?=\\s)`,
  'gu'
);

/** The sentences of a paragraph as spans; a stop inside quotes or brackets does not end one. */
export const sentences = (text: string): Span[] => {
  const found: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(SENTENCE_END)) {
    const end = index + mark.length;
    if (end > start) found.push({ start, end });
    start = end;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
};
