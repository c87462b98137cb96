/** The speakers of one sentence: those of its list, those told in prose, those whom they speak for. */
import type { Span } from '../../text.ts';
import type { ParsedParagraph } from '../../parse/document.ts';
import type { StatementGrammar } from '../../grammar/grammar.ts';
import type { DocumentContext } from '../context.ts';
import { beforeStop } from '../lists.ts';
import { isStateOrUnion, type ListedName } from '../names.ts';
import { gapsIn } from '../names/gaps.ts';
import { readNameList, type NameList } from '../names/list.ts';
import { speakersIn, type Speakers } from '../speakers.ts';
import { entriesFrom, entriesIn } from '../speakers/entries.ts';

export interface Telling {
  readonly paragraph: ParsedParagraph;
  readonly folded: string;
  readonly sentence: Span;
  /** Where a list of speakers begins; -1 where there is none. */
  readonly listFrom: number;
  /** The paragraph lists speakers; else only who opens it is one. */
  readonly isListing: boolean;
  /** The list of the sentence before goes on behind a semicolon. */
  readonly goesOn: boolean;
  /** An item of a list, whose words before the colon tell a kind of speakers: (b) Observer States: …. */
  readonly isKind: boolean;
}

export interface SentenceSpeakers {
  /** From the sentence’s start to its list, or to its end. */
  readonly head: Span;
  readonly isList: boolean;
  readonly list: NameList;
  readonly prose: readonly ListedName[];
  readonly behalf: readonly ListedName[];
}

const withoutBrackets = (folded: string): string => folded.replace(/\([^()]*\)/g, '');

/** “…: A, B and C, as well as by the representative of D”: where the list ends; -1 where it runs to the stop. */
const tailOfList = (folded: string, from: number, to: number, endsList: RegExp): number => {
  const at = folded.slice(from, to).search(endsList);
  return at < 0 ? -1 : from + at;
};

