/** Footnotes: the small print at the foot of a page. */
import { joinLines } from '../../text.ts';
import type { PageLine } from './lines.ts';

export interface PageNote {
  readonly label: string;
  readonly text: string;
}

export interface NotedPage {
  readonly lines: readonly PageLine[];
  readonly notes: readonly PageNote[];
  /** The end of a footnote that began on the page before. */
  readonly continued: string;
}

/** Small print is set at least this much smaller than the text. */
const SMALL = 0.93;

const RULE = /^[_＿‗—-]{3,}$/;

/** Where the small print begins, seen from the foot; a rule above it belongs to it. */
const footStart = (lines: readonly PageLine[], body: number): number => {
  let start = lines.length;
  while (start > 0 && lines[start - 1]!.size <= body * SMALL) start -= 1;
  while (start < lines.length && RULE.test(lines[start]!.text)) start += 1;
  return start;
};

const beginsNote = (line: PageLine, last: number): boolean => {
  const n = Number(line.noteStart?.label);
  return line.noteStart !== null && (Number.isNaN(n) || (n > last && n <= last + 9));
};

/** Reads footnotes page by page: their numbers rise through the document. */
export class NoteReader {
  #last = 0;
  readonly #body: number;

  /** `body`: the size of the document’s text. */
  constructor(body: number) {
    this.#body = body;
  }

  read(lines: readonly PageLine[]): NotedPage {
    const start = footStart(lines, this.#body);
    const foot = lines.slice(start).filter(({ text }) => !RULE.test(text));
    const notes: { label: string; text: string }[] = [];
    let continued = '';
    for (const line of foot) {
      const open = notes.at(-1);
      if (beginsNote(line, this.#last)) this.#begin(line, notes);
      else if (open) open.text = joinLines(open.text, line.text);
      else continued = continued === '' ? line.text : joinLines(continued, line.text);
    }
    const isFoot = notes.length > 0 || this.#last > 0;
    return isFoot
      ? { lines: lines.slice(0, start), notes, continued }
      : { lines, notes: [], continued: '' };
  }

  #begin({ noteStart }: PageLine, notes: { label: string; text: string }[]): void {
    notes.push({ ...noteStart! });
    const n = Number(noteStart!.label);
    if (!Number.isNaN(n)) this.#last = n;
  }
}
