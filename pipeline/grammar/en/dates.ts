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

const EN_DAYS = '\\[?\\d{1,2}\\]?(?:(?:\\s*(?:,|-|and|to|&)\\s*)+\\[?\\d{1,2}\\]?)*';

const EN_DATE = new RegExp(
  `(?:(${EN_DAYS})\\s+${MONTH}(?:\\s+(\\d{4})\\s*(?:-|to|until)\\s*|\\s*,?\\s*(?:-|to|and|until)\\s*))?(?:(${EN_DAYS})\\s+)?${MONTH},?\\s+(\\d{4})|${MONTH}\\s+(\\d{1,2})(?:\\s*(?:-|to|and)\\s*(\\d{1,2}))?,\\s*(\\d{4})`,
  'gi'
);

const monthNumber = (name: string): number => MONTHS.indexOf(name.toLowerCase()) + 1;

const daysOf = (text: string | undefined): number[] => (text?.match(/\d+/g) ?? []).map(Number);

const readEn = (m: RegExpMatchArray): Omit<DatePhrase, 'start' | 'end'> => {
  if (m[7]) {
    const [month, year] = [monthNumber(m[7]), Number(m[10])];
    const from = isoDay(year, month, Number(m[8]));
    return { from, to: m[9] ? isoDay(year, month, Number(m[9])) : from, year, month };
  }
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
