import type { NativeChart } from '#lib/charts/native.ts';
import { paintOfSeries } from '#lib/charts/parts/palette.ts';
import { percent } from '#lib/charts/quantity.ts';
import { groupLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn } from '#lib/i18n/session.ts';
import {
  type ComparedSession,
  type Measure,
  type ShareRows,
  type ShareView,
  comparedSessions,
  hasShares,
  valueOf
} from './chart.ts';

/** Two bars a group, of the sessions that have shares: of the others there are counts only. */
export function shareNative(rows: ShareRows, view: ShareView, lang: Lang): NativeChart {
  const at = { locale: lang };
  const shown = comparedSessions(rows, view).filter(hasShares);
  const nameOf = (compared: ComparedSession, group: string) =>
    `${groupLabel(group, lang)} · ${sessionIn(compared.session, view.body, lang)}`;
  const measures: readonly Measure[] = ['attendance', 'statements'];
  return {
    kind: 'bars',
    isStacked: false,
    category: 'group',
    series: measures.map((column, i) => ({ column, paint: paintOfSeries(i) })),
    table: {
      columns: [
        { key: 'group', label: m.matrix_col_group({}, at), align: 'start' },
        { key: 'attendance', label: m.shares_attendance({}, at), align: 'end' },
        { key: 'statements', label: m.shares_statements({}, at), align: 'end' }
      ],
      rows: shown.flatMap((compared) =>
        compared.groups.map((share) => [
          nameOf(compared, share.group),
          ...measures.map((measure) => {
            const { k, n } = valueOf(compared, share, measure);
            return percent(k / n);
          })
        ])
      )
    }
  };
}
