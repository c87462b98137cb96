import { formatShare } from '#lib/i18n/format.ts';
import { groupLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn } from '#lib/i18n/session.ts';
import { maxIndex } from 'd3';
import { type ShareRows, type ShareView, comparedSessions, hasShares } from './chart.ts';

/** The group whose share of the statements is furthest from its share of the States present. */
export function shareFinding(rows: ShareRows, view: ShareView, lang: Lang): string {
  const compared = comparedSessions(rows, view).findLast(hasShares);
  if (!compared) return '';
  const shares = compared.groups.map(({ group, present, statements }) => ({
    group,
    attendance: present / compared.present,
    statements: statements / compared.statements
  }));
  const widest = shares[maxIndex(shares, (s) => Math.abs(s.statements - s.attendance))];
  if (!widest || widest.attendance === widest.statements) return '';
  return m.says_shares(
    {
      session: sessionIn(compared.session, view.body, lang),
      group: groupLabel(widest.group, lang),
      attendance: formatShare(widest.attendance, lang),
      statements: formatShare(widest.statements, lang)
    },
    { locale: lang }
  );
}
