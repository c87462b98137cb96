import { NOT_APPLICABLE } from '#lib/charts/absence.ts';
import { bodyOf } from '#lib/charts/attendance-trend/chart.ts';
import type { Chart, Figure, RowsOf } from '#lib/charts/chart.ts';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { atMost } from '#lib/charts/quantity.ts';
import { toSources } from '#lib/charts/sources.ts';
import {
  type Account,
  FEWEST,
  accountName,
  blocksOf,
  isShort
} from '#lib/charts/topic-emphasis/accounts.ts';
import { mentionsOfKey } from '#lib/charts/topic-emphasis/chart.ts';
import { topicKey, topicNamed } from '#lib/charts/topic-emphasis/named.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { type TextFilters, sessionsOf } from '#lib/queries/filters.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { substantiveSources } from '#lib/queries/sources.ts';
import { emphasisBasis } from '#lib/queries/topic-emphasis.ts';
import { topicList } from '#lib/queries/topic-list.ts';
import { topicSpread as spread } from '#lib/queries/topic-spread.ts';
import { type Dispersion, dispersion } from '#lib/stats/index.ts';
import { sum } from 'd3';

export interface SpreadView extends TextFilters {
  /** Empty for all bodies. */
  readonly body: string;
  readonly topic: string;
  readonly masked: boolean;
}

/** With fewer mentions than this any distribution looks uneven. */
export const FEWEST_MENTIONS = 5;

const queries = (view: SpreadView) => ({
  sessions: sessions(sessionsOf(view)),
  topics: topicList(),
  basis: emphasisBasis(view),
  spread: spread(view, view.topic, view.masked),
  sources: substantiveSources(view)
});

type Queries = ReturnType<typeof queries>;
export type SpreadRows = RowsOf<Queries>;

/** Where in one account a topic is mentioned, paragraph by paragraph. */
export interface Spread {
  readonly account: Account;
  /** Words of each paragraph. */
  readonly sizes: readonly number[];
  readonly mentions: readonly number[];
  /** Paragraphs with a mention. */
  readonly k: number;
  /** Null where there is too little to say how even it is. */
  readonly dispersion: Dispersion | null;
}

const numbers = (joined: string) => joined.split(',').map(Number);

function toSpread(account: Account, rows: SpreadRows): Spread {
  const row = rows.spread.find(
    (r) => r.session_id === account.session.session_id && r.relation === account.relation
  );
  const [sizes, mentions] = row ? [numbers(row.sizes), numbers(row.mentions)] : [[], []];
  const isEnough = !isShort(account) && sum(mentions) >= FEWEST_MENTIONS;
  return {
    account,
    sizes,
    mentions,
    k: mentions.filter((n) => n > 0).length,
    dispersion: isEnough ? dispersion(mentions, sizes) : null
  };
}

export const spreadBlocks = (rows: SpreadRows) =>
  blocksOf(rows).map(({ relation, accounts }) => ({
    relation,
    spreads: accounts.map((account) => toSpread(account, rows))
  }));

const spreadsOf = (rows: SpreadRows) => spreadBlocks(rows).flatMap((block) => block.spreads);

export const formatDp = (dp: number, lang: Lang) => formatNumber(Math.round(dp * 100) / 100, lang);

export function spreadLabel(spread: Spread, rows: SpreadRows, view: SpreadView, lang: Lang) {
  const at = { locale: lang };
  const told = {
    topic: topicNamed(rows.topics, view.topic, lang),
    session: accountName(spread.account, view.body, lang),
    k: formatNumber(spread.k, lang),
    n: formatNumber(spread.account.n, lang),
    mentions: formatNumber(sum(spread.mentions), lang)
  };
  return spread.dispersion === null
    ? m.spread_mark(told, at)
    : m.spread_mark_dp({ ...told, dp: formatDp(spread.dispersion.normalized, lang) }, at);
}

function text(rows: SpreadRows, view: SpreadView, lang: Lang): ChartText {
  const at = { locale: lang };
  const told = spreadsOf(rows).map((spread) => spreadLabel(spread, rows, view, lang));
  const topic = topicNamed(rows.topics, view.topic, lang);
  return {
    title: m.spread_title({ body: bodyOf(rows, view.body, lang), topic }, at),
    subtitle: withFilters(m.spread_subtitle({}, at), view, lang),
    notes:
      told.length === 0
        ? [m.topics_empty({}, at)]
        : [
            m.spread_note_dp({}, at),
            m.spread_note_few({ n: String(FEWEST), mentions: String(FEWEST_MENTIONS) }, at)
          ],
    sources: toSources(rows.sources, lang),
    alternative: m.spread_alt({ sessions: told.join(lang === 'zh' ? '；' : '; ') }, at)
  };
}

function table(rows: SpreadRows, view: SpreadView, lang: Lang): ChartTable {
  const at = { locale: lang };
  const end = (key: string, label: string) => ({ key, label, align: 'end' as const });
  return {
    columns: [
      { key: 'session', label: m.timeline_col_session({}, at), align: 'start' },
      end('n', m.topics_col_n({}, at)),
      end('range', m.spread_col_range({}, at)),
      end('mentions', m.topics_col_mentions({}, at)),
      end('dp', m.spread_col_dp({}, at)),
      end('normalized', m.spread_col_normalized({}, at))
    ],
    rows: spreadsOf(rows).map(({ account, k, mentions, dispersion: of }) => [
      accountName(account, view.body, lang),
      account.n,
      k,
      sum(mentions),
      of === null ? NOT_APPLICABLE : atMost(of.dp, 2),
      of === null ? NOT_APPLICABLE : atMost(of.normalized, 2)
    ])
  };
}

export const spreadKey = ({ account }: Spread, rows: SpreadRows, view: SpreadView) =>
  topicKey(account, rows.topics, view.topic);

const figures = (rows: SpreadRows, view: SpreadView, lang: Lang): Figure[] =>
  spreadsOf(rows)
    .filter(({ k }) => k > 0)
    .map((spread) => ({
      key: spreadKey(spread, rows, view),
      label: spreadLabel(spread, rows, view, lang),
      value: spread.k,
      count: spread.k
    }));

/** Whether a topic runs through a document or stands in one place: Gries’ DP and paragraph range. */
export const topicSpread: Chart<SpreadView, Queries> = {
  name: 'topic-spread',
  unit: 'paragraphs',
  queries,
  text,
  table,
  figures,
  native: { picture: 'marks where a text mentions a topic' },
  evidence: mentionsOfKey
};
