import { formatCell } from '#lib/charts/absence.ts';
import { formatList, formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn } from '#lib/i18n/session.ts';
import { max } from 'd3';
import {
  type TrendRows,
  type TrendSession,
  type TrendView,
  partLabel,
  toTrend,
  totalOf
} from './chart.ts';

/** How many more or fewer than at the session before, where both lists are complete. */
function changeSince(before: TrendSession, last: TrendSession, view: TrendView, lang: Lang) {
  const at = { locale: lang };
  if (before.isOpen || last.isOpen) return m.says_trend_open({}, at);
  const told = {
    session: sessionIn(before.session, view.body, lang),
    n: formatNumber(Math.abs(last.total - before.total), lang)
  };
  if (last.total === before.total) return m.says_trend_same(told, at);
  return last.total > before.total ? m.says_trend_more(told, at) : m.says_trend_fewer(told, at);
}

/** How many came last, most of them of which group, and whether that is more than before. */
export function trendFinding(rows: TrendRows, view: TrendView, lang: Lang): string {
  const told = toTrend(rows, view).filter((entry) => entry.total > 0);
  const [before, last] = told.length > 1 ? told.slice(-2) : [undefined, told[0]];
  if (!last) return '';
  const most = max(last.parts ?? [], (part) => part.n) ?? 0;
  const largest = (last.parts ?? []).filter((part) => part.n === most);
  const counted = {
    session: sessionIn(last.session, view.body, lang),
    total: formatCell(totalOf(last), lang),
    parts: formatList(
      largest.map(({ part }) => partLabel(part, view, lang)),
      lang
    ),
    n: formatNumber(most, lang)
  };
  const count = view.by === 'group' ? m.says_trend_states : m.says_trend_participants;
  const change = before ? changeSince(before, last, view, lang) : '';
  return count(counted, { locale: lang }) + change;
}
