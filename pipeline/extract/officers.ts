/** Chairs, panellists and others: persons named with their country or office. */
import type { OfficerFact } from '../facts.ts';
import type { OfficerGrammar, OfficerRole } from '../grammar/grammar.ts';
import type { ParsedParagraph } from '../parse/document.ts';
import { endsInSemicolon, fold, sentences, type Span, wordsBefore } from '../text.ts';
import { bodiesFor, isReport, type DocumentContext } from './context.ts';
import { itemNumbers } from './context/items.ts';
import { ordinalsIn } from './sessions/belonging.ts';
import { holdsElsewhere, isForLater, tellsOfElsewhere } from './officers/elsewhere.ts';
import { roleFor } from './officers/roles.ts';
import { personsIn, type Person } from './persons.ts';

/** The item that the words before `upTo` name last, or that of the section. */
export const itemFor = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  upTo: number
): string | null => {
  const folded = fold(paragraph.text).slice(0, upTo);
  const named = [...folded.matchAll(context.grammar.statements.item)].at(-1);
  return (named && itemNumbers(named[1]!, context.grammar)[0]) ?? context.itemOf(paragraph);
};

/** Officers are elected under an item of the agenda. */
const isElection = (context: DocumentContext, paragraph: ParsedParagraph): boolean => {
  const section =
    paragraph.section === null ? null : context.document.sections[paragraph.section - 1];
  return (
    section !== null &&
    section !== undefined &&
    context.grammar.officers.election.test(section.heading)
  );
};

/** Whom an agenda may name, elected before the session. */
const OF_BUREAU: readonly OfficerRole[] = [
  'chair',
  'vice-chair',
  'rapporteur',
  'president',
  'vice-president'
];

const WITH_ITEM: readonly OfficerRole[] = ['panellist', 'moderator', 'facilitator'];

interface Carried {
  role: OfficerRole | null;
}

/** Bodies whose 主席 is a President in English; elsewhere a Chair. */
const HEADED_BY_PRESIDENT =
  /^(?:Review )?Conference of (?:the|States)|^General Conference|^Meeting of (?:the )?States Parties to the (?:United Nations Convention|Treaty|Convention on the Prohibition|Convention on Cluster)|^Meeting of the Parties to the (?:Montreal|Vienna)|^Executive Board of (?:the )?United Nations|^Industrial Development Board|\b(?:Council|Assembly|Development Board|Conference on Disarmament|Review Conference)$|缔约[国方](?:会议|大会)$/;

const atConference = (
  context: DocumentContext,
  body: string,
  role: OfficerRole,
  isOfGroup: boolean
): OfficerRole => {
  const isConference =
    !isOfGroup &&
    HEADED_BY_PRESIDENT.test(
      context.registry.bodies.get(body)?.name.en ??
        context.document.masthead.sessions.find((s) => s.body === body)?.unknownName ??
        ''
    );
  return (isConference ? context.grammar.officers.atConference[role] : undefined) ?? role;
};

/** The ordinal of another session of the body that stands with the office before a person: “the President of the Conference at its eighth session, X”. */
const formerSession = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  body: string,
  person: Person
): number | null => {
  const own = context.document.masthead.sessions.find((s) => s.body === body)?.ordinal ?? null;
  const folded = fold(paragraph.text);
  const [told] = ordinalsIn(context, paragraph, folded).filter(
    ({ phrase, body: of }) =>
      of === body &&
      (phrase.end <= person.whole.start
        ? context.grammar.officers.ofSession.test(
            `${folded.slice(Math.max(0, phrase.start - 40), phrase.start)}#${folded.slice(phrase.end, person.whole.start)}`
          )
        : context.grammar.officers.ofSessionAfter.test(folded.slice(person.nameEnd, phrase.start)))
  );
  const ordinal = told?.phrase.ordinals[0] ?? null;
  return own === null || ordinal === own ? null : ordinal;
};

/** The past session of the body that a paper tells of: in its heading, or in the sentence, before the person. */
const pastSession = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  body: string,
  { whole }: Person
): number | null => {
  const folded = fold(paragraph.text);
  const from = sentences(paragraph.text).findLast((s) => s.start <= whole.start)?.start ?? 0;
  const told = ordinalsIn(context, paragraph, folded).findLast(
    ({ phrase, body: of }) => of === body && phrase.start >= from && phrase.end <= whole.start
  );
  const recounted = context.recountedBy(paragraph);
  return told?.phrase.ordinals[0] ?? (recounted?.body === body ? recounted.ordinal : null);
};

const sessionOf = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  body: string,
  person: Person
): number | null =>
  (isPaper(context) ? pastSession : formerSession)(context, paragraph, body, person);

const officerFacts = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  person: Person,
  role: OfficerRole
): OfficerFact[] => {
  const isOfItem = WITH_ITEM.includes(role) && paragraph.role !== 'organization';
  const hasItem = isOfItem || isElection(context, paragraph);
  const { ofGroup, ofGroupAfter } = context.grammar.officers;
  const folded = fold(paragraph.text);
  const isOfGroup =
    ofGroup.test(wordsBefore(folded, person.start)) ||
    ofGroupAfter.test(folded.slice(person.nameEnd, person.nameEnd + 80));
  const item = hasItem ? itemFor(context, paragraph, person.start) : null;
  return bodiesFor(context, paragraph).map((body) => ({
    body,
    session: sessionOf(context, paragraph, body, person),
    role: atConference(context, body, role, isOfGroup),
    person: person.name,
    entity: person.entity,
    affiliation: person.affiliation,
    item,
    paragraph: paragraph.ordinal,
    start: person.start,
    end: person.end
  }));
};

