import type { Absence } from '#lib/charts/contract.ts';
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
