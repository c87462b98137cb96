import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import { maxIndex, minIndex } from 'd3';
import type { PairScope } from '#lib/queries/topic-pairs.ts';
import { type PairRows, pairName, shownPairs } from './chart.ts';

/** The pairs that stand together more, and less, often than their shares alone would give. */
export function pairsFinding(rows: PairRows, scope: PairScope, lang: Lang): string {
  const at = { locale: lang };
  const pairs = shownPairs(rows).filter(({ lift }) => lift !== null);
  const tell = (i: number) => {
    const pair = pairs[i];
    const lift = formatNumber(Math.round((pair?.lift ?? 1) * 10) / 10, lang);
    return pair ? { pair: pairName(pair, rows, scope, lang), lift } : null;
  };
  const [most, least] = [maxIndex, minIndex].map((at) => at(pairs, ({ lift }) => lift ?? 1));
  const [more, less] = [tell(most ?? -1), tell(least ?? -1)];
  return [
    more && (pairs[most ?? -1]?.lift ?? 1) > 1.05 ? m.says_pairs_more(more, at) : '',
    less && (pairs[least ?? -1]?.lift ?? 1) < 0.95 ? m.says_pairs_less(less, at) : ''
  ].join('');
}
