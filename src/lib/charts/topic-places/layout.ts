import type { BarGroup } from '#lib/charts/bars/bars.ts';
import { accountName } from '#lib/charts/topic-emphasis/accounts.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import {
  type PlacesRows,
  type PlacesView,
  partKey,
  partLabel,
  partName,
  placedAccounts
} from './chart.ts';

/** A group for each account, a bar for each of its parts; items fainter than roles. */
export const placesBars = (rows: PlacesRows, view: PlacesView, lang: Lang): BarGroup[] =>
  placedAccounts(rows).map(({ account, parts }) => ({
    id: `${account.session.session_id} ${account.relation}`,
    title: accountName(account, view.body, lang),
    bars: parts.map((part) => ({
      key: part.k > 0 ? partKey(part) : null,
      label: partLabel(part, view, lang),
      name: partName(part, lang),
      value: part.k,
      text: m.intervals_counts_short(
        { k: formatNumber(part.k, lang), n: formatNumber(part.n, lang) },
        { locale: lang }
      ),
      isFaint: part.item !== null
    }))
  }));
