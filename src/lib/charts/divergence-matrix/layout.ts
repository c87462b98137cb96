import { formatBits } from '#lib/charts/drift/telling.ts';
import type { Heat } from '#lib/charts/heat/heat.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn, sessionShort } from '#lib/i18n/session.ts';
import {
  type MatrixRows,
  type MatrixView,
  accountsShown,
  pairKey,
  pairLabel,
  pairOf
} from './chart.ts';

/** The later session of a pair is its line, the earlier one its column. */
export function toHeat(rows: MatrixRows, view: MatrixView, lang: Lang): Heat {
  const at = { locale: lang };
  const accounts = accountsShown(rows, view);
  const lines = accounts.slice(1).map((later, i) => ({
    id: later.session_id,
    name: sessionIn(later, view.body, lang),
    href: '',
    cells: accounts.slice(0, i + 1).map((earlier) => {
      const pair = pairOf(rows, view, earlier, later);
      const band = pair?.band ?? null;
      return {
        key: pair ? pairKey(earlier, later) : null,
        label: pair ? pairLabel(pair, earlier, later, view.body, lang) : '',
        amount: band?.observed ?? null,
        text: band === null ? '' : formatBits(band.observed, lang),
        detail: band === null || band.isBeyondChance ? '' : m.apart_cell_chance({}, at)
      };
    })
  }));
  return {
    columns: accounts.slice(0, -1).map((account) => ({
      id: account.session_id,
      title: sessionShort(account, lang),
      note: m.apart_column({ n: account.paragraphs }, at)
    })),
    groups: lines.length === 0 ? [] : [{ id: '', title: '', lines }],
    legend: m.apart_legend({}, at),
    dashed: m.apart_dashed({}, at)
  };
}
