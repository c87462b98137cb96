/** Blocks → sections and paragraphs: which number is a paragraph’s, a list’s or a heading’s. */
import { MARK_OPEN } from '../clean.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { titleForm } from '../registry/registry.ts';
import type { DocumentKind, SectionRole } from '../schema.ts';
import { displayWidth, endsBlock, fold, joinLines } from '../text.ts';
import type { Block } from './blocks.ts';
import type { ParsedParagraph, ParsedSection } from './document.ts';
import { MarkReader, type MarkedText } from './footnote-marks.ts';
import { readRoman } from './labels.ts';

type NumberUse = 'paragraph' | 'list' | 'heading';

interface OpenSection extends ParsedSection {
  readonly isLabelled: boolean;
}

const INHERITED: readonly SectionRole[] = [
  'deliberations',
  'recommendations',
  'annex',
  'background',
  'agenda'
];

const defaultRole = (kind: DocumentKind): SectionRole =>
  kind === 'agenda'
    ? 'agenda'
    : kind === 'background-paper'
      ? 'background'
      : kind === 'other'
        ? 'other'
        : 'deliberations';

const endsWithColon = (text: string): boolean => /:["')\]]*$/.test(fold(text).trimEnd());

/** Walks the blocks of one document once. */
export class Structurer {
  readonly sections: OpenSection[] = [];
  readonly paragraphs: ParsedParagraph[] = [];
  #stack: OpenSection[] = [];
  #lastMain = 0;
  #list: { last: number; leadIn: number | null } | null = null;
  #leadIn: number | null = null;
  #lastLetter = 0;
  #letter: string | null = null;
  #agendaForms = new Map<string, string>();
  #lastHeadingNumber = 0;
  readonly #marks: MarkReader;

  constructor(
    readonly blocks: readonly Block[],
    readonly mastheadLength: number,
    readonly kind: DocumentKind,
    readonly grammar: Grammar
  ) {
    const labels = blocks.flatMap((b) => b.footnoteLabel ?? []);
    this.#marks = new MarkReader(
      labels,
      blocks.some((b) => b.text.includes(MARK_OPEN))
    );
  }

  run(): this {
    this.blocks.forEach((block, at) => this.#add(block, at));
    this.#refineRoles();
    return this;
  }

  /** Chapters of a Commission’s report: statements first, then “A. Deliberations” and “B. Action taken”. */
  #refineRoles(): void {
    const chapters = this.sections
      .filter((s) => s.parent !== null && /^(?:deliberations|审议(?:情况|经过)?)$/i.test(s.heading))
      .map((s) => s.parent!);
    for (const chapter of new Set(chapters)) {
      this.#setRole(chapter, 'statements');
      for (const s of this.sections)
        if (s.parent === chapter && /action taken|采取的?行动/i.test(s.heading))
          this.#setRole(s.ordinal, 'other');
    }
  }

  #setRole(section: number, role: SectionRole): void {
    this.sections[section - 1] = { ...this.sections[section - 1]!, role };
    this.paragraphs.forEach((p, i) => {
      if (p.section === section) this.paragraphs[i] = { ...p, role };
    });
  }

  #add(block: Block, at: number): void {
    const marked = this.#marks.read(block.text);
    if (at < this.mastheadLength) return this.#addMasthead(block, marked);
    if (block.kind === 'footnote')
      return this.#push('footnote', null, marked, { footnote: block.footnoteLabel });
    if (block.kind === 'table' || this.#isBetweenRows(at) || this.#isTimetable(block))
      return this.#push('table', null, marked);
    const label = block.label;
    if (label?.kind === 'number') return this.#addNumbered(block, at, marked);
    if (this.#isHeading(block, at, marked.text)) return this.#addHeading(block, marked);
    if (
      label &&
      label.kind !== 'chapter' &&
      (label.kind !== 'part' || label.printed.startsWith('('))
    )
      return this.#addItem(block, marked);
    this.#addBody(marked, label ? `${label.printed}` : null);
  }

  #addMasthead(block: Block, marked: MarkedText): void {
    if (block.kind === 'footnote')
      this.#push('footnote', null, marked, { footnote: block.footnoteLabel });
    else this.#push('heading', null, marked);
  }

  #isBetweenRows(at: number): boolean {
    return (
      this.blocks[at - 1]?.kind === 'table' &&
      this.blocks[at + 1]?.kind === 'table' &&
      this.blocks[at]!.label === null
    );
  }

  /** Under “proposed organization of work” plain lines are rows whose columns the conversion lost. */
  #isTimetable(block: Block): boolean {
    const section = this.#stack.at(-1);
    const isWork =
      section !== undefined &&
      section.role === 'annex' &&
      /工作安排|时间表|organi[sz]ation of work|timetable/i.test(section.heading);
    return (
      isWork &&
      block.label === null &&
      !/[.]$/.test(fold(block.text)) &&
      displayWidth(block.text) < 160
    );
  }

  // ── numbers ─────────────────────────────────────────────────────────────────────────────

  #addNumbered(block: Block, at: number, marked: MarkedText): void {
    const n = block.label!.ordinal;
    const use = this.#useOfNumber(block, at, marked.text);
    if (use === 'heading') return this.#addHeading(block, marked);
    this.#lastLetter = 0;
    this.#letter = null;
    if (use === 'list') {
      this.#list = { last: n, leadIn: this.#list?.leadIn ?? this.#leadIn };
      this.#agendaForms.set(titleForm(marked.text), String(n));
      return this.#push('item', String(n), marked, { listNumber: String(n) });
    }
    this.#list = null;
    this.#lastMain = n;
    this.#addBody(marked, String(n));
  }

  #useOfNumber(block: Block, at: number, text: string): NumberUse {
    const n = block.label!.ordinal;
    if (block.heading !== null && !endsBlock(text.replace(/[:：]$/, ''))) return 'heading';
    if (this.#isAnnotation(n, text, at)) return 'heading';
    const continues = this.#list ? n === this.#list.last + 1 : n === 1 && this.#listMayBegin();
    const isNext = n === this.#lastMain + 1;
    if (continues && this.#inAgendaList()) return 'list';
    if (continues && isNext) return this.#comesAgain(n, at) ? 'list' : 'paragraph';
    if (continues) return 'list';
    if (isNext) return this.#isNumberedHeading(block, at, text, n) ? 'heading' : 'paragraph';
    if (this.#isNumberedHeading(block, at, text, n)) return 'heading';
    return n > this.#lastMain && n <= this.#lastMain + 3
      ? 'paragraph'
      : this.#role() === 'annex'
        ? 'paragraph'
        : 'list';
  }

  #listMayBegin(): boolean {
    const last = this.paragraphs.findLast((p) => p.kind !== 'footnote');
    if (!last) return false;
    return last.kind === 'heading' ? this.#inAgendaList() : endsWithColon(last.text);
  }

  /** Under a heading “provisional agenda”. */
  #inAgendaList(): boolean {
    const section = this.#stack.at(-1);
    return (
      section !== undefined &&
      this.kind === 'agenda' &&
      /(?:临时议程|^议程|agenda)$/i.test(section.heading)
    );
  }

  #comesAgain(n: number, at: number): boolean {
    return this.blocks
      .slice(at + 1)
      .some((b) => b.kind === 'text' && b.label?.kind === 'number' && b.label.ordinal === n);
  }

  /** An annotation repeats the number and title of the agenda’s item as its heading. */
  #isAnnotation(n: number, text: string, at: number): boolean {
    if (this.kind !== 'agenda' || this.#inAgendaList() || endsBlock(text)) return false;
    const known = this.#agendaForms.get(titleForm(text));
    return (
      known === String(n) ||
      (n === this.#lastHeadingNumber + 1 &&
        this.#agendaForms.size > 0 &&
        this.#isFollowedByText(at))
    );
  }

  #isFollowedByText(at: number): boolean {
    const next = this.blocks[at + 1];
    return next !== undefined && (next.label === null || next.label.kind === 'letter');
  }

  #isNumberedHeading(block: Block, at: number, text: string, n: number): boolean {
    if (endsBlock(text) || displayWidth(text) > 300) return false;
    const before = this.paragraphs.findLast((p) => p.kind !== 'footnote');
    const inSequence = n === 1 || n === this.#lastHeadingNumber + 1;
    const next = this.blocks.slice(at + 1).find((b) => b.kind === 'text');
    const opens = next?.label === null || next === undefined || next.label.kind !== 'letter';
    return (
      inSequence &&
      opens &&
      (before?.kind === 'heading' || endsBlock(before?.text ?? '')) &&
      !endsWithColon(before?.text ?? '')
    );
  }

  // ── headings ────────────────────────────────────────────────────────────────────────────

  #isHeading(block: Block, at: number, text: string): boolean {
    const { label, heading } = block;
    if (heading !== null) return !(heading === 0 && endsBlock(text)) || heading > 0;
    const stops = endsBlock(text);
    if (label?.kind === 'chapter' || label?.kind === 'part')
      return !stops && displayWidth(text) <= 400;
    if (label?.kind === 'letter') return this.#isLetteredHeading(text, at);
    if (label) return false;
    const isEntry =
      this.#role() === 'documentation' &&
      (displayWidth(text) > 60 || /文件|说明|编写|\/|report|note|paper/i.test(text));
    if (stops || isEntry || displayWidth(text) > 300)
      return this.grammar.knownHeading.test(fold(text));
    return !/[,;]$/.test(fold(text)) && !this.#isSplitItem(at) && !this.#isOfficerLine(text);
  }

  #isLetteredHeading(text: string, at: number): boolean {
    if (this.kind !== 'agenda' || endsBlock(text) || this.#inAgendaList()) return false;
    const known = [...this.#agendaForms.keys()].includes(titleForm(text));
    return known || (this.paragraphs.at(-1)?.kind === 'heading' && this.#isFollowedByText(at));
  }

  /** `副主席：X（国）`, and the lines below it that go on with `Y（国）`. */
  #isOfficerLine(text: string): boolean {
    const folded = fold(text);
    return (
      this.#role() === 'organization' &&
      (/^[^:]{2,30}:\s*\S/.test(folded) || /^\S[^()]{3,60}\([^()]+\)$/.test(folded))
    );
  }

  /** The tail of a list item without a stop is no heading. */
  #isSplitItem(at: number): boolean {
    const before = this.paragraphs.at(-1);
    const next = this.blocks[at + 1];
    return before?.kind === 'item' && !endsBlock(before.text) && next?.label?.kind === 'letter';
  }

  #addHeading(block: Block, marked: MarkedText): void {
    const heading = marked.text;
    const level = this.#levelOf(block, heading);
    this.#stack = this.#stack.filter((s) => s.level < level);
    const parent = this.#stack.at(-1) ?? null;
    const isLabelled = block.label !== null || this.grammar.topHeading.test(fold(heading));
    const number = this.#headingNumber(block);
    const section: OpenSection = {
      ordinal: this.sections.length + 1,
      parent: parent?.ordinal ?? null,
      level,
      heading,
      role: this.#roleOf(heading, level, parent),
      label: block.label?.printed ?? null,
      number,
      paragraph: this.paragraphs.length + 1,
      isLabelled
    };
    this.sections.push(section);
    this.#stack.push(section);
    this.#list = null;
    this.#leadIn = null;
    if (section.role === 'annex' && level === 1) this.#lastMain = 0;
    this.#push('heading', null, marked);
  }

  #headingNumber(block: Block): string | null {
    const { label } = block;
    if (label?.kind === 'number') {
      this.#lastHeadingNumber = label.ordinal;
      return label.printed;
    }
    if (label?.kind !== 'letter') return null;
    const parent = this.#stack.findLast((s) => s.number !== null && /^\d+$/.test(s.number));
    return parent ? `${parent.number}${label.printed}` : null;
  }

  #levelOf(block: Block, heading: string): number {
    const kind = block.label?.kind;
    if (kind === 'chapter') return 1;
    if (kind === 'part') return 2;
    if (this.grammar.topHeading.test(fold(heading)) && kind === undefined) return 1;
    const above = this.#stack.findLast((s) => s.isLabelled && s.number === null);
    if (kind === 'number') return (above?.level ?? 0) + 1;
    const numbered = this.#stack.findLast((s) => s.isLabelled);
    if (this.kind === 'agenda' && /^(?:文件|documentation)$/i.test(fold(heading)))
      return (
        (this.#stack.findLast((s) => s.number !== null && /^\d+$/.test(s.number))?.level ??
          numbered?.level ??
          0) + 1
      );
    if (kind === undefined && numbered === undefined) return block.heading || 1;
    const top = this.#stack[0];
    if (
      kind === undefined &&
      top &&
      !top.isLabelled &&
      numbered !== undefined &&
      numbered.number === null
    )
      return top.level;
    if (kind === 'letter')
      return (
        (this.#stack.findLast((s) => s.number !== null && /^\d+$/.test(s.number))?.level ??
          above?.level ??
          0) + 1
      );
    return (numbered?.level ?? 0) + 1;
  }

  #roleOf(heading: string, level: number, parent: ParsedSection | null): SectionRole {
    const text = fold(heading).replace(/^[\s*]+|[\s*:]+$/g, '');
    const own = this.grammar.roles.find(([pattern]) => pattern.test(text))?.[1];
    if (parent && own === 'documentation') return own;
    if (parent && INHERITED.includes(parent.role)) return parent.role;
    const isShort = displayWidth(text) <= 60;
    if (own && isShort) return own;
    return (
      parent?.role ?? (level === 1 || this.#stack.length === 0 ? defaultRole(this.kind) : 'other')
    );
  }

  #role(): SectionRole {
    return (
      this.#stack.at(-1)?.role ?? (this.sections.length > 0 ? 'other' : defaultRole(this.kind))
    );
  }

  // ── paragraphs ──────────────────────────────────────────────────────────────────────────

  #addItem(block: Block, marked: MarkedText): void {
    const label = block.label!;
    const roman = readRoman(label.printed.slice(1, -1));
    const isRoman =
      label.kind === 'roman' ||
      (label.kind === 'letter' &&
        roman > 0 &&
        label.ordinal !== this.#lastLetter + 1 &&
        this.#letter !== null);
    if (label.kind === 'letter' && !isRoman) {
      this.#lastLetter = label.ordinal;
      this.#letter = label.printed;
    }
    const base = this.#list
      ? String(this.#list.last)
      : this.#lastMain > 0
        ? String(this.#lastMain)
        : '';
    const tail =
      label.kind === 'bullet'
        ? ''
        : isRoman
          ? `${this.#letter ?? ''}${label.printed}`
          : label.printed;
    const number = tail === '' ? null : `${base}${tail}`;
    const listNumber = this.#list && number ? number : null;
    if (listNumber) this.#agendaForms.set(titleForm(marked.text), listNumber);
    this.#push('item', number, marked, { listNumber });
  }

  /** `副主席：X（国）` and its following lines belong to the paragraph that introduces them. */
  #joinsOfficers(marked: MarkedText, number: string | null): boolean {
    const last = this.paragraphs.at(-1);
    const goesOn = last !== undefined && (endsWithColon(last.text) || /[)）]$/.test(last.text));
    if (number !== null || last?.kind !== 'body' || !goesOn || !this.#isOfficerLine(marked.text))
      return false;
    this.paragraphs[this.paragraphs.length - 1] = {
      ...last,
      text: joinLines(last.text, marked.text)
    };
    return true;
  }

  #addBody(marked: MarkedText, number: string | null): void {
    if (this.#joinsOfficers(marked, number)) return;
    if (number !== null) {
      this.#lastLetter = 0;
      this.#letter = null;
    }
    this.#push('body', number, marked);
    this.#list = null;
    this.#leadIn = endsWithColon(marked.text) ? this.paragraphs.length : null;
  }

  #push(
    kind: ParsedParagraph['kind'],
    number: string | null,
    { text, marks }: MarkedText,
    more: { footnote?: string | null; listNumber?: string | null } = {}
  ): void {
    const inMasthead = this.sections.length === 0 && kind === 'heading';
    this.paragraphs.push({
      ordinal: this.paragraphs.length + 1,
      section: inMasthead ? null : (this.#stack.at(-1)?.ordinal ?? null),
      number,
      kind,
      role:
        inMasthead || (kind === 'footnote' && this.sections.length === 0) ? 'other' : this.#role(),
      text,
      marks,
      footnote: more.footnote ?? null,
      listNumber: more.listNumber ?? null,
      leadIn: more.listNumber ? (this.#list?.leadIn ?? null) : null
    });
  }
}
