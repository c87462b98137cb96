import { paintOfSeries } from '#lib/charts/parts/palette.ts';
import { bodyOf } from '#lib/charts/attendance-trend/chart.ts';
import { type Chart, type Figure, type RowsOf, fromKey, toKey } from '#lib/charts/chart.ts';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { toSources } from '#lib/charts/sources.ts';
import { type Account, accountName, blocksOf } from '#lib/charts/topic-emphasis/accounts.ts';
import { formatList, formatNumber } from '#lib/i18n/format.ts';
import { strengthLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { type TextFilters, sessionsOf } from '#lib/queries/filters.ts';
import { voicesOf } from '#lib/queries/evidence.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { substantiveSources } from '#lib/queries/sources.ts';
import { emphasisBasis } from '#lib/queries/topic-emphasis.ts';
import { voicesBySession } from '#lib/queries/voices.ts';
import { sum } from 'd3';

export interface VoicesView extends TextFilters {
  /** Empty for all bodies. */
  readonly body: string;
}

/** From the widest to the narrowest; what tells no number last. */
export const STRENGTHS = ['many', 'several', 'some', 'one', 'indefinite'] as const;

const queries = (view: VoicesView) => ({
  sessions: sessions(sessionsOf(view)),
  basis: emphasisBasis(view),
  voices: voicesBySession(view),
  sources: substantiveSources(view)
});

type Queries = ReturnType<typeof queries>;
export type VoicesRows = RowsOf<Queries>;

/** The voices that one account tells, in the order of the strengths. */
export interface VoicedAccount {
  readonly account: Account;
  readonly counts: readonly number[];
}

export const voicedBlocks = (rows: VoicesRows) =>
  blocksOf(rows).map(({ relation, accounts }) => ({
    relation,
    accounts: accounts.map((account): VoicedAccount => {
      const own = rows.voices.filter(
        (v) => v.session_id === account.session.session_id && v.relation === relation
      );
      const counts = STRENGTHS.map((name) => own.find((v) => v.strength === name)?.n ?? 0);
      return { account, counts };
    })
  }));

const accountsOf = (rows: VoicesRows) => voicedBlocks(rows).flatMap((block) => block.accounts);

export const voiceKey = ({ account }: VoicedAccount, strength: string) =>
  toKey(account.session.session_id, account.relation, strength);

export const voiceLabel = (voiced: VoicedAccount, i: number, body: string, lang: Lang) =>
  m.voices_mark(
    {
      session: accountName(voiced.account, body, lang),
      strength: strengthLabel(STRENGTHS[i] ?? '', lang),
      n: formatNumber(voiced.counts[i] ?? 0, lang)
    },
    { locale: lang }
  );

/** Drawn and told are the accounts that hold a voice at all, and the rest counted. */
function alternative(rows: VoicesRows, { body }: VoicesView, lang: Lang): string {
  const told = accountsOf(rows).map((voiced) => {
    const counts = STRENGTHS.map((name, i) => `${strengthLabel(name, lang)} ${voiced.counts[i]}`);
    return m.topics_alt_topic(
      { topic: accountName(voiced.account, body, lang), sessions: formatList(counts, lang) },
      { locale: lang }
    );
  });
  return m.voices_alt({ sessions: told.join(' ') }, { locale: lang });
}

function text(rows: VoicesRows, view: VoicesView, lang: Lang): ChartText {
  const at = { locale: lang };
  const counts = rows.voices.map((row) => row.n);
  return {
    title: m.voices_title({ body: bodyOf(rows, view.body, lang) }, at),
    subtitle: withFilters(m.voices_subtitle({}, at), view, lang),
    notes:
      rows.voices.length === 0
        ? [m.voices_none({}, at)]
        : [m.voices_note_total({ count: sum(counts) }, at), m.voices_note_words({}, at)],
    sources: toSources(rows.sources, lang),
    alternative: alternative(rows, view, lang)
  };
}

function table(rows: VoicesRows, { body }: VoicesView, lang: Lang): ChartTable {
  const at = { locale: lang };
  return {
    columns: [
      { key: 'session', label: m.timeline_col_session({}, at), align: 'start' },
      { key: 'paragraphs', label: m.topics_col_n({}, at), align: 'end' },
      ...STRENGTHS.map((name) => ({
        key: name,
        label: strengthLabel(name, lang),
        align: 'end' as const
      }))
    ],
    rows: accountsOf(rows).map(({ account, counts }) => [
      accountName(account, body, lang),
      account.n,
      ...counts
    ])
  };
}

const figures = (rows: VoicesRows, { body }: VoicesView, lang: Lang): Figure[] =>
  accountsOf(rows).flatMap((voiced) =>
    voiced.counts.flatMap((count, i) =>
      count === 0
        ? []
        : [
            {
              key: voiceKey(voiced, STRENGTHS[i] ?? ''),
              label: voiceLabel(voiced, i, body, lang),
              value: count,
              count
            }
          ]
    )
  );

/** How widely points were shared, session by session: the words by which reports tell it. */
export const voicesSessions: Chart<VoicesView, Queries> = {
  name: 'voices-sessions',
  unit: 'places',
  queries,
  text,
  table,
  figures,
  native: () => ({
    kind: 'bars',
    isStacked: true,
    category: 'session',
    series: STRENGTHS.map((column, i) => ({ column, paint: paintOfSeries(i) }))
  }),
  evidence(key, view) {
    const [session = '', relation = '', strength = ''] = fromKey(key, 3);
    return voicesOf(session, relation, strength, view);
  }
};
