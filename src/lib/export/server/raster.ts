import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FontFiles } from '#lib/fonts/files.ts';
import { withResolution } from '../png.ts';
import { familyIn } from './font-name.ts';
import { nameFonts } from './name-fonts.ts';

/** Draws an SVG of ours as PNG. */
export type Rasterize = (svg: string, scale: number) => Uint8Array<ArrayBuffer>;

const CSS_DPI = 96;

let started: Promise<void> | undefined;

const start = (): Promise<void> =>
  (started ??= readFile(
    createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  ).then((wasm) => initWasm(wasm)));

/**
 * Opens a drawer of pictures that needs no browser and no font of the machine: text is drawn from
 * our own.
 */
export const openRaster = async (fonts: FontFiles): Promise<Rasterize> => {
  await start();
  const files = fonts.faces.flatMap((face) => face.files.map(({ file }) => file));
  const read = await Promise.all(
    files.map(async (file) => {
      const font = await fonts.read(file);
      return { file, font, family: familyIn(font) };
    })
  );
  const names = new Map(read.map(({ file, family }) => [file, family]));
  return (svg, scale) => {
    const named = nameFonts(svg, fonts.faces, names);
    const used = read.filter(({ family }) => named.includes(`'${family}'`));
    const drawn = new Resvg(named, {
      font: { fontBuffers: used.map(({ font }) => font), defaultFontFamily: used[0]?.family },
      fitTo: { mode: 'zoom', value: scale },
      textRendering: 2
    });
    const image = drawn.render();
    const png = withResolution(image.asPng(), CSS_DPI * scale);
    image.free();
    drawn.free();
    return png;
  };
};
