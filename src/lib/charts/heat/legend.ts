import { textWidth } from '#lib/charts/parts/text-width.ts';
import { STEPS, type Step } from '#lib/charts/parts/steps.ts';

interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The shades from least to most with what they mean, and what a dashed cell means. */
export interface PlacedHeatLegend {
  readonly steps: readonly (Step & { readonly x: number })[];
  readonly text: PlacedText;
  /** Null where no cell is dashed. */
  readonly dashed: PlacedText | null;
  /** How much lower what follows stands because the legend has a second line. */
  readonly extra: number;
}

const SWATCH = 18;
const FONT = 13;
const BASELINE = 14.5;
const LINE = 24;

/** Places the legend of shades at the top of a picture, `width` in pixels. */
export function placeHeatLegend(text: string, dashed: string, width: number): PlacedHeatLegend {
  const textX = STEPS.length * SWATCH + 8;
  const end = textX + textWidth(text, FONT) + 24;
  const isBelow = dashed !== '' && end + textWidth(dashed, FONT) + 30 > width;
  const extra = isBelow ? LINE : 0;
  return {
    steps: STEPS.map((step, i) => ({ ...step, x: i * SWATCH })),
    text: { x: textX, y: BASELINE, text },
    dashed: dashed === '' ? null : { x: isBelow ? 0 : end, y: BASELINE + extra, text: dashed },
    extra
  };
}
