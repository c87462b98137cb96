/** Lines → blocks: wrapped lines joined again, footnotes and tables set apart. */
import { isRule, wrapWidth, type CleanText, type Line } from '../clean.ts';
import {
  ITEM_BRACKET,
  ITEM_START,
  KIND_ALONE,
  ORIGINAL,
  RAPPORTEUR,
  TYPE_LINE
} from '../grammar/masthead.ts';
import { displayWidth, endsBlock, fold, joinLines } from '../text.ts';
import { finish, isBareChapter, withoutLabel, type Block, type Open } from './block.ts';
import {
  footnoteStart,
  isBareFootnote,
  isMarkedFootnote,
  isStarFootnote
} from './footnote-lines.ts';
import { isHeadingLabel, isItemLabel, readLabel, type Label } from './labels.ts';
import {
  endsShort,
  headingAhead,
  looksLikeHeading,
  usualGapOf,
  type Layout,
  wordsOf
} from './layout.ts';

/** Ends within a phrase, as no heading does. */
const ENDS_OPEN = /(?:\b(?:of|the|and|by|for|to|its|with)|[、，,])$/;

/** In columns. */
const LONGEST_TITLE = 180;

/** In columns, of a participant. */
const LONGEST_NAME = 90;

/** Words that tell whose paper it is, and belong to no title: 秘书处编写的背景文件. */
const isOfType = (line: string): boolean => {
  const folded = fold(line).trim();
  return displayWidth(folded) > 8 && !folded.includes(':') && TYPE_LINE.test(folded);
};

/** Assembles blocks line by line; each question it asks of a line is a method. */
class Assembler {
  readonly blocks: Open[] = [];
  #open: Open | null = null;
  #interrupted: Open | null = null;
  #inFootnotes = false;
  #inList = false;
  #lastNumber = 0;
  #lastItem = 0;
  #nextFootnote = 1;
  #seen = '';

  constructor(readonly layout: Layout) {}

  add(line: Line, at: number): void {
    if (isRule(line)) return this.#beginFootnotes();
    if (line.cells && line.cells.filter(Boolean).length > 1) return this.#addRow(line, line.cells);
    if (this.#lists(line)) return this.#addRow(line, line.columns ?? [line.text]);
    if (this.#startsFootnote(line)) return this.#addFootnote(line);
    if (this.#inFootnotes && this.#open?.kind === 'footnote') {
      if (!this.#footnoteIsOver(line)) return this.#extend(line);
      this.#endFootnotes();
    }
    if (this.#startsBlock(line, at)) this.#begin(line);
    else this.#extend(line);
  }

  #beginFootnotes(): void {
    if (this.#open?.kind !== 'footnote') this.#interrupted = this.#open;
    this.#inFootnotes = true;
  }

  #endFootnotes(): void {
    this.#inFootnotes = false;
    this.#open = this.#interrupted;
    this.#interrupted = null;
  }

  #addRow(line: Line, cells: readonly string[]): void {
    this.#open = this.#push({ kind: 'table', text: cells.filter(Boolean).join(' | '), line });
  }

  /** Delegations below “attended by delegations from:”, a line each or in columns: in capitals, or the first of them known by name. */
  #lists(line: Line): boolean {
    const isFirst = this.#open?.kind === 'text' && /[:：]$/.test(this.#open.text);
    const goesOn = this.#inList && this.#open?.kind === 'table';
    const isPlain = line.heading === null && readLabel(line.text) === null;
    this.#inList = isPlain && (isFirst || goesOn) && this.#isListed(line, goesOn);
    return this.#inList;
  }

  #isListed({ columns, text, gap, afterPageBreak }: Line, goesOn: boolean): boolean {
    const { isKnownHeading, isName, usualGap } = this.layout;
    if (isName(text)) return true;
    if (goesOn && gap > usualGap && !afterPageBreak) return false;
    if (columns !== null) return true;
    const mayName = displayWidth(text) < LONGEST_NAME && !endsBlock(text) && !isKnownHeading(text);
    return goesOn && mayName && /^[\p{Lu}\p{Script=Han}]/u.test(text);
  }

