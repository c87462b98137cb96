import { NOT_RECORDED, countOf } from '#lib/charts/absence.ts';
import { bodyOf } from '#lib/charts/attendance-trend/chart.ts';
import { type Chart, type RowsOf, fromKey, toKey } from '#lib/charts/chart.ts';
import type { Cell, ChartText } from '#lib/charts/contract.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { toSources } from '#lib/charts/sources.ts';
import {
  type Tally,
  type TallyLine,
  tallyAlternative,
  tallyFigures,
  tallyNative,
  tallyNotes,
  tallyTable
} from '#lib/charts/tally/tally.ts';
import { formatNumber, formatShare } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn } from '#lib/i18n/session.ts';
import { attendanceLists } from '#lib/queries/attendance-lists.ts';
import { usesIn } from '#lib/queries/evidence.ts';
import type { Filters } from '#lib/queries/filters.ts';
import { FLOOR_USES, type FloorUse, floorUse as uses } from '#lib/queries/floor-use.ts';
import { type SessionRow, sessions } from '#lib/queries/sessions.ts';
import { presenceSources } from '#lib/queries/sources.ts';
import { statementGaps } from '#lib/queries/statement-gaps.ts';

export interface FloorView extends Filters {
  /** Empty for all bodies. */
  readonly body: string;
}

const queries = (view: FloorView) => ({
  sessions: sessions(view),
  uses: uses(view, view),
  lists: attendanceLists(view),
  gaps: statementGaps(view),
  sources: presenceSources(view)
});

type Queries = ReturnType<typeof queries>;
export type FloorRows = RowsOf<Queries>;

interface Openness {
  readonly attendance: boolean;
  readonly statements: boolean;
}

/**
 * What the lists let one say: who is silent only where all statements are listed, who was not
 * announced only where all participants are.
 */
export function useOf(use: FloorUse, n: number, open: Openness): Cell {
  if (use === 'silent') return open.statements ? NOT_RECORDED : countOf(n, open.attendance);
  if (use === 'unlisted') return open.attendance ? NOT_RECORDED : countOf(n, open.statements);
  return countOf(n, open.statements || (use === 'spoke' && open.attendance));
}

const USES: Record<FloorUse, typeof m.floor_spoke> = {
  spoke: m.floor_spoke,
  silent: m.floor_silent,
  unlisted: m.floor_unlisted,
  behalf: m.floor_behalf,
  apart: m.floor_apart
};

function shareOf(lines: readonly TallyLine[], open: Openness, lang: Lang): string {
  const at = { locale: lang };
  if (open.attendance || open.statements) return m.floor_no_share({}, at);
  const [spoke = 0, silent = 0] = lines.map((line) => line.n);
  return spoke + silent === 0
    ? ''
    : m.floor_share({ share: formatShare(spoke / (spoke + silent), lang) }, at);
}

/** The sessions that have both lists, in the order of time. */
export function floorUses(rows: FloorRows, { body }: FloorView, lang: Lang): Tally[] {
  const isHere = (row: { session_id: string }, { session_id: id }: SessionRow) =>
    row.session_id === id;
  return rows.sessions
    .filter((session) => session.participants > 0 && session.statements > 0)
    .map((session) => {
      const open = {
        attendance: rows.lists.some((list) => isHere(list, session) && list.is_open),
        statements: rows.gaps.some((gap) => isHere(gap, session))
      };
      const lines = FLOOR_USES.map((use) => {
        const n = rows.uses.find((row) => isHere(row, session) && row.what === use)?.n ?? 0;
        return {
          key: toKey(session.session_id, use),
          name: USES[use]({}, { locale: lang }),
          n,
          value: useOf(use, n, open),
          isFaint: use !== 'spoke'
        };
      });
      return {
        id: session.session_id,
        title: sessionIn(session, body, lang),
        remark: shareOf(lines, open, lang),
        lines
      };
    });
}

/** How many of those present spoke, at the latest session whose lists are complete. */
function finding(tallies: readonly Tally[], lang: Lang): string {
  const isWhole = ({ lines }: Tally) => lines.every(({ value }) => typeof value === 'number');
  const last = tallies.findLast(isWhole);
  const [spoke, silent] = last?.lines.map(({ n }) => n) ?? [];
  if (!last || spoke === undefined || silent === undefined) return '';
  const number = (n: number) => formatNumber(n, lang);
  return m.says_floor(
    {
      session: last.title,
      present: number(spoke + silent),
      spoke: number(spoke),
      silent: number(silent)
    },
    { locale: lang }
  );
}

function text(rows: FloorRows, view: FloorView, lang: Lang): ChartText {
  const at = { locale: lang };
  const tallies = floorUses(rows, view, lang);
  return {
    title: m.floor_title({ body: bodyOf(rows, view.body, lang) }, at),
    subtitle: withFilters(m.floor_subtitle({}, at), view, lang),
    finding: finding(tallies, lang),
    notes: [...tallyNotes(tallies, lang), m.floor_note_open({}, at), m.floor_note_apart({}, at)],
    sources: toSources(rows.sources, lang),
    alternative: m.floor_alt({ sessions: tallyAlternative(tallies, lang) }, at)
  };
}

/** Who came and spoke, who came and was silent, who spoke without being listed, and for whom. */
export const floorUse: Chart<FloorView, Queries> = {
  name: 'floor-use',
  unit: 'places',
  queries,
  text,
  table: (rows, view, lang) =>
    tallyTable(floorUses(rows, view, lang), {
      of: m.timeline_col_session({}, { locale: lang }),
      remark: m.floor_col_share({}, { locale: lang })
    }),
  figures: (rows, view, lang) => tallyFigures(floorUses(rows, view, lang), lang),
  native: (rows, view, lang) =>
    tallyNative(floorUses(rows, view, lang), {
      of: m.timeline_col_session({}, { locale: lang }),
      n: m.export_chart_counts({}, { locale: lang })
    }),
  evidence(key, view) {
    const [session = '', use = ''] = fromKey(key, 2);
    return usesIn(session, use, view);
  }
};
