import type { NativeChart } from '#lib/charts/native.ts';
import { PLAIN_PAINT } from '#lib/charts/parts/palette.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { accountName } from './accounts.ts';
import type { Emphasis, Measure } from './emphasis.ts';

/** A dot with its interval for each account; under its name the counts that it comes of. */
export const emphasisNative = (
  emphases: readonly Emphasis[],
  { body, measure }: { readonly body: string; readonly measure: Measure },
  lang: Lang
): NativeChart => ({
  kind: 'dots',
  isStacked: false,
  category: 'session',
  names: emphases.map(({ account, k }) => {
    const told = { k: formatNumber(k, lang), n: formatNumber(account.n, lang) };
    const counts = m.intervals_counts_short(told, { locale: lang });
    return `${accountName(account, body, lang)}\n${counts}`;
  }),
  series: [
    measure === 'share'
      ? { column: 'share', paint: PLAIN_PAINT, interval: ['lower', 'upper'] }
      : { column: 'rate', paint: PLAIN_PAINT }
  ]
});
