import { groups } from 'd3';
import type { Matrix } from '#lib/charts/matrix/matrix.ts';
import { wrapText } from '#lib/charts/parts/text-width.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { STAGES } from '#lib/queries/citation-flow.ts';
import { type CitationRows, cellLabel, stageLabel, toProvisions } from './chart.ts';

/** The heads of columns are at most so wide, in pixels, on a phone and elsewhere. */
const HEAD = { narrow: 36, wide: 90, below: 640 };

/** The matrix of provisions and the parts of documents, `width` in pixels. */
export function toMatrix(rows: CitationRows, lang: Lang, width: number): Matrix {
  const head = width < HEAD.below ? HEAD.narrow : HEAD.wide;
  return {
    columns: STAGES.map((stage) => ({
      id: stage,
      lines: wrapText(stageLabel(stage, lang), head, 11)
    })),
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
