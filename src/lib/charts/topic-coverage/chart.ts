import { plainBars } from '#lib/charts/native.ts';
import { NOT_APPLICABLE } from '#lib/charts/absence.ts';
import { bodyOf } from '#lib/charts/attendance-trend/chart.ts';
import type { BarGroup } from '#lib/charts/bars/bars.ts';
import { type Chart, type Figure, type RowsOf, fromKey, toKey } from '#lib/charts/chart.ts';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { percent } from '#lib/charts/quantity.ts';
import { toSources } from '#lib/charts/sources.ts';
import {
  type Account,
  accountName,
  blocksOf,
  isShort
} from '#lib/charts/topic-emphasis/accounts.ts';
import { blockTitle } from '#lib/charts/topic-emphasis/columns.ts';
import { formatNumber, formatShare } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn } from '#lib/i18n/session.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { type TextFilters, sessionsOf } from '#lib/queries/filters.ts';
import { uncoveredOf } from '#lib/queries/evidence.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { substantiveSources } from '#lib/queries/sources.ts';
import { uncovered } from '#lib/queries/topic-coverage.ts';
import { emphasisBasis } from '#lib/queries/topic-emphasis.ts';

export interface CoverageView extends TextFilters {
  /** Empty for all bodies. */
  readonly body: string;
}

const queries = (view: CoverageView) => ({
  sessions: sessions(sessionsOf(view)),
  basis: emphasisBasis(view),
  uncovered: uncovered(view),
  sources: substantiveSources(view)
});

type Queries = ReturnType<typeof queries>;
export type CoverageRows = RowsOf<Queries>;

/** `k` of an account’s paragraphs have no topic. */
interface Uncovered {
  readonly account: Account;
  readonly k: number;
}

const toUncovered = (account: Account, rows: CoverageRows): Uncovered => {
  const row = rows.uncovered.find(
    (r) => r.session_id === account.session.session_id && r.relation === account.relation
  );
  return { account, k: row?.paragraphs ?? 0 };
};

const allOf = (rows: CoverageRows) =>
  blocksOf(rows).flatMap(({ accounts }) => accounts.map((account) => toUncovered(account, rows)));

const keyOf = ({ session, relation }: Account) => toKey(session.session_id, relation);

const labelOf = ({ account, k }: Uncovered, body: string, lang: Lang) =>
  m.coverage_mark(
    {
      session: accountName(account, body, lang),
      n: formatNumber(account.n, lang),
      k: formatNumber(k, lang)
    },
    { locale: lang }
  );

function textOf({ account, k }: Uncovered, lang: Lang): string {
  const told = { k: formatNumber(k, lang), n: formatNumber(account.n, lang) };
  return isShort(account)
    ? m.intervals_counts_short(told, { locale: lang })
    : m.intervals_share({ ...told, share: formatShare(k / account.n, lang) }, { locale: lang });
}

/** A group for each kind of account, a bar for each session. */
export const coverageBars = (rows: CoverageRows, { body }: CoverageView, lang: Lang): BarGroup[] =>
  blocksOf(rows).map(({ relation, accounts }) => ({
    id: relation,
    title: blockTitle(relation, lang),
    bars: accounts.map((account) => {
      const of = toUncovered(account, rows);
      return {
        key: of.k > 0 ? keyOf(account) : null,
        label: labelOf(of, body, lang),
        name: sessionIn(account.session, body, lang),
        value: of.k,
        text: textOf(of, lang)
      };
    })
  }));

function text(rows: CoverageRows, view: CoverageView, lang: Lang): ChartText {
  const { body } = view;
  const at = { locale: lang };
  const told = allOf(rows).map((of) => labelOf(of, body, lang));
  return {
    title: m.coverage_title({ body: bodyOf(rows, body, lang) }, at),
    subtitle: withFilters(m.coverage_subtitle({}, at), view, lang),
    notes: told.length === 0 ? [m.topics_empty({}, at)] : [m.coverage_note({}, at)],
    sources: toSources(rows.sources, lang),
    alternative: m.coverage_alt({ sessions: told.join(lang === 'zh' ? '；' : '; ') }, at)
  };
}

function table(rows: CoverageRows, { body }: CoverageView, lang: Lang): ChartTable {
  const at = { locale: lang };
  const end = (key: string, label: string) => ({ key, label, align: 'end' as const });
  return {
    columns: [
      { key: 'session', label: m.timeline_col_session({}, at), align: 'start' },
      end('k', m.coverage_col_k({}, at)),
      end('n', m.topics_col_n({}, at)),
      end('share', m.topics_col_share({}, at))
    ],
    rows: allOf(rows).map(({ account, k }) => [
      accountName(account, body, lang),
      k,
      account.n,
      isShort(account) ? NOT_APPLICABLE : percent(k / account.n)
    ])
  };
}

const figures = (rows: CoverageRows, { body }: CoverageView, lang: Lang): Figure[] =>
  allOf(rows)
    .filter(({ k }) => k > 0)
    .map((of) => ({
      key: keyOf(of.account),
      label: labelOf(of, body, lang),
      value: of.k,
      count: of.k
    }));

/** What no topic covers, so that the taxonomy can grow. */
export const topicCoverage: Chart<CoverageView, Queries> = {
  name: 'topic-coverage',
  unit: 'paragraphs',
  queries,
  text,
  table,
  figures,
  native: (rows, { body }, lang) =>
    plainBars(
      'session',
      { column: 'k' },
      {
        names: allOf(rows).map(
          (of) => `${accountName(of.account, body, lang)}\n${textOf(of, lang)}`
        )
      }
    ),
  evidence(key, view) {
    const [session = '', relation = ''] = fromKey(key, 2);
    return uncoveredOf(session, relation, view);
  }
};
