import type { BarGroup } from '#lib/charts/bars/bars.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { PairScope } from '#lib/queries/topic-pairs.ts';
import { type PairRows, pairKey, pairLabel, pairName, pairText, shownPairs } from './chart.ts';

/** A bar for each pair, with a line where its topics’ shares alone would put it. */
export const pairBars = (rows: PairRows, scope: PairScope, lang: Lang): BarGroup[] => [
  {
    id: 'pairs',
    title: '',
    bars: shownPairs(rows).map((pair) => ({
      key: pairKey(pair),
      label: pairLabel(pair, rows, scope, lang),
      name: pairName(pair, rows, scope, lang),
      value: pair.row.n,
      mark: pair.expected,
      text: pairText(pair, lang)
    }))
  }
];
