import { type Diverging, countsOf, formatCounts } from '#lib/charts/diverging/diverging.ts';
import { sideNames, sizesOf } from '#lib/charts/drift/sides.ts';
import { formatPoints } from '#lib/charts/drift/telling.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { RATE, type SharesRows, type SharesView, changeLabel, shareChanges } from './chart.ts';

/** The topics as dots with their intervals; hollow where the difference may be chance. */
export function toDiverging(rows: SharesRows, view: SharesView, lang: Lang): Diverging {
  const names = sideNames(rows, lang);
  const n = sizesOf(rows, 'topics');
  const changes = shareChanges(rows, view);
  const hasDots = changes.some(({ change }) => change !== null);
  return {
    left: names.a,
    right: names.b,
    legend: [],
    formatTick: (value) => (hasDots ? formatPoints(value, lang) : formatCounts(value, lang)),
    rows: changes.map((item) => ({
      key: item.id,
      label: changeLabel(item, rows, lang),
      name: item[lang],
      bars: item.change === null ? countsOf(item) : [],
      dot: item.change && {
        at: item.change.value,
        lower: item.change.lower,
        upper: item.change.upper,
        isHollow: item.change.q > RATE
      },
      text: m.change_text(
        {
          a: formatNumber(item.a, lang),
          b: formatNumber(item.b, lang),
          n_a: formatNumber(n.a, lang),
          n_b: formatNumber(n.b, lang)
        },
        { locale: lang }
      )
    }))
  };
}
