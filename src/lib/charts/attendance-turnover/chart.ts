import { NOT_RECORDED, countOf, formatCell } from '#lib/charts/absence.ts';
import { bodyOf } from '#lib/charts/attendance-trend/chart.ts';
import { type Chart, type RowsOf, fromKey, toKey } from '#lib/charts/chart.ts';
import type { Cell, ChartText } from '#lib/charts/contract.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { toSources } from '#lib/charts/sources.ts';
import {
  type Tally,
  tallyAlternative,
  tallyFigures,
  tallyNative,
  tallyNotes,
  tallyTable
} from '#lib/charts/tally/tally.ts';
import { formatList, formatShare } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn } from '#lib/i18n/session.ts';
import { attendanceLists } from '#lib/queries/attendance-lists.ts';
import { movesBetween } from '#lib/queries/evidence.ts';
import type { Filters } from '#lib/queries/filters.ts';
import { type SessionRow, sessions } from '#lib/queries/sessions.ts';
import { attendanceSources } from '#lib/queries/sources.ts';
import { type Move, type TurnoverRow, turnover } from '#lib/queries/turnover.ts';

export interface TurnoverView extends Filters {
  /** Empty for all bodies. */
  readonly body: string;
}

const queries = (view: TurnoverView) => ({
  sessions: sessions(view),
  turnover: turnover(view, view),
  lists: attendanceLists(view),
  sources: attendanceSources(view, 'group', view)
});

type Queries = ReturnType<typeof queries>;
export type TurnoverRows = RowsOf<Queries>;

const STATE_CAPACITIES: readonly string[] = ['party', 'signatory', 'observer-state'];

const isOpen = (session: string, rows: TurnoverRows) =>
  rows.lists.some(
    (list) =>
      list.session_id === session && list.is_open && STATE_CAPACITIES.includes(list.capacity)
  );

/** What two lists let one say: of names that an open list may yet hold, nothing. */
export function movesOf(
  row: TurnoverRow,
  open: { readonly before: boolean; readonly after: boolean }
): Record<Move, Cell> {
  return {
    returned: countOf(row.returned, open.before || open.after),
    joined: open.before ? NOT_RECORDED : countOf(row.joined, open.after),
    departed: open.after ? NOT_RECORDED : countOf(row.departed, open.before)
  };
}

const MOVES: Record<Move, typeof m.turnover_returned> = {
  returned: m.turnover_returned,
  joined: m.turnover_joined,
  departed: m.turnover_departed
};

function retentionOf(row: TurnoverRow, isComplete: boolean, lang: Lang): string {
  const at = { locale: lang };
  if (!isComplete) return m.turnover_no_retention({}, at);
  const share = row.returned / (row.returned + row.departed);
  return Number.isFinite(share)
    ? m.turnover_retention({ share: formatShare(share, lang) }, at)
    : '';
}

/** Each session with the one before it, in the order of time. */
export function turnovers(rows: TurnoverRows, { body }: TurnoverView, lang: Lang): Tally[] {
  const named = (id: string) => rows.sessions.find((session) => session.session_id === id);
  return rows.sessions.flatMap((session: SessionRow) => {
    const row = rows.turnover.find((pair) => pair.session_id === session.session_id);
    const before = row && named(row.before_id);
    if (!row || !before) return [];
    const open = { before: isOpen(row.before_id, rows), after: isOpen(row.session_id, rows) };
    const cells = movesOf(row, open);
    const names = {
      before: sessionIn(before, body, lang),
      after: sessionIn(session, body, lang)
    };
    return {
      id: row.session_id,
      title: m.turnover_pair(names, { locale: lang }),
      remark: retentionOf(row, !open.before && !open.after, lang),
      lines: (Object.keys(MOVES) as Move[]).map((move) => ({
        key: toKey(row.before_id, row.session_id, move),
        name: MOVES[move]({}, { locale: lang }),
        n: row[move],
        value: cells[move],
        isFaint: move !== 'returned'
      }))
    };
  });
}

/** What is known of the latest pair: what the lists do not let one say is left out. */
function finding(tallies: readonly Tally[], lang: Lang): string {
  const last = tallies.at(-1);
  const told = (last?.lines ?? [])
    .filter(({ value }) => value !== NOT_RECORDED)
    .map(({ name, value }) => `${name} ${formatCell(value, lang)}`);
  if (!last || told.length === 0) return '';
  return m.says_turnover({ pair: last.title, moves: formatList(told, lang) }, { locale: lang });
}

function text(rows: TurnoverRows, view: TurnoverView, lang: Lang): ChartText {
  const at = { locale: lang };
  const tallies = turnovers(rows, view, lang);
  const hasOpen = rows.turnover.some(
    (row) => isOpen(row.before_id, rows) || isOpen(row.session_id, rows)
  );
  return {
    title: m.turnover_title({ body: bodyOf(rows, view.body, lang) }, at),
    subtitle: withFilters(m.turnover_subtitle({}, at), view, lang),
    finding: finding(tallies, lang),
    notes: [
      ...tallyNotes(tallies, lang),
      m.turnover_note_pairs({}, at),
      ...(hasOpen ? [m.turnover_note_open({}, at)] : [])
    ],
    sources: toSources(rows.sources, lang),
    alternative: m.turnover_alt({ pairs: tallyAlternative(tallies, lang) }, at)
  };
}

/** Who came again, came anew and stayed away between one session of a body and the next. */
export const attendanceTurnover: Chart<TurnoverView, Queries> = {
  name: 'attendance-turnover',
  unit: 'places',
  queries,
  text,
  table: (rows, view, lang) =>
    tallyTable(turnovers(rows, view, lang), {
      of: m.turnover_col_pair({}, { locale: lang }),
      remark: m.turnover_col_retention({}, { locale: lang })
    }),
  figures: (rows, view, lang) => tallyFigures(turnovers(rows, view, lang), lang),
  native: (rows, view, lang) =>
    tallyNative(turnovers(rows, view, lang), {
      of: m.turnover_col_pair({}, { locale: lang }),
      n: m.export_chart_counts({}, { locale: lang })
    }),
  evidence(key, view) {
    const [before = '', after = '', move = ''] = fromKey(key, 3);
    return movesBetween(before, after, move, view);
  }
};
