/** Which body an ordinal belongs to. */
import type { OrdinalPhrase, SessionGrammar } from '../../grammar/grammar.ts';
import type { ParsedDocument, ParsedParagraph } from '../../parse/document.ts';
import { countBefore, firstFrom, fold, lastBefore, sentences, type Span } from '../../text.ts';
import type { DocumentContext } from '../context.ts';
import { bodiesIn, ownBody, ownConference, type BodyMention } from './bodies.ts';

export interface FoundOrdinal {
  readonly phrase: OrdinalPhrase;
  readonly body: string | null;
  /** The name stands directly beside the ordinal. */
  readonly isAttached: boolean;
}

/** The words before a place: as many as a pattern needs. */
const headOf = (folded: string, at: number): string => folded.slice(Math.max(0, at - 60), at);

/** Farther behind an ordinal no name goes on. */
const OPEN = 60;

/** 第二次不限成员名额政府间专家会议: the name goes on right behind the ordinal. */
const openBody = (
  folded: string,
  phrase: OrdinalPhrase,
  bodies: readonly BodyMention[],
  grammar: SessionGrammar
): BodyMention | null =>
  bodies
    .slice(countBefore(bodies, phrase.end), countBefore(bodies, phrase.end + OPEN))
    .find(
      (b) =>
        b.start - phrase.end <= 1 ||
        grammar.afterOpenOrdinal.test(folded.slice(phrase.end, b.start))
    ) ?? null;

const attachedBody = (
  folded: string,
  phrase: OrdinalPhrase,
  bodies: readonly BodyMention[],
  grammar: SessionGrammar
): BodyMention | null => {
  if (phrase.isOpen) return openBody(folded, phrase, bodies, grammar);
  const across = bodies.find(
    (b) => b.start > phrase.start && b.start < phrase.end && b.end > phrase.end
  );
  if (across) return across;
  const before = lastBefore(bodies, phrase.start);
  if (before && grammar.beforeOrdinal.test(folded.slice(before.end, phrase.start))) return before;
  const after = firstFrom(bodies, phrase.end);
  return after && grammar.afterOrdinal.test(folded.slice(phrase.end, after.start)) ? after : null;
};

/** Without a name beside it, an ordinal belongs to the subject: the nearest name before it that has no ordinal of its own. */
const subjectBody = (
  phrase: OrdinalPhrase,
  free: readonly BodyMention[],
  sentence: Span
): BodyMention | null => {
  const before = lastBefore(free, phrase.start);
  if (before && before.start >= sentence.start && before.end <= sentence.end) return before;
  const after = firstFrom(free, Math.max(phrase.end, sentence.start));
  return after && after.end <= sentence.end ? after : null;
};

/** 届 or 次, session or meeting: two ordinals of one sentence that count alike belong to one body. */
const unitOf = (folded: string, phrase: Span, grammar: SessionGrammar): string =>
  grammar.unit.exec(folded.slice(phrase.start, phrase.end))?.[0].toLowerCase() ?? '';

const UNITS = new WeakMap<ParsedDocument, boolean | null>();

/** Whether the first page counts in 届 of a Conference, “session” of a Commission; null where it counts nothing. Looked for once. */
const mastheadUnit = ({ document, grammar }: DocumentContext): boolean | null => {
  const known = UNITS.get(document);
  if (known !== undefined) return known;
  const told = document.paragraphs.slice(0, document.masthead.length).flatMap(({ text }) => {
    const folded = fold(text);
    return grammar.ordinals(folded).map((o) => unitOf(folded, o, grammar.sessions) !== '');
  });
  const unit = told.length === 0 ? null : told.includes(true);
  UNITS.set(document, unit);
  return unit;
};

/** The ordinal counts as the first page does. */
const countsLike = (context: DocumentContext, folded: string, phrase: Span): boolean => {
  const unit = mastheadUnit(context);
  return unit === null || unit === (unitOf(folded, phrase, context.grammar.sessions) !== '');
};

/** “the Thirty-first Meeting” of a body that is itself a Meeting of Heads. */
const isNamedMeeting = (
  { registry }: DocumentContext,
  body: string | null,
  printed: string
): boolean =>
  /^\p{Lu}[\p{L}-]+ Meeting$/u.test(printed) &&
  (registry.bodies.get(body ?? '')?.name.en.startsWith('Meeting') ?? false);

/** “its seventh meeting”, 其第七次会议 in a sentence that names nobody: the body that the section tells of. */
const itsBody = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  folded: string,
  phrase: OrdinalPhrase
): BodyMention | null => {
  const body = ownBody(context, paragraph);
  const { its, itself, ofOwn, numbersSessions, officeAfter } = context.grammar.sessions;
  const head = headOf(folded, phrase.start);
  const isOffice = officeAfter.test(folded.slice(phrase.end)) && mastheadUnit(context) !== null;
  const isSession = isOffice || numbersSessions.test(folded.slice(phrase.start, phrase.end));
  const isTold =
    (paragraph.listNumber !== null && phrase.start === 0) ||
    itself.test(folded.slice(phrase.end).trimStart()) ||
    its.test(head) ||
    isNamedMeeting(context, body, paragraph.text.slice(phrase.start, phrase.end)) ||
    (isSession && ofOwn.test(head) && countsLike(context, folded, phrase));
  return body && isTold ? { start: phrase.start, end: phrase.start, body } : null;
};

