import { formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import type { Absence, Cell } from './contract.ts';
import { formatQuantity, isQuantity } from './quantity.ts';

export const NOT_RECORDED: Absence = { absent: 'not-recorded' };
export const NOT_APPLICABLE: Absence = { absent: 'not-applicable' };

/** A count that a list which says it is not complete allows: exact only if the list is closed. */
export const countOf = (n: number, isOpen: boolean): Cell =>
  isOpen ? { absent: 'at-least', n } : n;

export const isAbsence = (cell: Cell): cell is Absence =>
  typeof cell === 'object' && 'absent' in cell;

/** A cell as it is read: `≥ 12`, `not recorded`, `1,234`, `57.6%`. */
export function formatCell(cell: Cell, lang: Lang): string {
  if (typeof cell === 'number') return formatNumber(cell, lang);
  if (typeof cell === 'string') return cell;
  if (isQuantity(cell)) return formatQuantity(cell, lang);
  if (cell.absent === 'at-least') return `≥\u00a0${formatNumber(cell.n, lang)}`;
  return cell.absent === 'not-recorded'
    ? m.absent_not_recorded({}, { locale: lang })
    : m.absent_not_applicable({}, { locale: lang });
}
