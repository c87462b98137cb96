import { shareNative } from './native.ts';
import { type Chart, type Figure, type RowsOf, fromKey, toKey } from '#lib/charts/chart.ts';
import { bodyOf } from '#lib/charts/attendance-trend/chart.ts';
import { NOT_APPLICABLE, NOT_RECORDED, countOf, formatCell } from '#lib/charts/absence.ts';
import type { Cell, ChartTable, ChartText } from '#lib/charts/contract.ts';
import { percent } from '#lib/charts/quantity.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { GROUP_ORDER } from '#lib/charts/parts/palette.ts';
import { toSources } from '#lib/charts/sources.ts';
import { formatList, formatShare } from '#lib/i18n/format.ts';
import { groupLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn } from '#lib/i18n/session.ts';
import { attendanceLists } from '#lib/queries/attendance-lists.ts';
import { attendanceOfPart, statementsOfGroup } from '#lib/queries/evidence.ts';
import type { Filters } from '#lib/queries/filters.ts';
import { type SessionRow, sessions } from '#lib/queries/sessions.ts';
import { shares } from '#lib/queries/shares.ts';
import { presenceSources } from '#lib/queries/sources.ts';
import { statementGaps } from '#lib/queries/statement-gaps.ts';
import { sum } from 'd3';
import { shareCaption } from './caption.ts';
import { shareFinding } from './finding.ts';

export interface ShareView extends Filters {
  /** Empty for all bodies. */
  readonly body: string;
}

const queries = (view: ShareView) => ({
  sessions: sessions(view),
  shares: shares(view, view),
  lists: attendanceLists(view),
  gaps: statementGaps(view),
  sources: presenceSources(view)
});

type Queries = ReturnType<typeof queries>;
export type ShareRows = RowsOf<Queries>;

export type Measure = 'attendance' | 'statements';

export interface GroupShare {
  readonly group: string;
  readonly present: number;
  readonly statements: number;
}

/** A session that has States on an attendance list and statements by States. */
export interface ComparedSession {
  readonly session: SessionRow;
  readonly groups: readonly GroupShare[];
  readonly present: number;
  readonly statements: number;
  /** Lists that say they are not complete: of such there are counts, but no shares. */
  readonly isOpen: Readonly<Record<Measure, boolean>>;
}

function toCompared(
  session: SessionRow,
  rows: ShareRows,
  { groups = [] }: Filters
): ComparedSession | null {
  const id = session.session_id;
  const own = rows.shares.filter((share) => share.session_id === id);
  const present = sum(own, (share) => share.present);
  const statements = sum(own, (share) => share.statements);
  if (present === 0 || statements === 0) return null;
  const isHere = (row: { session_id: string }) => row.session_id === id;
  return {
    session,
    present,
    statements,
    isOpen: {
      attendance: rows.lists.some((list) => isHere(list) && list.is_open),
      statements: rows.gaps.some(isHere)
    },
    groups: GROUP_ORDER.flatMap((group) => {
      if (groups.length > 0 && !groups.includes(group)) return [];
      const share = own.find((s) => s.part === group);
      return share ? [{ group, present: share.present, statements: share.statements }] : [];
    })
  };
}

/** The sessions that can be compared, in the order of time. */
export const comparedSessions = (rows: ShareRows, filters: Filters = {}): ComparedSession[] =>
  rows.sessions.flatMap((session) => toCompared(session, rows, filters) ?? []);

/** Shares are compared only where both lists are complete. */
export const hasShares = ({ isOpen }: ComparedSession) => !isOpen.attendance && !isOpen.statements;

export const keyOf = (compared: ComparedSession, { group }: GroupShare, measure: Measure) =>
  toKey(measure, compared.session.session_id, group);

export const valueOf = (compared: ComparedSession, share: GroupShare, measure: Measure) =>
  measure === 'attendance'
    ? { k: share.present, n: compared.present }
    : { k: share.statements, n: compared.statements };

/** The count as it may be written: what an open list does not name is unknown. */
export function cellOf(compared: ComparedSession, share: GroupShare, measure: Measure): Cell {
  const { k } = valueOf(compared, share, measure);
  const isOpen = compared.isOpen[measure];
  return k === 0 && isOpen ? NOT_RECORDED : countOf(k, isOpen);
}

const whole = (compared: ComparedSession, n: number, measure: Measure, lang: Lang) =>
  formatCell(countOf(n, compared.isOpen[measure]), lang);

export function markLabel(
  compared: ComparedSession,
  share: GroupShare,
  measure: Measure,
  view: ShareView,
  lang: Lang
): string {
  const { k, n } = valueOf(compared, share, measure);
  const inputs = {
    session: sessionIn(compared.session, view.body, lang),
    group: groupLabel(share.group, lang),
    k: formatCell(countOf(k, compared.isOpen[measure]), lang),
    n: whole(compared, n, measure, lang)
  };
  const counts =
    measure === 'attendance'
      ? m.shares_mark_attendance(inputs, { locale: lang })
      : m.shares_mark_statements(inputs, { locale: lang });
  if (!hasShares(compared)) return counts;
  return counts + m.in_brackets({ text: formatShare(k / n, lang) }, { locale: lang });
}

