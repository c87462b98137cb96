import { NAME_LINE } from '#lib/charts/parts/names.ts';
import { NO_SHEET, type Sheet } from '#lib/charts/parts/sheet.ts';
import { textWidth, wrapText } from '#lib/charts/parts/text-width.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { max, sum } from 'd3';
import type { Matrix, MatrixBlock, MatrixCell, MatrixLegendItem, MatrixRow } from './matrix.ts';
import { firstRows } from './most.ts';

export interface PlacedCell extends MatrixCell {
  readonly x: number;
  readonly y: number;
}

export interface PlacedName {
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly lines: readonly string[];
}

export interface PlacedMatrix {
  readonly width: number;
  readonly height: number;
  readonly cellWidth: number;
  readonly cells: readonly PlacedCell[];
  readonly names: readonly PlacedName[];
  readonly titles: readonly (PlacedName & { readonly to: number })[];
  readonly heads: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly legend: readonly (MatrixLegendItem & { readonly x: number; readonly y: number })[];
}

/** Heights of a row and a title. Marks are targets: 24 pixels apart (WCAG 2.2, 2.5.8), but on paper. */
const LOOSE = { row: 24, title: 36, columns: 5 };
const DENSE = { row: 18, title: 30, columns: 8 };
type Spacing = typeof LOOSE;
const GUTTER = 32;
const NAME = { min: 150, max: 300, size: 13.5, gap: 10, lines: 9 };
const HEAD_LINE = 15;
const LEGEND_LINE = 24;

type Line =
  | { readonly kind: 'title'; readonly text: readonly string[]; readonly height: number }
  | {
      readonly kind: 'row';
      readonly row: MatrixRow;
      /** Of its block. */
      readonly title: string;
      readonly text: readonly string[];
      readonly height: number;
    };

interface Widths {
  readonly column: number;
  readonly name: number;
  readonly spacing: Spacing;
}

function titleLine(title: string, { column, spacing }: Widths): Line {
  const text = wrapText(title, column, NAME.size);
  return { kind: 'title', text, height: spacing.title + (text.length - 1) * NAME_LINE };
}

function rowLine(row: MatrixRow, title: string, { name, spacing }: Widths): Line {
  const text = wrapText(row.name, name, NAME.size, NAME.lines);
  return { kind: 'row', row, title, text, height: spacing.row + (text.length - 1) * NAME_LINE };
}

const linesOf = (block: MatrixBlock, widths: Widths): Line[] => [
  ...(block.title === '' ? [] : [titleLine(block.title, widths)]),
  ...block.rows.map((row) => rowLine(row, block.title, widths))
];

/** Lines that stay together: a title and the row after it. */
function intoUnits(lines: readonly Line[]): Line[][] {
  const units: Line[][] = [];
  for (const line of lines) {
    const unit = units.at(-1);
    if (unit?.length === 1 && unit[0]?.kind === 'title') unit.push(line);
    else units.push([line]);
  }
  return units;
}

const heightOf = (lines: readonly Line[]) => sum(lines, (line) => line.height);

/** Sets lines in columns of about one height; a title never stands at the foot of a column. */
export function intoColumns(lines: readonly Line[], count: number): Line[][] {
  const target = heightOf(lines) / count;
  const columns: Line[][] = [[]];
  for (const unit of intoUnits(lines)) {
    const column = columns.at(-1) ?? [];
    const height = heightOf(column);
    const isFull = height > 0 && height + heightOf(unit) / 2 > target;
    if (isFull && columns.length < count) columns.push(unit);
    else column.push(...unit);
  }
  return columns;
}

/** Says at the head of a column of which block it is, where the block began in the one before. */
function withTitle(lines: readonly Line[], widths: Widths, lang: Lang): readonly Line[] {
  const [first] = lines;
  if (first?.kind !== 'row' || first.title === '') return lines;
  const title = m.matrix_continued({ title: first.title }, { locale: lang });
  return [titleLine(title, widths), ...lines];
}

