import {
  type SetName,
  firstLine,
  moreLines,
  roomForNames,
  setName
} from '#lib/charts/parts/names.ts';
import { fitText, textWidth, wrapText } from '#lib/charts/parts/text-width.ts';
import { type Step, stepScale } from '#lib/charts/parts/steps.ts';
import { max } from 'd3';
import type { Heat, HeatLine } from './heat.ts';
import { type PlacedHeatLegend, placeHeatLegend } from './legend.ts';

export interface PlacedHeatCell {
  /** Null where nothing was counted: there is nothing to open. */
  readonly key: string | null;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Null for what cannot be compared. */
  readonly step: Step | null;
  readonly text: string;
  readonly detail: string;
}

export interface PlacedHeatName {
  readonly id: string;
  readonly href: string;
  /** Baseline of the first line. */
  readonly y: number;
  readonly name: SetName;
  readonly isTitle: boolean;
}

export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface PlacedHead extends PlacedText {
  readonly isNote: boolean;
  /** The whole title, where it is cut. */
  readonly full: string;
}

export interface PlacedHeat {
  readonly height: number;
  readonly heads: readonly PlacedHead[];
  readonly names: readonly PlacedHeatName[];
  readonly cells: readonly PlacedHeatCell[];
  readonly legend: PlacedHeatLegend;
}

const NARROW = 640;
const FONT = 13.5;
const NAME_GAP = 18;
const HEAD = { font: 11.5, line: 15, most: 6 };
const CELL = { font: 13, detail: 10.5, gap: 2, widest: 132, underSentence: 270 };
/** A head that needs more lines than this is a sentence. */
const SENTENCE = 3;
const GROUP = 34;
const LEGEND = 36.5;
/** A name above its cells: nearer to them than to the line before. */
const NARROW_NAME = { height: 30, baseline: 22 };

interface Frame {
  readonly width: number;
  readonly isNarrow: boolean;
  readonly left: number;
  readonly columnWidth: number;
  readonly cellHeight: number;
  readonly stepOf: (amount: number) => Step;
}

const linesOf = (heat: Heat) => heat.groups.flatMap((group) => group.lines);

const fitting = (text: string, width: number, size: number) =>
  textWidth(text, size) <= width ? text : '';

/** Cells under heads that are whole sentences, as titles of agenda items, are wider. */
function widestCell({ columns }: Heat): number {
  const lines = columns.map(({ title }) => wrapText(title, CELL.widest - 8, HEAD.font, 99));
  return lines.some(({ length }) => length > SENTENCE) ? CELL.underSentence : CELL.widest;
}

function frameOf(heat: Heat, width: number): Frame {
  const isNarrow = width < NARROW;
  const widest = widestCell(heat);
  const spare = width - widest * heat.columns.length;
  const names = linesOf(heat).map((line) => line.name);
  const most = Math.max(150, width * 0.32, spare) - NAME_GAP;
  const room = roomForNames(names, FONT, { most, limit: width * 0.4 });
  const left = isNarrow ? 0 : room + NAME_GAP;
  const amount = max(linesOf(heat), (line) => max(line.cells, (cell) => cell.amount ?? 0)) ?? 1;
  const share = (width - left) / Math.max(1, heat.columns.length);
  return {
    width,
    isNarrow,
    left,
    columnWidth: Math.min(isNarrow ? Infinity : widest, share),
    cellHeight: isNarrow ? 28 : 34,
    stepOf: stepScale(amount)
  };
}

/** The heads of the columns, their last lines on one level. */
function placeHeads(heat: Heat, top: number, { left, columnWidth }: Frame) {
  const heads = heat.columns.map(({ title, note }) => ({
    full: title,
    title: wrapText(title, columnWidth - 8, HEAD.font, HEAD.most),
    note: note === '' ? [] : [fitText(note, columnWidth - 4, HEAD.font)]
  }));
  const count = max(heads, ({ title, note }) => title.length + note.length) ?? 0;
  const bottom = top + count * HEAD.line + 8;
  const placed = heads.flatMap(({ full, title, note }, i) => {
    const lines = [...title, ...note];
    const isCut = title.at(-1)?.endsWith('…') ?? false;
    return lines.map((text, k) => ({
      x: left + (i + 0.5) * columnWidth - CELL.gap / 2,
      y: bottom - 8 - (lines.length - 1 - k) * HEAD.line,
      text,
      isNote: k >= title.length,
      full: isCut ? full : ''
    }));
  });
  return { heads: placed, bottom };
}

function placeLine(line: HeatLine, y: number, frame: Frame): PlacedHeatCell[] {
  const width = frame.columnWidth - CELL.gap;
  return line.cells.map((cell, i) => ({
    key: cell.key,
    label: cell.label,
    x: frame.left + i * frame.columnWidth,
    y,
    width,
    height: frame.cellHeight - CELL.gap,
    step: cell.amount === null ? null : frame.stepOf(cell.amount),
    text: fitting(cell.text, width, CELL.font),
    detail: frame.isNarrow ? '' : fitting(cell.detail, width - 4, CELL.detail)
  }));
}

function placeGroups(heat: Heat, top: number, frame: Frame) {
  const names: PlacedHeatName[] = [];
  const cells: PlacedHeatCell[] = [];
  let y = top;
  for (const group of heat.groups) {
    if (group.title !== '') {
      const title = setName(group.title, frame.width, FONT);
      names.push({ id: group.id, href: '', y: y + 22, name: title, isTitle: true });
      y += GROUP + moreLines(title);
    }
    for (const line of group.lines) {
      const name = setName(line.name, frame.isNarrow ? frame.width : frame.left - 12, FONT);
      const cellY = frame.isNarrow ? y + NARROW_NAME.height + moreLines(name) : y;
      const at = frame.isNarrow
        ? y + NARROW_NAME.baseline
        : firstLine(name, y + frame.cellHeight / 2 + 4);
      names.push({ id: line.id, href: line.href, y: at, name, isTitle: false });
      cells.push(...placeLine(line, cellY, frame));
      y = cellY + frame.cellHeight;
    }
  }
  return { names, cells, bottom: y };
}

/** Places a shaded matrix, `width` in pixels: names at the left, on a narrow picture above their cells. */
export function layoutHeat(heat: Heat, width: number): PlacedHeat {
  const frame = frameOf(heat, width);
  const legend = placeHeatLegend(heat.legend, heat.dashed, width);
  const { heads, bottom } = placeHeads(heat, LEGEND + legend.extra, frame);
  const placed = placeGroups(heat, bottom, frame);
  return { height: placed.bottom + 4, heads, names: placed.names, cells: placed.cells, legend };
}
