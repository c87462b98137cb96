import type { Absence, Quantity } from '#lib/charts/contract.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';

/** Absence as files write it: in words, with figures that are the same in both languages. */
export const writtenAbsence = (absence: Absence, lang: Lang): string => {
  switch (absence.absent) {
    case 'at-least':
      return `≥ ${absence.n}`;
    case 'not-recorded':
      return m.absent_not_recorded({}, { locale: lang });
    case 'not-applicable':
      return m.absent_not_applicable({}, { locale: lang });
  }
};

/** A number as files write it: a share in percent, all others as plain numbers. */
export const writtenQuantity = ({ value, form, digits }: Quantity): string =>
  form === 'percent' ? `${Number((value * 100).toFixed(digits))}%` : String(value);

/** The number format of spreadsheets and charts (ECMA-376, part 1, 18.8.31) for such numbers. */
export const formatCode = ({ form, digits }: Quantity): string => {
  const decimals = digits === 0 ? '' : `.${'0'.repeat(digits)}`;
  switch (form) {
    case 'percent':
      return `0${decimals}%`;
    case 'points':
      return `+0${decimals};"\u2212"0${decimals};0`;
    case 'decimals':
      return `0${decimals};"\u2212"0${decimals}`;
    case 'rounded':
      return 'General';
  }
};
