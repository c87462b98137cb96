import type { ExportedChart } from './exported.ts';
import type { ChartDrawing } from './picture.ts';
import type { Part } from '#lib/charts/parts/sheet.ts';

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** Widths to choose from, as parts of the box: the narrower the chart, the larger its type. */
const WIDTHS = [0.72, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2, 2.5, 3];
/** Below it charts take the form they have on a phone. */
const NARROWEST = 520;

export interface Fitted {
  readonly drawing: ChartDrawing;
  readonly scale: number;
}

type Draw = ExportedChart['draw'];
/** Draws at a width, loosely or with rows close together. */
type DrawPart = (width: number, isDense: boolean) => Promise<ChartDrawing>;

interface Best {
  readonly drawings: readonly ChartDrawing[];
  readonly scale: number;
}

/**
 * Draws a chart at the width at which it fills a box best: the narrowest whose height fits, so
 * that its type is as large as can be; where none fits, the one that is least made smaller. Where
 * it would be made smaller, its rows stand closer.
 *
 * @param box pixels
 */
export const fitDrawing = async (draw: Draw, box: Box): Promise<Fitted> => {
  const [fitted] = await fitDrawings([draw], box);
  if (fitted === undefined) throw new Error('no drawing to fit');
  return fitted;
};

/** The same for drawings that stand side by side, as a chart in two languages: all in one scale. */
export const fitDrawings = (draws: readonly Draw[], box: Box): Promise<Fitted[]> =>
  fitParts(
    draws.map((draw) => partOf(draw, WHOLE)),
    box
  );

/** More pictures than this no one turns over. */
const MOST_PARTS = 6;

/**
 * Draws a chart in as many parts as it takes for each to fit a box at no less than a scale; all in
 * one scale.
 */
export const fitInParts = async (draw: Draw, box: Box, least: number): Promise<Fitted[]> => {
  for (let count = 1; ; count++) {
    const parts = Array.from({ length: count }, (_, index) => partOf(draw, { index, count }));
    const fitted = await fitParts(parts, box);
    if (count === MOST_PARTS || fitted.every(({ scale }) => scale >= least)) return fitted;
  }
};

const WHOLE: Part = { index: 0, count: 1 };

const partOf =
  (draw: Draw, part: Part): DrawPart =>
  (width, isDense) =>
    draw(width, { isDense, part });

const fitParts = async (draws: readonly DrawPart[], box: Box): Promise<Fitted[]> => {
  if (!(box.width > 0 && box.height > 0))
    throw new Error(`a box of ${box.width} × ${box.height} pixels is too small`);
  const loose = await bestOf(draws, box, false);
  const { drawings, scale } =
    loose.scale < 1 ? better(loose, await bestOf(draws, box, true)) : loose;
  return drawings.map((drawing) => ({ drawing, scale }));
};

const better = (a: Best, b: Best): Best => (b.scale > a.scale ? b : a);

/** Whether a drawing of this shape reaches the sides of the box before its top and bottom. */
const isFull = (box: Box) => (drawn: ChartDrawing) =>
  box.width / drawn.width <= box.height / drawn.height;

const drawnAt = async (draws: readonly DrawPart[], width: number, box: Box, isDense: boolean) => {
  const drawings = await Promise.all(draws.map((draw) => draw(width, isDense)));
  const scales = drawings.map((drawn) =>
    Math.min(box.width / drawn.width, box.height / drawn.height)
  );
  return { drawings, scale: Math.min(...scales) };
};

/**
 * The wider a chart is drawn, the less high it is: between the widths at which it is too high for
 * the box and those at which it is too wide stands the best, found by halving.
 */
const bestOf = async (draws: readonly DrawPart[], box: Box, isDense: boolean): Promise<Best> => {
  const least = Math.min(NARROWEST, box.width);
  const widths = WIDTHS.map((part) => Math.round(part * box.width)).filter((w) => w >= least);
  let best: Best = await drawnAt(draws, widths[0], box, isDense);
  let [low, high] = [0, best.drawings.every(isFull(box)) ? 0 : widths.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const drawn = await drawnAt(draws, widths[middle], box, isDense);
    if (drawn.drawings.every(isFull(box))) high = middle;
    else low = middle;
    best = better(best, drawn);
  }
  return widened(best, draws, box, isDense);
};

/** Where a drawing leaves room at its sides and can be wider at no less height, it is. */
const widened = async (best: Best, draws: readonly DrawPart[], box: Box, isDense: boolean) => {
  const width = Math.floor(box.width / best.scale);
  if (best.drawings.every((drawn) => drawn.width >= width)) return best;
  return better(await drawnAt(draws, width, box, isDense), best);
};
