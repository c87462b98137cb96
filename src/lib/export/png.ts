/** Pixels to a CSS inch. */
const CSS_DPI = 96;
const METRES_PER_INCH = 0.0254;

/**
 * Draws an SVG file as PNG.
 *
 * @param svg a file without outside references, with its width and height
 * @param scale pixels to a CSS pixel, 1 to 4
 * @returns the picture; it names its resolution, so that a document places it at its true size
 * @throws Error where the browser cannot draw it at this size
 */
export const drawPng = async (svg: string, scale: number): Promise<Blob> => {
  const image = await loadImage(svg);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser cannot draw pictures');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!drawn) {
    throw new Error(
      `${canvas.width} × ${canvas.height} pixels are too many: choose a smaller scale`
    );
  }
  const bytes = withResolution(new Uint8Array(await drawn.arrayBuffer()), CSS_DPI * scale);
  return new Blob([bytes], { type: 'image/png' });
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
