import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import {
  type ShareRows,
  type ShareView,
  comparedSessions,
  hasShares,
  markLabel,
  valueOf
} from './chart.ts';

/** The group that came most and the one that spoke most, at the latest comparable session. */
export function shareCaption(rows: ShareRows, view: ShareView, lang: Lang): string {
  const compared = comparedSessions(rows).findLast(hasShares);
  if (!compared) return '';
  const told = (['attendance', 'statements'] as const).flatMap((measure) => {
    const most = compared.groups
      .filter((share) => valueOf(compared, share, measure).k > 0)
      .toSorted((a, b) => valueOf(compared, b, measure).k - valueOf(compared, a, measure).k)[0];
    return most ? [markLabel(compared, most, measure, view, lang)] : [];
  });
  const shares = told.join(lang === 'zh' ? '；' : '; ');
  return told.length === 0 ? '' : m.caption_shares({ shares }, { locale: lang });
}
