/** The first page: symbol, date of issue, bodies, sessions, dates and place, agenda item, title. */
import { SYMBOL } from '../clean.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { DISTRIBUTED, DISTRIBUTION, IMPRINT, ORIGINAL } from '../grammar/masthead.ts';
import type { Registry } from '../registry/registry.ts';
import { fold } from '../text.ts';
import type { Block } from './block.ts';
import type { Masthead, OwnSession } from './document.ts';
import { contentsOf } from './masthead/contents.ts';
import { datesIn, mastheadLength, NOTHING, readLine } from './masthead/lines.ts';
import { openingSession } from './masthead/opening.ts';
import { organBeside, withOrgan } from './masthead/pairs.ts';
import { isOfRecord } from './masthead/record.ts';
import { otherSessions } from './masthead/others.ts';
import { ownSessions } from './masthead/sessions.ts';
import { bodyOfSymbol, withoutOthersNames } from './masthead/symbol-body.ts';
import {
  endOfTitle,
  isProse,
  kindOf,
  readTitles,
  type TitleGroup,
  type Titles
} from './masthead/title.ts';

const ENGLISH_ONLY = /\b(?:english|chinese)(?: only)?\b|[中英]文/gi;

interface Issued {
  readonly at: number;
  readonly day: string | null;
}

/** Lines of distribution, symbol and date may each stand alone. */
const LINES_OF_ISSUE = 4;

/** A day alone on a line above the language of the original, where nothing tells distribution. */
const dayAbove = (blocks: readonly Block[], original: number): Issued | null => {
  for (let at = original - 2; at >= Math.max(0, original - LINES_OF_ISSUE); at--) {
    const folded = fold(blocks[at]!.text).trim();
    const date = datesIn(folded).find((d) => d.from !== null && d.from === d.to);
    if (date?.start === 0 && date.end === folded.length) return { at, day: date.from };
  }
  return null;
};

/** “24 May 2023 Original: English” on one line. */
const dayBeside = (blocks: readonly Block[]): Issued | null => {
  for (const [at, { text }] of blocks.entries()) {
    const folded = fold(text);
    const date = datesIn(folded).find((d) => d.start === 0 && d.from !== null && d.from === d.to);
    const rest =
      date && folded.slice(date.end).replace(/^\s*(?:chinese|english|中文|英文)\s*/i, '');
    if (rest && ORIGINAL.test(rest.trimStart())) return { at, day: date.from };
  }
  return null;
};

/** Blocks in which a date of issue stands that nothing introduces. */
const FIRST_BLOCKS = 8;

/** A day beside the symbol, alone or with the language: that of a session has its place beside it. */
const dayAlone = (blocks: readonly Block[]): Issued | null => {
  const days = blocks.map(({ text }) => {
    const bare = fold(text).replace(SYMBOL, '').replace(ENGLISH_ONLY, '').trim();
    const date = datesIn(bare)[0];
    const isDay = date?.from !== undefined && date.from !== null && date.from === date.to;
    return isDay && date.end - date.start === bare.length ? date.from : null;
  });
  const at = days.findIndex((day) => day !== null);
  return at >= 0 && at < FIRST_BLOCKS ? { at, day: days[at]! } : null;
};

/** The date of issue stands with the distribution, or alone on one of the lines below it. */
const issuedIn = (blocks: readonly Block[]): Issued | null => {
  const told = blocks.findIndex((b) => DISTRIBUTED.test(b.text));
  const original = blocks.findIndex((b) => ORIGINAL.test(b.text));
  const from = told >= 0 || original < 0 ? told : Math.max(0, original - 1);
  for (let at = from; from >= 0 && at < Math.min(from + LINES_OF_ISSUE, blocks.length); at++) {
    const date = datesIn(fold(blocks[at]!.text)).find((d) => d.from !== null && d.from === d.to);
    if (date) return { at, day: date.from };
  }
  if (told >= 0) return dayAbove(blocks, told);
  return original >= 0 ? dayAbove(blocks, original) : (dayBeside(blocks) ?? dayAlone(blocks));
};

/** E/2024/24-E/CN.3/2024/36 on the first page or in a running head, where another has its first half alone. */
const doubleOf = (
  running: string,
  printed: readonly string[],
  others: readonly string[]
): string | undefined =>
  [...printed, ...others].find((s) => s.startsWith(`${running}-`) && s.length > running.length);

/** E/2023/28 above E/CN.7/2023/15: a Commission’s report bears the symbol of the Council to which it goes, and its own. */
const doubled = ([first, second]: readonly string[], registry: Registry): string => {
  const [above, below] = [first!, second ?? ''].map((symbol) => bodyOfSymbol(symbol, registry));
  const isPair = above !== null && below !== null && registry.bodies.get(below!)?.parent === above;
  return isPair ? `${first}-${second}` : first!;
};

const ownSymbol = (
  runningSymbols: readonly string[],
  blocks: readonly Block[],
  registry: Registry
): string | null => {
  const running = runningSymbols[0];
  const symbolsOf = (block: Block): string[] =>
    block.kind === 'text' ? (block.text.match(SYMBOL) ?? []) : [];
  if (running)
    return (
      doubleOf(running, blocks.flatMap(symbolsOf), runningSymbols) ??
      doubled(runningSymbols, registry)
    );
  const line = blocks.find((b) => DISTRIBUTION.test(b.text) || IMPRINT.test(b.text));
  return line ? (symbolsOf(line)[0] ?? null) : null;
};

