import { formatShare } from '#lib/i18n/format.ts';
import { type Lang, LOCALES } from '#lib/i18n/lang.ts';
import type { Cell, NumberForm, Quantity } from './contract.ts';

/** Half away from zero, as `Intl.NumberFormat` rounds; never −0. */
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;

const quantity =
  (form: NumberForm, digits: number, decimals = digits) =>
  (value: number): Quantity => ({ value: rounded(value, decimals), form, digits });

/** A share of 0 to 1: `57.6%`. */
export const percent = (share: number, digits = 1): Quantity =>
  quantity('percent', digits, digits + 2)(share);

/** A difference of shares in percentage points: `+16`, `−4`, `0`. */
export const points = (difference: number): Quantity => quantity('points', 0)(difference * 100);

/** With exactly so many decimals: `0.566`, `−1.30`. */
export const decimals = (value: number, digits: number): Quantity =>
  quantity('decimals', digits)(value);

/** With at most so many decimals: `36.6`, `163`. */
export const atMost = (value: number, digits: number): Quantity =>
  quantity('rounded', digits)(value);

/** A p-value with three decimals; never 0: below a thousandth it says so. */
export const probability = (p: number): Cell => (p < 0.001 ? '< 0.001' : decimals(p, 3));

export const isQuantity = (cell: Cell): cell is Quantity =>
  typeof cell === 'object' && 'form' in cell;

const options: Record<NumberForm, (digits: number) => Intl.NumberFormatOptions> = {
  percent: (digits) => ({ style: 'percent', maximumFractionDigits: digits }),
  points: (digits) => ({ maximumFractionDigits: digits, signDisplay: 'exceptZero' }),
  decimals: (digits) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits }),
  rounded: (digits) => ({ maximumFractionDigits: digits })
};

/** As it is read, with a proper minus sign: `57.6%`, `+16`, `−1.30`. */
export const formatQuantity = ({ value, form, digits }: Quantity, lang: Lang): string =>
  form === 'percent'
    ? formatShare(value, lang, digits)
    : new Intl.NumberFormat(LOCALES[lang], options[form](digits)).format(value).replace('-', '−');
