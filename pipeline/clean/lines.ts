/** Text → lines with what surrounds them: gaps, indents, page breaks, markup. */
import { imprintLines, splitColumns } from './columns.ts';
import { cellsOf, columnsOf, headingLevel, isTableRule, stripMarkup, tidy } from './markup.ts';

export interface RawLine {
  text: string;
  gap: number;
  indent: number;
  heading: number | null;
  cells: string[] | null;
  columns: string[] | null;
  pageBreak: boolean;
  hardBreak: boolean;
}

const INVISIBLE =
  /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad\ue000-\uf8ff]|(?![\t-\r\u0080-\u009f])\p{Cc}/gu;

/** A rule between text and footnotes. */
export const RULE_LINE = /^(?:[_＿]{3,}|[-*=]{3,}|\\_.*)$/;

/** No word is this long: a picture in base64, or the remains of one. */
const NO_WORD = /[^\s\p{Script=Han}]{1000,}/gu;

const LINE_ENDS = /\r\n?|\u2028|\u2029|\u0085/g;

const withoutLineMarkup = (raw: string): string =>
  raw
    .replace(/^\s{0,3}#{1,6}\s+/, '')
    .replace(/\s+#+\s*$/, '')
    .replace(/^\s*>\s?/, '');

/** Walks the lines of a text; a line without text of its own only widens the gap. */
class LineReader {
  readonly lines: RawLine[] = [];
  #gap = 0;
  #pageBreak = false;
  #hardBreak = false;

  add(source: string): void {
    if (source.includes('\f')) this.#pageBreak = true;
    const raw = source.replace(INVISIBLE, '').replace(/\f/g, '');
    if (raw.trim() === '' || isTableRule(raw)) this.#gap += 1;
    else if (RULE_LINE.test(raw.trim())) this.#addRule(raw.trim());
    else this.#addText(raw);
  }

  #addRule(text: string): void {
    this.lines.push({
      text,
      gap: this.#gap,
      indent: 0,
      heading: null,
      cells: null,
      columns: null,
      pageBreak: this.#pageBreak,
      hardBreak: this.#hardBreak
    });
    this.#gap = 0;
  }

  #addText(raw: string): void {
    const text = tidy(stripMarkup(withoutLineMarkup(raw)));
    if (text === '') {
      this.#gap += 1;
      return;
    }
    this.lines.push({
      text,
      gap: this.#gap,
      indent: /^[\s\u3000]*/.exec(raw)![0].length,
      heading: headingLevel(raw),
      cells: cellsOf(raw),
      columns: columnsOf(raw),
      pageBreak: this.#pageBreak,
      hardBreak: this.#hardBreak && this.#gap === 0
    });
    this.#hardBreak = /\S(?: {2,}|\\)$/.test(raw);
    this.#gap = 0;
    this.#pageBreak = false;
  }
}

/** The lines of a text that say something, markup read. */
export const rawLines = (text: string): RawLine[] => {
  const reader = new LineReader();
  const sources = text.replace(NO_WORD, ' ').replace(LINE_ENDS, '\n').split('\n');
  for (const source of splitColumns(imprintLines(sources))) reader.add(source);
  return reader.lines;
};