/** The body beside each ordinal, or beside the one that it is joined with. */
const attachedBodies = (
  folded: string,
  phrases: readonly OrdinalPhrase[],
  bodies: readonly BodyMention[],
  grammar: SessionGrammar
): (BodyMention | null)[] => {
  const attached: (BodyMention | null)[] = [];
  for (const [i, phrase] of phrases.entries()) {
    const before = phrases[i - 1];
    const joins =
      before && attached[i - 1] && grammar.joined.test(folded.slice(before.end, phrase.start));
    attached.push(
      attachedBody(folded, phrase, bodies, grammar) ?? (joins ? attached[i - 1]! : null)
    );
  }
  return attached;
};

/** The last name in the sentence beside an ordinal that counts alike: of the same unit, or “its”, “their” both. */
class AlikeBodies {
  readonly #last = new Map<string, { at: number; body: BodyMention }>();

  constructor(
    readonly folded: string,
    readonly grammar: SessionGrammar
  ) {}

  #keys(phrase: Span): string[] {
    const { folded, grammar } = this;
    const isIts = grammar.its.test(headOf(folded, phrase.start));
    return [`unit ${unitOf(folded, phrase, grammar)}`, ...(isIts ? ['its'] : [])];
  }

  add(phrase: Span, body: BodyMention): void {
    for (const key of this.#keys(phrase)) this.#last.set(key, { at: phrase.start, body });
  }

  find(phrase: Span, sentence: Span): BodyMention | null {
    const known = this.#keys(phrase).flatMap((key) => this.#last.get(key) ?? []);
    const nearest = known.sort((a, b) => b.at - a.at)[0];
    return nearest && nearest.at >= sentence.start ? nearest.body : null;
  }
}

const ORDINALS = new WeakMap<ParsedParagraph, FoundOrdinal[]>();

/** The ordinals of a paragraph, each with the body it belongs to; looked for once. */
export const ordinalsIn = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  folded: string
): FoundOrdinal[] => {
  const found = ORDINALS.get(paragraph) ?? readOrdinals(context, paragraph, folded);
  ORDINALS.set(paragraph, found);
  return found;
};

/** MEPC 74, CSW68: the acronym of a body and the number of its session; no symbol, year or amount. */
const ACRONYM =
  /(?<![\p{L}\d/.-])([A-Z]{2,8}|CoP)[ -]?(\d{1,3})(?![\p{L}\d/%-]|\.\d|\s+[A-Z]+\/)/gu;

/** What every Conference or Meeting of Parties is called for short. */
const OF_PARTIES = /^(?:COP|CoP|COSP|MOP|CSP)$/;

const byAcronym = (context: DocumentContext, folded: string): FoundOrdinal[] =>
  [...folded.matchAll(ACRONYM)].flatMap((m) => {
    const acronym = m[1]!;
    const isOfParties = OF_PARTIES.test(acronym);
    const named = context.registry.bodies.has(acronym)
      ? acronym
      : context.registry.bodyNames.get(acronym);
    const body = isOfParties ? ownConference(context) : named;
    const start = m.index;
    const phrase = {
      start,
      end: start + m[0].length,
      ordinals: [Number(m[2])],
      isOpen: false
    };
    return body === undefined || acronym.length < 3 ? [] : [{ phrase, body, isAttached: true }];
  });

const readOrdinals = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  folded: string
): FoundOrdinal[] => {
  const grammar = context.grammar.sessions;
  const bodies = bodiesIn(context, paragraph);
  const phrases = context.grammar.ordinals(folded);
  const all = sentences(paragraph.text);
  const attached = attachedBodies(folded, phrases, bodies, grammar);
  const taken = new Set(attached.flatMap((b) => b ?? []));
  const free = bodies.filter((b) => !taken.has(b));
  const holdSessions = free.filter((b) => !context.registry.bodies.get(b.body)?.countsMeetings);
  // A session is of no body that holds meetings.
  const holders = (phrase: OrdinalPhrase): readonly BodyMention[] =>
    unitOf(folded, phrase, grammar) === '' ? free : holdSessions;
  const whole = { start: 0, end: folded.length };
  const alike = new AlikeBodies(folded, grammar);
  const found = phrases.flatMap((phrase, i) => {
    const isOwn = grammar.itsOwn.test(headOf(folded, phrase.start));
    const beside = isOwn ? null : (attached[i] ?? null);
    if (phrase.isOpen && !beside) return [];
    const sentence = all[countBefore(all, phrase.start + 1) - 1] ?? whole;
    const told = alike.find(phrase, sentence);
    if (beside) alike.add(phrase, beside);
    const isOthers = (): boolean =>
      grammar.ofBody.test(headOf(folded, phrase.start)) ||
      (grammar.ofOther.test(folded.slice(phrase.end, phrase.end + OPEN)) &&
        (firstFrom(bodies, phrase.end)?.start ?? Infinity) > phrase.end + OPEN);
    if (!beside && isOthers()) return [{ phrase, body: null, isAttached: false }];
    const body =
      beside ??
      (isOwn ? itsBody(context, paragraph, folded, phrase) : null) ??
      told ??
      subjectBody(phrase, holders(phrase), sentence) ??
      itsBody(context, paragraph, folded, phrase);
    const end =
      beside && beside.start >= phrase.start ? Math.max(phrase.end, beside.end) : phrase.end;
    const isAttached =
      beside !== null ||
      isNamedMeeting(context, body?.body ?? null, paragraph.text.slice(phrase.start, phrase.end)) ||
      (body !== null && grammar.officeAfter.test(folded.slice(phrase.end)));
    return [{ phrase: { ...phrase, end }, body: body?.body ?? null, isAttached }];
  });
  return [...found, ...byAcronym(context, folded)].sort((a, b) => a.phrase.start - b.phrase.start);
};
