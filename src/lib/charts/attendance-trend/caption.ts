import { formatCell } from '#lib/charts/absence.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn } from '#lib/i18n/session.ts';
import { type TrendRows, type TrendView, toTrend, totalOf } from './chart.ts';

/** Sessions that one sentence can hold. */
const TOLD = 3;

/** How many were listed at each of the latest sessions that have a list. */
export function trendCaption(rows: TrendRows, view: TrendView, lang: Lang): string {
  const told = toTrend(rows, view)
    .filter((entry) => entry.parts !== null)
    .slice(-TOLD)
    .map(
      (entry) => `${sessionIn(entry.session, view.body, lang)} ${formatCell(totalOf(entry), lang)}`
    );
  const sessions = told.join(lang === 'zh' ? '；' : '; ');
  return told.length === 0 ? '' : m.caption_trend({ sessions }, { locale: lang });
}
