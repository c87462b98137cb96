import {
  type Diverging,
  PAINT_A,
  PAINT_B,
  barOf,
  countsOf,
  formatCounts
} from '#lib/charts/diverging/diverging.ts';
import { foreignIn } from '#lib/charts/drift/items.ts';
import { sideNames } from '#lib/charts/drift/sides.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { type ShiftRows, type ShiftView, isCompared, shiftLabel } from './chart.ts';

/** The items as rows that reach to the side with the larger share. */
export function toDiverging(rows: ShiftRows, view: ShiftView, lang: Lang): Diverging {
  const at = { locale: lang };
  const names = sideNames(rows, lang);
  const only = isCompared(rows, view);
  return {
    left: names.a,
    right: names.b,
    legend: only
      ? [
          { text: m.shift_legend_a({}, at), paint: PAINT_A },
          { text: m.shift_legend_b({}, at), paint: PAINT_B }
        ]
      : [],
    formatTick: (value) => (only ? formatNumber(Math.abs(value), lang) : formatCounts(value, lang)),
    rows: rows.shifts.items.map((shift) => ({
      key: shift.id,
      label: shiftLabel(shift, rows, view, lang),
      name: shift[lang],
      foreign: foreignIn(shift, lang),
      bars: only ? barOf(shift.bits) : countsOf(shift),
      dot: null,
      text: m.shift_text(
        { a: formatNumber(shift.a, lang), b: formatNumber(shift.b, lang) },
        { locale: lang }
      )
    }))
  };
}
