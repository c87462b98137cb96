import { openFontFiles } from '#lib/fonts/browser.ts';
import type { PictureTools } from '../pictures.ts';
import { drawPng } from '../png.ts';

/** What pictures are made with in a browser: its canvas, and our fonts. */
export const openBrowserTools = async (): Promise<PictureTools> => ({
  fonts: await openFontFiles(),
  drawPng
});
