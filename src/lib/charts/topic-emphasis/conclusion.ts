import { formatShare } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn } from '#lib/i18n/session.ts';
import { newcombe } from '#lib/stats/index.ts';
import { isShort } from './accounts.ts';
import type { Emphasis } from './emphasis.ts';

/** Percentage points of a difference, its sign always told: `+12%`, `−3%`. */
function formatDifference(value: number, lang: Lang): string {
  const size = formatShare(Math.abs(value), lang);
  return value < 0 ? `−${size}` : `+${size}`;
}

function compare(first: Emphasis, last: Emphasis, body: string, lang: Lang): string {
  const { lower, upper } = newcombe(
    { k: first.k, n: first.account.n },
    { k: last.k, n: last.account.n }
  );
  const told = {
    first: sessionIn(first.account.session, body, lang),
    last: sessionIn(last.account.session, body, lang),
    from: formatShare(first.k / first.account.n, lang),
    to: formatShare(last.k / last.account.n, lang),
    lower: formatDifference(lower, lang),
    upper: formatDifference(upper, lang)
  };
  const isSame = lower <= 0 && upper >= 0;
  return isSame
    ? m.topic_deck_same(told, { locale: lang })
    : m.topic_deck_up(told, { locale: lang });
}

/**
 * What may be concluded of a topic from the reports of a body’s sessions, and what not: the latest
 * two with enough paragraphs are compared, by the interval of their difference (Newcombe 1998).
 */
export function conclusion(emphases: readonly Emphasis[], body: string, lang: Lang): string {
  const at = { locale: lang };
  const told = emphases.filter(({ account }) => account.relation === 'reports');
  const [first, last] = told.filter(({ account }) => !isShort(account)).slice(-2);
  if (first && last) return compare(first, last, body, lang);
  if (!first?.interval) return m.topic_no_share({}, at);
  const { share, lower, upper } = first.interval;
  return m.topic_deck_one(
    {
      session: sessionIn(first.account.session, body, lang),
      k: String(first.k),
      n: String(first.account.n),
      share: formatShare(share, lang),
      lower: formatShare(lower, lang),
      upper: formatShare(upper, lang)
    },
    at
  );
}
