import type { ChartDrawing } from './picture.ts';

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** Widths that are tried, as parts of the box: the narrower the chart, the larger its type. */
const WIDTHS = [0.72, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2, 2.5, 3];
/** Below it charts take the form they have on a phone. */
const NARROWEST = 520;

/**
 * Draws a chart at the width at which it fills a box best: the narrowest whose height fits, so
 * that its type is as large as can be; where none fits, the one that is least made smaller.
 *
 * @param box pixels
 */
export const fitDrawing = async (
  draw: (width: number) => Promise<ChartDrawing>,
  box: Box
): Promise<{ readonly drawing: ChartDrawing; readonly scale: number }> => {
  const least = Math.min(NARROWEST, box.width);
  const widths = WIDTHS.map((part) => Math.round(part * box.width)).filter((w) => w >= least);
  let best: { drawing: ChartDrawing; scale: number } | null = null;
  for (const width of widths) {
    const drawing = await draw(width);
    const scale = Math.min(box.width / drawing.width, box.height / drawing.height);
    if (best === null || scale > best.scale) best = { drawing, scale };
    if (box.width / drawing.width <= box.height / drawing.height) break;
  }
  if (best === null) throw new Error(`a box of ${box.width} × ${box.height} pixels is too small`);
  return best;
};
