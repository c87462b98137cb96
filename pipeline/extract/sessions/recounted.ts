/** Past sessions that a section recounts: 第二次会议，2008年举行. */
import type { SessionMention } from '../../facts.ts';
import type { ParsedParagraph } from '../../parse/document.ts';
import { fold } from '../../text.ts';
import type { DocumentContext } from '../context.ts';
import { formatBeside, placeBeside, placeOf } from './dates.ts';
import { mentionAt } from './mentions.ts';

/** How far behind the days the number of meetings may stand, in characters. */
const NEAR = 120;

/** The year that stands in a heading: “Third meeting, 2014”. */
const yearIn = (folded: string): number | null => {
  const [year] = /\b(?:19|20)\d\d(?!\d)/.exec(folded) ?? [];
  return year === undefined ? null : Number(year);
};

/** Under a heading 第二次会议,2008年举行 the first sentences tell days and number of meetings. */
const recountedDetails = (
  context: DocumentContext,
  heading: SessionMention,
  paragraphs: readonly ParsedParagraph[]
): SessionMention => {
  const { grammar } = context;
  for (const paragraph of paragraphs.slice(0, 2)) {
    const folded = fold(paragraph.text);
    const date = grammar
      .dates(folded)
      .find((d) => d.from && (heading.year === null || d.year === heading.year));
    const around = date && folded.slice(Math.max(0, date.start - 80), date.end + 60);
    if (!date || (date.from !== heading.from && !grammar.sessions.held.test(around!))) continue;
    const count = grammar.sessions.meetings
      .map((pattern) => pattern.exec(folded.slice(date.end)))
      .find((m) => m !== null);
    return {
      ...heading,
      from: date.from,
      to: date.to,
      dateText: paragraph.text.slice(date.start, date.end),
      place:
        placeBeside(context, paragraph, date) ??
        grammar
          .ordinals(folded)
          .filter(({ ordinals }) => ordinals.includes(heading.ordinal))
          .map((phrase) => placeOf(context, paragraph, phrase))[0] ??
        null,
      format: formatBeside(context, paragraph, date),
      meetings: count && count.index < NEAR ? grammar.readNumber(count[1]!) : null,
      paragraph: paragraph.ordinal,
      start: date.start,
      end: date.end
    };
  }
  return heading;
};

/** The sessions that sections of the document recount. */
export const recountedSessions = (context: DocumentContext): SessionMention[] => {
  const { document, grammar } = context;
  return document.sections.flatMap((section) => {
    const heading = document.paragraphs[section.paragraph - 1]!;
    const ref = context.recountedBy(heading);
    if (!ref || context.recountedBy({ ...heading, section: section.parent }) === ref) return [];
    const folded = fold(section.heading);
    const [date] = grammar.dates(folded);
    const phrase = grammar.ordinals(folded)[0] ?? { start: 0, end: folded.length };
    const named = mentionAt(context, heading, phrase, ref.body, ref.ordinal, date ?? null);
    const base = { ...named, year: named.year ?? yearIn(folded), isInferred: ref.isInferred };
    const under = document.paragraphs.filter(
      (p) => p.section === section.ordinal && p.kind === 'body'
    );
    return [{ ...recountedDetails(context, base, under), isRecounted: true }];
  });
};
