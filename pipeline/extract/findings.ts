/** What a careful reader would flag, each with what to do. */
import type {
  AttendanceFact,
  FindingFact,
  OfficerFact,
  OwnSessionFact,
  SessionMention,
  StatementFact
} from '../facts.ts';
import type { DocumentContext } from './context.ts';
import { formerStates, miscountedLists } from './findings/attendance.ts';
import {
  incompleteLists,
  spelledTwice,
  unknownNames,
  unlistedSpeakers
} from './findings/participants.ts';
import { unreadFirstPage } from './findings/first-page.ts';
import { contradictingDates, improbableSessions, unknownBodies } from './findings/sessions.ts';
import { emptySections, strayWords } from './findings/text.ts';
import { misquotedTitles } from './findings/titles.ts';

export interface ReadFacts {
  readonly mentions: readonly SessionMention[];
  readonly attendance: readonly AttendanceFact[];
  readonly statements: readonly StatementFact[];
  readonly officers: readonly OfficerFact[];
  readonly sessions: readonly OwnSessionFact[];
}

/** All findings that one document gives by itself, in order of place. */
export const extractFindings = (
  context: DocumentContext,
  { attendance, statements, officers, mentions, sessions }: ReadFacts
): FindingFact[] =>
  [
    ...strayWords(context),
    ...contradictingDates(context),
    ...emptySections(context),
    ...incompleteLists(context),
    ...unknownNames([...attendance, ...statements, ...officers]),
    ...unlistedSpeakers(context, attendance, statements),
    ...miscountedLists(context, attendance),
    ...formerStates(context, [...attendance, ...statements, ...officers]),
    ...misquotedTitles(context),
    ...spelledTwice(context, [
      ...attendance,
      ...statements.filter((s) => s.capacity !== 'panellist')
    ]),
    ...improbableSessions(context, mentions),
    ...unknownBodies(context),
    ...unreadFirstPage(context, sessions)
  ].sort(
    (a, b) =>
      (a.paragraph ?? 0) - (b.paragraph ?? 0) ||
      (a.start ?? 0) - (b.start ?? 0) ||
      (a.code < b.code ? -1 : 1)
  );
