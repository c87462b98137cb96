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
import { formatScore } from '#lib/charts/drift/telling.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { type KeynessRows, type KeynessView, isCompared, keyLabel } from './chart.ts';

/** The words as rows that reach as far as their ζ. */
export function toDiverging(rows: KeynessRows, view: KeynessView, lang: Lang): Diverging {
  const at = { locale: lang };
  const names = sideNames(rows, lang);
  const only = isCompared(rows, view);
  return {
    left: names.a,
    right: names.b,
    legend: only
      ? [
          { text: m.key_legend_a({}, at), paint: PAINT_A },
          { text: m.key_legend_b({}, at), paint: PAINT_B }
        ]
      : [],
    formatTick: (value) =>
      only ? formatScore(value, lang).replace(/\.?0+$/, '') : formatCounts(value, lang),
    rows: rows.keyness.words.map((word) => ({
      key: word.id,
      label: keyLabel(word, rows, view, lang),
      name: word[lang],
      foreign: foreignIn(word, lang),
      bars: only ? barOf(word.zeta) : countsOf(word),
      dot: null,
      text: only
        ? m.key_text(
            { delta: formatScore(word.delta, lang), zeta: formatScore(word.zeta, lang) },
            at
          )
        : m.shift_text({ a: formatNumber(word.a, lang), b: formatNumber(word.b, lang) }, at)
    }))
  };
}
