/** Dates in Chinese and English, as UN documents write sessions’ days. */
import type { DatePhrase } from './grammar.ts';
import { readHanNumber } from '../parse/labels.ts';

const pad = (n: number): string => String(n).padStart(2, '0');

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** ISO day, or null where there is no such day. */
export const isoDay = (year: number, month: number, day: number): string | null =>
  day >= 1 && day <= (DAYS[month - 1] ?? 0) ? `${year}-${pad(month)}-${pad(day)}` : null;

const HAN_YEAR = '[〇零○OＯ一二三四五六七八九]{4}';
const ZH_NUMBER = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
const WEEKDAY = '(?:[,(]?星期[一二三四五六日天][)]?)?';
const ZH_DAY = `(?:(?:(\\d{4}|${HAN_YEAR})年)?(?:(${ZH_NUMBER})月))?\\[?(${ZH_NUMBER})日${WEEKDAY}\\]?`;
const ZH_FIRST = new RegExp(
  `(?:(\\d{4}|${HAN_YEAR})年)\\[?(?:(${ZH_NUMBER})月(?:\\[?(?:(${ZH_NUMBER})(?:日|(?=[至、和-]\\[?(?:${ZH_NUMBER})日))${WEEKDAY}\\]?)?)?)?`,
  'g'
);
const ZH_NEXT = new RegExp(`^(?:至|、|和|及|与|-|以及)${ZH_DAY}`);

const readYear = (text: string): number =>
  /^\d+$/.test(text)
    ? Number(text)
    : Number([...text].map((c) => ('〇零○OＯ'.includes(c) ? 0 : readHanNumber(c))).join(''));

interface Moving {
  year: number;
  month: number;
  from: string | null;
  to: string | null;
  end: number;
}

const extendZh = (folded: string, moving: Moving): void => {
  for (;;) {
    const next = ZH_NEXT.exec(folded.slice(moving.end));
    if (!next) return;
    const [whole, year, month, day] = next;
    if (year) moving.year = readYear(year);
    if (month) moving.month = readHanNumber(month);
    const iso = isoDay(moving.year, moving.month, readHanNumber(day!));
    if (!iso) return;
    moving.to = iso;
    moving.end += whole.length;
  }
};

/** 2018年5月28日至31日; 2012年10月15日、16日和18日; 2020年7月[7日和8日]; 2022年5月; 2010年. */
export const datesZh = (folded: string): DatePhrase[] => {
  const found: DatePhrase[] = [];
  for (const match of folded.matchAll(ZH_FIRST)) {
    const [whole, year, month, day] = match;
    const start = match.index;
    if (found.length > 0 && start < found.at(-1)!.end) continue;
    const moving: Moving = {
      year: readYear(year!),
      month: month ? readHanNumber(month) : 0,
      from: null,
      to: null,
      end: start + whole.length
    };
    if (month && day) {
      moving.from = moving.to = isoDay(moving.year, moving.month, readHanNumber(day));
      extendZh(folded, moving);
    }
    found.push({
      start,
      end: moving.end,
      from: moving.from,
      to: moving.to,
      year: readYear(year!),
      month: month ? readHanNumber(month) : null
    });
  }
  return found;
};

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
const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December)';
const EN_DAYS = '\\[?\\d{1,2}\\]?(?:(?:\\s*(?:,|-|and|to|&)\\s*)+\\[?\\d{1,2}\\]?)*';
const EN_DATE = new RegExp(
  `(?:(${EN_DAYS})\\s+${MONTH}(?:\\s+(\\d{4}))?\\s*(?:-|to|and|until)\\s*)?(?:(${EN_DAYS})\\s+)?${MONTH},?\\s+(\\d{4})|${MONTH}\\s+(\\d{1,2})(?:\\s*(?:-|to|and)\\s*(\\d{1,2}))?,\\s*(\\d{4})`,
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
