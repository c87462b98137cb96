/** Persons who hold an office, but not one of the session at hand. */
import { isBelow } from '../../parse/masthead/symbol-body.ts';
import type { ParsedParagraph } from '../../parse/document.ts';
import { isGeneric } from '../../registry/generic.ts';
import { fold, type Span } from '../../text.ts';
import type { DocumentContext } from '../context.ts';
import type { Person } from '../persons.ts';

/** “as its Chairperson for 2024”, 2024年主席: the years for which somebody is elected. */
const TERM =
  /\bfor (?:the (?:years?|period) )?((?:19|20)\d\d)\b|((?:19|20)\d\d)年度?的?副?(?:主席|会长|报告员)/gi;

/** “as Chair for its sixty-eighth and sixty-ninth sessions”, 当选为第六十八届会议主席: the sessions. */
const SESSIONS =
  /\b(?:chair\w*|president|rapporteur|officers|bureau)\b[^.;]{0,30} (?:for|of) (?:its|the) ([\w, -]{4,60} (?:session|meeting)s?)\b|(?:担任|当选为?|选举|为)[^,.;]{0,30}?(第[^,.;第]{1,12}[届次](?:和第[^,.;第]{1,8}[届次])?会议)(?:的)?副?(?:主席|会长|报告员)/gi;

const isLaterSession = ({ document, grammar }: DocumentContext, text: string): boolean => {
  const own = Math.max(...document.masthead.sessions.map(({ ordinal }) => ordinal ?? Infinity));
  return [...text.matchAll(SESSIONS)].some((m) => {
    const ordinals = grammar.ordinals(m[1] ?? m[2]!).flatMap((phrase) => phrase.ordinals);
    return ordinals.length > 0 && ordinals.every((ordinal) => ordinal > own);
  });
};

/** Elected for a year or a session after that of the document: no officer of it. */
export const isForLater = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  sentence: string
): boolean => {
  const { document } = context;
  const heading =
    paragraph.section === null ? '' : (document.sections[paragraph.section - 1]?.heading ?? '');
  const own = Math.max(...document.masthead.sessions.map(({ date }) => date?.year ?? Infinity));
  const isYear = [sentence, fold(heading)].some((text) =>
    [...text.matchAll(TERM)].some((m) => Number(m[1] ?? m[2]) > own)
  );
  return isYear || isLaterSession(context, sentence);
};

/** “, President of the Economic and Social Council”, behind a person. */
const OFFICE_AFTER =
  /^,?\s*(?:the |as )?(?:acting )?(?:vice-)?(?:president|chair(?:person|man|woman)?|rapporteur) of (?:the )?/i;

/** 经济及社会理事会主席, before a person. */
const OFFICE_BEFORE = /(?:副?主席|会长|报告员)$/;

/** Principal organs: their presidents preside over no session of a body below. */
const PRINCIPAL: readonly string[] = ['A', 'E', 'S'];

const isForeign = (
  { ownBodies, registry }: DocumentContext,
  body: string,
  surface: string
): boolean =>
  !isGeneric(registry, fold(surface).toLowerCase()) &&
  ownBodies.every(
    (own) =>
      own !== body &&
      !isBelow(body, own, registry) &&
      (PRINCIPAL.includes(body) || !isBelow(own, body, registry))
  );

/** Who presides here, whatever the office elsewhere. */
const PRESIDES = /主持|\b(?:presided|chaired|co-chaired)\b/i;

/** Whether the office told beside a person is one of a body that this session is not of. */
export const holdsElsewhere = (
  context: DocumentContext,
  text: string,
  { nameEnd, whole }: Person,
  sentence: Span
): boolean => {
  const { bodyNames } = context.registry;
  const folded = fold(text);
  if (PRESIDES.test(folded.slice(sentence.start, sentence.end))) return false;
  const behind = OFFICE_AFTER.exec(folded.slice(nameEnd));
  const after = behind && bodyNames.longestAt(folded.toLowerCase(), nameEnd + behind[0].length);
  if (after) return isForeign(context, after.value, text.slice(after.start, after.end));
  const words = folded.slice(sentence.start, whole.start);
  const office = OFFICE_BEFORE.exec(words);
  const before = office && bodyNames.find(words).find(({ end }) => end === office.index);
  return before ? isForeign(context, before.value, words.slice(before.start, before.end)) : false;
};

/** “The Chair of the Working Group on Firearms, X, reported on …”: X tells of the work of a body that this session is not of. */
export const tellsOfElsewhere = (
  { registry, ownBodies, grammar }: DocumentContext,
  folded: string,
  { whole }: Person,
  sentence: Span
): boolean => {
  const { othersOffice } = grammar.officers;
  const named = othersOffice.before.exec(folded.slice(sentence.start, whole.start))?.[1];
  const body = named ? registry.bodyNames.find(named).at(-1)?.value : undefined;
  const isNear = (own: string): boolean =>
    own === body || registry.bodies.get(own)?.parent === body;
  return (
    body !== undefined &&
    !ownBodies.some(isNear) &&
    othersOffice.after.test(folded.slice(whole.end, sentence.end))
  );
};
