import type { Matrix, MatrixSymbol } from '#lib/charts/matrix/matrix.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { bodyName, sessionInYear } from '#lib/i18n/session.ts';
import { groups } from 'd3';
import {
  type DeedCell,
  type RecordRows,
  type RecordedSession,
  capacitiesOf,
  cellLabel,
  deedLabel,
  deedsShown,
  recordedSessions
} from './chart.ts';

function symbolOf({ deed, n, isUnknown }: DeedCell): MatrixSymbol {
  if (n > 0) return deed === 'attended' ? 'ring' : 'full';
  return isUnknown ? 'hatch' : 'dash';
}

/** The matrix of sessions and deeds, in blocks by body. */
export function toMatrix(rows: RecordRows, lang: Lang): Matrix {
  const at = { locale: lang };
  const toRow = (recorded: RecordedSession) => {
    const capacities = capacitiesOf(recorded, lang);
    const name = sessionInYear(recorded.session, lang);
    return {
      id: recorded.session.session_id,
      name: capacities === '' ? name : `${name} · ${capacities}`,
      cells: recorded.cells.map((cell) => ({
        key: cell.n > 0 ? cell.key : null,
        symbol: symbolOf(cell),
        label: cellLabel(recorded, cell, rows, lang),
        text: cell.deed !== 'attended' && cell.n > 0 ? String(cell.n) : ''
      }))
    };
  };
  const shown = recordedSessions(rows);
  const used = new Set(shown.flatMap(({ cells }) => cells.map(symbolOf)));
  const legend = [
    { symbol: 'ring' as const, text: m.record_attended({}, at) },
    { symbol: 'full' as const, text: m.record_legend_statements({}, at) },
    { symbol: 'dash' as const, text: m.record_legend_none({}, at) },
    { symbol: 'hatch' as const, text: m.state_unknown({}, at) }
  ];
  return {
    columns: deedsShown(rows).map((deed) => ({ id: deed, lines: [deedLabel(deed, lang)] })),
    blocks: groups(shown, ({ session }) => session.body_id).map(([id, of]) => ({
      id,
      title: of[0] ? bodyName(of[0].session, lang) : id,
      rows: of.map(toRow)
    })),
    legend: legend.filter(({ symbol }) => used.has(symbol))
  };
}
