/** Footnote marks: told by markup, or left by the conversion as bare digits glued to a word. */
import { MARK_CLOSE, MARK_OPEN } from '../clean.ts';
import { fold, tidySpaces } from '../text.ts';
import type { FootnoteMark } from './document.ts';

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly FootnoteMark[];
}

const TOLD = new RegExp(`${MARK_OPEN}([\\w*]+)${MARK_CLOSE}|${MARK_OPEN}|${MARK_CLOSE}`);
const NOT_AFTER = '(?![\\d%.年月日时分号条款项段届次场章节页个名国位种类级天周至-])';
const afterMark = (n: string): RegExp =>
  new RegExp(
    `(?<=(?<!\\d)[、,.;:)"》])(?<!(?:[A-Z]|Rev|Add|Corr|Nos?)\\.)${n}${NOT_AFTER}(?=[\\p{L}\\s《"(]|$)`,
    'u'
  );
const afterName = (n: string): RegExp =>
  new RegExp(
    `(?<=\\p{L})(?<!(?:第|项目|附件|表|图|决议|议程|item|WG|para|年|月|和|至|[A-Z]))${n}(?=[、,.;)]|和(?=\\p{Script=Han})|$)(?!\\.\\d)`,
    'u'
  );

/** The mark of a note that another place has called already, behind a name of a list. */
const againAfterName = (n: string): RegExp =>
  new RegExp(
    `(?<=\\p{L}[,、])(?<![一二三四五六七八九十]、)${n}${NOT_AFTER}(?![和至、])(?=\\s\\p{Lu}|\\p{Script=Han})`,
    'u'
  );

/** “… December 2023.1”: a mark behind a year that ends the sentence. */
const afterYear = (n: string): RegExp => new RegExp(`(?<=\\b(?:19|20)\\d\\d\\.)${n}(?=\\s|$)`);

const cut = (text: string, at: number, length: number): string =>
  text.slice(0, at) + text.slice(at + length);

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
    let text = source;
    for (let found = TOLD.exec(text); found; found = TOLD.exec(text)) {
      text = cut(text, found.index, found[0].length);
      if (found[1]) marks.push({ label: found[1], at: found.index });
    }
    if (!this.#told) text = this.#readBare(text, marks);
    text = this.#readAgain(text, marks);
    if (this.#labels.has('*')) text = readStars(text, marks);
    return marks.length > 0 ? settle(text, marks) : { text, marks };
  }

  /** Cross-references to notes, which conversions leave as bare digits. */
  #readAgain(source: string, marks: FootnoteMark[]): string {
    let text = source;
    for (const label of this.#labels) {
      if (!/^\d+$/.test(label)) continue;
      const found = againAfterName(label).exec(fold(text));
      if (!found) continue;
      text = cut(text, found.index, label.length);
      marks.push({ label, at: found.index });
    }
    return text;
  }

  #readBare(source: string, marks: FootnoteMark[]): string {
    let text = source;
    while (this.#labels.has(String(this.#next))) {
      const n = String(this.#next);
      const folded = fold(text);
      const found =
        afterMark(n).exec(folded) ?? afterName(n).exec(folded) ?? afterYear(n).exec(folded);
      if (!found) return text;
      text = cut(text, found.index, n.length);
      marks.push({ label: n, at: found.index });
      this.#next += 1;
    }
    return text;
  }
}

const readStars = (source: string, marks: FootnoteMark[]): string => {
  let text = source;
  for (let at = text.search(/\*/); at >= 0; at = text.search(/\*/)) {
    const stars = /^\*+/.exec(text.slice(at))![0];
    text = cut(text, at, stars.length);
    marks.push({ label: stars, at });
  }
  return text;
};

/** Taking a mark out may leave spaces that the text did not have. */
const settle = (text: string, marks: readonly FootnoteMark[]): MarkedText => {
  const tidy = tidySpaces(text);
  if (tidy.length === text.length) return { text, marks };
  return {
    text: tidy,
    marks: marks.map((m) => ({ ...m, at: tidySpaces(`${text.slice(0, m.at)}`).length }))
  };
};
