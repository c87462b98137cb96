import { drawInBrowser } from '../browser/draw-chart.ts';
import { openBrowserTools } from '../browser/tools.ts';
import { download } from '../download.ts';
import { createPictureMaker } from '../pictures.ts';
import { type BriefingInput, type DrawShown, composeDocument } from './document.ts';
import { briefingFileName } from './file-name.ts';

/** Draws a chart by the component that draws it on its page. */
const drawShown: DrawShown = async ({ answer: { rows, view }, drawn }, lang, width, sheet) => {
  const label = drawn.chart.text(rows, view, lang).title;
  const drawing = { rows, view, lang, width, id: 'briefing-export', label };
  return drawInBrowser(drawn.Picture, sheet ? { ...drawing, sheet } : drawing);
};

const openPictures = async () => createPictureMaker(await openBrowserTools());

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
  const bytes = await write(composeDocument(input, drawShown), pictures);
  const name = briefingFileName(input.briefing, input.dataVersion, format);
  download(new Blob([bytes], { type: TYPES[format] }), name);
  return name;
}
