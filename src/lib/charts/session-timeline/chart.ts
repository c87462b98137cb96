import { type Chart, type Figure, type RowsOf } from '#lib/charts/chart.ts';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { toSources } from '#lib/charts/sources.ts';
import { formatList, formatNumber } from '#lib/i18n/format.ts';
import { coverageLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { bodyName, sessionDates, sessionIn, sessionName } from '#lib/i18n/session.ts';
import { namingOf } from '#lib/queries/evidence.ts';
import { type SessionRow, sessions } from '#lib/queries/sessions.ts';
import { namingSources } from '#lib/queries/sources.ts';
import { groups } from 'd3';

export interface TimelineView {
  /** Empty for all bodies. */
  readonly body: string;
}

const queries = ({ body }: TimelineView) => ({
  sessions: sessions(body),
  sources: namingSources(body)
});

type Queries = ReturnType<typeof queries>;
export type TimelineRows = RowsOf<Queries>;

export interface TimelineLane {
  readonly bodyId: string;
  readonly sessions: readonly SessionRow[];
}

/** How well a lane is documented: reports first, then the number of sessions. */
const rank = (lane: TimelineLane) =>
  lane.sessions.filter((s) => s.coverage === 'report' || s.coverage === 'draft').length * 1000 +
  lane.sessions.length;

/** The sessions of each body, the best documented body first. */
export const toLanes = (rows: TimelineRows): TimelineLane[] =>
  groups(rows.sessions, (session) => session.body_id)
    .map(([bodyId, of]) => ({ bodyId, sessions: of }))
    .sort((a, b) => rank(b) - rank(a) || (a.bodyId < b.bodyId ? -1 : 1));

export const markLabel = (session: SessionRow, lang: Lang) =>
  m.timeline_mark(
    {
      session: sessionName(session, lang),
      body: bodyName(session, lang),
      date: sessionDates(session, lang) || m.fact_unknown({}, { locale: lang }),
      coverage: coverageLabel(session.coverage, lang)
    },
    { locale: lang }
  );

export const isDated = (session: SessionRow) => session.year !== null;

function notes(rows: TimelineRows, lang: Lang): string[] {
  const at = { locale: lang };
  const undated = rows.sessions.filter((session) => !isDated(session));
  const inferred = rows.sessions.filter((session) => session.ordinal_is_inferred);
  const names = (of: readonly SessionRow[]) =>
    formatList(
      of.map((session) => sessionIn(session, '', lang)),
      lang
    );
  return [
    undated.length > 0 &&
      m.timeline_note_undated({ n: formatNumber(undated.length, lang), names: names(undated) }, at),
    inferred.length > 0 && m.timeline_note_inferred({ names: names(inferred) }, at)
  ].filter((note) => note !== false);
}

function alternative(rows: TimelineRows, lang: Lang): string {
  const at = { locale: lang };
  const told = toLanes(rows).map((lane) =>
    m.timeline_alt_body(
      {
        body: bodyName(lane.sessions[0] as SessionRow, lang),
        sessions: formatList(
          lane.sessions.map(
            (session) =>
              `${sessionIn(session, session.body_id, lang)} ${coverageLabel(session.coverage, lang)}`
          ),
          lang
        )
      },
      at
    )
  );
  return m.timeline_alt({ bodies: told.join(' ') }, at);
}

function text(rows: TimelineRows, _view: TimelineView, lang: Lang): ChartText {
  const at = { locale: lang };
  return {
    title: m.timeline_title({}, at),
    subtitle: m.timeline_subtitle({ count: rows.sessions.length }, at),
    finding: finding(rows, lang),
    notes: notes(rows, lang),
    sources: toSources(rows.sources, lang),
    alternative: alternative(rows, lang)
  };
}

function table(rows: TimelineRows, _view: TimelineView, lang: Lang): ChartTable {
  const at = { locale: lang };
  return {
    columns: [
      { key: 'session', label: m.timeline_col_session({}, at), align: 'start' },
      { key: 'body', label: m.timeline_col_body({}, at), align: 'start' },
      { key: 'date', label: m.timeline_col_date({}, at), align: 'start' },
      { key: 'coverage', label: m.timeline_col_coverage({}, at), align: 'start' },
      { key: 'documents', label: m.timeline_col_documents({}, at), align: 'end' }
    ],
    rows: toLanes(rows)
      .flatMap((lane) => lane.sessions)
      .map((session) => [
        sessionName(session, lang),
        bodyName(session, lang),
        sessionDates(session, lang) || { absent: 'not-recorded' },
        coverageLabel(session.coverage, lang),
        session.documents
      ])
  };
}

const figures = (rows: TimelineRows, _view: TimelineView, lang: Lang): Figure[] =>
  rows.sessions.map((session) => ({
    key: session.session_id,
    label: markLabel(session, lang),
    value: coverageLabel(session.coverage, lang),
    count: session.places
  }));

/** How many of the sessions known have a report of their own. */
function finding({ sessions: known }: TimelineRows, lang: Lang): string {
  const count = (which: string) => known.filter(({ coverage }) => coverage === which).length;
  const [reports, drafts] = [count('report'), count('draft')];
  if (known.length === 0) return '';
  const others = known.length - reports - drafts;
  return m.says_timeline({ count: known.length, reports, drafts, others }, { locale: lang });
}

function caption(rows: TimelineRows, _view: TimelineView, lang: Lang): string {
  const counts = groups(rows.sessions, (session) => session.coverage).map(
    ([coverage, of]) => `${coverageLabel(coverage, lang)} ${formatNumber(of.length, lang)}`
  );
  const summary = m.timeline_subtitle({ count: rows.sessions.length }, { locale: lang });
  return m.caption_timeline({ summary, counts: formatList(counts, lang) }, { locale: lang });
}

/** Every session that the corpus knows, on a line of time for each body. */
export const sessionTimeline: Chart<TimelineView, Queries> = {
  name: 'session-timeline',
  unit: 'places',
  queries,
  text,
  table,
  figures,
  caption,
  native: { picture: 'a line of time on which sessions stand' },
  evidence: (key) => namingOf(key)
};
