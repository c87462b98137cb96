/** Blocks → sections and paragraphs. */
import { MARK_OPEN } from '../clean.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { displayWidth, endsBlock, fold, joinLines } from '../text.ts';
import type { Block } from './block.ts';
import type { Masthead, ParsedParagraph, ParsedSection } from './document.ts';
import { isHeadingLabel } from './labels.ts';
import { REFERENCE } from './layout.ts';
import { MarkReader, type MarkedText } from './footnote-marks.ts';
import { Numbering } from './structure/numbering.ts';
import { Outline } from './structure/outline.ts';
import { endsWithColon, isOfficerLine } from './structure/prose.ts';
import { refineRoles } from './structure/roles.ts';

const isItemBlock = ({ label }: Block): boolean =>
  label !== null &&
  label.kind !== 'division' &&
  label.kind !== 'chapter' &&
  label.kind !== 'decimal' &&
  label.kind !== 'item' &&
  (label.kind !== 'part' || label.printed.startsWith('('));

/** An annex may tell its role too: 附件二 出席情况. */
const ANNEX = /^(?:附[件录]|annex\b|appendix\b)/i;

const isBetweenRows = (blocks: readonly Block[], at: number): boolean =>
  blocks[at - 1]?.kind === 'table' &&
  blocks[at + 1]?.kind === 'table' &&
  blocks[at]!.label === null &&
  !endsWithColon(blocks[at]!.text);

const markReader = (blocks: readonly Block[]): MarkReader =>
  new MarkReader(
    blocks.flatMap((b) => b.footnoteLabel ?? []),
    blocks.some((b) => b.text.includes(MARK_OPEN))
  );

/** `3. (a) Report of …;`: an item whose first sub-item stands on its line. */
const withoutLetter = (marked: MarkedText): { printed: string; rest: MarkedText } => {
  const found = /^\(\s?a\s?\)\s*/.exec(fold(marked.text));
  if (!found) return { printed: '', rest: marked };
  const length = found[0].length;
  const marks = marked.marks.map((mark) => ({ ...mark, at: mark.at - length }));
  return { printed: '(a)', rest: { text: marked.text.slice(length), marks } };
};

/** Walks the blocks of one document once. */
class Structurer {
  readonly paragraphs: ParsedParagraph[] = [];
  readonly outline: Outline;
  readonly #numbering: Numbering;
  readonly #marks: MarkReader;

  constructor(
    readonly blocks: readonly Block[],
    readonly masthead: Masthead,
    readonly grammar: Grammar,
    readonly isName: (text: string) => boolean
  ) {
    const { kind } = masthead;
    this.outline = new Outline(kind, grammar.structure);
    const { paragraphs, outline } = this;
    this.#numbering = new Numbering({ blocks, paragraphs, outline, kind });
    this.#marks = markReader(blocks);
  }

  add(block: Block, at: number): void {
    const marked = this.#marks.read(block.text);
    if (block.kind === 'footnote')
      return this.#push('footnote', null, marked, { footnote: block.footnoteLabel });
    if (at < this.masthead.length) return this.#push('heading', null, marked);
    if (block.kind === 'table' || isBetweenRows(this.blocks, at) || this.#isTimetable(block))
      return this.#push('table', null, marked);
    if (block.label?.kind === 'number') return this.#addNumbered(block, at, marked);
    if (block.label?.kind === 'decimal' && this.outline.isAgendaList)
      return this.#addEntry(block.label.printed, marked);
    if (block.label?.kind === 'decimal' && endsBlock(marked.text))
      return this.#addBody(marked, block.label.printed);
    if (this.#isHeading(block, at, marked.text)) return this.#addHeading(block, marked);
    if (isItemBlock(block)) return this.#addItem(block, marked);
    this.#addBody(marked, block.label?.printed ?? null);
  }

  /** Under “proposed organization of work” plain lines are rows whose columns the conversion lost. */
  #isTimetable(block: Block): boolean {
    const section = this.outline.current;
    return (
      section?.role === 'annex' &&
      this.grammar.structure.timetable.test(section.heading) &&
      block.label?.kind !== 'chapter' &&
      !/[.]$/.test(fold(block.text)) &&
      displayWidth(block.text) < 160
    );
  }

  #addNumbered(block: Block, at: number, marked: MarkedText): void {
    const n = block.label!.ordinal;
    const use = this.#numbering.useOf(block, at, marked.text);
    if (use === 'heading') return this.#addHeading(block, marked);
    if (use === 'list') {
      const { printed, rest } = withoutLetter(marked);
      const listNumber = this.#numbering.enterList(n, rest.text, printed);
      return this.#push('item', listNumber, rest, { listNumber });
    }
    this.#numbering.enterParagraph(n);
    this.#addBody(marked, String(n));
  }

