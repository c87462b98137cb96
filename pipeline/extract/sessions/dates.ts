/** Which days and place belong to a session, and which ordinals are meetings within one. */
import type { DatePhrase, Grammar, OrdinalPhrase } from '../../grammar/grammar.ts';
import type { ParsedParagraph } from '../../parse/document.ts';
import type { Row } from '../../schema.ts';
import type { Place } from '../../registry/registry.ts';
import { countBefore, firstFrom, fold, lastBefore, wordsBefore, type Span } from '../../text.ts';
import type { DocumentContext } from '../context.ts';
import type { FoundOrdinal } from './belonging.ts';
import { placesIn } from '../../registry/places.ts';

/** The stretch around an ordinal in which no other stands; `phrases` are all, in order. */
const ownStretch = (phrase: Span, phrases: readonly Span[]): Span => ({
  start: lastBefore(phrases, phrase.start)?.end ?? 0,
  end: firstFrom(phrases, phrase.end)?.start ?? Infinity
});

const isPart = (folded: string, { phrase }: FoundOrdinal, { sessions }: Grammar): boolean =>
  sessions.partAfter.test(folded.slice(phrase.end)) ||
  sessions.resumed.test(folded.slice(Math.max(0, phrase.start - 12), phrase.end));

const isLinkedAfter = (folded: string, from: number, date: DatePhrase, g: Grammar): boolean =>
  g.sessions.isDatedAfter(folded.slice(from, date.start), folded.slice(date.end, date.end + 30));

const isLinkedBefore = (folded: string, date: DatePhrase, to: number, g: Grammar): boolean =>
  g.sessions.isDatedBefore(
    folded.slice(Math.max(0, date.start - 60), date.start),
    folded.slice(date.end, to),
    date
  );

/** The date of a session: 于…举行的第十次会议, 第十一次会议将于…开幕, 第三次会议,2010年举行, 2022年5月,…第十三次会议. */
export const dateOf = (
  folded: string,
  found: FoundOrdinal,
  dates: readonly DatePhrase[],
  phrases: readonly Span[],
  grammar: Grammar
): DatePhrase | null => {
  if (isPart(folded, found, grammar)) return null;
  const { phrase } = found;
  const { start, end } = ownStretch(phrase, phrases);
  const free = dates
    .slice(countBefore(dates, start), countBefore(dates, end))
    .filter((d) => d.end <= end);
  return (
    free.find((d) => d.start >= phrase.end && isLinkedAfter(folded, phrase.end, d, grammar)) ??
    free.findLast(
      (d) => d.end <= phrase.start && isLinkedBefore(folded, d, phrase.start, grammar)
    ) ??
    null
  );
};

/** 分别于2008年10月8日和2009年10月1日举行了第二和第三次会议: as many days as ordinals, in their order. */
export const pairedDates = (
  folded: string,
  phrase: OrdinalPhrase,
  dates: readonly DatePhrase[],
  phrases: readonly Span[],
  { sessions }: Grammar
): readonly DatePhrase[] => {
  if (phrase.ordinals.length < 2) return [];
  const { start, end } = ownStretch(phrase, phrases);
  const stop = Math.min(end, folded.length);
  const near = dates.filter((d) => d.start >= start && d.end <= stop);
  const sides = [
    near.filter((d) => d.end <= phrase.start),
    near.filter((d) => d.start >= phrase.end)
  ];
  const isTold = sessions.respectively.test(folded.slice(start, stop));
  return (isTold && sides.find((side) => side.length === phrase.ordinals.length)) || [];
};

/** “At its fifteenth meeting”, told by the sixteenth. */
const isShortlyBefore = (ordinals: readonly number[], own: number): boolean =>
  ordinals.every((n) => n < own && own - n <= 2);

