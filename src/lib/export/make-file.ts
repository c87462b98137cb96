import { advancesFor } from '#lib/fonts/files.ts';
import { measureWith } from '#lib/fonts/measure.ts';
import { composeSized } from './compose.ts';
import { csvText } from './csv.ts';
import type { ExportedChart } from './exported.ts';
import { embedPicture, joinPictures, sizeOfPart } from './join.ts';
import { jsonText } from './json.ts';
import { pictureSvg, type Picture } from './picture.ts';
import { createPictureMaker, type PictureTools } from './pictures.ts';
import { SIZES, type SizeName } from './sizes.ts';

/** The files that a chart can become. */
export const FORMATS = ['png', 'svg', 'pptx', 'xlsx', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export const isFormat = (name: string): name is Format =>
  (FORMATS as readonly string[]).includes(name);

export interface FileOptions {
  /** The shape of a picture. */
  readonly size: SizeName;
  /** Pixels of a PNG to a CSS pixel, 1 to 4. */
  readonly scale: number;
}

export interface MadeFile {
  readonly content: Uint8Array<ArrayBuffer> | string;
  /** Media type. */
  readonly type: string;
}

/** The charts of one file: one chart in one language, or in each of several. */
export type InLanguages = readonly [ExportedChart, ...ExportedChart[]];

/**
 * Makes a file of a chart: the same in a browser and on the command line.
 *
 * @param openTools opens what pictures are made with; called only where one is
 */
export const makeFile = async (
  format: Format,
  charts: InLanguages,
  options: FileOptions,
  openTools: () => Promise<PictureTools>
): Promise<MadeFile> => {
  switch (format) {
    case 'csv':
      return { content: csvOf(charts), type: 'text/csv;charset=utf-8' };
    case 'json':
      return { content: jsonText(charts), type: 'application/json' };
    case 'xlsx': {
      const { XLSX_TYPE, xlsxFile } = await import('./xlsx/index.ts');
      return { content: xlsxFile(charts), type: XLSX_TYPE };
    }
    case 'svg':
    case 'png':
      return pictureFile(format, charts, options, await openTools());
    case 'pptx':
      return presentation(charts, await openTools());
  }
};

/** Several languages stand below one another, an empty line between them. */
const csvOf = (charts: InLanguages): string =>
  charts
    .map(({ table, text, meta }) => csvText(table, text, meta))
    .map((text, i) => (i === 0 ? text : `\r\n${text.slice(1)}`))
    .join('');

const pictureFile = async (
  format: 'svg' | 'png',
  charts: InLanguages,
  { size, scale }: FileOptions,
  tools: PictureTools
): Promise<MadeFile> => {
  const picture = await pictureOf(charts, size, tools);
  const fonts = await embedPicture(picture, tools.fonts);
  return format === 'svg'
    ? { content: pictureSvg(picture, fonts), type: 'image/svg+xml;charset=utf-8' }
    : { content: await tools.drawPng(picture, fonts, scale), type: 'image/png' };
};

/** A chart with all it says of itself, in a size, in each of its languages. */
export const pictureOf = async (
  charts: InLanguages,
  sizeName: SizeName,
  { fonts }: PictureTools
): Promise<Picture> => {
  const size = SIZES[sizeName];
  const measured = charts.map((chart) => ({
    chart,
    measure: measureWith(advancesFor(fonts.faces, chart.meta.lang))
  }));
  return joinPictures(await composeSized(measured, sizeOfPart(size, charts.length)), size);
};

const presentation = async (charts: InLanguages, tools: PictureTools): Promise<MadeFile> => {
  const { PPTX_TYPE, addChartSlides, openDeck, saveDeck } = await import('./pptx/index.ts');
  const [{ text, meta }] = charts;
  const deck = openDeck({ title: text.title, lang: meta.lang, madeOn: meta.madeOn });
  for (const chart of charts) await addChartSlides(deck, chart, createPictureMaker(tools));
  return { content: await saveDeck(deck), type: PPTX_TYPE };
};
