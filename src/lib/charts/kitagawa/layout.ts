import {
  type Diverging,
  type DivergingBar,
  PAINT_AGENDA,
  PAINT_EMPHASIS
} from '#lib/charts/diverging/diverging.ts';
import { sideNames } from '#lib/charts/drift/sides.ts';
import { formatPoints } from '#lib/charts/drift/telling.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { type KitagawaRows, type KitagawaView, changesOf, splitLabel } from './chart.ts';
import type { SplitChange } from './parts.ts';

/** Both causes from zero; where they point the same way, the second from the end of the first. */
export function barsOf({ split }: SplitChange): DivergingBar[] {
  if (split === null) return [];
  const { agenda, emphasis, total } = split;
  const isStacked = agenda * emphasis > 0;
  return [
    { from: 0, to: agenda, paint: PAINT_AGENDA },
    { from: isStacked ? agenda : 0, to: isStacked ? total : emphasis, paint: PAINT_EMPHASIS }
  ].filter(({ from, to }) => from !== to);
}

/** The topics as rows with both causes and the change that they add up to. */
export function toDiverging(rows: KitagawaRows, view: KitagawaView, lang: Lang): Diverging {
  const at = { locale: lang };
  const names = sideNames(rows, lang);
  const changes = changesOf(rows, view);
  const isSplit = changes.some(({ split }) => split !== null);
  return {
    left: names.a,
    right: names.b,
    legend: isSplit
      ? [
          { text: m.split_legend_agenda({}, at), paint: PAINT_AGENDA },
          { text: m.split_legend_emphasis({}, at), paint: PAINT_EMPHASIS }
        ]
      : [],
    formatTick: (value) => (isSplit ? formatPoints(value, lang) : ''),
    rows: changes.map((item) => ({
      key: item.id,
      label: splitLabel(item, lang),
      name: item[lang],
      bars: barsOf(item),
      dot: item.split && {
        at: item.split.total,
        lower: item.split.total,
        upper: item.split.total,
        isHollow: true
      },
      text:
        item.split === null
          ? m.shift_text({ a: formatNumber(item.a, lang), b: formatNumber(item.b, lang) }, at)
          : m.split_text(
              {
                total: formatPoints(item.split.total, lang),
                agenda: formatPoints(item.split.agenda, lang),
                emphasis: formatPoints(item.split.emphasis, lang)
              },
              at
            )
    }))
  };
}
