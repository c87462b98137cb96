import { NOT_APPLICABLE } from '#lib/charts/absence.ts';
import type { Cell } from '#lib/charts/contract.ts';
import type { NativeChart } from '#lib/charts/native.ts';
import { paintOfSeries } from '#lib/charts/parts/palette.ts';
import { atMost, percent } from '#lib/charts/quantity.ts';
import { type Account, accountName } from '#lib/charts/topic-emphasis/accounts.ts';
import type { TopicLine } from '#lib/charts/topic-emphasis/topics.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { type TopicTrendRows, type TopicTrendView, comparable, trendLines } from './chart.ts';

/** More lines than this cannot be told apart. */
const MOST_LINES = 10;

/** A line for each topic through the sessions that can be compared; ranks have no native kind. */
export function trendNative(
  rows: TopicTrendRows,
  view: TopicTrendView,
  lang: Lang
): NativeChart | null {
  const lines = trendLines(rows, view, lang);
  const accounts = comparable(rows);
  if (view.form === 'rank' || accounts.length < 2 || lines.length > MOST_LINES) return null;
  return {
    kind: 'lines',
    isStacked: false,
    category: 'session',
    series: lines.map(({ id }, i) => ({ column: id, paint: paintOfSeries(i) })),
    table: {
      columns: [
        { key: 'session', label: m.timeline_col_session({}, { locale: lang }), align: 'start' },
        ...lines.map(({ id, name }) => ({ key: id, label: name, align: 'end' as const }))
      ],
      rows: accounts.map((account) => [
        accountName(account, view.body, lang),
        ...lines.map((line) => cellOf(line, account, view))
      ])
    }
  };
}

function cellOf({ emphases }: TopicLine, account: Account, { measure }: TopicTrendView): Cell {
  const found = emphases.find(
    ({ account: of }) =>
      of.relation === account.relation && of.session.session_id === account.session.session_id
  );
  if (measure === 'rate') return found?.rate == null ? NOT_APPLICABLE : atMost(found.rate, 1);
  return found?.interval ? percent(found.interval.share) : NOT_APPLICABLE;
}
