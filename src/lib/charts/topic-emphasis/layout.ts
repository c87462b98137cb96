import type { PlacedHeatCell } from '#lib/charts/heat/layout.ts';
import { type PlacedHeatLegend, placeHeatLegend } from '#lib/charts/heat/legend.ts';
import {
  type SetName,
  firstLine,
  moreLines,
  roomForNames,
  setName
} from '#lib/charts/parts/names.ts';
import { type Step, stepScale } from '#lib/charts/parts/steps.ts';
import { textWidth } from '#lib/charts/parts/text-width.ts';
import { formatShare } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { max } from 'd3';
import { blocksOf, isShort } from './accounts.ts';
import { type TopicRows, type TopicView, cellLabel, emphasisKey } from './chart.ts';
import {
  type PlacedBlock,
  type PlacedColumn,
  type PlacedColumns,
  placeColumns
} from './columns.ts';
import { type Emphasis, valueOf } from './emphasis.ts';
import { formatRate } from './telling.ts';
import { type TopicLine, topicGroups } from './topics.ts';

export interface PlacedName {
  readonly id: string;
  readonly y: number;
  readonly name: SetName;
  readonly isTitle: boolean;
}

export interface PlacedEmphasis {
  readonly height: number;
  readonly blocks: readonly PlacedBlock[];
  readonly columns: readonly PlacedColumn[];
  readonly columnWidth: number;
  readonly headY: number;
  readonly names: readonly PlacedName[];
  readonly cells: readonly PlacedHeatCell[];
  readonly legend: PlacedHeatLegend;
}

const NARROW = 640;
const LEGEND = 30;
const FONT = 13.5;
const NAME_GAP = 18;
const CELL_FONT = 13;
const DETAIL_FONT = 10.5;
const GROUP = 34;
/** A name above its cells: nearer to them than to the line before. */
const NARROW_NAME = { height: 30, baseline: 22 };
const GAP = 2;

interface Frame {
  readonly width: number;
  readonly isNarrow: boolean;
  readonly nameWidth: number;
  readonly columns: PlacedColumns;
  readonly stepOf: (amount: number) => Step;
}

function textOf(cell: Emphasis, { measure }: TopicView, lang: Lang): string {
  const value = valueOf(cell, measure);
  if (value !== null)
    return measure === 'share' ? formatShare(value, lang) : formatRate(value, lang);
  return isShort(cell.account) && measure === 'share'
    ? `${cell.k}/${cell.account.n}`
    : `${cell.mentions}`;
}

function detailOf({ interval }: Emphasis, { measure }: TopicView, lang: Lang): string {
  if (interval === null || measure !== 'share') return '';
  const lower = formatShare(interval.lower, lang).replace('%', '');
  return `${lower}–${formatShare(interval.upper, lang)}`;
}

const fitting = (text: string, width: number, size: number) =>
  textWidth(text, size) <= width ? text : '';

function placeCell(
  cell: Emphasis,
  line: TopicLine,
  at: { readonly x: number; readonly y: number; readonly height: number },
  frame: Frame,
  view: TopicView,
  lang: Lang
): PlacedHeatCell {
  const width = frame.columns.columnWidth - GAP;
  const value = valueOf(cell, view.measure);
  return {
    key: cell.k > 0 ? emphasisKey(cell, line.id, view.level) : null,
    label: cellLabel(cell, line, view, lang),
    ...at,
    width,
    step: value === null ? null : frame.stepOf(value),
    text: fitting(textOf(cell, view, lang), width, CELL_FONT),
    detail: frame.isNarrow ? '' : fitting(detailOf(cell, view, lang), width - 4, DETAIL_FONT)
  };
}

/** Places the lines from `top` on, with a title before each group that has one. */
function placeLines(rows: TopicRows, view: TopicView, lang: Lang, top: number, frame: Frame) {
  const cellHeight = frame.isNarrow ? 28 : 36;
  const names: PlacedName[] = [];
  const cells: PlacedHeatCell[] = [];
  let y = top;
  for (const group of topicGroups(rows, view, lang)) {
    if (group.title !== '') {
      const name = setName(group.title, frame.width, FONT);
      names.push({ id: group.id, y: y + 22, name, isTitle: true });
      y += GROUP + moreLines(name);
    }
    for (const line of group.lines) {
      const name = setName(line.name, frame.nameWidth, FONT);
      const cellY = frame.isNarrow ? y + NARROW_NAME.height + moreLines(name) : y;
      const at = frame.isNarrow
        ? y + NARROW_NAME.baseline
        : firstLine(name, y + cellHeight / 2 + 4.5);
      names.push({ id: line.id, y: at, name, isTitle: false });
      line.emphases.forEach((cell, i) => {
        const x = frame.columns.columns[i]?.x ?? 0;
        cells.push(
          placeCell(cell, line, { x, y: cellY, height: cellHeight - GAP }, frame, view, lang)
        );
      });
      y = cellY + cellHeight;
    }
  }
  return { names, cells, bottom: y };
}

function legendOf(width: number, { measure }: TopicView, lang: Lang): PlacedHeatLegend {
  const at = { locale: lang };
  const text = measure === 'share' ? m.topics_legend_share({}, at) : m.topics_legend_rate({}, at);
  return placeHeatLegend(text, m.topics_legend_few({}, at), width);
}

/** The room of names and their gap, as long as the columns keep enough. */
function nameWidthOf(lines: readonly TopicLine[], width: number): number {
  const names = lines.map((line) => line.name);
  const most = Math.max(150, width * 0.32) - NAME_GAP;
  return roomForNames(names, FONT, { most, limit: width * 0.4 }) + NAME_GAP;
}

/**
 * Places the matrix of topics against sessions, `width` in pixels: names at the left, on a narrow
 * picture above their cells.
 */
export function layoutEmphasis(
  rows: TopicRows,
  view: TopicView,
  lang: Lang,
  width: number
): PlacedEmphasis {
  const isNarrow = width < NARROW;
  const lines = topicGroups(rows, view, lang).flatMap((group) => group.lines);
  const nameWidth = isNarrow ? 0 : nameWidthOf(lines, width);
  const frame = { left: nameWidth, right: width, body: view.body };
  const columns = placeColumns(blocksOf(rows), frame, lang);
  const legend = legendOf(width, view, lang);
  const headY = LEGEND + legend.extra;
  const most = max(lines, (line) => max(line.emphases, (cell) => valueOf(cell, view.measure) ?? 0));
  const placed = placeLines(rows, view, lang, headY + columns.height, {
    width,
    isNarrow,
    nameWidth: isNarrow ? width : nameWidth - 12,
    columns,
    stepOf: stepScale(most ?? 1)
  });
  return {
    height: placed.bottom + 4,
    blocks: columns.blocks,
    columns: columns.columns,
    columnWidth: columns.columnWidth,
    headY,
    names: placed.names,
    cells: placed.cells,
    legend
  };
}
