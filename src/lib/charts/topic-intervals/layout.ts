import { type PlacedIntervals, placeIntervals } from '#lib/charts/intervals/layout.ts';
import type { Emphasis } from '#lib/charts/topic-emphasis/emphasis.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { burstsOf } from './bursts.ts';
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
): PlacedIntervals => {
  const blocks = emphasisBlocks(rows);
  const bursts = blocks.map(burstsOf);
  const isBurst = (cell: Emphasis) => bursts.some((of) => of.has(cell));
  return placeIntervals(
    {
      blocks,
      body: view.body,
      measure: view.measure,
      keyOf: (cell) => intervalKey(cell, rows, view),
      labelOf: (cell) => intervalLabel(cell, rows, view, lang),
      markOf: (cell) => (isBurst(cell) ? m.intervals_burst({}, { locale: lang }) : '')
    },
    lang,
    width
  );
};
