import type { ChartTable } from '#lib/charts/contract.ts';
import { formatNumber, formatShare } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { accountName, blocksOf } from './accounts.ts';
import type { TopicRows, TopicView } from './chart.ts';
import type { Emphasis, Measure } from './emphasis.ts';
import { formatRate } from './telling.ts';
import { topicGroups } from './topics.ts';

function told({ account, k, mentions, interval, rate }: Emphasis, measure: Measure, lang: Lang) {
  const counts = { k: formatNumber(k, lang), n: formatNumber(account.n, lang) };
  if (measure === 'rate')
    return rate === null ? formatNumber(mentions, lang) : formatRate(rate, lang);
  return interval === null
    ? m.intervals_counts_short(counts, { locale: lang })
    : m.slide_table_share(
        { ...counts, share: formatShare(interval.share, lang) },
        { locale: lang }
      );
}

/** Topics against accounts, as the picture has them: a row for each topic. */
export function emphasisSlideTable(rows: TopicRows, view: TopicView, lang: Lang): ChartTable {
  const accounts = blocksOf(rows).flatMap((block) => block.accounts);
  return {
    columns: [
      { key: 'topic', label: m.topics_col_topic({}, { locale: lang }), align: 'start' },
      ...accounts.map((account, i) => ({
        key: String(i),
        label: accountName(account, view.body, lang),
        align: 'end' as const
      }))
    ],
    rows: topicGroups(rows, view, lang).flatMap(({ lines }) =>
      lines.map(({ name, emphases }) => [
        name,
        ...emphases.map((cell) => told(cell, view.measure, lang))
      ])
    )
  };
}
