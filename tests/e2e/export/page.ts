import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { exportPng, exportSvg, type ExportMeta } from '#lib/export/index.ts';

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

const TABLE: ChartTable = { columns: [], rows: [] };

const chart = (id: string) => document.querySelector<SVGSVGElement>(`svg#${id}`)!;

const dataUri = async (blob: Blob): Promise<string> =>
  `data:${blob.type};base64,${btoa(
    Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(
      ''
    )
  )}`;

window.exportPage = {
  svg: async (text, meta) => (await exportSvg(chart('chart'), text, TABLE, meta)).text(),
  png: async (text, meta, scale) =>
    dataUri(await exportPng(chart('chart'), text, TABLE, meta, scale)),
  foreign: async (text, meta) =>
    exportSvg(chart('foreign'), text, TABLE, meta).then(String, (error: Error) => error.message)
};