/** 会议由缔约国会议副主席X主持: the office is one of the document’s own session. */
const holdsOwnOffice = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  { start }: Person,
  from: number
): boolean => {
  const words = paragraph.text.slice(from, start);
  const body = context.registry.bodyNames.find(words).at(-1)?.value;
  const isOwn = body !== undefined && context.ownBodies.includes(body);
  return isOwn && context.grammar.ordinals(fold(words)).every(({ isOpen }) => isOpen);
};

/** 主席兼报告员: one person, two offices. */
const secondOffice = (
  folded: string,
  { whole }: Person,
  sentence: Span,
  { both }: OfficerGrammar
): OfficerRole | undefined => {
  const around = `${folded.slice(sentence.start, whole.start)}#${folded.slice(whole.end, sentence.end)}`;
  return both.find(([pattern]) => pattern.test(around))?.[1];
};

const LEAD_IN = 30;

/** “小组成员如下:”: the office of those in the items below. */
const leadInRole = (folded: string, { before }: OfficerGrammar): OfficerRole | null => {
  const text = folded.trimEnd();
  if (!text.endsWith(':')) return null;
  const tail = text.slice(-LEAD_IN);
  return before.find(([pattern]) => [...tail.matchAll(pattern)].length > 0)?.[1] ?? null;
};

/** The officers of a paragraph; a list of persons carries its office on, also into the next line. */
const officersOf = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  list: Carried
): OfficerFact[] => {
  const folded = fold(paragraph.text);
  const all = sentences(paragraph.text);
  const persons = personsIn(context, paragraph.text);
  const whole = { start: 0, end: folded.length };
  const { officers } = context.grammar;
  const mayCarry = paragraph.number === null || paragraph.kind === 'item';
  let carried: OfficerRole | null = mayCarry ? list.role : null;
  const found = persons.flatMap((person) => {
    const sentence = all.find((s) => person.start >= s.start && person.start < s.end) ?? whole;
    const isContinued = sentence.start === 0 || endsInSemicolon(folded, sentence.start);
    if (officers.replaced.test(wordsBefore(folded, person.whole.start))) return [];
    if (officers.leaves.test(folded.slice(person.nameEnd, person.nameEnd + 40))) return [];
    if (holdsElsewhere(context, paragraph.text, person, sentence)) return [];
    if (isForLater(context, paragraph, folded.slice(sentence.start, sentence.end))) return [];
    if (tellsOfElsewhere(context, folded, person, sentence)) return [];
    const isOwn = holdsOwnOffice(context, paragraph, person, sentence.start);
    const told = roleFor(folded, person, persons, sentence, officers, isOwn);
    const goesOn =
      carried === 'panellist' &&
      officers.presents.test(folded.slice(person.whole.end, sentence.end));
    carried = told ?? (isContinued || goesOn ? carried : null);
    if (carried === null) return [];
    const also = secondOffice(folded, person, sentence, officers);
    return [carried, ...(also && also !== carried ? [also] : [])].flatMap((role) =>
      officerFacts(context, paragraph, person, role)
    );
  });
  list.role = /[.]$/.test(folded.trimEnd()) ? null : (leadInRole(folded, officers) ?? carried);
  return found;
};

/** A paper by the Secretariat, which may tell who chaired past sessions. */
const isPaper = ({ document }: DocumentContext): boolean =>
  document.masthead.kind === 'background-paper';

/** Agendas and papers name officers of the bureau alone, papers those of past sessions. */
const mayHold = (context: DocumentContext, { role, session }: OfficerFact): boolean => {
  if (isReport(context)) return true;
  return OF_BUREAU.includes(role) && (!isPaper(context) || session !== null);
};

const ROLES_READ = [
  'introduction',
  'deliberations',
  'organization',
  'statements',
  'agenda',
  'attendance',
  'adoption',
  'other'
];

/** Persons with an office at the session, each with country and, for panellists, the item. */
export const extractOfficers = (context: DocumentContext): OfficerFact[] => {
  const mayName = isReport(context) || context.document.masthead.kind === 'agenda';
  if (!mayName && !isPaper(context)) return [];
  const roles = isPaper(context) ? [...ROLES_READ, 'background'] : ROLES_READ;
  const list: Carried = { role: null };
  const found = context.document.paragraphs
    .filter(
      (p) =>
        (p.kind === 'body' || p.kind === 'item' || p.kind === 'table') && roles.includes(p.role)
    )
    .flatMap((p) => officersOf(context, p, list))
    .filter((o) => mayHold(context, o));
  const seen = new Set<string>();
  return found.filter((o) => {
    const office = `${o.body}|${o.session ?? ''}|${o.role}|${o.person}`;
    const isNew = !seen.has(`${office}|${o.item ?? ''}`) && (o.item !== null || !seen.has(office));
    seen.add(office).add(`${office}|${o.item ?? ''}`);
    return isNew;
  });
};
