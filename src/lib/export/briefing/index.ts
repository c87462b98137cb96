import { type Component, mount, tick, unmount } from 'svelte';
import { openFontFiles } from '#lib/fonts/browser.ts';
import { download } from '../download.ts';
import ExportRoot from '../ExportRoot.svelte';
import { createPictureMaker } from '../pictures.ts';
import { drawPng } from '../png.ts';
import { readChart } from '../read-chart.ts';
import { type BriefingInput, type DrawShown, composeDocument } from './document.ts';
import { briefingFileName } from './file-name.ts';

/** Outside the window, at the width asked for, in the language of the text. */
function stage(lang: string, width: number): HTMLElement {
  const place = document.createElement('div');
  place.lang = lang;
  place.inert = true;
  Object.assign(place.style, {
    position: 'fixed',
    insetInlineStart: '-10000px',
    top: '0',
    width: `${width}px`,
    fontFamily: 'var(--font-sans)'
  });
  document.body.append(place);
  return place;
}

/** Draws a chart by the component that draws it on its page. */
const drawInBrowser: DrawShown = async (shown, lang, width) => {
  const place = stage(lang, width);
  const { rows, view } = shown.answer;
  const label = shown.drawn.chart.text(rows, view, lang).title;
  const drawing = { rows, view, lang, width, id: 'briefing-export', label };
  const props = { Picture: shown.drawn.Picture, drawing } as never;
  const root = mount(ExportRoot as unknown as Component, { target: place, props });
  try {
    await tick();
    const svg = place.querySelector('svg');
    if (!svg) throw new Error(`${shown.drawn.chart.name} drew nothing`);
    return readChart(svg);
  } finally {
    await unmount(root);
    place.remove();
  }
};

const openPictures = async () =>
  createPictureMaker({
    fonts: await openFontFiles(),
    drawPng: async (picture, fonts, scale) =>
      new Uint8Array(await (await drawPng(picture, fonts, scale)).arrayBuffer())
  });

const writers = {
  docx: async () => (await import('../docx/index.ts')).writeDocx,
  pptx: async () => (await import('./pptx.ts')).writePptx
};

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
};

/**
 * Makes a file of a briefing and saves it as the browser saves any download.
 *
 * @returns the name of the file
 */
export async function saveBriefing(
  input: BriefingInput,
  format: keyof typeof writers
): Promise<string> {
  const [write, pictures] = await Promise.all([writers[format](), openPictures()]);
  const bytes = await write(composeDocument(input, drawInBrowser), pictures);
  const name = briefingFileName(input.briefing, input.dataVersion, format);
  download(new Blob([bytes], { type: TYPES[format] }), name);
  return name;
}