function notes(rows: ShareRows, view: ShareView, lang: Lang): string[] {
  const at = { locale: lang };
  const compared = comparedSessions(rows, view);
  const name = (session: SessionRow) => sessionIn(session, view.body, lang);
  const open = compared.filter((c) => !hasShares(c)).map((c) => name(c.session));
  const shown = new Set(compared.map((c) => c.session.session_id));
  const isTold = (session: SessionRow) => session.participants > 0 || session.statements > 0;
  const missing = rows.sessions.filter((s) => isTold(s) && !shown.has(s.session_id)).map(name);
  const bases = compared.filter(hasShares).map(({ session, present, statements }) =>
    m.shares_base(
      {
        session: name(session),
        present,
        statements
      },
      at
    )
  );
  return [
    bases.length > 0 && m.shares_note_bases({ bases: bases.join(lang === 'zh' ? '；' : '; ') }, at),
    open.length > 0 && m.shares_note_counts({ sessions: formatList(open, lang) }, at),
    missing.length > 0 && m.shares_note_missing({ sessions: formatList(missing, lang) }, at),
    m.trend_note_states({}, at)
  ].filter((note) => note !== false);
}

function shareText(compared: ComparedSession, share: GroupShare, measure: Measure, lang: Lang) {
  const { k, n } = valueOf(compared, share, measure);
  return hasShares(compared) ? formatShare(k / n, lang, 1) : null;
}

function shareCell(compared: ComparedSession, share: GroupShare, measure: Measure): Cell {
  const { k, n } = valueOf(compared, share, measure);
  return hasShares(compared) ? percent(k / n) : NOT_APPLICABLE;
}

/** A share where there is one, else the count. */
const told = (compared: ComparedSession, share: GroupShare, measure: Measure, lang: Lang) =>
  shareText(compared, share, measure, lang) ?? formatCell(cellOf(compared, share, measure), lang);

function alternative(rows: ShareRows, view: ShareView, lang: Lang): string {
  const at = { locale: lang };
  const panels = comparedSessions(rows, view).map((compared) => {
    const of = compared.groups.map((share) =>
      m.shares_alt_row(
        {
          group: groupLabel(share.group, lang),
          attendance: told(compared, share, 'attendance', lang),
          statements: told(compared, share, 'statements', lang)
        },
        at
      )
    );
    return m.timeline_alt_body(
      { body: sessionIn(compared.session, view.body, lang), sessions: formatList(of, lang) },
      at
    );
  });
  return m.shares_alt({ sessions: panels.join(' ') }, at);
}

function text(rows: ShareRows, view: ShareView, lang: Lang): ChartText {
  const at = { locale: lang };
  return {
    title: m.shares_title({ body: bodyOf(rows, view.body, lang) }, at),
    subtitle: withFilters(m.shares_subtitle({}, at), view, lang),
    finding: shareFinding(rows, view, lang),
    notes: notes(rows, view, lang),
    sources: toSources(rows.sources, lang),
    alternative: alternative(rows, view, lang)
  };
}

function table(rows: ShareRows, view: ShareView, lang: Lang): ChartTable {
  const at = { locale: lang };
  return {
    columns: [
      { key: 'session', label: m.timeline_col_session({}, at), align: 'start' },
      { key: 'group', label: m.matrix_col_group({}, at), align: 'start' },
      { key: 'present', label: m.shares_col_present({}, at), align: 'end' },
      { key: 'attendance', label: m.shares_attendance({}, at), align: 'end' },
      { key: 'spoken', label: m.shares_col_statements({}, at), align: 'end' },
      { key: 'statements', label: m.shares_statements({}, at), align: 'end' }
    ],
    rows: comparedSessions(rows, view).flatMap((compared) =>
      compared.groups.map((share) => [
        sessionIn(compared.session, view.body, lang),
        groupLabel(share.group, lang),
        cellOf(compared, share, 'attendance'),
        shareCell(compared, share, 'attendance'),
        cellOf(compared, share, 'statements'),
        shareCell(compared, share, 'statements')
      ])
    )
  };
}

const MEASURES: readonly Measure[] = ['attendance', 'statements'];

const figures = (rows: ShareRows, view: ShareView, lang: Lang): Figure[] =>
  comparedSessions(rows, view).flatMap((compared) =>
    compared.groups.flatMap((share) =>
      MEASURES.flatMap((measure) => {
        const { k } = valueOf(compared, share, measure);
        if (k === 0) return [];
        return {
          key: keyOf(compared, share, measure),
          label: markLabel(compared, share, measure, view, lang),
          value: cellOf(compared, share, measure),
          count: k
        };
      })
    )
  );

/** Each regional group’s share of the States present beside its share of the statements. */
export const shareComparison: Chart<ShareView, Queries> = {
  name: 'share-comparison',
  unit: 'places',
  queries,
  text,
  table,
  figures,
  caption: shareCaption,
  native: (rows, view, lang) => shareNative(rows, view, lang),
  evidence(key, { capacities }) {
    const [measure, session = '', group = ''] = fromKey(key, 3);
    return measure === 'attendance'
      ? attendanceOfPart(session, 'group', group, { capacities })
      : statementsOfGroup(session, group, { capacities });
  }
};
