/** Footnote marks: told by markup, or left by the conversion as bare digits glued to a word. */
import { MARK_CLOSE, MARK_OPEN } from '../clean.ts';
import { fold, tidySpaces } from '../text.ts';
import type { FootnoteMark } from './document.ts';

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly FootnoteMark[];
}

const TOLD = new RegExp(`${MARK_OPEN}([\\w*]+)${MARK_CLOSE}|${MARK_OPEN}|${MARK_CLOSE}`, 'g');
const NOT_AFTER = '(?![\\d%.年月日时分号条款项段届次场章节页个名国位种类级天周至-])';
const afterMark = (n: string): RegExp =>
  new RegExp(
    `(?<=(?<!\\d)[、,.;:)"》])(?<!(?:[A-Z]|Rev|Add|Corr|Nos?)\\.)${n}${NOT_AFTER}(?=[\\p{L}\\s《"(]|$)`,
    'uy'
  );
const afterName = (n: string): RegExp =>
  new RegExp(
    `(?<=\\p{L})(?<!(?:第|项目|附件|表|图|决议|议程|item|WG|para|年|月|和|至|[A-Z]))${n}(?=[、,.;)]|和(?=\\p{Script=Han})|$)(?!\\.\\d)`,
    'uy'
  );

/** The mark of a note that another place has called already, behind a name of a list. */
const againAfterName = (n: string): RegExp =>
  new RegExp(
    `(?<=\\p{L}[,、])(?<![一二三四五六七八九十]、)${n}${NOT_AFTER}(?![和至、])(?=\\s\\p{Lu}|\\p{Script=Han})`,
    'u'
  );

/** “… December 2023.1”: a mark behind a year that ends the sentence. */
const afterYear = (n: string): RegExp => new RegExp(`(?<=\\b(?:19|20)\\d\\d\\.)${n}(?=\\s|$)`, 'y');

/** Where a bare number is a mark: behind a sign, else behind a name, else behind a year; -1 if nowhere. */
const placeOfMark = (folded: string, n: string): number => {
  const places: number[] = [];
  for (let at = folded.indexOf(n); at >= 0; at = folded.indexOf(n, at + 1)) places.push(at);
  if (places.length === 0) return -1;
  for (const pattern of [afterMark(n), afterName(n), afterYear(n)]) {
    const found = places.find((at) => {
      pattern.lastIndex = at;
      return pattern.test(folded);
    });
    if (found !== undefined) return found;
  }
  return -1;
};

const cut = (text: string, at: number, length: number): string =>
  text.slice(0, at) + text.slice(at + length);

/** Takes matches out of a text and tells each one’s first group, and its place in what is left. */
const takeOut = (
  text: string,
  pattern: RegExp,
  tell: (label: string | undefined, at: number) => void
): string => {
  let taken = 0;
  return text.replace(pattern, (whole: string, label: string | undefined, at: number) => {
    tell(label, at - taken);
    taken += whole.length;
    return '';
  });
};

/** Reads marks one document long: numbers are looked for in their order. */
export class MarkReader {
  readonly #labels: ReadonlySet<string>;
  readonly #told: boolean;
  #next = 1;

  /** `labels`: of the footnotes that the document has. `told`: whether markup tells its marks. */
  constructor(labels: Iterable<string>, told: boolean) {
    this.#labels = new Set(labels);
    this.#told = told;
  }

  read(source: string): MarkedText {
    const marks: FootnoteMark[] = [];
    let text = takeOut(source, TOLD, (label, at) => {
      if (label) marks.push({ label, at });
    });
    if (!this.#told) text = this.#readBare(text, marks);
    text = this.#readAgain(text, marks);
    if (this.#labels.has('*')) text = readStars(text, marks);
    return marks.length > 0 ? settle(text, marks) : { text, marks };
  }

  /** Cross-references to notes, which conversions leave as bare digits. */
  #readAgain(source: string, marks: FootnoteMark[]): string {
    let text = source;
    const numbers = new Set(fold(source).match(/\d+/g));
    for (const label of this.#labels) {
      if (!numbers.has(label)) continue;
      const found = againAfterName(label).exec(fold(text));
      if (!found) continue;
      text = cut(text, found.index, label.length);
      marks.push({ label, at: found.index });
    }
    return text;
  }

  #readBare(source: string, marks: FootnoteMark[]): string {
    let [text, folded] = [source, fold(source)];
    while (this.#labels.has(String(this.#next))) {
      const n = String(this.#next);
      const at = placeOfMark(folded, n);
      if (at < 0) return text;
      text = cut(text, at, n.length);
      folded = cut(folded, at, n.length);
      marks.push({ label: n, at });
      this.#next += 1;
    }
    return text;
  }
}

const readStars = (source: string, marks: FootnoteMark[]): string =>
  takeOut(source, /(\*+)/g, (label, at) => marks.push({ label: label!, at }));

/** Taking a mark out may leave spaces that the text did not have. */
const settle = (text: string, marks: readonly FootnoteMark[]): MarkedText => {
  const tidy = tidySpaces(text);
  if (tidy.length === text.length) return { text, marks };
  return {
    text: tidy,
    marks: marks.map((m) => ({ ...m, at: tidySpaces(`${text.slice(0, m.at)}`).length }))
  };
};
