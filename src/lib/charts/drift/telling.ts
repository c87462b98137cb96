import { formatNumber } from '#lib/i18n/format.ts';
import { LOCALES, type Lang } from '#lib/i18n/lang.ts';

const digits = (n: number) => (value: number, lang: Lang) =>
  new Intl.NumberFormat(LOCALES[lang], {
    minimumFractionDigits: n,
    maximumFractionDigits: n
  }).format(value);

/** Bits with three decimals: `0.311`. */
export const formatBits = digits(3);

/** Bits that one item adds, with four decimals. */
export const formatPart = digits(4);

/** Scores with two decimals, with a proper minus sign. */
export const formatScore = (value: number, lang: Lang) => digits(2)(value, lang).replace('-', '−');

/** A p-value; never 0: below a thousandth it says so. */
export const formatP = (p: number, lang: Lang) =>
  p < 0.001 ? `< ${formatNumber(0.001, lang)}` : `= ${digits(3)(p, lang)}`;

/** A difference of shares in percentage points: `+12`, `−4`, `0`. */
export const formatPoints = (difference: number, lang: Lang) =>
  new Intl.NumberFormat(LOCALES[lang], { maximumFractionDigits: 0, signDisplay: 'exceptZero' })
    .format(difference * 100)
    .replace('-', '−');
