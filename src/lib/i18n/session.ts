import {
  chineseNumeral,
  englishOrdinal,
  formatDateRange,
  formatList,
  formatMonth
} from './format.ts';
import type { Lang } from './lang.ts';
import { m } from './messages.ts';

/** What a session is named by. */
export interface NamedSession {
  readonly session_id: string;
  readonly body_id: string;
  readonly body_zh: string;
  readonly body_en: string;
  readonly ordinal: number | null;
  readonly start_date: string | null;
  readonly end_date: string | null;
  readonly year: number | null;
}

/** Working groups, expert groups and bureaux hold 次会议; conferences and commissions 届会议. */
const HOLDS_MEETINGS = /(组|主席团|专家会议)$/u;

const counter = (session: NamedSession) => (HOLDS_MEETINGS.test(session.body_zh) ? '次' : '届');

/** `11th session`; `第十一次会议`. Without a number, the year it was held in. */
export function sessionName(session: NamedSession, lang: Lang): string {
  const { ordinal, year } = session;
  if (ordinal === null)
    return year === null
      ? session.session_id
      : m.session_of_year({ year: String(year) }, { locale: lang });
  return lang === 'zh'
    ? `第${chineseNumeral(ordinal)}${counter(session)}会议`
    : m.session_ordinal({ ordinal: englishOrdinal(ordinal) }, { locale: lang });
}

/** `11th`; `第11次`: for axes and cells. */
export function sessionShort(session: NamedSession, lang: Lang): string {
  const { ordinal, year } = session;
  if (ordinal === null) return year === null ? '?' : String(year);
  return lang === 'zh' ? `第${ordinal}${counter(session)}` : englishOrdinal(ordinal);
}

/** When the session met, as precisely as is known; empty if nothing is. */
export function sessionDates(session: NamedSession, lang: Lang): string {
  if (session.start_date !== null)
    return formatDateRange(session.start_date, session.end_date, lang);
  return session.year === null ? '' : m.year({ year: String(session.year) }, { locale: lang });
}

/** Month and year, or the year: `July 2020`. */
export function sessionMonth(session: NamedSession, lang: Lang): string {
  if (session.start_date !== null) return formatMonth(session.start_date, lang);
  return session.year === null ? '' : String(session.year);
}

/** `11th session (2020)`; `第十一次会议（2020年）`. */
export function sessionInYear(session: NamedSession, lang: Lang): string {
  const name = sessionName(session, lang);
  return session.year === null || session.ordinal === null
    ? name
    : m.session_in_year({ name, year: String(session.year) }, { locale: lang });
}

/** The session with its body: `Working Group on Firearms, 5th session (2017)`. */
export const fullSessionName = (session: NamedSession, lang: Lang): string =>
  m.session_of_body(
    { body: bodyName(session, lang), session: sessionInYear(session, lang) },
    { locale: lang }
  );

/** The session as a view of one body names it; a view of all bodies (`''`) names the body too. */
export function sessionIn(session: NamedSession, body: string, lang: Lang): string {
  const name = sessionInYear(session, lang);
  return body === '' ? `${session.body_id} ${name}` : name;
}

const asRun = (run: readonly number[]) =>
  run.length < 3 ? run.map(String) : [`${run[0]}–${run.at(-1)}`];

/** Neighbouring whole numbers, in ascending order, as runs: `1–8`, `10`, `13`. */
function numberRuns(numbers: readonly number[]): string[] {
  const runs: number[][] = [];
  for (const n of numbers) {
    const run = runs.at(-1);
    if (run && run.at(-1) === n - 1) run.push(n);
    else runs.push([n]);
  }
  return runs.flatMap(asRun);
}

/**
 * Many sessions in few words: `sessions 1–8, 10 and 13`. Sessions of several bodies, and those
 * without a number, are named one by one, and so are no more than `most`.
 */
export function sessionList(
  sessions: readonly NamedSession[],
  body: string,
  lang: Lang,
  most = 3
): string {
  const numbers = sessions.map((session) => session.ordinal);
  if (sessions.length <= most || body === '' || numbers.includes(null))
    return formatList(
      sessions.map((session) => sessionIn(session, body, lang)),
      lang
    );
  const runs = numberRuns((numbers as number[]).toSorted((a, b) => a - b));
  return m.session_numbers({ numbers: formatList(runs, lang) }, { locale: lang });
}

export const bodyName = (session: NamedSession, lang: Lang): string =>
  lang === 'zh' ? session.body_zh : session.body_en;
