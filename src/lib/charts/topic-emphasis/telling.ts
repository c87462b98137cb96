import { NOT_APPLICABLE } from '#lib/charts/absence.ts';
import type { Cell, ChartColumn } from '#lib/charts/contract.ts';
import { atMost, percent } from '#lib/charts/quantity.ts';
import { formatNumber, formatShare } from '#lib/i18n/format.ts';
import { relationLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn, sessionList } from '#lib/i18n/session.ts';
import type { SessionRow } from '#lib/queries/sessions.ts';
import { type Account, accountName, isShort } from './accounts.ts';
import type { Emphasis, Measure } from './emphasis.ts';

/** Mentions per 10,000 characters with one digit. */
export const formatRate = (rate: number, lang: Lang) =>
  formatNumber(Math.round(rate * 10) / 10, lang);

interface Told {
  readonly topic: string;
  readonly body: string;
  readonly measure: Measure;
}

/** What one account says of a topic, in words: the label of its mark. */
export function emphasisLabel(cell: Emphasis, { topic, body, measure }: Told, lang: Lang): string {
  const at = { locale: lang };
  const { account, k, mentions, interval, rate } = cell;
  const counts = {
    topic,
    session: accountName(account, body, lang),
    k: formatNumber(k, lang),
    n: formatNumber(account.n, lang)
  };
  if (measure === 'rate') {
    const told = { ...counts, mentions: formatNumber(mentions, lang) };
    return rate === null
      ? m.topics_mark_mentions(told, at)
      : m.topics_mark_rate({ ...told, rate: formatRate(rate, lang) }, at);
  }
  if (interval === null) return m.topics_mark(counts, at);
  const percent = (share: number) => formatShare(share, lang);
  return m.topics_mark_share(
    {
      ...counts,
      share: percent(interval.share),
      lower: percent(interval.lower),
      upper: percent(interval.upper)
    },
    at
  );
}

const inTime = (a: SessionRow, b: SessionRow) =>
  (a.year ?? Infinity) - (b.year ?? Infinity) || (a.ordinal ?? 0) - (b.ordinal ?? 0);

/** What must be said of the accounts compared: which are short, drafts, or told by others. */
export function accountNotes(
  accounts: readonly Account[],
  { body, masked, measure }: { body: string; masked: boolean; measure: Measure },
  lang: Lang
): string[] {
  const at = { locale: lang };
  const named = (which: (account: Account) => boolean) => {
    const sessions = accounts.filter(which).map(({ session }) => session);
    return sessionList([...new Set(sessions)].sort(inTime), body, lang);
  };
  const short = named(isShort);
  const draft = named((a) => a.isDraft && a.relation === 'reports');
  const apart = named((a) => a.relation === 'recounts');
  const withoutHan = measure === 'rate' ? named((a) => !isShort(a) && a.characters === 0) : '';
  return [
    short !== '' && m.topics_note_few({ sessions: short }, at),
    draft !== '' && m.topics_note_draft({ sessions: draft }, at),
    apart !== '' && m.topics_note_recounted({ sessions: apart }, at),
    withoutHan !== '' && m.topics_note_no_han({ sessions: withoutHan }, at),
    masked ? m.topics_note_masked_in({}, at) : m.topics_note_masked_out({}, at)
  ].filter((note) => note !== false);
}

/** The columns of a table of emphasis after the topic. */
export function emphasisColumns(lang: Lang): ChartColumn[] {
  const at = { locale: lang };
  const start = (key: string, label: string) => ({ key, label, align: 'start' as const });
  const end = (key: string, label: string) => ({ key, label, align: 'end' as const });
  return [
    start('session', m.timeline_col_session({}, at)),
    start('account', m.topics_col_account({}, at)),
    end('k', m.topics_col_k({}, at)),
    end('n', m.topics_col_n({}, at)),
    end('share', m.topics_col_share({}, at)),
    end('lower', m.topics_col_lower({}, at)),
    end('upper', m.topics_col_upper({}, at)),
    end('mentions', m.topics_col_mentions({}, at)),
    end('characters', m.topics_col_characters({}, at)),
    end('rate', m.topics_col_rate({}, at))
  ];
}

const accountLabel = ({ relation, isDraft }: Account, lang: Lang) =>
  relation === 'reports' && isDraft
    ? m.document_draft_report({}, { locale: lang })
    : relationLabel(relation, lang);

/** One account’s cells of such a table. */
export function emphasisCells(cell: Emphasis, { body }: { body: string }, lang: Lang): Cell[] {
  const { account, k, mentions, interval, rate } = cell;
  const shareOf = (share: number | undefined): Cell =>
    share === undefined ? NOT_APPLICABLE : percent(share);
  return [
    sessionIn(account.session, body, lang),
    accountLabel(account, lang),
    k,
    account.n,
    shareOf(interval?.share),
    shareOf(interval?.lower),
    shareOf(interval?.upper),
    mentions,
    account.characters,
    rate === null ? NOT_APPLICABLE : atMost(rate, 1)
  ];
}