/** Whether an ordinal counts a meeting within the session: 第1次会议,10时 is none of the sessions. */
export const isMeeting = (
  folded: string,
  { phrase, isAttached, body }: FoundOrdinal,
  context: DocumentContext,
  date: DatePhrase | null
): boolean => {
  const { clockTime, numbersSessions, its } = context.grammar.sessions;
  if (clockTime.test(folded.slice(phrase.end))) return true;
  if (numbersSessions.test(folded.slice(phrase.start, phrase.end))) return false;
  const isOthers = body !== null && !context.ownBodies.includes(body);
  if (isOthers && its.test(wordsBefore(folded, phrase.start))) return false;
  const own = context.document.masthead.sessions;
  const inside =
    date?.from &&
    own.some(
      (s) => s.date?.from && s.date.to && date.from! >= s.date.from && date.to! <= s.date.to
    );
  if (inside && !own.some((s) => phrase.ordinals.includes(s.ordinal ?? -1)))
    return date!.from === date!.to && !isAttached;
  const isEarlier = own.some(
    (s) => s.body === body && s.ordinal !== null && isShortlyBefore(phrase.ordinals, s.ordinal)
  );
  if (date === null && isEarlier && its.test(wordsBefore(folded, phrase.start))) return false;
  return !isAttached && date === null;
};

/** Between a date and its place: 于2018年…在维也纳, “on 25 and 26 November in Panama City”. */
const PLACE_AFTER = /^(?:.{0,3}|,?\s+in\s+(?:the\s+)?)$/;

/** Between a place, perhaps with its country, and its date: in St. Petersburg, Russian Federation, on …. */
const PLACE_BEFORE = /^(?:,\s*\p{Lu}[\p{L} ]{2,40})?.{0,12}$/u;

/** The place that stands beside a date. */
export const placeBeside = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  date: DatePhrase | null
): Place | null => {
  if (!date) return null;
  const places = placesIn(context.registry, paragraph.text);
  const folded = fold(paragraph.text);
  const near = places.find(
    (p) => p.start >= date.end && PLACE_AFTER.test(folded.slice(date.end, p.start))
  );
  if (near) return near.value;
  const before = context.grammar.sessions.placeBefore
    ? places.findLast(
        (p) => p.end <= date.start && PLACE_BEFORE.test(folded.slice(p.end, date.start))
      )
    : undefined;
  return before?.value ?? null;
};

/** How a session is held, as the clause with its date tells: 于2021年5月5日至7日在维也纳以混合形式举行. */
export const formatBeside = (
  { grammar }: DocumentContext,
  paragraph: ParsedParagraph,
  date: DatePhrase
): Row<'sessions'>['format'] => {
  const clause = /^[^.;]*/.exec(fold(paragraph.text).slice(date.end))![0];
  return grammar.sessions.formats.find(([pattern]) => pattern.test(clause))?.[1] ?? null;
};

/** 第十一次会议以混合形式举行: told right behind the ordinal. */
export const formatAfter = (
  { grammar }: DocumentContext,
  paragraph: ParsedParagraph,
  { end }: Span
): Row<'sessions'>['format'] => {
  const clause = /^[^,.;]{0,40}/.exec(fold(paragraph.text).slice(end))![0];
  const isTold = grammar.sessions.held.test(clause);
  const told = isTold ? grammar.sessions.formats.find(([pattern]) => pattern.test(clause)) : null;
  return told?.[1] ?? null;
};

/** The place that stands beside the ordinal itself: 在多哈举行的第三届会议; “the third session, in Doha”. */
export const placeOf = (
  { grammar, registry }: DocumentContext,
  paragraph: ParsedParagraph,
  phrase: Span
): Place | null => {
  const folded = fold(paragraph.text);
  const { placeOfOrdinal } = grammar.sessions;
  const near = placesIn(registry, paragraph.text).find((p) =>
    p.end <= phrase.start
      ? placeOfOrdinal.before.test(folded.slice(p.end, phrase.start))
      : placeOfOrdinal.after.test(folded.slice(phrase.end, p.start))
  );
  return near?.value ?? null;
};
