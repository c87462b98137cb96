import type { Answer, Chart, Queries, RowsOf } from '#lib/charts/chart.ts';
import type { Drawing } from '#lib/charts/drawing.ts';
import { officeOf } from '#lib/charts/native.ts';
import { NO_SHEET } from '#lib/charts/parts/sheet.ts';
import type { Component } from 'svelte';
import type { ExportedChart } from './exported.ts';
import type { ExportMeta } from './meta.ts';
import type { ChartDrawing } from './picture.ts';

/** Draws a chart by its component: in a browser, or without one. */
export type DrawChart = <V, R>(
  Picture: Component<Drawing<V, R>>,
  drawing: Drawing<V, R>
) => ChartDrawing;

/** A chart in the language of `meta`, ready to leave. */
export const toExported = <V, Q extends Queries>(
  chart: Chart<V, Q>,
  { rows, view }: Answer<V, Q>,
  Picture: Component<Drawing<V, RowsOf<Q>>>,
  meta: ExportMeta,
  draw: DrawChart
): ExportedChart => {
  const { lang } = meta;
  const text = chart.text(rows, view, lang);
  return {
    name: chart.name,
    text,
    table: chart.table(rows, view, lang),
    ...officeOf(chart, rows, view, lang),
    meta,
    draw: async (width, sheet = NO_SHEET) =>
      draw(Picture, { rows, view, lang, width, id: `export-${lang}`, label: text.title, sheet })
  };
};
