import { pictureSvg } from '../picture.ts';
import type { PictureTools } from '../pictures.ts';
import { openFontFiles } from './font-files.ts';
import { openRaster } from './raster.ts';

/** What pictures are made with where there is no browser. */
export const openServerTools = async (): Promise<PictureTools> => {
  const fonts = openFontFiles();
  const rasterize = await openRaster(fonts);
  return { fonts, drawPng: async (picture, _, scale) => rasterize(pictureSvg(picture, []), scale) };
};
