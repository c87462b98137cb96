import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { openFontFiles } from '#lib/fonts/browser.ts';
import { advancesFor } from '#lib/fonts/files.ts';
import { measureWith } from '#lib/fonts/measure.ts';
import { csvText } from './csv.ts';
import { embedFonts } from './embed-fonts.ts';
import type { ExportMeta } from './meta.ts';
import { composePicture, pictureSvg } from './picture.ts';
import { drawPng } from './png.ts';
import { readChart } from './read-chart.ts';

export { download } from './download.ts';
export { fileName, type FileNameParts } from './file-name.ts';
export type { ExportMeta } from './meta.ts';

/** Makes a file of a chart: as it stands on the page, with what it says of itself. */
export type ExportChart = (
  svg: SVGSVGElement,
  text: ChartText,
  table: ChartTable,
  meta: ExportMeta
) => Promise<Blob>;

/** Pixels to a CSS pixel: sharp on a projector and in print at slide width. */
const SCALE = 2;

/** The picture as SVG: text stays text, its fonts are inside. */
export const exportSvg: ExportChart = async (svg, text, _table, meta) => {
  const { picture, fonts } = await pictureOf(svg, text, meta);
  return new Blob([pictureSvg(picture, fonts)], { type: 'image/svg+xml;charset=utf-8' });
};

/**
 * The picture as PNG.
 *
 * @param scale pixels to a CSS pixel, 1 to 4; 2 unless told
 */
export const exportPng = async (
  svg: SVGSVGElement,
  text: ChartText,
  _table: ChartTable,
  meta: ExportMeta,
  scale: number = SCALE
): Promise<Blob> => {
  const { picture, fonts } = await pictureOf(svg, text, meta);
  return drawPng(picture, fonts, scale);
};

/** The table as CSV. It needs no picture: `svg` may be null. */
export const exportCsv = async (
  _svg: SVGSVGElement | null,
  text: ChartText,
  table: ChartTable,
  meta: ExportMeta
): Promise<Blob> => new Blob([csvText(table, text, meta)], { type: 'text/csv;charset=utf-8' });

const pictureOf = async (svg: SVGSVGElement, text: ChartText, meta: ExportMeta) => {
  const files = await openFontFiles();
  const measure = measureWith(advancesFor(files.faces, meta.lang));
  const picture = composePicture(readChart(svg), text, meta, measure);
  return { picture, fonts: await embedFonts(picture.runs, meta.lang, files) };
};
