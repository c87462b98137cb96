/** Sentences that tell who came, without a list behind a colon. */
import type { ParsedParagraph } from '../../parse/document.ts';
import type { Capacity } from '../../schema.ts';
import { fold, type Span } from '../../text.ts';
import type { DocumentContext } from '../context.ts';
import { categoryOf } from '../lists.ts';
import { namesIn, type ListedName } from '../names.ts';
import { gapsIn } from '../names/gaps.ts';
import { readNameList } from '../names/list.ts';
import { endsOrganization } from '../names/organizations.ts';

/** Names that came together, and as what; null where nothing says. */
export interface Comers {
  readonly names: readonly ListedName[];
  readonly capacity: Capacity | null;
}

export interface ProseTold {
  readonly comers: readonly Comers[];
  /** Placeholders among them, of the kind that the sentence is about. */
  readonly gaps: readonly Span[];
}

/** Named in prose about attendance, but not as those who attend. */
const NOT_ATTENDING = ['secretariat', 'un', 'unga', 'ecosoc'];

/** 麻委会38个成员国的代表: behind a body’s name. */
const OF_MEMBERS = /^(?:的?(?:各|\d{1,3}个)?)(?:成员国|会员国)|^\s*member states/i;

/** Before a list of participants that opens a sentence: 根据议事规则第18条, “In addition,”. */
const LEAD_OF_LIST = /^\s*(?:[^,.;:、]{2,24},)?\s*(?:the\s+)?/i;

/** Between a list and its verb. */
const ALSO = /(?:[也还均都各亦]|\s+(?:also|each|all|both|were|was))*\s*$/i;

const LONGEST_ORGANIZATION = 80;

/** A、B以及C也作为观察员与会: a list before the verb, whose names the registry may lack where they are organizations’. */
const listBefore = (
  { registry }: DocumentContext,
  text: string,
  { start }: Span,
  verb: number
): readonly ListedName[] => {
  const head = fold(text).slice(start, start + verb);
  const lead = LEAD_OF_LIST.exec(head)![0].length;
  const to = start + head.replace(ALSO, '').length;
  if (verb < 0 || registry.entityNames.longestAt(fold(text), start + lead) === null) return [];
  const { names } = readNameList(text, start + lead, to, registry);
  const isList = names.length > 1 && names.some(({ entity }) => entity.unknown !== null);
  const isPlain = ({ entity: { unknown } }: ListedName): boolean =>
    unknown === null ||
    (unknown.length < LONGEST_ORGANIZATION &&
      endsOrganization(unknown) &&
      namesIn(unknown, registry).length === 0);
  return isList && names.every(isPlain) ? names : [];
};

/** 签署国加拿大和非签署国中国: the parts of a sentence that each tell a kind; else the whole. */
const partsOf = (
  { grammar }: DocumentContext,
  folded: string,
  { start, end }: Span
): { part: Span; told: Capacity | null }[] => {
  const cuts = [...folded.slice(start, end).matchAll(grammar.attendance.parts)].map(
    (m) => start + m.index
  );
  if (cuts.length === 0) return [{ part: { start, end }, told: null }];
  const kinds = [start, ...cuts].map((from, i) => {
    const part = { start: from, end: cuts[i] ?? end };
    return { part, told: categoryOf(folded.slice(from, part.end), grammar) };
  });
  return kinds.every(({ told }) => told !== null) ? kinds : [{ part: { start, end }, told: null }];
};

/** “The X, a non-governmental organization …, was represented”: the name, known or not. */
const subjectOf = (
  { registry, grammar }: DocumentContext,
  text: string,
  { start, end }: Span
): ListedName | null => {
  const m = grammar.attendance.apposition.exec(fold(text).slice(start, end));
  if (!m) return null;
  const from = start + (/^the\s+/i.exec(m[0])?.[0].length ?? 0);
  return readNameList(text, from, start + m[1]!.length, registry).names[0] ?? null;
};

/** The names that attend: before the verb, or behind 出席会议的还有. */
const attending = (
  { registry, grammar }: DocumentContext,
  text: string,
  { start, end }: Span,
  verb: number
): ListedName[] => {
  const folded = fold(text);
  const opens = grammar.attendance.namesAfter.test(folded.slice(start, end));
  return namesIn(text, registry, start, end).filter(
    (name) =>
      !NOT_ATTENDING.includes(name.entity.id) &&
      !OF_MEMBERS.test(folded.slice(name.end, name.end + 16)) &&
      (opens || name.end <= start + verb)
  );
};

/** 《公约》签署国伊朗伊斯兰共和国派观察员出席了会议: who came by a sentence of prose; `capacity`: what is told before it. */
export const proseTold = (
  context: DocumentContext,
  { text }: ParsedParagraph,
  sentence: Span,
  capacity: Capacity | null
): ProseTold => {
  const folded = fold(text);
  const { attended } = context.grammar.attendance;
  const verb = folded.slice(sentence.start, sentence.end).search(attended);
  const subject = subjectOf(context, text, sentence);
  if (subject) return { comers: [{ names: [subject], capacity }], gaps: [] };
  const listed = listBefore(context, text, sentence, verb);
  if (listed.length > 0) return { comers: [{ names: listed, capacity }], gaps: [] };
  const names = attending(context, text, sentence, verb);
  const comers = partsOf(context, folded, sentence).map(({ part, told }) => ({
    names: names.filter(({ start }) => start >= part.start && start < part.end),
    capacity: told ?? capacity
  }));
  const mayHaveGaps = names.length > 0 || capacity !== null;
  return { comers, gaps: mayHaveGaps ? gapsIn(text, sentence.start, sentence.end) : [] };
};

/** 签署国甲未派代表出席，签署国乙派观察员出席了会议: the clauses that tell who did, each with what its names came as. */
export const clausesPresent = (
  { grammar }: DocumentContext,
  folded: string,
  { start, end }: Span
): { clause: Span; capacity: Capacity | null }[] => {
  const { attended, absent } = grammar.attendance;
  return [...folded.slice(start, end).matchAll(/[^,;]+/g)].flatMap(({ index, 0: clause }) =>
    attended.test(clause) && !absent.test(clause)
      ? [
          {
            clause: { start: start + index, end: start + index + clause.length },
            capacity: categoryOf(clause, grammar)
          }
        ]
      : []
  );
};
