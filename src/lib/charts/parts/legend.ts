import type { Paint } from './palette.ts';
import { textWidth } from './text-width.ts';

export interface LegendItem {
  readonly text: string;
  readonly paint: Paint;
}

export interface PlacedLegend {
  readonly height: number;
  readonly items: readonly (LegendItem & { readonly x: number; readonly y: number })[];
}

const FONT = 13;
const SWATCH = 18;
const GAP = 18;
const LINE = 22;

/** Sets the items of a legend in lines from `left`, within a width in pixels. */
export function placeLegend(
  items: readonly LegendItem[],
  width: number,
  left: number
): PlacedLegend {
  let x = left;
  let y = 0;
  const placed = items.map((item) => {
    const needed = SWATCH + textWidth(item.text, FONT);
    if (x > left && x + needed > width) {
      x = left;
      y += LINE;
    }
    const at = { ...item, x, y };
    x += needed + GAP;
    return at;
  });
  return { height: items.length === 0 ? 0 : y + LINE, items: placed };
}
