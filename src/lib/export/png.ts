import type { EmbeddedFont } from './embed-fonts.ts';
import { element, escapeXml } from './markup.ts';
import { pictureSvg, type Picture } from './picture.ts';

/** Pixels to a CSS inch. */
const CSS_DPI = 96;
const METRES_PER_INCH = 0.0254;

/** Below the picture, cut off in the end: a character of each font, to see whether it is there. */
const PROOF = { cell: 16, size: 12 };
const PATIENCE_MS = 15_000;
const PAUSE_MS = 20;

/**
 * Draws a picture as PNG.
 *
 * @param scale pixels to a CSS pixel, 1 to 4
 * @returns the picture; it names its resolution, so that a document places it at its true size
 * @throws Error where the browser cannot draw it at this size
 */
export const drawPng = async (
  picture: Picture,
  fonts: readonly EmbeddedFont[],
  scale: number
): Promise<Uint8Array<ArrayBuffer>> => {
  const { width, height } = picture;
  const shown = fonts.filter(({ sample }) => sample !== '');
  const foot = { markup: proofs(shown, height), height: PROOF.cell };
  const image = await loadImage(pictureSvg(picture, fonts, foot));
  await fontsDrawn(image, shown.length, height);
  const canvas = canvasOf(Math.round(width * scale), Math.round(height * scale));
  canvas.drawImage(image, 0, 0, width * scale, (height + foot.height) * scale);
  const png = new Uint8Array(await (await toPng(canvas.canvas)).arrayBuffer());
  return withResolution(png, CSS_DPI * scale);
};

const proofs = (fonts: readonly EmbeddedFont[], top: number): string =>
  fonts
    .map(({ family, weight, sample }, i) => {
      const place = { x: i * PROOF.cell + 2, y: top + PROOF.size };
      const face = { 'font-family': `'${family}'`, 'font-weight': weight };
      return element('text', { ...place, ...face, 'font-size': PROOF.size }, escapeXml(sample));
    })
    .join('');

/**
 * Waits until every font is drawn with. No event tells: an image of SVG has loaded, and is
 * decoded, before its fonts are, and their text is not drawn until then.
 */
const fontsDrawn = async (image: HTMLImageElement, count: number, top: number): Promise<void> => {
  if (count === 0) return;
  const canvas = canvasOf(count * PROOF.cell, PROOF.cell);
  for (let waited = 0; waited <= PATIENCE_MS; waited += PAUSE_MS) {
    canvas.drawImage(image, 0, -top);
    if (hasInkInEachCell(canvas, count)) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error('the fonts of the picture did not come: try again, or save it as SVG');
};

const hasInkInEachCell = (canvas: CanvasRenderingContext2D, count: number): boolean =>
  Array.from({ length: count }, (_, i) =>
    canvas.getImageData(i * PROOF.cell, 0, PROOF.cell, PROOF.cell).data.some((value) => value < 160)
  ).every(Boolean);

const canvasOf = (width: number, height: number): CanvasRenderingContext2D => {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: height === PROOF.cell });
  if (!context) throw new Error('this browser cannot draw pictures');
  return context;
};

const toPng = async (canvas: HTMLCanvasElement): Promise<Blob> => {
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (drawn) return drawn;
  throw new Error(`${canvas.width} × ${canvas.height} pixels are too many: choose a smaller scale`);
};

const loadImage = async (svg: string): Promise<HTMLImageElement> => {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
};

const SIGNATURE_AND_HEADER = 8 + 25;

/**
 * Adds a pHYs chunk (PNG, third edition, 11.3.4.3) after the header.
 *
 * @param png a PNG file without one
 * @param dpi pixels to the inch
 */
export const withResolution = (png: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> => {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode('pHYs'), 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  view.setUint8(16, 1);
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, SIGNATURE_AND_HEADER));
  result.set(chunk, SIGNATURE_AND_HEADER);
  result.set(png.subarray(SIGNATURE_AND_HEADER), SIGNATURE_AND_HEADER + chunk.length);
  return result;
};

/** ISO 3309, as PNG’s annex D has it. */
const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
};