  #startsFootnote(line: Line): boolean {
    if (isMarkedFootnote(line)) return true;
    if (isStarFootnote(line, this.#seen)) return true;
    const start = footnoteStart(line);
    if (!start) return false;
    const numbered = Number(start.label) === this.#nextFootnote;
    if (this.#inFootnotes)
      return (numbered && readLabel(line.text)?.kind !== 'number') || start.label.startsWith('*');
    return isBareFootnote(line, this.#seen, this.#nextFootnote) && this.#open !== null;
  }

  #addFootnote(line: Line): void {
    const { label, rest } = footnoteStart(line) ?? {
      label: '*',
      rest: line.text.replace(/^\*+\s*/, '')
    };
    if (this.#open?.kind !== 'footnote')
      this.#interrupted = this.#inFootnotes ? this.#interrupted : this.#open;
    this.#inFootnotes = true;
    if (/^\d+$/.test(label)) this.#nextFootnote = Number(label) + 1;
    this.#open = this.#push({ kind: 'footnote', text: rest, line, footnoteLabel: label });
  }

  #footnoteIsOver(line: Line): boolean {
    const open = this.#open!;
    const label = readLabel(line.text);
    if (
      line.heading !== null ||
      (label?.kind === 'number' && label.ordinal === this.#lastNumber + 1)
    )
      return true;
    if (isHeadingLabel(label) && endsBlock(open.text)) return true;
    if (line.afterPageBreak) return true;
    if (!endsBlock(open.text)) return false;
    const { width, usualGap } = this.layout;
    const resumes = this.#interrupted !== null && !endsBlock(this.#interrupted.text);
    return (
      endsShort(open.lastLine, line.text, width) ||
      line.gap > usualGap ||
      (resumes && line.gap !== usualGap) ||
      width === Infinity
    );
  }

  #startsBlock(line: Line, at: number): boolean {
    const open = this.#open;
    if (open === null || open.kind === 'table') return true;
    if (line.heading !== null) return true;
    if (open.heading !== null) return true;
    const label = readLabel(line.text);
    if (!label && isBareChapter(open)) return false;
    return label ? this.#startsLabelled(line, label, open) : this.#startsUnlabelled(line, at, open);
  }

  #startsLabelled(line: Line, label: Label, open: Open): boolean {
    if (endsBlock(open.text) || line.gap > this.layout.usualGap) return true;
    if (label.kind === 'item' && this.#inMasthead) return true;
    if (isHeadingLabel(label) && this.#inMasthead && line.gap > 0) return true;
    if (label.kind === 'number')
      return (
        looksLikeHeading(open) ||
        [1, this.#lastNumber + 1].includes(label.ordinal) ||
        (open.label?.kind === 'number' && endsShort(open.lastLine, line.text, this.layout.width))
      );
    if (isItemLabel(label))
      return (
        label.kind === 'bullet' ||
        label.ordinal === this.#lastItem + 1 ||
        (label.ordinal === 1 &&
          open.label !== null &&
          (open.label.kind === 'item' || this.#isList(open)))
      );
    if (label.kind === 'decimal' && this.layout.width === Infinity) return true;
    return (
      looksLikeHeading(open) ||
      (isHeadingLabel(label) && endsShort(open.lastLine, line.text, this.layout.width))
    );
  }

  /** A list item or agenda entry that has no stop of its own (`1. 组织事项`). */
  #isList(open: Open): boolean {
    return displayWidth(open.text) < 80;
  }

  #startsUnlabelled(line: Line, at: number, open: Open): boolean {
    const { width, usualGap, isKnownHeading } = this.layout;
    const complete = endsBlock(open.text);
    if (isHeadingLabel(open.label) && ITEM_BRACKET.test(line.text)) return false;
    if (this.#startsInMasthead(line, open)) return true;
    if (line.afterPageBreak && !complete && displayWidth(open.text) > width) return false;
    if (!complete && /^\p{Ll}/u.test(line.text)) return false;
    if (!this.#inMasthead && ENDS_OPEN.test(open.text)) return false;
    const isEarly = endsShort(open.lastLine, line.text, width);
    if (isKnownHeading(line.text) && (complete || isEarly)) return true;
    if (complete && line.afterPageBreak && /^(?:number|decimal)$/.test(open.label?.kind ?? ''))
      return headingAhead(this.layout, at);
    if (line.gap > usualGap && !line.afterPageBreak) return true;
    if (width === Infinity)
      return (
        complete ||
        this.#inMasthead ||
        (looksLikeHeading(withoutLabel(open)) && displayWidth(open.text) < LONGEST_TITLE)
      );
    if (/[:：]$/.test(open.text) && line.gap <= usualGap)
      return isEarly && !isHeadingLabel(open.label) && headingAhead(this.layout, at);
    if (complete) return isEarly || headingAhead(this.layout, at);
    return (looksLikeHeading(open) || this.#inMasthead) && isEarly;
  }

  get #inMasthead(): boolean {
    return this.#lastNumber === 0 && !this.blocks.some((b) => isHeadingLabel(b.label));
  }

  /** On the first page each line of the imprint stands for itself. */
  #startsInMasthead(line: Line, open: Open): boolean {
    if (!this.#inMasthead) return false;
    if (ITEM_START.test(line.text) || ORIGINAL.test(open.lastLine)) return true;
    if (KIND_ALONE.test(fold(line.text).trim())) return true;
    if (isOfType(line.text) || isOfType(open.lastLine)) return true;
    if (line.gap > 0 && (this.layout.isKnownHeading(line.text) || RAPPORTEUR.test(line.text)))
      return true;
    return this.layout.width === Infinity && line.afterHardBreak;
  }

  #begin(line: Line): void {
    const label = readLabel(line.text);
    if (label?.kind === 'number') {
      this.#lastNumber = label.ordinal;
      this.#lastItem = 0;
    } else if (isItemLabel(label)) this.#lastItem = label!.ordinal;
    this.#open = this.#push({ kind: 'text', text: line.text, line, label });
  }

  #push(b: {
    kind: Block['kind'];
    text: string;
    line: Line;
    label?: Label | null;
    footnoteLabel?: string;
  }): Open {
    const open: Open = {
      gap: b.line.gap,
      kind: b.kind,
      text: b.text,
      lastLine: b.line.text,
      label: b.label ?? null,
      heading: b.kind === 'text' ? b.line.heading : null,
      footnoteLabel: b.footnoteLabel ?? null
    };
    this.blocks.push(open);
    this.#seen = `${this.#seen.slice(-4000)}\n${b.text}`;
    return open;
  }

  #extend(line: Line): void {
    const open = this.#open!;
    open.text = joinLines(open.text, line.text, this.layout.words);
    open.lastLine = line.text;
    this.#seen = joinLines(this.#seen.slice(-4000), line.text);
  }
}

/**
 * Joins the wrapped lines of a cleaned text to blocks: paragraphs, headings, footnotes, table
 * rows. A footnote or a page’s furniture inside a paragraph does not break it.
 */
export const assembleBlocks = (
  { lines }: CleanText,
  isKnownHeading: (text: string) => boolean,
  isName: (text: string) => boolean = () => false
): Block[] => {
  const words = wordsOf(lines);
  const width = wrapWidth(lines);
  const usualGap = usualGapOf(lines, width);
  const layout: Layout = {
    lines,
    width,
    usualGap,
    isKnownHeading,
    isName,
    words
  };
  const assembler = new Assembler(layout);
  lines.forEach((line, at) => assembler.add(line, at));
  return assembler.blocks.map(finish);
};
