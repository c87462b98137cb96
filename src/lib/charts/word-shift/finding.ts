import { sideNames } from '#lib/charts/drift/sides.ts';
import { formatList, formatTitle } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { type ShiftRows, type ShiftView, isCompared } from './chart.ts';

/** Words or topics that one sentence can hold of a side. */
const TOLD = 3;

/** What a side says more of than the other: that which adds most to their divergence. */
export const moreOn = ({ shifts }: ShiftRows, side: 'a' | 'b', lang: Lang, most = TOLD): string[] =>
  shifts.items
    .filter(({ bits }) => (side === 'a' ? bits < 0 : bits > 0))
    .slice(0, most)
    .map((shift) => shift[lang]);

/** What each side says more of. */
export function shiftFinding(rows: ShiftRows, view: ShiftView, lang: Lang): string {
  if (!isCompared(rows, view)) return '';
  const at = { locale: lang };
  const names = sideNames(rows, lang);
  const told = (['a', 'b'] as const).flatMap((side) => {
    const items = moreOn(rows, side, lang);
    if (items.length === 0) return [];
    return [m.says_more_on({ side: names[side], items: formatList(items, lang) }, at)];
  });
  return told.length === 0
    ? ''
    : m.says_shift({ sides: formatTitle(told.join(lang === 'zh' ? '；' : '; ')) }, at);
}
