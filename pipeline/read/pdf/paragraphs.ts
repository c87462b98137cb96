/** Lines of pages → paragraphs, by what the page tells: gaps, margins, sizes, weight. */
import { isHeadingLabel, isItemLabel, readLabel } from '../../parse/labels.ts';
import { displayWidth, endsBlock, joinLines } from '../../text.ts';
import { footnote, heading, tableRow } from '../light-markdown.ts';
import type { PageLine } from './lines.ts';
import { TableFinder, type TableBlock } from './tables.ts';
import type { NotedPage, PageNote } from './notes.ts';

interface Open {
  text: string;
  last: PageLine;
  readonly first: PageLine;
}

/** Whether a line reaches the right edge, as all but the last one of a paragraph do. */
const isFull = ({ right, limit, size }: PageLine): boolean => limit - right < size * 2;

/** The usual distance of two lines of one paragraph, in points; that of any lines where there is none. */
const usualPitch = (pages: readonly NotedPage[], body: number): number => {
  const counts = new Map<number, number>();
  for (const { lines } of pages)
    lines.slice(1).forEach((line, at) => {
      const before = lines[at]!;
      const pitch = Math.round((line.y - before.y) * 2) / 2;
      if (pitch > 0 && isFull(before) && readLabel(line.text) === null)
        counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
    });
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? body * 1.5;
};

/** Lines of one paragraph may be a little further apart than usual, or set in larger type. */
const isFarBelow = (line: PageLine, before: PageLine, pitch: number): boolean => {
  const distance = line.y - before.y;
  return distance < 0 || distance > Math.max(pitch * 1.3 + 0.5, line.size * 1.75);
};

/** The first word of a line, or its first Chinese character with the marks that hang on it. */
const firstWord = (text: string): string =>
  /^(?:[^\p{Script=Han}\s]{1,40}|\p{Script=Han}[，。、；：！？”’）》〉】」』,.;:)\]]*)/u.exec(
    text
  )?.[0] ?? '';

/** Its width in points, by half the font’s size for a Latin letter. */
const widthOf = (word: string, size: number): number => (displayWidth(word) * size) / 2;

/** Whether the first word of a line would have had room on the line before: then it was put apart. */
const wouldHaveFitted = (line: PageLine, before: PageLine): boolean => {
  const room = before.limit - before.right;
  const width = widthOf(firstWord(line.text), line.size);
  return room > width * (endsBlock(before.text) ? 1 : 1.4) + line.size * 0.5;
};

const isCentred = (line: PageLine, before: PageLine): boolean =>
  Math.abs(line.left + line.right - before.left - before.right) < line.size &&
  Math.abs(line.left - before.left) > line.size * 0.4;

const sameStyle = (line: PageLine, before: PageLine): boolean =>
  line.isBold === before.isBold && Math.abs(line.size - before.size) < before.size * 0.06;

/** Makes paragraphs of lines, one by one. */
export class ParagraphWriter {
  readonly #blocks: string[] = [];
  #open: Open | null = null;
  #notes: PageNote[] = [];
  readonly #body: number;
  readonly #pitch: number;
  readonly #tables = new TableFinder();
  readonly #words: ReadonlySet<string>;

  /** `body`: the size of the document’s text. */
  constructor(pages: readonly NotedPage[], body: number) {
    this.#body = body;
    this.#pitch = usualPitch(pages, body);
    const texts = pages.flatMap(({ lines }) => lines.map(({ text }) => text.toLowerCase()));
    this.#words = new Set(texts.flatMap((text) => text.match(/[\p{L}-]+/gu) ?? []));
  }

  addPage({ lines, notes, continued }: NotedPage): void {
    this.#tables.read(lines).forEach((one, at) => {
      if ('rows' in one) this.#addTable(one);
      else this.#add(one, at === 0);
    });
    const last = this.#notes.at(-1);
    if (last && continued !== '')
      this.#notes[this.#notes.length - 1] = { ...last, text: joinLines(last.text, continued) };
    this.#notes.push(...notes);
  }

  end(): readonly string[] {
    this.#close();
    this.#writeNotes();
    return this.#blocks;
  }

  #addTable({ rows }: TableBlock): void {
    this.#close();
    this.#blocks.push(rows.map((row) => tableRow(row)).join('\n'));
  }

  #add(line: PageLine, isFirst: boolean): void {
    const open = this.#open;
    if (!open || this.#begins(line, open, isFirst)) {
      this.#close();
      this.#open = { text: line.text, first: line, last: line };
      return;
    }
    open.text = joinLines(open.text, line.text, this.#words);
    open.last = line;
  }

  #begins(line: PageLine, open: Open, isFirst: boolean): boolean {
    const before = open.last;
    if (!sameStyle(line, before) || line.hasColumns || before.hasColumns) return true;
    if (!isFirst && isFarBelow(line, before, this.#pitch)) return true;
    const label = readLabel(line.text);
    const isApart =
      endsBlock(open.text) || line.left < before.left - 1 || wouldHaveFitted(line, before);
    if (isFirst && this.#isTitle(line)) return label !== null || wouldHaveFitted(line, before);
    if (label && (isApart || isHeadingLabel(label) || isItemLabel(label))) return isApart;
    if (isFirst && !endsBlock(open.text)) return false;
    if (this.#isTitle(line) && isCentred(line, before)) return false;
    return wouldHaveFitted(line, before) || this.#isIndented(line, open);
  }

  #isTitle(line: PageLine): boolean {
    return line.isBold || line.size > this.#body * 1.08;
  }

  /** The first line of a paragraph stands further in than the lines above, which it does not go on. */
  #isIndented(line: PageLine, { text, last, first }: Open): boolean {
    return endsBlock(text) && last !== first && line.left > last.left + line.size * 0.8;
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    if (!open) return;
    this.#blocks.push(this.#blockOf(open));
    if (endsBlock(open.text)) this.#writeNotes();
  }

  #blockOf({ text, first }: Open): string {
    const isShort = displayWidth(text) < 400 && !/[。.]$/.test(text);
    if (first.size > this.#body * 1.08 && isShort) return heading(1, text);
    return first.isBold && isShort ? `**${text}**` : text;
  }

  #writeNotes(): void {
    this.#blocks.push(...this.#notes.map(({ label, text }) => footnote(label, text)));
    this.#notes = [];
  }
}
