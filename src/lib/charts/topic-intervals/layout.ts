import { type PlacedIntervals, placeIntervals } from '#lib/charts/intervals/layout.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import {
  type IntervalRows,
  type IntervalView,
  emphasisBlocks,
  intervalKey,
  intervalLabel
} from './chart.ts';

/** Places a row for each account of a topic, block by block, `width` in pixels. */
export const layoutIntervals = (
  rows: IntervalRows,
  view: IntervalView,
  lang: Lang,
  width: number
): PlacedIntervals =>
  placeIntervals(
    {
      blocks: emphasisBlocks(rows),
      body: view.body,
      measure: view.measure,
      keyOf: (cell) => intervalKey(cell, rows, view),
      labelOf: (cell) => intervalLabel(cell, rows, view, lang)
    },
    lang,
    width
  );
