import { type Chart, type Figure, type RowsOf, fromKey, toKey } from '#lib/charts/chart.ts';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { drawnNote } from '#lib/charts/matrix/most.ts';
import { toSources } from '#lib/charts/sources.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn, sessionList } from '#lib/i18n/session.ts';
import { attendanceLists } from '#lib/queries/attendance-lists.ts';
import { attendanceMatrix as presence } from '#lib/queries/attendance-matrix.ts';
import { presenceOf } from '#lib/queries/evidence.ts';
import type { Filters } from '#lib/queries/filters.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { presenceSources } from '#lib/queries/sources.ts';
import { statementGaps } from '#lib/queries/statement-gaps.ts';
import { bodyOf } from '#lib/charts/attendance-trend/chart.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { groupTitle } from '#lib/charts/parts/participants.ts';
import {
  type Participant,
  type PresenceState,
  type SortBy,
  recordedSessions,
  sortParticipants,
  toParticipants
} from './presence.ts';

export interface MatrixView extends Filters {
  /** Empty for all bodies. */
  readonly body: string;
  readonly sort: SortBy;
}

const queries = (view: MatrixView) => ({
  sessions: sessions(view),
  presence: presence(view, view),
  lists: attendanceLists(view),
  gaps: statementGaps(view),
  sources: presenceSources(view)
});

type Queries = ReturnType<typeof queries>;
export type MatrixRows = RowsOf<Queries>;

const STATES: Record<PresenceState, typeof m.state_spoke> = {
  spoke: m.state_spoke,
  attended: m.state_attended,
  'spoke-unlisted': m.state_unlisted_spoke,
  elsewhere: m.state_elsewhere,
  absent: m.state_absent,
  unknown: m.state_unknown
};

export const stateLabel = (state: PresenceState, lang: Lang) => STATES[state]({}, { locale: lang });

export const participants = (rows: MatrixRows, { sort }: MatrixView, lang: Lang): Participant[] =>
  sortParticipants(toParticipants(rows), sort, lang);

export const cellLabel = (
  participant: Participant,
  i: number,
  rows: MatrixRows,
  view: MatrixView,
  lang: Lang
) => {
  const session = recordedSessions(rows)[i];
  const cell = participant.cells[i];
  return session && cell
    ? m.matrix_mark(
        {
          name: participant.names[lang],
          session: sessionIn(session, view.body, lang),
          state: stateLabel(cell.state, lang)
        },
        { locale: lang }
      )
    : '';
};

function notes(rows: MatrixRows, view: MatrixView, lang: Lang): string[] {
  const at = { locale: lang };
  const recorded = recordedSessions(rows);
  const names = (of: typeof rows.sessions) => sessionList(of, view.body, lang);
  const isIn = (list: readonly { session_id: string }[], id: string) =>
    list.some((row) => row.session_id === id);
  const open = recorded.filter((s) =>
    rows.lists.some((list) => list.session_id === s.session_id && list.is_open)
  );
  const gaps = recorded.filter((s) => isIn(rows.gaps, s.session_id));
  const missing = rows.sessions.filter((s) => !recorded.includes(s));
  return [
    open.length > 0 && m.trend_note_open({ sessions: names(open) }, at),
    gaps.length > 0 && m.matrix_note_spoke({ sessions: names(gaps) }, at),
    missing.length > 0 && m.matrix_note_unrecorded({ sessions: names(missing) }, at),
    ...drawnNote(toParticipants(rows).length, recorded.length, lang)
  ].filter((note) => note !== false);
}

/** How many attended and spoke, session by session. */
function countSessions(rows: MatrixRows, view: MatrixView, lang: Lang): string[] {
  const at = { locale: lang };
  const all = toParticipants(rows);
  return recordedSessions(rows).map((session, i) => {
    const count = (...states: PresenceState[]) =>
      formatNumber(all.filter((p) => states.includes(p.cells[i]?.state ?? 'unknown')).length, lang);
    return m.matrix_alt_session(
      {
        session: sessionIn(session, view.body, lang),
        attended: count('attended', 'spoke'),
        spoke: count('spoke')
      },
      at
    );
  });
}

const alternative = (rows: MatrixRows, view: MatrixView, lang: Lang): string =>
  m.matrix_alt(
    {
      count: toParticipants(rows).length,
      sessions: recordedSessions(rows).length,
      counts: countSessions(rows, view, lang).join('')
    },
    { locale: lang }
  );

/** Sessions that a caption can hold: the latest. */
const TOLD = 3;

function text(rows: MatrixRows, view: MatrixView, lang: Lang): ChartText {
  const at = { locale: lang };
  return {
    title: m.matrix_title({ body: bodyOf(rows, view.body, lang) }, at),
    subtitle: withFilters(
      m.matrix_subtitle(
        {
          count: toParticipants(rows).length,
          sessions: recordedSessions(rows).length
        },
        at
      ),
      view,
      lang
    ),
    notes: notes(rows, view, lang),
    sources: toSources(rows.sources, lang),
    alternative: alternative(rows, view, lang)
  };
}

function table(rows: MatrixRows, view: MatrixView, lang: Lang): ChartTable {
  const at = { locale: lang };
  return {
    columns: [
      { key: 'name', label: m.matrix_col_name({}, at), align: 'start' },
      { key: 'group', label: m.matrix_col_group({}, at), align: 'start' },
      ...recordedSessions(rows).map((session) => ({
        key: session.session_id,
        label: sessionIn(session, view.body, lang),
        align: 'start' as const
      }))
    ],
    rows: participants(rows, view, lang).map((participant) => [
      participant.names[lang],
      groupTitle(participant.group, lang),
      ...participant.cells.map((cell) =>
        cell.state === 'unknown'
          ? ({ absent: 'not-recorded' } as const)
          : stateLabel(cell.state, lang)
      )
    ])
  };
}

const figures = (rows: MatrixRows, view: MatrixView, lang: Lang): Figure[] =>
  participants(rows, view, lang).flatMap((participant) =>
    participant.cells.flatMap((cell, i) =>
      cell.places === 0
        ? []
        : [
            {
              key: toKey(cell.session, participant.id),
              label: cellLabel(participant, i, rows, view, lang),
              value: stateLabel(cell.state, lang),
              count: cell.places
            }
          ]
    )
  );

/** Who came to which session of a body, and who spoke there. */
export const attendanceMatrix: Chart<MatrixView, Queries> = {
  name: 'attendance-matrix',
  unit: 'places',
  queries,
  text,
  table,
  figures,
  caption: (rows, view, lang) => countSessions(rows, view, lang).slice(-TOLD).join('').trim(),
  native: { picture: 'a matrix of participants and sessions', isParted: true },
  evidence(key) {
    const [session = '', entity = ''] = fromKey(key, 2);
    return presenceOf(session, entity);
  }
};
