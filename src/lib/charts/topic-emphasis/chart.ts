import { bodyOf } from '#lib/charts/attendance-trend/chart.ts';
import { type Chart, type Figure, type RowsOf, fromKey, toKey } from '#lib/charts/chart.ts';
import { NOT_APPLICABLE } from '#lib/charts/absence.ts';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { toSources } from '#lib/charts/sources.ts';
import { formatList, formatNumber, formatShare } from '#lib/i18n/format.ts';
import { relationLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn, sessionList } from '#lib/i18n/session.ts';
import { mentionsOf } from '#lib/queries/evidence.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { substantiveSources } from '#lib/queries/sources.ts';
import {
  type TopicLevel,
  emphasisBasis,
  topicEmphasis as emphasis
} from '#lib/queries/topic-emphasis.ts';
import {
  type Basis,
  type EmphasisPoint,
  type TopicTrend,
  FEWEST,
  basesOf,
  toTopicTrends
} from './emphasis.ts';

export interface TopicView {
  /** Empty for all bodies. */
  readonly body: string;
  readonly level: TopicLevel;
  readonly masked: boolean;
}

const queries = ({ body, level, masked }: TopicView) => ({
  sessions: sessions(body),
  basis: emphasisBasis(body),
  emphasis: emphasis(body, level, masked),
  sources: substantiveSources(body)
});

type Queries = ReturnType<typeof queries>;
export type TopicRows = RowsOf<Queries>;

export const pointKey = ({ basis }: EmphasisPoint, topic: TopicTrend) =>
  toKey(basis.session.session_id, basis.account, topic.id);

const accountName = (basis: Basis, view: TopicView, lang: Lang) => {
  const session = sessionIn(basis.session, view.body, lang);
  return basis.account === 'reports'
    ? session
    : m.session_account({ session, account: relationLabel(basis.account, lang) }, { locale: lang });
};

export const pointLabel = (point: EmphasisPoint, topic: TopicTrend, view: TopicView, lang: Lang) =>
  m.topics_mark(
    {
      topic: topic.name,
      session: accountName(point.basis, view, lang),
      k: formatNumber(point.k, lang),
      n: formatNumber(point.basis.n, lang)
    },
    { locale: lang }
  );

function notes(rows: TopicRows, view: TopicView, lang: Lang): string[] {
  const at = { locale: lang };
  const bases = basesOf(rows);
  const named = (which: (basis: Basis) => boolean) =>
    sessionList(
      bases.filter(which).map((basis) => basis.session),
      view.body,
      lang
    );
  const few = named((basis) => basis.n < FEWEST && basis.account === 'reports');
  const draft = named((basis) => basis.isDraft && basis.account === 'reports');
  const recounted = named((basis) => basis.account === 'recounts');
  const counts = bases.map((basis) =>
    m.topics_basis({ session: accountName(basis, view, lang), n: formatNumber(basis.n, lang) }, at)
  );
  return [
    m.topics_note_basis({ sessions: formatList(counts, lang) }, at),
    few !== '' && m.topics_note_few({ sessions: few }, at),
    draft !== '' && m.topics_note_draft({ sessions: draft }, at),
    recounted !== '' && m.topics_note_recounted({ sessions: recounted }, at),
    view.masked ? m.topics_note_masked_in({}, at) : m.topics_note_masked_out({}, at)
  ].filter((note) => note !== false);
}

function alternative(rows: TopicRows, view: TopicView, lang: Lang): string {
  const at = { locale: lang };
  const told = toTopicTrends(rows, lang).map((topic) => {
    const points = topic.points
      .filter((point) => point.basis.account === 'reports')
      .map(
        (point) => `${sessionIn(point.basis.session, view.body, lang)} ${point.k}/${point.basis.n}`
      );
    return m.topics_alt_topic({ topic: topic.name, sessions: formatList(points, lang) }, at);
  });
  return m.topics_alt({ topics: told.join(' ') }, at);
}

function text(rows: TopicRows, view: TopicView, lang: Lang): ChartText {
  const at = { locale: lang };
  return {
    title: m.topics_title({ body: bodyOf(rows, view.body, lang) }, at),
    subtitle: m.topics_subtitle({}, at),
    notes: rows.basis.length === 0 ? [m.topics_empty({}, at)] : notes(rows, view, lang),
    sources: toSources(rows.sources, lang),
    alternative: alternative(rows, view, lang)
  };
}

function table(rows: TopicRows, view: TopicView, lang: Lang): ChartTable {
  const at = { locale: lang };
  const head = (key: string, label: string, align: 'start' | 'end' = 'end') => ({
    key,
    label,
    align
  });
  const share = (value: number | undefined) =>
    value === undefined ? NOT_APPLICABLE : formatShare(value, lang, 1);
  return {
    columns: [
      head('topic', m.topics_col_topic({}, at), 'start'),
      head('session', m.timeline_col_session({}, at), 'start'),
      head('account', m.topics_col_account({}, at), 'start'),
      head('k', m.topics_col_k({}, at)),
      head('n', m.topics_col_n({}, at)),
      head('share', m.topics_col_share({}, at)),
      head('lower', m.topics_col_lower({}, at)),
      head('upper', m.topics_col_upper({}, at)),
      head('mentions', m.topics_col_mentions({}, at))
    ],
    rows: toTopicTrends(rows, lang).flatMap((topic) =>
      topic.points.map(({ basis, k, interval, mentions }) => [
        topic.name,
        sessionIn(basis.session, view.body, lang),
        relationLabel(basis.account, lang),
        k,
        basis.n,
        share(interval?.share),
        share(interval?.lower),
        share(interval?.upper),
        mentions
      ])
    )
  };
}

const figures = (rows: TopicRows, view: TopicView, lang: Lang): Figure[] =>
  toTopicTrends(rows, lang).flatMap((topic) =>
    topic.points
      .filter((point) => point.k > 0)
      .map((point) => ({
        key: pointKey(point, topic),
        label: pointLabel(point, topic, view, lang),
        value: point.k,
        count: point.k
      }))
  );

/** The share of a session’s substantive paragraphs that mention each topic, with its interval. */
export const topicEmphasis: Chart<TopicView, Queries> = {
  name: 'topic-emphasis',
  unit: 'paragraphs',
  queries,
  text,
  table,
  figures,
  evidence(key, { level, masked }) {
    const [session = '', account = '', topic = ''] = fromKey(key, 3);
    return mentionsOf(session, account, topic, level, masked);
  }
};