function placeLegend(items: readonly MatrixLegendItem[], width: number) {
  let x = 0;
  let y = 0;
  return items.map((item) => {
    const needed = 24 + textWidth(item.text, 13);
    if (x > 0 && x + needed > width) {
      x = 0;
      y += LEGEND_LINE;
    }
    const placed = { ...item, x: x + 8, y: y + 10 };
    x += needed + 18;
    return placed;
  });
}

const cellWidthOf = ({ columns }: Matrix) =>
  Math.max(24, max(columns, (c) => max(c.lines, (line) => textWidth(line, 11)) ?? 0) ?? 0) + 6;

/**
 * Places a matrix as a newspaper sets a list: the marks first, the name after them, in as many
 * columns as the width in pixels allows. Of a very long one the first rows; on one of several
 * sheets, those columns that are its part.
 */
export function layoutMatrix(
  whole: Matrix,
  width: number,
  lang: Lang,
  { isDense, part }: Sheet = NO_SHEET
): PlacedMatrix {
  const spacing = isDense ? DENSE : LOOSE;
  const matrix = firstRows(whole);
  const cellWidth = cellWidthOf(matrix);
  const marks = cellWidth * matrix.columns.length;
  const least = marks + NAME.gap + NAME.min + GUTTER;
  const rows = sum(matrix.blocks, (block) => block.rows.length + 1.5) / part.count;
  const most = Math.ceil(rows / 8) || 1;
  const count = Math.min(most, Math.max(1, Math.floor((width + GUTTER) / least)), spacing.columns);
  const columnWidth = (width + GUTTER) / count - GUTTER;
  const nameWidth = Math.min(NAME.max, Math.max(40, columnWidth - marks - NAME.gap));
  const widths = { column: columnWidth, name: nameWidth, spacing };
  const lines = matrix.blocks.flatMap((block) => linesOf(block, widths));
  const legend = placeLegend(matrix.legend, width);
  const headLines = max(matrix.columns, (column) => column.lines.length) ?? 0;
  const top = (legend.at(-1)?.y ?? -LEGEND_LINE) + LEGEND_LINE + headLines * HEAD_LINE + 10;

  const columns = intoColumns(lines, count * part.count)
    .map((column) => withTitle(column, widths, lang))
    .slice(part.index * count, (part.index + 1) * count);
  const leftOf = (i: number) => i * (columnWidth + GUTTER);
  const placed = columns.map((column, i) =>
    placeColumn(column, { left: leftOf(i), top, cellWidth, marks, columnWidth, spacing })
  );
  return {
    width,
    height: (max(placed, ({ bottom }) => bottom) ?? top) + 6,
    cellWidth,
    cells: placed.flatMap(({ cells }) => cells),
    names: placed.flatMap(({ names }) => names),
    titles: placed.flatMap(({ titles }) => titles),
    heads: columns.flatMap((_, i) =>
      matrix.columns.flatMap((column, j) =>
        column.lines.map((text, k) => ({
          x: leftOf(i) + (j + 0.5) * cellWidth,
          y: top - (column.lines.length - k) * HEAD_LINE + 6,
          text
        }))
      )
    ),
    legend
  };
}

interface ColumnFrame {
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly marks: number;
  readonly columnWidth: number;
  readonly spacing: Spacing;
}

function placeColumn(lines: readonly Line[], frame: ColumnFrame) {
  const cells: PlacedCell[] = [];
  const names: PlacedName[] = [];
  const titles: (PlacedName & { to: number })[] = [];
  let y = frame.top;
  for (const line of lines) {
    if (line.kind === 'title') {
      titles.push({
        x: frame.left,
        y: y + frame.spacing.title - 12,
        to: frame.left + frame.columnWidth,
        lines: line.text
      });
    } else {
      const middle = y + frame.spacing.row / 2;
      cells.push(
        ...line.row.cells.map((cell, i) => ({
          ...cell,
          x: frame.left + (i + 0.5) * frame.cellWidth,
          y: middle
        }))
      );
      names.push({
        x: frame.left + frame.marks + NAME.gap,
        y: middle + 4.5,
        lines: line.text
      });
    }
    y += line.height;
  }
  return { cells, names, titles, bottom: y };
}