/** Brackets of a draft, and quotation marks. */
const OPENING_MARKS = /^[\s[("]+/;

/** In the deliberations a named speaker opens a sentence, which begins at `from`: 秘书处的一名代表向工作组通报了…; a presentation by the Secretariat counts wherever it is told. */
const opensDeliberation = (
  head: string,
  from: number,
  name: ListedName,
  grammar: StatementGrammar
): boolean => {
  const after = head.slice(name.end);
  const isSecretariat = /^(?:secretariat$|unodc)/.test(name.entity.id);
  if (from === 0 && isStateOrUnion(name.entity.id) && name.start === 0 && grammar.says.test(after))
    return true;
  if (isSecretariat && grammar.presents.test(after)) return true;
  if (grammar.earlier.test(after)) return false;
  if (!grammar.opening.test(head.slice(from, name.start).replace(OPENING_MARKS, ''))) return false;
  return (
    grammar.post.test(after) ||
    (isSecretariat && !grammar.possessive.test(after)) ||
    grammar.headsSentence.test(head.slice(from).replace(OPENING_MARKS, ''))
  );
};

/** 加拿大、挪威和联合王国的代表: the office stands behind the last of those who open. */
const openTogether = (
  head: string,
  from: number,
  speakers: readonly ListedName[],
  grammar: StatementGrammar
): boolean => {
  const [first] = speakers;
  const lead = first && head.slice(from, first.start).replace(OPENING_MARKS, '');
  if (lead === undefined || !grammar.opening.test(lead)) return false;
  const last = speakers.findIndex(
    (s, i) =>
      !speakers[i + 1] || !grammar.coordinated.test(head.slice(s.end, speakers[i + 1]!.start))
  );
  const after = head.slice(speakers[last]?.end ?? 0);
  const isBare =
    from === 0 &&
    first!.start === 0 &&
    speakers.slice(0, last + 1).every(({ entity }) => isStateOrUnion(entity.id));
  return last > 0 && (grammar.post.test(after) || (isBare && grammar.says.test(after)));
};

/** Who opens, and who is coordinated with him: 中国代表和巴勒斯坦国代表提议. */
const openingSpeakers = (
  head: string,
  from: number,
  speakers: readonly ListedName[],
  grammar: StatementGrammar
): ListedName[] => {
  const chosen: ListedName[] = [];
  for (const [i, name] of speakers.entries()) {
    const before = chosen.at(-1);
    const isBeside = before && grammar.coordinated.test(head.slice(before.end, name.start));
    const opens = (): boolean =>
      opensDeliberation(head, from, name, grammar) ||
      openTogether(head, from, speakers.slice(i), grammar);
    if (isBeside || opens()) chosen.push(name);
  }
  return chosen;
};

const LEAD = /^\s*(?:and\s+|as well as\s+|以及|和)?(?:the\s+)?/i;

/** “: Cuba, on behalf of the Group of 77 and China; …; Egypt;”: the speaker that an entry opens with. */
const entrySpeaker = (
  { registry, grammar }: DocumentContext,
  { folded, sentence: { end } }: Telling,
  from: number
): ListedName | null => {
  const start = from + LEAD.exec(folded.slice(from, end))![0].length;
  const match = registry.entityNames.longestAt(folded, start);
  if (match?.value.kind !== 'entity') return null;
  const rest = folded.slice(match.end, end);
  const isEntry =
    /^\s*(?:[;.]|\([^()]*\)\s*[;.])/.test(rest) || grammar.statements.aside.test(rest);
  return isEntry ? { start, end: match.end, entity: { id: match.value.id, unknown: null } } : null;
};

/** 古巴代表77国集团和中国;…: the first entry already says for whom. */
const opensAside = (
  { grammar }: DocumentContext,
  { folded, sentence }: Telling,
  entry: ListedName
): boolean => {
  const after = folded.slice(entry.end, sentence.end);
  return grammar.statements.aside.test(after) && /;\s*$/.test(after);
};

const speaksForOthers = (
  { grammar }: DocumentContext,
  { folded, sentence, listFrom }: Telling
): boolean =>
  listFrom > 0 &&
  grammar.statements.speaksFor.test(withoutBrackets(folded.slice(listFrom, sentence.end)));

const readEntry = (
  { registry, grammar }: DocumentContext,
  { paragraph: { text }, folded, sentence, listFrom }: Telling,
  entry: ListedName
): SentenceSpeakers => {
  const { start, end } = sentence;
  const { behalf } = speakersIn({ text, folded, from: entry.end, to: end, registry }, grammar);
  return {
    head: { start, end: listFrom > 0 ? listFrom : start },
    isList: false,
    list: { names: [], gaps: gapsIn(text, start, end) },
    prose: [entry],
    behalf
  };
};

const NOBODY: Speakers = { speakers: [], behalf: [] };

const readSentence = (context: DocumentContext, telling: Telling): SentenceSpeakers => {
  const { registry, grammar } = context;
  const {
    paragraph: { text },
    folded,
    sentence,
    listFrom,
    isListing,
    isKind
  } = telling;
  const { statements } = grammar;
  const { start, end } = sentence;
  const isList = listFrom >= 0 && !speaksForOthers(context, telling);
  const head = { start, end: isList && listFrom > 0 ? listFrom : end };
  const tail = isList ? tailOfList(folded, listFrom, end, statements.endsList) : -1;
  const read = (from: number, to: number): Speakers =>
    speakersIn({ text, folded, from, to, registry }, grammar);
  const { speakers, behalf } = isKind ? NOBODY : read(start, head.end);
  const opening = folded.slice(0, head.end);
  const chosen = isListing ? speakers : openingSpeakers(opening, start, speakers, statements);
  const list = isList
    ? readNameList(text, listFrom, tail < 0 ? beforeStop(folded, sentence) : tail, registry)
    : { names: [], gaps: gapsIn(text, start, end) };
  const told = tail < 0 ? chosen : [...chosen, ...read(tail, end).speakers];
  const isListed = ({ start: at }: ListedName): boolean => list.names.some((n) => n.start === at);
  const prose = told.filter((name) => !isListed(name));
  return { head, isList, list, prose, behalf };
};

/** “A on behalf of the B, C for the D, and E”: the speakers of a list, each with the group that stands beside it. */
const readEntries = (
  { registry }: DocumentContext,
  { paragraph: { text }, folded, sentence, listFrom }: Telling
): SentenceSpeakers | null => {
  const { start, end } = sentence;
  const passage = { text, folded, from: start, to: end, registry };
  const prose = listFrom > start ? entriesFrom(passage, listFrom) : entriesIn(passage);
  if (prose.length === 0) return null;
  const head = { start, end: prose[0]!.start };
  return { head, isList: listFrom > start, list: { names: [], gaps: [] }, prose, behalf: [] };
};

/** Reads the speakers of a sentence of a paragraph. */
export const readSpeakers = (context: DocumentContext, telling: Telling): SentenceSpeakers => {
  const { sentence, listFrom, goesOn } = telling;
  const from = listFrom > 0 ? listFrom : sentence.start;
  const entry = listFrom > 0 || goesOn ? entrySpeaker(context, telling, from) : null;
  const isAside =
    entry !== null &&
    (goesOn || opensAside(context, telling, entry) || speaksForOthers(context, telling));
  const entries = telling.isListing ? readEntries(context, telling) : null;
  if (entries) return entries;
  return isAside ? readEntry(context, telling, entry) : readSentence(context, telling);
};
