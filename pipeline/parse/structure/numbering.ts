/** What a number is: a paragraph’s, a list’s or a heading’s. */
import type { DocumentKind } from '../../schema.ts';
import { titleForm } from '../../registry/registry.ts';
import { displayWidth, endsBlock, fold } from '../../text.ts';
import type { Block } from '../block.ts';
import type { ParsedParagraph } from '../document.ts';
import { readRoman, type Label } from '../labels.ts';
import { REFERENCE } from '../layout.ts';
import type { Outline } from './outline.ts';
import { endsWithColon } from './prose.ts';

export type NumberUse = 'paragraph' | 'list' | 'heading';

/** What the walk has made so far. */
export interface Made {
  readonly blocks: readonly Block[];
  readonly paragraphs: readonly ParsedParagraph[];
  readonly outline: Outline;
  readonly kind: DocumentKind;
}

const lastText = ({ paragraphs }: Made): ParsedParagraph | undefined =>
  paragraphs.findLast((p) => p.kind !== 'footnote');

const isFollowedByText = ({ blocks }: Made, at: number): boolean => {
  const next = blocks[at + 1];
  return next !== undefined && (next.label === null || next.label.kind === 'letter');
};

/** Counts paragraphs, list entries and letters, and knows the agenda’s titles. */
export class Numbering {
  /** Number of the last numbered paragraph. */
  #lastMain = 0;
  #list: { last: number; leadIn: number | null } | null = null;
  #leadIn: number | null = null;
  #lastLetter = 0;
  #letter: string | null = null;
  /** Normal form of a listed title → its number. */
  readonly #agenda = new Map<string, string>();

  constructor(readonly made: Made) {}

  /** Ordinal of the paragraph that introduces the list at hand. */
  get leadIn(): number | null {
    return this.#list?.leadIn ?? null;
  }

  useOf(block: Block, at: number, text: string): NumberUse {
    const n = block.label!.ordinal;
    if (block.heading !== null && !endsBlock(text.replace(/[:：]$/, ''))) return 'heading';
    if (this.#isAnnotation(n, text, at)) return 'heading';
    if (this.#continuesList(n)) return this.#useInList(n, at);
    if (this.#isNumberedHeading(at, text, n)) return 'heading';
    const isNear = n > this.#lastMain && n <= this.#lastMain + 3;
    const isParagraph = isNear || this.made.outline.role === 'annex' || this.#isExcerpt(n, at);
    return isParagraph ? 'paragraph' : 'list';
  }

  #continuesList(n: number): boolean {
    return this.#list ? n === this.#list.last + 1 : n === 1 && this.#listMayBegin();
  }

  #useInList(n: number, at: number): NumberUse {
    const isNext = n === this.#lastMain + 1;
    if (this.made.outline.isAgendaList || !isNext) return 'list';
    return this.#comesAgain(n, at) ? 'list' : 'paragraph';
  }

  #listMayBegin(): boolean {
    const last = lastText(this.made);
    if (!last) return false;
    if (last.kind !== 'heading') return endsWithColon(last.text);
    const { isAgendaList, kind, grammar } = this.made.outline;
    return isAgendaList || (kind === 'agenda' && grammar.annotatedAgenda.test(fold(last.text)));
  }

