/** Sessions that a paragraph names. */
import type { SessionMention } from '../../facts.ts';
import type { DatePhrase } from '../../grammar/grammar.ts';
import type { ParsedParagraph } from '../../parse/document.ts';
import { fold, type Span } from '../../text.ts';
import type { DocumentContext } from '../context.ts';
import { ordinalsIn } from './belonging.ts';
import { plausible } from './bodies.ts';
import {
  dateOf,
  formatAfter,
  formatBeside,
  isMeeting,
  pairedDates,
  placeBeside,
  placeOf
} from './dates.ts';

/** What a date tells of the session that it dates, and what a mention by itself leaves open. */
export const datedMention = (date: Omit<DatePhrase, keyof Span> | null) => ({
  from: date?.from ?? null,
  to: date?.to ?? null,
  year: date?.year ?? null,
  month: date?.month ?? null,
  meetings: null,
  isRecounted: false,
  isInferred: false,
  namedBody: null
});

/** A session named at `phrase`. */
export const mentionAt = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  phrase: Span,
  body: string,
  ordinal: number,
  date: DatePhrase | null
): SessionMention => ({
  ...datedMention(date),
  body,
  ordinal,
  dateText: date ? paragraph.text.slice(date.start, date.end) : null,
  place: placeBeside(context, paragraph, date) ?? placeOf(context, paragraph, phrase),
  format: date ? formatBeside(context, paragraph, date) : formatAfter(context, paragraph, phrase),
  role: paragraph.role,
  paragraph: paragraph.ordinal,
  start: phrase.start,
  end: phrase.end
});

/** Every session that a paragraph names with an ordinal. */
export const mentionsIn = (
  context: DocumentContext,
  paragraph: ParsedParagraph
): SessionMention[] => {
  const folded = fold(paragraph.text);
  const found = ordinalsIn(context, paragraph, folded);
  if (found.length === 0) return [];
  const dates = context.grammar.dates(folded);
  const phrases = found.map(({ phrase }) => phrase);
  return found.flatMap((f) => {
    const date = dateOf(folded, f, dates, phrases, context.grammar);
    if (!f.body || isMeeting(folded, f, context, date)) return [];
    const paired = pairedDates(folded, f.phrase, dates, phrases, context.grammar);
    return f.phrase.ordinals.flatMap((ordinal, i) => {
      const body = plausible(context, f.body!, ordinal);
      const lone = f.phrase.ordinals.length === 1 ? date : (paired[i] ?? null);
      if (!body) return [];
      const named = mentionAt(context, paragraph, f.phrase, body, ordinal, lone);
      return [body === f.body ? named : { ...named, namedBody: f.body }];
    });
  });
};
