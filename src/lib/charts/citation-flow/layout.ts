import { groups } from 'd3';
import type { Matrix } from '#lib/charts/matrix/matrix.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { STAGES } from '#lib/queries/citation-flow.ts';
import { type CitationRows, cellLabel, stageLabel, stageShort, toProvisions } from './chart.ts';

/** Below this width, in pixels, columns have room for short names only. */
const NARROW = 640;

/** The matrix of provisions and the parts of documents, `width` in pixels. */
export function toMatrix(rows: CitationRows, lang: Lang, width: number): Matrix {
  const headOf = width < NARROW ? stageShort : stageLabel;
  return {
    columns: STAGES.map((stage) => ({ id: stage, lines: [headOf(stage, lang)] })),
    blocks: groups(toProvisions(rows, lang), (provision) => provision.instrument).map(
      ([instrument, of]) => ({
        id: instrument,
        title: instrument,
        rows: of.map((provision) => ({
          id: provision.id,
          name: provision.name,
          cells: provision.cells.map((cell) => ({
            key: cell.n > 0 ? cell.key : null,
            symbol: cell.n > 0 ? ('full' as const) : ('none' as const),
            label: cellLabel(provision, cell, lang),
            text: cell.n > 1 ? String(cell.n) : ''
          }))
        }))
      })
    ),
    legend: []
  };
}
