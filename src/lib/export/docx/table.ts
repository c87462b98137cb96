import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { formatCell } from '#lib/charts/absence.ts';
import type { ChartTable } from '#lib/charts/contract.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { columnWidths } from '../columns.ts';
import { COLOR, run } from './text.ts';

const SIZE = 8.5;
/** Points at the sides of the text of a cell, and twentieths of a point, in which the format counts. */
const PADDING = 3;
const TWENTIETHS = 20;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const line = (color: string, size: number) => ({ style: BorderStyle.SINGLE, size, color }) as const;

/**
 * The table of a chart: its head on every page, no row parted between pages.
 *
 * @param width twentieths of a point
 */
export function tableOf(table: ChartTable, lang: Lang, width: number): Table {
  const head = table.columns.map(({ label }) => label);
  const rows = table.rows.map((row) => row.map((cell) => formatCell(cell, lang)));
  const type = { size: SIZE, padding: PADDING };
  const widths = columnWidths([head, ...rows], type, width / TWENTIETHS).map((points) =>
    Math.floor(points * TWENTIETHS)
  );
  const cell = (text: string, i: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      margins: { top: 30, bottom: 30, left: PADDING * TWENTIETHS, right: PADDING * TWENTIETHS },
      borders: {
        top: NONE,
        left: NONE,
        right: NONE,
        bottom: isHead ? line(COLOR.ink, 8) : line(COLOR.rule, 4)
      },
      children: [
        new Paragraph({
          alignment: table.columns[i]?.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [run(text, lang, { size: SIZE, bold: isHead })]
        })
      ]
    });
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, i) => cell(text, i, isHead))
    });
  return new Table({
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    rows: [row(head, true), ...rows.map((texts) => row(texts, false))]
  });
}
