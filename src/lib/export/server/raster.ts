import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { charactersOf } from '#lib/fonts/characters.ts';
import type { FontFiles } from '#lib/fonts/files.ts';
import { RequestError } from '#pipeline/renderer.ts';
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
    requireCharacters(svg, fonts);
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

/** What no font has would be left out of the picture without a word. */
const requireCharacters = (svg: string, { faces }: FontFiles): void => {
  const known = new Set(
    faces.flatMap(({ files }) => files.flatMap(({ characters }) => [...characters]))
  );
  const missing = [...charactersOf(textOf(svg))].filter((character) => !known.has(character));
  if (missing.length === 0) return;
  const named = missing.slice(0, 12).join(' ');
  throw new RequestError({
    zh: `字体中没有这些字：${named}。先把数据表生成到 static/data，再运行 npm run fonts；或只导出 SVG，由打开它的机器配字`,
    en: `the fonts lack these characters: ${named}; build the tables into static/data, then run npm run fonts; or export SVG, which takes them from the machine that shows it`
  });
};

const textOf = (svg: string): string =>
  svg
    .replace(/<(style|title|desc)\b[^>]*>[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot);/g, ' ');
