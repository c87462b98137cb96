/** Where paragraphs, headings and items begin in a text without line breaks: labels in their sequence. */
import { fold } from '../../text.ts';
import { readLabel, type Label } from '../labels.ts';

/** Whatever may be a label, and what must not stand before it. */
const CANDIDATE =
  /(?<![\d./\p{Lu}(-])(?:\d{1,3}\s?[.．、](?=\s*[^\d\s.,;)]|\s+\d|\d{2,3}个(?!百分)|\d{1,2}月|\d{4}年)|(?:[一二三四五六七八九十]{1,3})\s?[.．、]|第(?:[一二三四五六七八九十]{1,3}|\d{1,2})章|[IVX]{1,5}\.(?=\s)|[A-Z]\.(?=\s*[\p{Lu}\p{Script=Han}《"]))|[(（](?:[a-z]{1,2}|[一二三四五六七八九十]{1,2})[)）]/gu;

/** Before a number that counts something else: 项目2., 第3条. */
const COUNTS =
  /(?:项目|第|[其之至和及或]|号|[Nn]os?\.|paras?\.|arts?\.|[Ii]tems?|[Cc]hapters?)\s*$/;

/** Before (c) in 第2款(c)项. */
const OF_ARTICLE =
  /[款条段项节]\s*$|\b(?:paragraphs?|articles?|subparagraphs?|and|or)\s[^.;:]{0,12}$/;

/** As far back as a label’s surroundings reach. */
const BEFORE = 60;
const AFTER = 60;

/** Above these an agenda begins at once, and the annotations begin anew. */
const ABOVE_AGENDA = /(?:临时议程|议程如下|^议程|[。.]\s*议程|agenda)\s*$/i;
const ABOVE_NOTES = /(?:^|[\s。.;；])(?:说明|Annotations)\s*$/;

/** So far a heading goes on. */
const HEADING = 400;

interface Candidate {
  readonly at: number;
  readonly label: Label;
  /** The words before it. */
  readonly before: string;
}

const candidatesIn = (text: string, folded: string): Candidate[] =>
  [...text.matchAll(CANDIDATE)].flatMap(({ index }) => {
    const before = folded.slice(Math.max(0, index - BEFORE), index);
    const label = readLabel(text.slice(index, index + AFTER));
    if (!label || (label.kind === 'number' && COUNTS.test(before))) return [];
    return [{ at: index, label, before }];
  });

const STOPS = /(?:^|[.;:!?"'\])*]|\])\s*$/;

/** Between the stop of a paragraph and the label of the next. */
const BARE_HEADING = /(?<=[.;\])]\s+)([^.;:()[\]]{2,50}\s+)$/;

const LABEL_ALONE = /^(?:[([]?[\p{L}\p{N}]{1,5}[.)、\]]?\s*)?$/u;

/** Keeps the sequences: chapters, parts, paragraphs, lists and letters. */
class Sequences {
  readonly breaks: number[] = [];
  /** Entries of lists, in order. */
  readonly entries: number[] = [];
  #chapter = 0;
  #part = 0;
  #main = 0;
  #list: number | null = null;
  /** Titles of items end in no stop. */
  #isAgenda = false;
  #sub = 0;
  #letter = 0;
  /** Where the last label stood, and whether it was a heading’s. */
  #last = 0;
  #isHeading = false;

  constructor(
    readonly candidates: readonly Candidate[],
    readonly folded: string
  ) {}

  read(): number[] {
    for (const i of this.candidates.keys()) if (this.#takes(i)) this.#accept(i);
    return this.breaks;
  }

  #accept(i: number): void {
    const { at, label, before } = this.candidates[i]!;
    // 说明 1. 组织事项: a heading without a label stands before it.
    const isOpen = this.breaks.length === 0 || (this.#isHeading && this.#goesOn(at));
    const bare = isOpen ? null : BARE_HEADING.exec(before);
    if (bare && this.#hasText(at - bare[1]!.length)) this.breaks.push(at - bare[1]!.length);
    this.breaks.push(at);
    this.#last = at;
    if (this.#list !== null) this.entries.push(at);
    this.#isHeading =
      label.kind === 'chapter' ||
      label.kind === 'part' ||
      (label.kind === 'number' &&
        this.#sub > 0 &&
        label.ordinal === this.#sub &&
        this.#main !== label.ordinal);
  }

  /** Whether the last label has any text before a place: `1. Opening of the session 2.` has one title, not a heading. */
  #hasText(to: number): boolean {
    return !LABEL_ALONE.test(this.folded.slice(this.#last, to));
  }

  /** Right behind a heading, or behind a stop. */
  #mayBegin({ at, before }: Candidate): boolean {
    return STOPS.test(before) || (this.#isHeading && this.#goesOn(at));
  }

  /** Since the last label no sentence has ended. */
  #goesOn(at: number): boolean {
    const since = this.folded.slice(this.#last + 4, at);
    return since.length < HEADING && !/[.;](?=\s)|。/.test(since);
  }

  #takes(i: number): boolean {
    const candidate = this.candidates[i]!;
    const { kind } = candidate.label;
    if (kind === 'chapter') return this.#takesChapter(candidate);
    if (kind === 'part') return this.#takesPart(candidate);
    if (kind === 'number') return this.#takesNumber(candidate, i);
    return kind === 'letter' || kind === 'roman' ? this.#takesLetter(candidate) : false;
  }

  #takesChapter(candidate: Candidate): boolean {
    const { ordinal } = candidate.label;
    const isFirst = this.#chapter === 0 && this.#main === 0 && this.breaks.length === 0;
    const isNext = ordinal === this.#chapter + 1;
    if (!isNext && !isFirst) return false;
    const isApart =
      /(?:\s|^)$/.test(candidate.before) && /\p{Script=Han}/u.test(candidate.label.printed);
    if (!isFirst && !isApart && !this.#mayBegin(candidate)) return false;
    this.#chapter = ordinal;
    this.#part = 0;
    this.#endLists();
    return true;
  }

  #takesPart(candidate: Candidate): boolean {
    const { ordinal } = candidate.label;
    if (ordinal !== this.#part + 1 || !this.#mayBegin(candidate)) return false;
    this.#part = ordinal;
    this.#sub = 0;
    this.#endLists();
    return true;
  }

  #endLists(): void {
    this.#list = null;
    this.#letter = 0;
  }

  #takesNumber(candidate: Candidate, i: number): boolean {
    const { before, label } = candidate;
    const n = label.ordinal;
    if (n === 1 && ABOVE_NOTES.test(before)) return this.#enterMain(1);
    const isAgenda = ABOVE_AGENDA.test(before);
    const opens = /:\s*$/.test(before) || isAgenda;
    if (n === 1 && opens && this.#list === null) return this.#enterList(1, isAgenda);
    const mayBegin = this.#mayBegin(candidate);
    const isInList = n === (this.#list ?? NaN) + 1 && (mayBegin || this.#isAgenda);
    if (isInList && !(n === this.#main + 1 && this.#isParagraph(i)))
      return this.#enterList(n, this.#isAgenda);
    if (n === this.#main + 1 && (mayBegin || n === 1 || /[\s\p{Script=Han}]$/u.test(before)))
      return this.#enterMain(n);
    if (this.#isSubheading(candidate, i)) return true;
    if (n > this.#main && n <= this.#main + 3 && mayBegin && this.#hasNext(i))
      return this.#enterMain(n);
    const isExcerpt = this.#main === 0 && this.#isHeading && mayBegin && this.#hasNext(i);
    return isExcerpt && this.#enterMain(n);
  }

  /** The number that both a list and the paragraphs count next is the list’s where it comes again. */
  #isParagraph(i: number): boolean {
    const { ordinal } = this.candidates[i]!.label;
    const ahead = this.candidates
      .slice(i + 1, i + LOOKAHEAD)
      .filter((c) => c.label.kind === 'number');
    return !ahead.some((c) => c.label.ordinal === ordinal && /(?:^|[\s.;])$/.test(c.before));
  }

  #hasNext(i: number): boolean {
    const { ordinal } = this.candidates[i]!.label;
    return this.candidates
      .slice(i + 1, i + LOOKAHEAD)
      .some((c) => c.label.kind === 'number' && c.label.ordinal === ordinal + 1);
  }

  /** `1. 第一次会议，2012年 6. …`: a heading that bears a number, below a part. */
  #isSubheading(candidate: Candidate, i: number): boolean {
    const { ordinal } = candidate.label;
    const next = this.candidates[i + 1];
    const opens = ordinal === 1 && this.#isHeading && this.#part > 0;
    const isNext = ordinal === this.#sub + 1 && this.#sub > 0;
    const isAbove =
      next?.label.ordinal === this.#main + 1 &&
      next.at - candidate.at < HEADING &&
      !STOPS.test(next.before);
    if ((!opens && !isNext) || !isAbove || next.label.kind !== 'number') return false;
    this.#sub = ordinal;
    return true;
  }

  #enterMain(n: number): boolean {
    this.#main = n;
    this.#endLists();
    return true;
  }

  #enterList(n: number, isAgenda: boolean): boolean {
    this.#list = n;
    this.#isAgenda = isAgenda;
    this.#letter = 0;
    return true;
  }

  #takesLetter({ before, label }: Candidate): boolean {
    if (OF_ARTICLE.test(before)) return false;
    const isNext = label.ordinal === this.#letter + 1;
    const mayBegin = /[:;,.\]]\s*(?:以及|和|及|and|或)?\s*$/.test(before) || this.#isHeading;
    if (!isNext || !mayBegin) return false;
    this.#letter = label.ordinal;
    return true;
  }
}

/** Labels among which a number may come again. */
const LOOKAHEAD = 40;

/** An annex begins on a page of its own. */
const ANNEX = /(?<=[。.;；]\s+)(?:附件[一二三四五六七八九十]?|附录|Annex(?: [IVX]+)?)(?=\s+\S)/g;

/** Behind a label that begins at `at`, past a known title: −1 where none stands there. Spaces do not matter. */
const endOfTitle = (text: string, at: number, title: string): number => {
  let end = at;
  for (const c of title) {
    if (/\s/.test(c)) continue;
    while (/\s/.test(text[end] ?? '')) end += 1;
    if (text[end] !== c) return -1;
    end += 1;
  }
  return /^\s*\S/.test(text.slice(end, end + 8)) ? end : -1;
};

/** Entries of an agenda; later lists are no agenda’s. */
const MOST_TITLES = 60;

/** Shorter titles may begin a sentence. */
const SHORTEST_TITLE = 3;

/** Where the titles of the agenda stand again as headings, and text goes on behind them. */
const titlesAgain = (
  text: string,
  labels: readonly number[],
  entries: readonly number[]
): number[] => {
  const bare = (at: number): number => at + (readLabel(text.slice(at, at + AFTER))?.length ?? 0);
  const following = new Map(labels.map((at, i) => [at, labels[i + 1] ?? at]));
  const titles = entries.slice(0, MOST_TITLES).map((at) => {
    const next = following.get(at) ?? at;
    return text.slice(bare(at), next).replace(/[;；。.:：\s]+(?:和|以及|and)?\s*$/, '');
  });
  const known = [...new Set(titles)].filter(
    (t) => t.length >= SHORTEST_TITLE && t.length < HEADING
  );
  const told = new Set(entries);
  return labels
    .filter((at) => !told.has(at))
    .flatMap((at) => Math.max(-1, ...known.map((title) => endOfTitle(text, bare(at), title))))
    .filter((end) => end > 0 && !/^\s*(?:[;；。.:：,，(（]|$)/.test(text.slice(end, end + 4)));
};

/** The heading above an item’s documents. */
const DOCUMENTS =
  /(?<=(?:[。;；）)]|[^A-Z\d一二三四五六七八九十]\.)\s*)(?:文件(?=\s+\S)|Documentation(?=\s+[A-Z]))/g;

/** The places of all labels that go on with a sequence, of annexes, and of what stands behind known titles. */
export const bodyBreaks = (text: string): number[] => {
  const folded = fold(text);
  const sequences = new Sequences(candidatesIn(text, folded), folded);
  const labels = sequences.read();
  const titles = titlesAgain(text, labels, sequences.entries);
  const documents = [...text.matchAll(DOCUMENTS)].flatMap(({ index, 0: word }) => [
    index,
    index + word.length
  ]);
  const annexes = [...text.matchAll(ANNEX)].map(({ index }) => index);
  return [...new Set([...labels, ...annexes, ...titles, ...documents])].sort((a, b) => a - b);
};