  /** `1.1` below `1` in a list of the agenda. */
  #addEntry(printed: string, marked: MarkedText): void {
    const listNumber = this.#numbering.enterItem(printed, marked.text) ?? printed;
    this.#push('item', listNumber, marked, { listNumber });
  }

  #isHeading(block: Block, at: number, text: string): boolean {
    const { label, heading } = block;
    if (heading !== null) return !(heading === 0 && endsBlock(text)) || heading > 0;
    if (isHeadingLabel(label) && (label?.kind !== 'division' || text !== ''))
      return !endsBlock(text) && displayWidth(text) <= 400;
    if (label?.kind === 'letter') return this.#numbering.isLetteredHeading(text, at);
    return (label === null || label.kind === 'decimal') && this.#isPlainHeading(at, text);
  }

  #isPlainHeading(at: number, text: string): boolean {
    const { documentEntry, documentLine, knownHeading, record } = this.grammar.structure;
    if (REFERENCE.test(text) || record.opens.test(fold(text)) || record.closes.test(fold(text)))
      return false;
    if (documentLine.test(fold(text)) || this.#listsNames(text)) return false;
    const { role } = this.outline;
    const isEntry =
      role === 'documentation' && (displayWidth(text) > 60 || documentEntry.test(text));
    if (endsBlock(text) || isEntry || displayWidth(text) > 300)
      return knownHeading.test(fold(text));
    return !/[,;]$/.test(fold(text)) && !this.#isSplitItem(at) && !this.#isOfficerLine(text);
  }

  /** Participants below the heading that tells their kind, in an annex: names and nothing else. */
  #listsNames(text: string): boolean {
    if (this.outline.role !== 'attendance') return false;
    const names = fold(text).split(/[、,;]\s*(?:and\s+)?/);
    return (
      names.filter((name) => this.isName(name.replace(/^.{2,12}:\s*/, ''))).length * 2 >=
      names.length
    );
  }

  #isOfficerLine(text: string): boolean {
    return this.outline.role === 'organization' && isOfficerLine(text);
  }

  /** The tail of a list item without a stop is no heading. */
  #isSplitItem(at: number): boolean {
    const before = this.paragraphs.at(-1);
    const next = this.blocks[at + 1];
    return before?.kind === 'item' && !endsBlock(before.text) && next?.label?.kind === 'letter';
  }

  #addHeading(block: Block, marked: MarkedText): void {
    const section = this.outline.open(block, marked.text, this.paragraphs.length + 1);
    const isAnnex = section.role === 'annex' || ANNEX.test(marked.text);
    this.#numbering.enterSection(isAnnex && section.level === 1);
    this.#push('heading', null, marked);
  }

  #addItem(block: Block, marked: MarkedText): void {
    const number = this.#numbering.itemNumber(block.label!);
    const listNumber = this.#numbering.enterItem(number, marked.text);
    this.#push('item', number, marked, { listNumber });
  }

  /** `副主席：X（国）` and its following lines belong to the paragraph that introduces them. */
  #joinsOfficers(marked: MarkedText): boolean {
    const last = this.paragraphs.at(-1);
    if (last?.kind !== 'body' || !this.#isOfficerLine(marked.text)) return false;
    if (!endsWithColon(last.text) && !/[)）]$/.test(last.text)) return false;
    const text = joinLines(last.text, marked.text);
    this.paragraphs[this.paragraphs.length - 1] = { ...last, text };
    return true;
  }

  #addBody(marked: MarkedText, number: string | null): void {
    if (number === null && this.#joinsOfficers(marked)) return;
    if (number !== null) this.#numbering.resetLetters();
    this.#push('body', number, marked);
    this.#numbering.endParagraph(marked.text, this.paragraphs.length);
  }

  #push(
    kind: ParsedParagraph['kind'],
    number: string | null,
    { text, marks }: MarkedText,
    { footnote = null, listNumber = null }: Partial<ParsedParagraph> = {}
  ): void {
    const isBeforeAll = this.outline.sections.length === 0;
    const isOfMasthead = isBeforeAll && (kind === 'heading' || kind === 'footnote');
    this.paragraphs.push({
      ordinal: this.paragraphs.length + 1,
      section: this.outline.current?.ordinal ?? null,
      number,
      kind,
      role: isOfMasthead ? 'other' : this.outline.role,
      text,
      marks,
      footnote,
      listNumber,
      leadIn: listNumber ? this.#numbering.leadIn : null
    });
  }
}

/** A page’s foot may come behind another heading: its footnote belongs where the mark stands. Notes gathered at the end stay there. */
const besideTheirMarks = (paragraphs: readonly ParsedParagraph[]): ParsedParagraph[] => {
  const last = paragraphs.findLast((p) => p.kind === 'body')?.ordinal ?? 0;
  return paragraphs.map((note) => {
    if (note.kind !== 'footnote' || note.section === null || note.ordinal > last) return note;
    const marked = paragraphs
      .slice(0, note.ordinal)
      .findLast((p) => p.marks.some((mark) => mark.label === note.footnote));
    return marked && marked.section !== null
      ? { ...note, section: marked.section, role: marked.role }
      : note;
  });
};

/** Makes sections and paragraphs of a document’s blocks, those of its masthead first. */
export const structure = (
  blocks: readonly Block[],
  masthead: Masthead,
  grammar: Grammar,
  isName: (text: string) => boolean = () => false
): { sections: ParsedSection[]; paragraphs: ParsedParagraph[] } => {
  const structurer = new Structurer(blocks, masthead, grammar, isName);
  blocks.forEach((block, at) => structurer.add(block, at));
  const { sections, paragraphs } = refineRoles(
    structurer.outline.sections,
    besideTheirMarks(structurer.paragraphs),
    grammar.structure
  );
  return {
    sections: sections.map(({ isLabelled: _, isTold: __, isDivision: ___, ...section }) => section),
    paragraphs
  };
};
