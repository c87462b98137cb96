/** What the first page tells of a session’s days and place beside its own line. */
import type { DatePhrase } from '../../grammar/grammar.ts';
import type { Place } from '../../registry/registry.ts';
import { fold } from '../../text.ts';
import type { OwnSession } from '../document.ts';
import { longest, periodsIn, type Reading } from './lines.ts';
import type { FirstPage } from './unknown.ts';

/** “Opening plenary session: 5 November 2022”, 巴黎，2022年11月18日: a day beside the days of the session, told on a line or in the title. */
export const inPeriod = (
  session: OwnSession,
  { readings, title }: FirstPage,
  isAlone: boolean
): OwnSession => {
  if (!isAlone || session.date?.from == null || session.date.from !== session.date.to)
    return session;
  const isPeriod = (date: DatePhrase | null): boolean =>
    date?.from != null && date.from !== date.to;
  const at = readings.findIndex(({ date }) => isPeriod(date));
  if (at >= 0) {
    const { date, place } = readings[at]!;
    return { ...session, date, place: place ?? session.place, paragraph: at };
  }
  const told = title && longest(periodsIn(fold(title.text)));
  return told && isPeriod(told) ? { ...session, date: told, paragraph: title.paragraph } : session;
};

/** A place on the line above or below that of the days, which tells nothing else. */
export const placeBeside = (
  { paragraph }: OwnSession,
  readings: readonly Reading[]
): Place | null =>
  paragraph === null
    ? null
    : ([readings[paragraph + 1], readings[paragraph - 1]].find(
        (r) => r !== undefined && r.place !== null && r.date === null && r.bodies.length === 0
      )?.place ?? null);

/** E/2012/SR.44, of a body that counts its sessions by years. */
export const yearOnly = (symbol: string | null): DatePhrase | null => {
  const year = /\/((?:19|20)\d\d)(?:\/|$)/.exec(symbol ?? '')?.[1];
  return year === undefined
    ? null
    : { start: 0, end: 0, from: null, to: null, year: Number(year), month: null };
};
