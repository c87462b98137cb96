import type { FontFiles } from '#lib/fonts/files.ts';
import { element } from './markup.ts';
import type { EmbeddedFont } from './embed-fonts.ts';
import type { ExportedChart, PictureFiles, PictureMaker } from './exported.ts';
import { fitDrawing, fitInParts } from './fit.ts';
import { embedPicture } from './join.ts';
import { pictureSvg, type ChartDrawing, type Picture } from './picture.ts';

/** Draws a picture as PNG: on a canvas in a browser, by a library in Node. */
export type DrawPng = (
  picture: Picture,
  fonts: readonly EmbeddedFont[],
  scale: number
) => Promise<Uint8Array<ArrayBuffer>>;

export interface PictureTools {
  readonly fonts: FontFiles;
  readonly drawPng: DrawPng;
}

/** Pixels to a CSS pixel: sharp on a projector and in print at slide width. */
const SCALE = 2;

/** Points of the type of a chart at its own size: 13.5 pixels of 1/96 inch. */
const POINTS = 13.5 * 0.75;

/** @returns a maker of pictures, the same in a browser and in Node */
export const createPictureMaker = (tools: PictureTools): PictureMaker => ({
  chartPictures: async (chart, { leastType, ...box }) => {
    const fitted = chart.isParted
      ? await fitInParts(chart.draw, box, leastType / POINTS)
      : [await fitDrawing(chart.draw, box)];
    return Promise.all(fitted.map(({ drawing }) => toFiles(barePicture(drawing, chart), tools)));
  }
});

const toFiles = async (
  picture: Picture,
  { fonts, drawPng }: PictureTools
): Promise<PictureFiles> => {
  const embedded = await embedPicture(picture, fonts);
  return {
    svg: pictureSvg(picture, embedded),
    png: await drawPng(picture, embedded, SCALE),
    width: picture.width,
    height: picture.height
  };
};

/** The chart alone: what it says of itself stands beside it. */
const barePicture = (drawing: ChartDrawing, { text, meta }: ExportedChart): Picture => ({
  width: Math.ceil(drawing.width),
  height: Math.ceil(drawing.height),
  lang: meta.lang,
  title: text.title,
  description: text.alternative,
  body: element('g', { transform: `translate(${-drawing.x},${-drawing.y})` }, drawing.markup),
  runs: drawing.runs
});
