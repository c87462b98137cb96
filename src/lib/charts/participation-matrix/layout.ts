import type { Matrix, MatrixSymbol } from '#lib/charts/matrix/matrix.ts';
import { m } from '#lib/i18n/messages.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { groups } from 'd3';
import {
  type ParticipationRows,
  type Speaker,
  type SpeakerCell,
  cellLabel,
  speakerGroupTitle,
  spokenItems,
  toSpeakers
} from './chart.ts';

const symbolOf = ({ n, isInferred, item }: SpeakerCell): MatrixSymbol => {
  if (n > 0) return isInferred ? 'ring' : 'full';
  return item.isOpen ? 'hatch' : 'none';
};

/** The matrix of speakers and agenda items, in blocks by group. */
export function toMatrix(rows: ParticipationRows, lang: Lang): Matrix {
  const at = { locale: lang };
  const all = toSpeakers(rows, lang);
  const used = new Set(all.flatMap((speaker) => speaker.cells.map(symbolOf)));
  const toRow = (speaker: Speaker) => ({
    id: `${speaker.group} ${speaker.id}`,
    name: speaker.name,
    cells: speaker.cells.map((cell) => ({
      key: cell.n > 0 ? cell.key : null,
      symbol: symbolOf(cell),
      label: cellLabel(speaker, cell, lang),
      text: cell.n > 1 ? String(cell.n) : ''
    }))
  });
  const legend = [
    { symbol: 'full' as const, text: m.span_statement({}, at) },
    { symbol: 'ring' as const, text: m.session_statement_inferred({}, at) },
    { symbol: 'hatch' as const, text: m.session_list_open({}, at) }
  ];
  return {
    columns: spokenItems(rows, lang).map((item) => ({
      id: item.id,
      lines: [item.number === '' ? '–' : item.number]
    })),
    blocks: groups(all, (speaker) => speaker.group).map(([group, of]) => ({
      id: group,
      title: speakerGroupTitle(group, lang),
      rows: of.map(toRow)
    })),
    legend: legend.filter(({ symbol }) => used.has(symbol))
  };
}
