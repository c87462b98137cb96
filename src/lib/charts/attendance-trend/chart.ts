import { countOf, formatCell, NOT_RECORDED } from '#lib/charts/absence.ts';
import { type Chart, type Figure, type RowsOf, fromKey, toKey } from '#lib/charts/chart.ts';
import type { Cell, ChartTable, ChartText } from '#lib/charts/contract.ts';
import type { NativeChart } from '#lib/charts/native.ts';
import {
  CAPACITY_ORDER,
  GROUP_ORDER,
  inOrder,
  paintOfCapacity,
  paintOfGroup
} from '#lib/charts/parts/palette.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { toSources } from '#lib/charts/sources.ts';
import { formatList, formatNumber } from '#lib/i18n/format.ts';
import { capacityLabel, groupLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { bodyName, sessionIn, sessionList, sessionShort } from '#lib/i18n/session.ts';
import { type Division, attendanceByPart } from '#lib/queries/attendance-by-part.ts';
import { attendanceLists } from '#lib/queries/attendance-lists.ts';
import { attendanceOfPart } from '#lib/queries/evidence.ts';
import type { Filters } from '#lib/queries/filters.ts';
import { type SessionRow, sessions } from '#lib/queries/sessions.ts';
import { attendanceSources } from '#lib/queries/sources.ts';
import { trendCaption } from './caption.ts';
import { trendFinding } from './finding.ts';
import { formatNote } from './formats.ts';

export interface TrendView extends Filters {
  /** Empty for all bodies. */
  readonly body: string;
  readonly by: Division;
}

const queries = (view: TrendView) => ({
  sessions: sessions(view),
  counts: attendanceByPart(view, view.by, view),
  lists: attendanceLists(view),
  sources: attendanceSources(view, view.by, view)
});

type Queries = ReturnType<typeof queries>;
export type TrendRows = RowsOf<Queries>;

const STATE_CAPACITIES: readonly string[] = ['party', 'signatory', 'observer-state'];

export interface TrendPart {
  readonly key: string;
  readonly part: string;
  readonly n: number;
  readonly value: Cell;
}

/** A session of the trend. Without a list `parts` is null: not recorded, which is not zero. */
export interface TrendSession {
  readonly session: SessionRow;
  readonly parts: readonly TrendPart[] | null;
  readonly total: number;
  readonly isOpen: boolean;
  readonly isDraft: boolean;
}

/** The parts that occur anywhere, in the order in which they are stacked. */
export function partsOf(rows: TrendRows, { by }: TrendView): string[] {
  const order = by === 'group' ? GROUP_ORDER : CAPACITY_ORDER;
  const parts = [...new Set(rows.counts.map((count) => count.part))];
  return inOrder(order, parts, (part) => part);
}

/** Each session with its counts by part, in the order of time. */
export function toTrend(rows: TrendRows, view: TrendView): TrendSession[] {
  const parts = partsOf(rows, view);
  return rows.sessions.map((session) => toTrendSession(session, parts, rows, view));
}

function toTrendSession(
  session: SessionRow,
  parts: readonly string[],
  rows: TrendRows,
  { by }: TrendView
): TrendSession {
  const id = session.session_id;
  const lists = rows.lists.filter(
    (list) =>
      list.session_id === id && (by === 'capacity' || STATE_CAPACITIES.includes(list.capacity))
  );
  const isOpen = lists.some((list) => list.is_open);
  const isOpenPart = (part: string) =>
    by === 'group' ? isOpen : lists.some((list) => list.capacity === part && list.is_open);
  const count = (part: string) =>
    rows.counts.find((c) => c.session_id === id && c.part === part)?.n ?? 0;
  const isListed = (part: string) => by === 'group' || lists.some((l) => l.capacity === part);
  return {
    session,
    parts:
      lists.length === 0
        ? null
        : parts.map((part) => ({
            key: toKey(id, part),
            part,
            n: count(part),
            value: isListed(part) ? countOf(count(part), isOpenPart(part)) : NOT_RECORDED
          })),
    total: parts.reduce((sum, part) => sum + count(part), 0),
    isOpen,
    isDraft: lists.some((list) => list.is_provisional)
  };
}

export const partLabel = (part: string, { by }: TrendView, lang: Lang) =>
  by === 'group' ? groupLabel(part, lang) : capacityLabel(part, lang);

export const totalOf = (entry: TrendSession): Cell =>
  entry.parts === null ? NOT_RECORDED : countOf(entry.total, entry.isOpen);

export const markLabel = (entry: TrendSession, part: TrendPart, view: TrendView, lang: Lang) =>
  m.trend_mark(
    {
      session: sessionIn(entry.session, view.body, lang),
      part: partLabel(part.part, view, lang),
      n: formatCell(part.value, lang)
    },
    { locale: lang }
  );

function notes(trend: readonly TrendSession[], view: TrendView, lang: Lang): string[] {
  const at = { locale: lang };
  const named = (which: (entry: TrendSession) => boolean) =>
    sessionList(
      trend.filter(which).map((entry) => entry.session),
      view.body,
      lang
    );
  const open = named((entry) => entry.isOpen);
  const draft = named((entry) => entry.isDraft && entry.parts !== null);
  const unrecorded = named((entry) => entry.parts === null);
  return [
    open && m.trend_note_open({ sessions: open }, at),
    draft && m.trend_note_draft({ sessions: draft }, at),
    formatNote(
      trend.filter((entry) => entry.parts !== null),
      view.body,
      lang
    ),
    unrecorded && m.trend_note_unrecorded({ sessions: unrecorded }, at),
    view.by === 'group' ? m.trend_note_states({}, at) : m.trend_note_absent_capacity({}, at)
  ].filter((note) => note !== '');
}

function alternative(trend: readonly TrendSession[], view: TrendView, lang: Lang): string {
  const at = { locale: lang };
  const told = trend.filter((entry) => entry.parts !== null);
  const sessionsTold = told.map((entry) =>
    m.trend_alt_session(
      {
        session: sessionIn(entry.session, view.body, lang),
        total: formatCell(totalOf(entry), lang),
        parts: formatList(
          (entry.parts ?? []).map(
            (part) => `${partLabel(part.part, view, lang)} ${formatCell(part.value, lang)}`
          ),
          lang
        )
      },
      at
    )
  );
  return m.trend_alt({ sessions: sessionsTold.join(' ') }, at);
}

/** The name of the body that a view shows, or “all bodies”. */
export function bodyOf(rows: { sessions: readonly SessionRow[] }, body: string, lang: Lang) {
  const session = rows.sessions[0];
  return body === '' || !session ? m.all_bodies({}, { locale: lang }) : bodyName(session, lang);
}

function text(rows: TrendRows, view: TrendView, lang: Lang): ChartText {
  const at = { locale: lang };
  const trend = toTrend(rows, view);
  const body = bodyOf(rows, view.body, lang);
  const counts = {
    total: formatNumber(trend.length, lang),
    recorded: formatNumber(trend.filter((entry) => entry.parts !== null).length, lang)
  };
  const byGroup = view.by === 'group';
  return {
    title: byGroup ? m.trend_title_group({ body }, at) : m.trend_title_capacity({ body }, at),
    subtitle: withFilters(
      byGroup ? m.trend_subtitle_group(counts, at) : m.trend_subtitle_capacity(counts, at),
      view,
      lang
    ),
    finding: trendFinding(rows, view, lang),
    undrawn: trend.every((entry) => entry.parts === null) ? m.trend_none({}, at) : '',
    notes: notes(trend, view, lang),
    sources: toSources(rows.sources, lang),
    alternative: alternative(trend, view, lang)
  };
}

function table(rows: TrendRows, view: TrendView, lang: Lang): ChartTable {
  const at = { locale: lang };
  const parts = partsOf(rows, view);
  return {
    columns: [
      { key: 'session', label: m.timeline_col_session({}, at), align: 'start' },
      ...parts.map((part) => ({
        key: part,
        label: partLabel(part, view, lang),
        align: 'end' as const
      })),
      { key: 'total', label: m.trend_total({}, at), align: 'end' }
    ],
    rows: toTrend(rows, view).map((entry) => [
      sessionIn(entry.session, view.body, lang),
      ...(entry.parts?.map((part) => part.value) ?? parts.map(() => NOT_RECORDED)),
      totalOf(entry)
    ])
  };
}

const native = (rows: TrendRows, view: TrendView, lang: Lang): NativeChart => ({
  kind: 'columns',
  isStacked: true,
  category: 'session',
  names: toTrend(rows, view).map(
    ({ session }) => `${sessionShort(session, lang)}\n${session.year ?? ''}`
  ),
  series: partsOf(rows, view).map((part) => ({
    column: part,
    paint: view.by === 'group' ? paintOfGroup(part) : paintOfCapacity(part)
  })),
  total: 'total'
});

const figures = (rows: TrendRows, view: TrendView, lang: Lang): Figure[] =>
  toTrend(rows, view).flatMap((entry) =>
    (entry.parts ?? [])
      .filter((part) => part.n > 0)
      .map((part) => ({
        key: part.key,
        label: markLabel(entry, part, view, lang),
        value: part.value,
        count: part.n
      }))
  );

/** How many came to each session of a body, stacked by regional group or capacity. */
export const attendanceTrend: Chart<TrendView, Queries> = {
  name: 'attendance-trend',
  unit: 'places',
  queries,
  text,
  table,
  figures,
  caption: trendCaption,
  native,
  evidence(key, view) {
    const [session = '', part = ''] = fromKey(key, 2);
    return attendanceOfPart(session, view.by, part, view);
  }
};
