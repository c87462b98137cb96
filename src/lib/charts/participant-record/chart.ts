import { type Chart, type Figure, type RowsOf, fromKey, toKey } from '#lib/charts/chart.ts';
import { NOT_RECORDED } from '#lib/charts/absence.ts';
import { isListClosed } from '#lib/charts/attendance-matrix/presence.ts';
import type { Cell, ChartTable, ChartText } from '#lib/charts/contract.ts';
import { drawnNote } from '#lib/charts/matrix/most.ts';
import { toSources } from '#lib/charts/sources.ts';
import { formatList, formatNumber } from '#lib/i18n/format.ts';
import { capacityOfOne } from '#lib/i18n/labels.ts';
import { type Lang, inLang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { bodyName, sessionIn } from '#lib/i18n/session.ts';
import { attendanceLists } from '#lib/queries/attendance-lists.ts';
import { deedsIn } from '#lib/queries/evidence.ts';
import { participant } from '#lib/queries/participant.ts';
import { DEEDS, type Deed, participantRecord as record } from '#lib/queries/participant-record.ts';
import { type SessionRow, sessions } from '#lib/queries/sessions.ts';
import { recordSources } from '#lib/queries/sources.ts';
import { statementGaps } from '#lib/queries/statement-gaps.ts';
import { group, sum } from 'd3';

export interface RecordView {
  readonly participant: string;
  /** Empty for all bodies. */
  readonly body: string;
}

const queries = ({ participant: entity, body }: RecordView) => ({
  participant: participant(entity),
  sessions: sessions(body),
  record: record(entity, body),
  lists: attendanceLists(body),
  gaps: statementGaps(body),
  sources: recordSources(entity, body)
});

type Queries = ReturnType<typeof queries>;
export type RecordRows = RowsOf<Queries>;

export interface DeedCell {
  readonly key: string;
  readonly deed: Deed;
  readonly n: number;
  /** Nothing is recorded, and the lists do not rule it out. */
  readonly isUnknown: boolean;
}

export interface RecordedSession {
  readonly session: SessionRow;
  readonly capacities: readonly string[];
  readonly cells: readonly DeedCell[];
}

/** The deeds that the participant did anywhere; coming and speaking always. */
export const deedsShown = ({ record: rows }: RecordRows): Deed[] =>
  DEEDS.filter(
    (deed) => deed === 'attended' || deed === 'statements' || rows.some((row) => row.what === deed)
  );

const hasList = (session: SessionRow) =>
  session.participants > 0 || session.has_open_list || session.statements > 0;

/** The rows by the session that they are of: a corpus may have thousands. */
const bySession = (rows: RecordRows) => ({
  kind: rows.participant[0]?.kind ?? '',
  deeds: deedsShown(rows),
  record: group(rows.record, (row) => row.session_id),
  lists: group(rows.lists, (list) => list.session_id),
  gaps: new Set(rows.gaps.map((gap) => gap.session_id))
});

type BySession = ReturnType<typeof bySession>;

function isUnknown(deed: Deed, session: SessionRow, { kind, lists, gaps }: BySession): boolean {
  const id = session.session_id;
  if (deed === 'attended') return !isListClosed(kind, id, lists.get(id) ?? []);
  return session.statements === 0 || gaps.has(id);
}

function toRecorded(session: SessionRow, rows: BySession): RecordedSession {
  const own = rows.record.get(session.session_id) ?? [];
  const attended = own.find((row) => row.what === 'attended') ?? own[0];
  return {
    session,
    capacities: attended?.capacities.split(',') ?? [],
    cells: rows.deeds.map((deed) => {
      const n = own.find((row) => row.what === deed)?.n ?? 0;
      const key = toKey(session.session_id, deed);
      return { key, deed, n, isUnknown: n === 0 && isUnknown(deed, session, rows) };
    })
  };
}

/** The sessions of which a list is known, or in which the participant did something. */
export function recordedSessions(rows: RecordRows): RecordedSession[] {
  if (rows.participant.length === 0) return [];
  const known = bySession(rows);
  return rows.sessions
    .filter((session) => hasList(session) || known.record.has(session.session_id))
    .map((session) => toRecorded(session, known));
}

const DEED_LABELS: Record<Deed, typeof m.record_attended> = {
  attended: m.record_attended,
  statements: m.record_statements,
  deliberations: m.record_deliberations,
  behalf: m.record_behalf
};

export const deedLabel = (deed: Deed, lang: Lang) => DEED_LABELS[deed]({}, { locale: lang });

export const nameOf = ({ participant: [row] }: RecordRows, lang: Lang) =>
  row ? inLang(row, 'name', lang) : '';

export const cellLabel = (
  { session }: RecordedSession,
  { deed, n }: DeedCell,
  rows: RecordRows,
  lang: Lang
) =>
  m.record_mark(
    {
      name: nameOf(rows, lang),
      session: sessionIn(session, '', lang),
      deed: deedLabel(deed, lang),
      n: formatNumber(n, lang)
    },
    { locale: lang }
  );

/** How many sessions a participant came to, and how often it spoke there as the lists tell. */
export const totals = (rows: RecordRows) => {
  const of = (deed: Deed) => rows.record.filter((row) => row.what === deed);
  return { attended: of('attended').length, statements: sum(of('statements'), (row) => row.n) };
};

function alternative(rows: RecordRows, lang: Lang): string {
  const at = { locale: lang };
  const told = recordedSessions(rows).flatMap(({ session, cells }) => {
    const deeds = cells
      .filter((cell) => cell.n > 0)
      .map(({ deed, n }) => `${deedLabel(deed, lang)} ${formatNumber(n, lang)}`);
    const name = sessionIn(session, '', lang);
    return deeds.length === 0
      ? []
      : m.timeline_alt_body({ body: name, sessions: formatList(deeds, lang) }, at);
  });
  return m.record_alt({ name: nameOf(rows, lang), sessions: told.join(' ') }, at);
}

/** A record of one body’s sessions says so. */
function subtitleOf(rows: RecordRows, { body }: RecordView, shown: number, lang: Lang): string {
  const at = { locale: lang };
  const { attended, statements } = totals(rows);
  const counts = {
    attended: formatNumber(attended, lang),
    statements,
    sessions: shown
  };
  const subtitle = m.record_subtitle(counts, at);
  const [session] = rows.sessions;
  return body === '' || !session
    ? subtitle
    : m.filter_subtitle({ subtitle, only: bodyName(session, lang) }, at);
}

function text(rows: RecordRows, view: RecordView, lang: Lang): ChartText {
  const at = { locale: lang };
  const shown = recordedSessions(rows);
  const name = nameOf(rows, lang);
  const drawn = drawnNote(shown.length, deedsShown(rows).length, lang);
  const hasUnknown = shown.some(({ cells }) => cells.some((cell) => cell.isUnknown));
  return {
    title: m.record_title({ name }, at),
    subtitle: subtitleOf(rows, view, shown.length, lang),
    notes: [...(hasUnknown ? [m.record_note_unknown({}, at)] : []), ...drawn],
    sources: toSources(rows.sources, lang),
    alternative: alternative(rows, lang)
  };
}

const cellOf = ({ n, isUnknown: isOpen }: DeedCell): Cell => (isOpen ? NOT_RECORDED : n);

export const capacitiesOf = ({ capacities }: RecordedSession, lang: Lang) =>
  formatList(
    capacities.map((capacity) => capacityOfOne(capacity, lang)),
    lang
  );

function table(rows: RecordRows, _view: RecordView, lang: Lang): ChartTable {
  const at = { locale: lang };
  return {
    columns: [
      { key: 'session', label: m.timeline_col_session({}, at), align: 'start' },
      { key: 'capacity', label: m.record_col_capacity({}, at), align: 'start' },
      ...deedsShown(rows).map((deed) => ({
        key: deed,
        label: deedLabel(deed, lang),
        align: 'end' as const
      }))
    ],
    rows: recordedSessions(rows).map((recorded) => [
      sessionIn(recorded.session, '', lang),
      capacitiesOf(recorded, lang),
      ...recorded.cells.map(cellOf)
    ])
  };
}

const figures = (rows: RecordRows, _view: RecordView, lang: Lang): Figure[] =>
  recordedSessions(rows).flatMap((recorded) =>
    recorded.cells
      .filter((cell) => cell.n > 0)
      .map((cell) => ({
        key: cell.key,
        label: cellLabel(recorded, cell, rows, lang),
        value: cell.n,
        count: cell.n
      }))
  );

/** What one participant did in each session: came, spoke, was spoken for. */
export const participantRecord: Chart<RecordView, Queries> = {
  name: 'participant-record',
  unit: 'places',
  queries,
  text,
  table,
  figures,
  native: { picture: 'a matrix of sessions and what a participant did', isParted: true },
  evidence(key, { participant: entity }) {
    const [session = '', deed = ''] = fromKey(key, 2);
    return deedsIn(session, entity, deed);
  }
};
