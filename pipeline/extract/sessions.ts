/** Sessions: the document’s own, those it recounts, and every other that it names. */
import type { OwnSessionFact, SessionMention, Where } from '../facts.ts';
import type { OwnSession, ParsedDocument, ParsedParagraph } from '../parse/document.ts';
import { fold, sentences } from '../text.ts';
import { isReport, type DocumentContext } from './context.ts';
import { datedMention, mentionsIn } from './sessions/mentions.ts';
import { recountedSessions } from './sessions/recounted.ts';

/** The session of the Commission to which a working group’s report goes, as the first page dates it. */
const sessionsAbove = ({ document }: DocumentContext): SessionMention[] =>
  document.masthead.others.flatMap(({ body, ordinal, date, dateText, place, paragraph }) =>
    ordinal === null || paragraph === null
      ? []
      : [
          {
            ...datedMention(date),
            body,
            ordinal,
            dateText,
            place,
            format: null,
            role: 'other',
            paragraph,
            start: date?.start ?? 0,
            end: date?.end ?? 0
          }
        ]
  );

/** Every session that the document names with an ordinal, with the days it gives. */
export const extractSessionMentions = (context: DocumentContext): SessionMention[] => [
  ...recountedSessions(context),
  ...sessionsAbove(context),
  ...context.document.paragraphs
    .filter(
      (p) =>
        p.kind !== 'table' &&
        !(p.kind === 'heading' && (context.recountedBy(p) !== null || p.section === null))
    )
    .flatMap((p) => mentionsIn(context, p))
];

const ROLES_TOLD = ['organization', 'attendance', 'other'];

/** An introduction that gives the days of the document’s own session. */
const isOfOwnDays = (
  { document, grammar }: DocumentContext,
  { role, text }: ParsedParagraph
): boolean => {
  if (role !== 'introduction') return false;
  const told = grammar.dates(fold(text));
  return document.masthead.sessions.some(
    ({ date, dateText }) =>
      (dateText !== null && text.includes(dateText)) ||
      (date?.from && told.some(({ from, to }) => from === date.from && to === date.to))
  );
};

/** Paragraphs in which a document tells how its own session is held. */
const tellingOwn = (context: DocumentContext, body: string): readonly ParsedParagraph[] => {
  const { document } = context;
  const prose = document.paragraphs.filter((p) => p.kind === 'body');
  if (document.masthead.kind === 'agenda') return prose;
  if (!isReport(context)) return [];
  return prose.filter(
    (p) =>
      (ROLES_TOLD.includes(p.role) || isOfOwnDays(context, p)) &&
      (context.bodyOf(p) ?? body) === body
  );
};

const meetingsIn = (
  { grammar }: DocumentContext,
  told: readonly ParsedParagraph[]
): number | null => {
  const count = told
    .flatMap((p) => grammar.sessions.meetings.map((m) => m.exec(fold(p.text))?.[1]))
    .find((m) => m !== undefined && !Number.isNaN(grammar.readNumber(m)));
  return count === undefined ? null : grammar.readNumber(count);
};

/** Sentences that name no session of another body alone: 枪支问题工作组第十三次会议以混合形式举行 tells of that one. */
const tellingOf = (
  context: DocumentContext,
  paragraph: ParsedParagraph,
  body: string
): string[] => {
  const mentions = mentionsIn(context, paragraph);
  return sentences(paragraph.text).flatMap(({ start, end }) => {
    const named = mentions.filter((m) => m.start >= start && m.start < end);
    const isOther = named.length > 0 && named.every((m) => m.body !== body);
    return isOther ? [] : [fold(paragraph.text.slice(start, end))];
  });
};

const formatIn = (
  context: DocumentContext,
  told: readonly ParsedParagraph[],
  body: string
): OwnSessionFact['format'] =>
  told
    .flatMap((p) => tellingOf(context, p, body))
    .flatMap(
      (sentence) =>
        context.grammar.sessions.formats.find(([pattern]) => pattern.test(sentence))?.[1] ?? []
    )[0] ?? null;

const placeOfDate = (document: ParsedDocument, own: OwnSession): Where | null => {
  const paragraph = own.paragraph === null ? null : document.paragraphs[own.paragraph - 1]!;
  const at = paragraph && own.dateText ? paragraph.text.indexOf(own.dateText) : -1;
  return paragraph && at >= 0
    ? { paragraph: paragraph.ordinal, start: at, end: at + own.dateText!.length }
    : null;
};

/** Paragraphs in which a report may say which session it is of. */
const FIRST = 5;

/** “The Working Group held its thirty-sixth session from 2 to 13 November”: where the first page gives no ordinal. */
const toldFirst = (context: DocumentContext, { body, ordinal, date }: OwnSession) =>
  (date?.from ?? null) === null && isReport(context)
    ? context.document.paragraphs
        .filter((p) => p.kind === 'body')
        .slice(0, FIRST)
        .flatMap((p) => mentionsIn(context, p))
        .find((m) => m.body === body && m.from !== null && (ordinal ?? m.ordinal) === m.ordinal)
    : undefined;

/** The document’s own sessions, with format and number of meetings as it tells them of itself. */
export const extractOwnSessions = (context: DocumentContext): OwnSessionFact[] =>
  context.document.masthead.sessions.map((own) => {
    const told = tellingOwn(context, own.body);
    const first = toldFirst(context, own);
    return {
      body: own.body,
      unknownName: own.unknownName,
      ordinal: own.ordinal ?? first?.ordinal ?? null,
      from: own.date?.from ?? first?.from ?? null,
      to: own.date?.to ?? first?.to ?? null,
      year: first?.year ?? own.date?.year ?? null,
      dateText: own.dateText ?? first?.dateText ?? null,
      place: own.place ?? first?.place ?? null,
      format: formatIn(context, told, own.body),
      meetings: meetingsIn(context, told),
      where: first ?? placeOfDate(context.document, own)
    };
  });
