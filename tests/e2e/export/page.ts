import type { ChartText } from '#lib/charts/contract.ts';
import { openBrowserTools } from '#lib/export/browser/tools.ts';
import type { ExportedChart } from '#lib/export/exported.ts';
import { type Format, makeFile } from '#lib/export/make-file.ts';
import type { ExportMeta } from '#lib/export/meta.ts';
import { readChart } from '#lib/export/read-chart.ts';

/** What the test asks of the page: files as text and as data URIs. */
export interface ExportPage {
  svg(text: ChartText, meta: ExportMeta): Promise<string>;
  png(text: ChartText, meta: ExportMeta, scale: number): Promise<string>;
  foreign(text: ChartText, meta: ExportMeta): Promise<string>;
}

declare global {
  interface Window {
    exportPage: ExportPage;
  }
}

/** A chart that stands on the page, as it leaves. */
const chartOn = (id: string, text: ChartText, meta: ExportMeta): ExportedChart => ({
  name: id,
  text,
  table: { columns: [], rows: [] },
  native: null,
  isParted: false,
  slideTable: { columns: [], rows: [] },
  meta,
  draw: async () => readChart(document.querySelector<SVGSVGElement>(`svg#${id}`)!)
});

const make = async (format: Format, chart: ExportedChart, scale = 1) => {
  const { content, type } = await makeFile(
    format,
    [chart],
    { size: 'page', scale },
    openBrowserTools
  );
  return new Blob([content], { type });
};

const dataUri = async (blob: Blob): Promise<string> =>
  `data:${blob.type};base64,${btoa(
    Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(
      ''
    )
  )}`;

window.exportPage = {
  svg: async (text, meta) => (await make('svg', chartOn('chart', text, meta))).text(),
  png: async (text, meta, scale) => dataUri(await make('png', chartOn('chart', text, meta), scale)),
  foreign: (text, meta) =>
    make('svg', chartOn('foreign', text, meta)).then(String, (error: Error) => error.message)
};