  #comesAgain(n: number, at: number): boolean {
    return this.made.blocks
      .slice(at + 1)
      .some((b) => b.kind === 'text' && b.label?.kind === 'number' && b.label.ordinal === n);
  }

  /** A chapter taken out of a longer report begins with a higher number, and counts on from there. */
  #isExcerpt(n: number, at: number): boolean {
    const isAhead = this.#list === null && n > this.#lastMain;
    const isFirst = this.#lastMain === 0 || !this.#comesAgain(this.#lastMain + 1, at);
    return isAhead && isFirst && this.#comesAgain(n + 1, at);
  }

  /** An annotation repeats the number and title of the agenda’s item as its heading. */
  #isAnnotation(n: number, text: string, at: number): boolean {
    const { kind, outline } = this.made;
    if (kind !== 'agenda' || outline.isAgendaList || endsBlock(text)) return false;
    if (this.#agenda.get(titleForm(text)) === String(n)) return true;
    const isNext = n === outline.lastNumber + 1;
    return isNext && this.#agenda.size > 0 && isFollowedByText(this.made, at);
  }

  #isNumberedHeading(at: number, text: string, n: number): boolean {
    if (endsBlock(text) || displayWidth(text) > 300) return false;
    const before = lastText(this.made);
    const inSequence = n === 1 || n === this.made.outline.lastNumber + 1;
    const next = this.made.blocks.slice(at + 1).find((b) => b.kind === 'text');
    const told = before?.text ?? '';
    return (
      inSequence &&
      next?.label?.kind !== 'letter' &&
      (before?.kind === 'heading' || endsBlock(told) || REFERENCE.test(told)) &&
      !endsWithColon(told)
    );
  }

  /** `(a)` with the title of a sub-item, or right below a heading, in an annotated agenda. */
  isLetteredHeading(text: string, at: number): boolean {
    const { kind, outline, paragraphs } = this.made;
    if (kind !== 'agenda' || endsBlock(text) || outline.isAgendaList) return false;
    const isBelowHeading = paragraphs.at(-1)?.kind === 'heading';
    return this.#agenda.has(titleForm(text)) || (isBelowHeading && isFollowedByText(this.made, at));
  }

  /** An entry of a list, or the first below it: its number there. */
  enterList(n: number, title: string, letter = ''): string {
    this.#resetLetters();
    if (letter) [this.#lastLetter, this.#letter] = [1, letter];
    this.#list = { last: n, leadIn: this.#list?.leadIn ?? this.#leadIn };
    this.#agenda.set(titleForm(title), `${n}${letter}`);
    return `${n}${letter}`;
  }

  /** A numbered paragraph. */
  enterParagraph(n: number): void {
    this.#resetLetters();
    this.#list = null;
    this.#lastMain = n;
  }

  /** After a body paragraph, the `ordinal`th. */
  endParagraph(text: string, ordinal: number): void {
    this.#list = null;
    this.#leadIn = endsWithColon(text) ? ordinal : null;
  }

  /** Lettered paragraphs begin anew. */
  resetLetters(): void {
    this.#resetLetters();
  }

  /** A heading ends every list; an annex counts its paragraphs from 1. */
  enterSection(startsAgain: boolean): void {
    this.#list = null;
    this.#leadIn = null;
    if (startsAgain) this.#lastMain = 0;
  }

  /** Number of a lettered item below a paragraph or a list’s entry: `4(b)(ii)`; null for a bullet. */
  itemNumber(label: Label): string | null {
    const isRoman = this.#isRoman(label);
    if (label.kind === 'letter' && !isRoman) {
      this.#lastLetter = label.ordinal;
      this.#letter = label.printed;
    }
    if (label.kind === 'bullet') return null;
    const main = this.#lastMain > 0 ? String(this.#lastMain) : '';
    const base = this.#list ? String(this.#list.last) : main;
    return `${base}${isRoman ? (this.#letter ?? '') : ''}${label.printed}`;
  }

  /** The number of an entry of the agenda; null where no list is at hand. */
  enterItem(number: string | null, title: string): string | null {
    const listed = this.#list && number ? number : null;
    if (listed) this.#agenda.set(titleForm(title), listed);
    return listed;
  }

  /** (i) below (b) is roman, after (h) it is a letter. */
  #isRoman({ kind, printed, ordinal }: Label): boolean {
    if (kind === 'roman') return true;
    const follows = ordinal === this.#lastLetter + 1 || this.#letter === null;
    return kind === 'letter' && readRoman(printed.slice(1, -1)) > 0 && !follows;
  }

  #resetLetters(): void {
    this.#lastLetter = 0;
    this.#letter = null;
  }
}
