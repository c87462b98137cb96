import { toKey } from '#lib/charts/chart.ts';
import type { Matrix, MatrixRow, MatrixSymbol } from '#lib/charts/matrix/matrix.ts';
import { groupTitle } from '#lib/charts/parts/participants.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { groups } from 'd3';
import { type MatrixRows, type MatrixView, cellLabel, participants, stateLabel } from './chart.ts';
import { type Participant, type PresenceState, recordedSessions } from './presence.ts';

const SYMBOLS: Record<PresenceState, MatrixSymbol> = {
  spoke: 'full',
  attended: 'ring',
  'spoke-unlisted': 'triangle',
  elsewhere: 'square',
  absent: 'dash',
  unknown: 'hatch'
};

/** The matrix of participants and sessions, in blocks by group where it is ordered by group. */
export function toMatrix(rows: MatrixRows, view: MatrixView, lang: Lang): Matrix {
  const toRow = (participant: Participant): MatrixRow => ({
    id: participant.id,
    name: participant.names[lang],
    cells: participant.cells.map((cell, i) => ({
      key: cell.places > 0 ? toKey(cell.session, participant.id) : null,
      symbol: SYMBOLS[cell.state],
      label: cellLabel(participant, i, rows, view, lang)
    }))
  });
  const sorted = participants(rows, view, lang);
  const used = new Set(sorted.flatMap(({ cells }) => cells.map((cell) => cell.state)));
  const states = (Object.keys(SYMBOLS) as PresenceState[]).filter((state) => used.has(state));
  return {
    columns: recordedSessions(rows).map((session) => ({
      id: session.session_id,
      lines: [
        ...(view.body === '' ? [session.body_id.split('/').at(-1) ?? ''] : []),
        String(session.ordinal ?? ''),
        String(session.year ?? '')
      ].filter((line) => line !== '')
    })),
    blocks:
      view.sort === 'group'
        ? groups(sorted, (participant) => participant.group).map(([group, of]) => ({
            id: group,
            title: groupTitle(group, lang),
            rows: of.map(toRow)
          }))
        : [{ id: 'all', title: '', rows: sorted.map(toRow) }],
    legend: states.map((state) => ({ symbol: SYMBOLS[state], text: stateLabel(state, lang) }))
  };
}
