/** Days of sessions as Chinese UN documents write them. */
import { isoDay } from '../days.ts';
import type { DatePhrase } from '../grammar.ts';
import { readHanNumber } from './numbers.ts';

const HAN_YEAR = '[〇零○OＯ一二三四五六七八九]{4}';

const ZH_NUMBER = '\\d{1,2}|[一二三四五六七八九十]{1,3}';

const WEEKDAY = '(?:[,(]?星期[一二三四五六日天][)]?)?';

const ZH_DAY = `(?:(?:(\\d{4}|${HAN_YEAR})年)?(?:(${ZH_NUMBER})月))?\\[?(${ZH_NUMBER})日${WEEKDAY}\\]?`;

/** 2008 10 8日: a font whose 年 and 月 a conversion did not know leaves spaces. */
const LOST = {
  year: '\\s(?=\\d{1,2}\\s\\d{1,2}\\s?日)',
  month: '(?<=\\d{4}\\s\\d{1,2})\\s(?=\\d{1,2}\\s?日)'
};

const ZH_FIRST = new RegExp(
  `(?:(\\d{4}|${HAN_YEAR})(?:年|${LOST.year}))\\[?(?:(${ZH_NUMBER})(?:月|${LOST.month})(?:\\[?(?:(${ZH_NUMBER})(?:日|(?=[至到、和-]\\[?(?:${ZH_NUMBER})日))${WEEKDAY}\\]?)?)?)?`,
  'g'
);

const ZH_NEXT = new RegExp(`^(?:起?至|到|、|和|及|与|-|以及)${ZH_DAY}`);

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
    if (year && !/^(?:起?至|到|-)/.test(whole)) return;
    if (year) moving.year = readYear(year);
    if (month) moving.month = readHanNumber(month);
    const iso = isoDay(moving.year, moving.month, readHanNumber(day!));
    if (!iso) return;
    moving.to = iso;
    moving.end += whole.length;
  }
};

const readFirst = (match: RegExpExecArray): Moving => {
  const [whole, year, month, day] = match;
  const moving: Moving = {
    year: readYear(year!),
    month: month ? readHanNumber(month) : 0,
    from: null,
    to: null,
    end: match.index + whole.length
  };
  if (month && day) moving.from = moving.to = isoDay(moving.year, moving.month, readHanNumber(day));
  return moving;
};

/** 2018年5月28日至31日; 2012年10月15日、16日和18日; 2020年7月[7日和8日]; 2022年5月; 2010年. */
export const datesZh = (folded: string): DatePhrase[] => {
  const found: DatePhrase[] = [];
  for (const match of folded.matchAll(ZH_FIRST)) {
    const [, year, month, day] = match;
    if (found.length > 0 && match.index < found.at(-1)!.end) continue;
    const moving = readFirst(match);
    if (month && day) extendZh(folded, moving);
    found.push({
      start: match.index,
      end: moving.end,
      from: moving.from,
      to: moving.to,
      year: readYear(year!),
      month: month ? readHanNumber(month) : null
    });
  }
  return found;
};
