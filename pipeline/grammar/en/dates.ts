/** Days of sessions as English UN documents write them. */
import { isoDay } from '../days.ts';
import type { DatePhrase } from '../grammar.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december'
];

/** Source of a pattern, to build others from. */
export const MONTH_NAMES =
  'January|February|March|April|May|June|July|August|September|October|November|December';

const MONTH = `(${MONTH_NAMES})`;

const TO = '-|to|through|until|till';

const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?';

const EN_DAYS = `\\[?\\d{1,2}\\]?(?:(?:\\s*(?:,|and|&|${TO})\\s*)+${WEEKDAY}\\[?\\d{1,2}\\]?)*`;

/** Between two days of different months. */
const EN_LINK = `\\s*,?\\s*(?:,|and|${TO})\\s*(?:(?:from|on)\\s+)?${WEEKDAY}`;

/** Periods of the same year between the first and the last: 24 February to 13 March and from 15 to 23 June 2020. */
const EN_BETWEEN = `(?:(?:${EN_DAYS}\\s+)?(?:${MONTH_NAMES})${EN_LINK}){0,3}`;

/** June 28 to July 2, 2021: days of the last month, or of the only one, with those of another before it. */
const US_DATE = `(?:${MONTH}\\s+(\\d{1,2})(?:\\s*(?:-|to)\\s*\\d{1,2})?(?:,\\s*(\\d{4}))?${EN_LINK})?${MONTH}\\s+(\\d{1,2})(?:\\s*(?:and|${TO})\\s*(\\d{1,2}))?,\\s*(\\d{4})`;

const EN_DATE = new RegExp(
  `(?:(${EN_DAYS})\\s+${MONTH}(?:\\s+(\\d{4})\\s*(?:${TO})\\s*|${EN_LINK})${EN_BETWEEN})?(?:(${EN_DAYS})\\s+)?${MONTH},?\\s+(\\d{4})|${US_DATE}`,
  'gi'
);

const monthNumber = (name: string): number => MONTHS.indexOf(name.toLowerCase()) + 1;

const daysOf = (text: string | undefined): number[] => (text?.match(/\d+/g) ?? []).map(Number);

const readUs = (m: RegExpMatchArray): Omit<DatePhrase, 'start' | 'end'> => {
  const [month, year] = [monthNumber(m[10]!), Number(m[13])];
  const last = isoDay(year, month, Number(m[12] ?? m[11]));
  if (!m[7]) return { from: isoDay(year, month, Number(m[11])), to: last, year, month };
  const [first, since] = [monthNumber(m[7]), Number(m[9] ?? year)];
  return { from: isoDay(since, first, Number(m[8])), to: last, year: since, month: first };
};

const readEn = (m: RegExpMatchArray): Omit<DatePhrase, 'start' | 'end'> => {
  if (m[10]) return readUs(m);
  const [year, month] = [Number(m[6]), monthNumber(m[5]!)];
  const last = daysOf(m[4]);
  const first = daysOf(m[1]);
  const to = last.length ? isoDay(year, month, last.at(-1)!) : null;
  const from = first.length
    ? isoDay(Number(m[3] ?? year), monthNumber(m[2]!), first[0]!)
    : last.length
      ? isoDay(year, month, last[0]!)
      : null;
  return {
    from: from ?? to,
    to: to ?? from,
    year: m[3] ? Number(m[3]) : year,
    month: m[2] ? monthNumber(m[2]) : month
  };
};

/** 7 and 8 July 2020; from 28 to 31 May 2018; 30 June to 2 July 2021; May 2022. Bare years follow "in". */
export const datesEn = (folded: string): DatePhrase[] => {
  const full = [...folded.matchAll(EN_DATE)].map((m) => ({
    ...readEn(m),
    start: m.index,
    end: m.index + m[0].length
  }));
  const years = [
    ...folded.matchAll(/(?<=\b(?:in|of|held in|since|from)\s)((?:19|20)\d{2})\b(?!\/)/g)
  ]
    .map((m) => ({
      start: m.index,
      end: m.index + 4,
      from: null,
      to: null,
      year: Number(m[1]),
      month: null
    }))
    .filter((y) => !full.some((d) => y.start >= d.start && y.end <= d.end));
  return [...full, ...years].sort((a, b) => a.start - b.start);
};
