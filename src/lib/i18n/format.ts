import { type Lang, LOCALES } from './lang.ts';

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(lang: Lang, options: Intl.NumberFormatOptions) {
  const key = `${lang} ${JSON.stringify(options)}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALES[lang], options);
  numberFormats.set(key, made);
  return made;
}

/** `1,234`. */
export const formatNumber = (n: number, lang: Lang) => numberFormat(lang, {}).format(n);

/** A share of 0 to 1 as a percentage: `12 %` is written `12%` in both languages. */
export const formatShare = (share: number, lang: Lang, digits = 0) =>
  numberFormat(lang, { style: 'percent', maximumFractionDigits: digits }).format(share);

/** With a capital at its head, as a title has it: “sessions 1–3” as “Sessions 1–3”. */
export const formatTitle = (text: string): string =>
  text.charAt(0).toLocaleUpperCase(LOCALES.en) + text.slice(1);

/** `2.4 MB`, decimal units. */
export const formatBytes = (bytes: number, lang: Lang) =>
  numberFormat(lang, {
    style: 'unit',
    unit: 'megabyte',
    unitDisplay: 'short',
    maximumFractionDigits: 1
  }).format(bytes / 1e6);

const dateFormat = (lang: Lang, options: Intl.DateTimeFormatOptions = { dateStyle: 'long' }) =>
  new Intl.DateTimeFormat(LOCALES[lang], { timeZone: 'UTC', ...options });

/** An ISO date (`2020-07-07`) in words: `7 July 2020`, `2020年7月7日`. */
export const formatDate = (iso: string, lang: Lang) => dateFormat(lang).format(new Date(iso));

/** Month and year of an ISO date: `July 2020`, `2020年7月`. */
export const formatMonth = (iso: string, lang: Lang) =>
  dateFormat(lang, { year: 'numeric', month: 'short' }).format(new Date(iso));

/** `7–8 July 2020`, `9 October–2 November 2006`: the first date without what the second repeats. */
function englishRange(start: string, end: string) {
  if (start.slice(0, 4) !== end.slice(0, 4))
    return `${formatDate(start, 'en')}–${formatDate(end, 'en')}`;
  const isOneMonth = start.slice(0, 7) === end.slice(0, 7);
  const first: Intl.DateTimeFormatOptions = isOneMonth
    ? { day: 'numeric' }
    : { day: 'numeric', month: 'long' };
  return `${dateFormat('en', first).format(new Date(start))}–${formatDate(end, 'en')}`;
}

/** `2020年7月7日至8日`: the second date without what the first has said. */
function chineseRange(start: string, end: string) {
  const last = formatDate(end, 'zh');
  const said = start.slice(0, 7) === end.slice(0, 7) ? /^.*月/ : /^.*年/;
  const isSaid = start.slice(0, 4) === end.slice(0, 4);
  return `${formatDate(start, 'zh')}至${isSaid ? last.replace(said, '') : last}`;
}

/**
 * Two ISO dates as United Nations documents write a range: `7–8 July 2020`, `2020年7月7日至8日`.
 * Intl’s own ranges differ between versions of its data, and are all figures in Chinese.
 */
export function formatDateRange(start: string, end: string | null, lang: Lang) {
  if (end === null || end === start) return formatDate(start, lang);
  return lang === 'zh' ? chineseRange(start, end) : englishRange(start, end);
}

/** `Chile, Cuba and Egypt`; `智利、古巴和埃及`. */
export const formatList = (items: readonly string[], lang: Lang) =>
  new Intl.ListFormat(LOCALES[lang], { type: 'conjunction' }).format(items);

/** Facts side by side: `Report · 2023`. A point stays on the line of what it follows. */
export const beside = (facts: readonly string[]) => facts.join('\u00a0· ');

/** Alphabetical order in English, by pinyin in Chinese. */
export const compareNames = (lang: Lang) =>
  new Intl.Collator(lang === 'zh' ? 'zh-u-co-pinyin' : 'en', { numeric: true }).compare;

/** `11th`. */
export function englishOrdinal(n: number) {
  const suffixes = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return `${n}${suffixes[new Intl.PluralRules('en', { type: 'ordinal' }).select(n)]}`;
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 as Chinese documents number their sessions (十一, 二十); larger numbers in figures. */
export function chineseNumeral(n: number) {
  if (!Number.isInteger(n) || n < 1 || n > 99) return String(n);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return ten + (ones === 0 ? '' : DIGITS[ones]);
}
