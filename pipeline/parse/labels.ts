/** What a block begins with: `23.`, `(a)`, `一.`, `II.`, `A.`, `项目3.`, a bullet. */
import { readHanNumber } from '../grammar/zh/numbers.ts';
import { fold } from '../text.ts';

export type LabelKind =
  | 'number'
  | 'decimal'
  | 'letter'
  | 'roman'
  | 'han'
  | 'bullet'
  | 'division'
  | 'chapter'
  | 'part'
  | 'item';

export interface Label {
  readonly kind: LabelKind;
  /** As printed, without the stop: `23`, `(a)`, `一`, `II`. */
  readonly printed: string;
  /** Place in its sequence, counted from 1; 0 for a bullet. */
  readonly ordinal: number;
  /** Length of the label and the space after it, in UTF-16 units. */
  readonly length: number;
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** iv → 4; 0 for a text that is no roman numeral in its usual form. */
export const readRoman = (text: string): number => {
  const lower = text.toLowerCase();
  if (!/^(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(lower)) return 0;
  const values = [...lower].map((c) => ROMAN[c]!);
  return values.reduce((sum, v, i) => sum + (v < (values[i + 1] ?? 0) ? -v : v), 0);
};

const letterOrdinal = (letters: string): number =>
  letters.length === 1
    ? letters.charCodeAt(0) - 96
    : letters[0] === letters[1]
      ? 26 + letters.charCodeAt(0) - 96
      : 0;

const label = (kind: LabelKind, printed: string, ordinal: number, whole: string): Label | null =>
  ordinal > 0 || kind === 'bullet' ? { kind, printed, ordinal, length: whole.length } : null;

/** Behind a chapter that a sentence tells of, which a line happens to begin with: 第三章载有…. */
const TELLS =
  '[),;\\]、和至及与中内里的]|以及|所?载|(?:概[述括]|介绍|阐[述明]|列[出举]|论述|[涉述]及|提供|简[述要]|侧重|描述|探讨)(?=.)';

const DIVISIONS = ['one', 'two', 'three', 'four', 'five', 'six'];

/** Part One, Part II. */
const readDivision = (printed: string): number =>
  DIVISIONS.indexOf(printed.toLowerCase()) + 1 || readRoman(printed);

type Reader = readonly [RegExp, (m: RegExpExecArray) => Label | null];

const READERS: readonly Reader[] = [
  [
    /^(\d{1,3})\s?[.、](?:\s+(?=\S)|(?=[^\d.\s]|\d{2,3}个(?!百分)))/,
    ([whole, n]) => label('number', n!, Number(n), whole)
  ],
  [/^\[(\d{1,3})\]\s+(?=\S)/, ([whole, n]) => label('number', n!, Number(n), whole)],
  [
    /^(\d{1,2}(?:\.\d{1,3}){1,2})\.?\s+(?=[\p{Lu}\p{Script=Han}"《(])/u,
    ([whole, n]) => label('decimal', n!, Number(n!.split('.').at(-1)), whole)
  ],
  [
    /^(\d{1,2})\s+(?=\p{Lu}{3}[^\p{Ll}]{2,}$)/u,
    ([whole, n]) => label('chapter', n!, Number(n), whole)
  ],
  [
    /^\(\s?([a-z]{1,2})\s?\)\s*/,
    ([whole, a]) => label('letter', `(${a})`, letterOrdinal(a!) || readRoman(a!), whole)
  ],
  [/^\(\s?([ivx]{1,5})\s?\)\s*/, ([whole, r]) => label('roman', `(${r})`, readRoman(r!), whole)],
  [
    /^\(\s?([一二三四五六七八九十]{1,3})\s?\)\s*/,
    ([whole, n]) => label('part', `(${n})`, readHanNumber(n!), whole)
  ],
  [/^\(\s?(\d{1,2})\s?\)\s*/, ([whole, n]) => label('han', `(${n})`, Number(n), whole)],
  [/^([a-z])\)\s*/, ([whole, a]) => label('letter', `(${a})`, letterOrdinal(a!), whole)],
  [
    /^([一二三四五六七八九十]{1,3})\s?[.、]\s*/,
    ([whole, n]) => label('chapter', n!, readHanNumber(n!), whole)
  ],
  [
    new RegExp(`^第([一二三四五六七八九十]{1,3}|\\d{1,2})[章节编](?!${TELLS})\\s*[.、:]?\\s*`),
    ([whole, n]) => label('chapter', n!, readHanNumber(n!), whole)
  ],
  [
    /^第([一二三四五六七八九十]{1,3})部分(?:\s*[.、:-]\s*|\s+|$)/,
    ([whole, n]) => label('division', n!, readHanNumber(n!), whole)
  ],
  [
    /^Part\s+(One|Two|Three|Four|Five|Six|[IVX]{1,4})(?:\s*[.:-]\s*|\s+(?=\p{Lu})|$)/iu,
    ([whole, n]) => label('division', n!, readDivision(n!), whole)
  ],
  [
    /^Chapter\s+([IVX]{1,5})\b(?!\s+\p{Ll}|,)\s*[.:]?\s*/u,
    ([whole, r]) => label('chapter', r!, readRoman(r!), whole)
  ],
  [/^([IVX]{1,5})\s?[.、]\s*(?=\S)/, ([whole, r]) => label('chapter', r!, readRoman(r!), whole)],
  [
    /^([A-Z])\s?[.、]\s*(?=[\p{Lu}\p{Script=Han}《"'(\d])/u,
    ([whole, a]) => label('part', a!, a!.charCodeAt(0) - 64, whole)
  ],
  [
    /^((?:议程)?项目\s?(\d{1,3})(?:\s?\([a-z]\))?)\s?[.、:]\s*(?=\S)/,
    ([whole, printed, n]) => label('item', printed!, Number(n), whole)
  ],
  [
    /^(议程第\s?(\d{1,3})\s?项)\s?[.、:]\s*(?=\S)/,
    ([whole, printed, n]) => label('item', printed!, Number(n), whole)
  ],
  [
    /^((?:agenda\s+)?item\s+(\d{1,3})(?:\s?\([a-z]\))?)\s?[.:]\s+(?=\S)/i,
    ([whole, printed, n]) => label('item', printed!, Number(n), whole)
  ],
  [/^[-•·▪‣◦●*]\s+/, ([whole]) => label('bullet', '•', 0, whole)]
];

const withoutBullet = (folded: string): string =>
  folded.replace(/^[-•·▪‣◦●]\s+(?=\(?[a-z\d]{1,3}[).])/, '');

/** `2。秘书处` goes on with a sentence that ended in a number: a label bears no such stop. */
const ENDED_SENTENCE = /^\S{1,3}。\S/;

/** Reads the label that a line begins with; null where it begins with none. */
export const readLabel = (line: string): Label | null => {
  if (ENDED_SENTENCE.test(line)) return null;
  const folded = fold(line);
  const bare = withoutBullet(folded);
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(bare);
    const found = match && read(match);
    if (found) return { ...found, length: found.length + folded.length - bare.length };
  }
  return null;
};

export const isHeadingLabel = (found: Label | null): boolean =>
  found !== null && ['division', 'chapter', 'part', 'item'].includes(found.kind);

export const isItemLabel = (found: Label | null): boolean =>
  found !== null && ['letter', 'roman', 'han', 'bullet'].includes(found.kind);