/** The year of a document: E/CN.15/2023/L.1, or that of its date of issue. */
const yearOf = (symbol: string | null, issued: Issued | null): number | null =>
  Number(/\/((?:19|20)\d\d)(?:\/|$)/.exec(symbol ?? '')?.[1] ?? issued?.day?.slice(0, 4) ?? 0) ||
  null;

/** A first line that is a whole paragraph is called by its beginning, in UTF-16 units. */
const MOST_OF_LINE = 120;

const withDateText = (head: readonly Block[], session: OwnSession): OwnSession => {
  const { date, paragraph } = session;
  const isTold = date !== null && paragraph !== null;
  return {
    ...session,
    dateText: isTold ? head[paragraph]!.text.slice(date.start, date.end) : null
  };
};

/** 第三次会议记录, “Summary record of the ninth plenary meeting”: the ordinal is no session’s. */
const isOfMeeting = ({ title }: Titles): boolean => !/届|session/i.test(title?.text ?? '');

const itemOf = (number: string | null, { itemAt, itemTitle }: Titles): Masthead['item'] =>
  number === null ? null : { number, title: itemTitle?.text ?? null, paragraph: itemAt };

/** ST/LIB/SER.B/5/Rev.5, p. xi: -/L.- is limited distribution, of drafts that a body has yet to adopt; LC/L.- is a series of its own. */
const inDraft = (kind: Masthead['kind'], symbol: string | null): Masthead['kind'] =>
  kind === 'report' && /(?<!^LC)\/L\.\d/.test(symbol ?? '') ? 'draft-report' : kind;

/** What nothing says is a document of meetings is called by its first line. */
const firstLine = (blocks: readonly Block[]): TitleGroup | null => {
  const paragraph = blocks.findIndex(({ text }) => /\p{L}/u.test(text));
  return paragraph < 0 ? null : { text: blocks[paragraph]!.text.slice(0, MOST_OF_LINE), paragraph };
};

const titleText = (text: string): string =>
  (isProse(text) ? text.slice(0, MOST_OF_LINE) : text).replace(/\s*[*＊]+$/, '');

/** 临时议程 right below the first page: the list’s heading is the document’s title. */
const agendaAt = (blocks: readonly Block[], at: number, grammar: Grammar): TitleGroup | null => {
  const text = blocks[at]?.text ?? '';
  const kind = grammar.structure.kinds.find(([pattern]) => pattern.test(fold(text)))?.[1];
  return kind === 'agenda' && grammar.structure.topHeading.test(fold(text))
    ? { text, paragraph: at }
    : null;
};

/** Reads the masthead from the blocks that stand before the document proper; places count blocks from 0. */
export const readMasthead = (
  blocks: readonly Block[],
  runningSymbols: readonly string[],
  grammar: Grammar,
  registry: Registry
): Masthead => {
  const whole = blocks.slice(0, mastheadLength(blocks, grammar));
  const year = yearOf(ownSymbol(runningSymbols, whole, registry), issuedIn(whole));
  const length = endOfTitle(whole, registry, grammar, year);
  const head = blocks.slice(0, length);
  const issued = issuedIn(head);
  const symbol = ownSymbol(runningSymbols, head, registry);
  const texts = head.map((block) => block.text);
  const read = head.map((block, i) =>
    i === issued?.at ? NOTHING : readLine(block, registry, year)
  );
  const organ = organBeside(head, registry);
  const readings = withOrgan(withoutOthersNames(read, texts, symbol, registry), head, organ);
  const titles = readTitles(head, readings, grammar);
  const lone = readings.find((r) => r.place !== null && r.date === null && r.isTitle === false);
  const ofMeeting = isOfRecord(symbol, titles.title?.text ?? '', grammar.structure);
  const meetingPlace = ofMeeting ? (lone?.place ?? null) : null;
  const isNone = (ofMeeting && isOfMeeting(titles)) || isProse(titles.title?.text ?? '');
  const told = isNone ? null : titles.title;
  const page = { readings, texts, title: told, symbol, organ };
  const onPage = ownSessions(page, registry);
  const sessions = onPage.length > 0 ? onPage : openingSession(blocks, length, registry);
  const kindTold = kindOf(head, readings, titles, grammar);
  const printed = inDraft(ofMeeting ? 'report' : kindTold, symbol);
  const agenda = printed === 'other' ? agendaAt(blocks, length, grammar) : null;
  const kind = agenda === null ? printed : 'agenda';
  const isForeign = kind === 'other' && symbol === null && sessions.length === 0;
  const title = isForeign ? firstLine(blocks) : (agenda ?? titles.title);
  return {
    symbol,
    kind,
    title: titleText(title?.text ?? ''),
    titleParagraph: title?.paragraph ?? null,
    issuedOn: issued?.day ?? null,
    sessions: sessions.map((s) => withDateText(blocks, { ...s, place: s.place ?? meetingPlace })),
    others: otherSessions(readings, sessions, registry, symbol).map((s) => withDateText(head, s)),
    item: itemOf(readings[titles.itemAt]?.item ?? null, titles),
    contents: ofMeeting ? contentsOf(head) : [],
    length
  };
};
