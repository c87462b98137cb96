import type { Answer, Chart, Queries, RowsOf } from '#lib/charts/chart.ts';
import type { Drawing } from '#lib/charts/drawing.ts';
import { officeOf } from '#lib/charts/native.ts';
import Undrawn from '#lib/charts/parts/Undrawn.svelte';
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
  const office = officeOf(chart, rows, view, lang);
  const drawn = { view, lang, id: `export-${lang}`, label: text.title };
  return {
    name: chart.name,
    text,
    table: chart.table(rows, view, lang),
    ...office,
    native: text.undrawn ? null : office.native,
    meta,
    draw: async (width, sheet = NO_SHEET) =>
      text.undrawn
        ? draw(Undrawn, { ...drawn, rows: text.undrawn, width, sheet })
        : draw(Picture, { ...drawn, rows, width, sheet })
  };
};
