import { describe, expect, it } from 'vitest';
import { crc32 } from 'node:zlib';
import { withResolution } from '#lib/export/png.ts';

const PIXEL = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  ),
  (character) => character.charCodeAt(0)
);

describe('withResolution(png, dpi)', () => {
  it('names the pixels to the metre after the header, with a right checksum', () => {
    const png = withResolution(PIXEL, 192);
    const view = new DataView(png.buffer);
    expect(new TextDecoder().decode(png.subarray(37, 41))).toBe('pHYs');
    expect([view.getUint32(41), view.getUint32(45), png[49]]).toEqual([7559, 7559, 1]);
    expect(view.getUint32(50)).toBe(crc32(png.subarray(37, 50)));
  });

  it('changes nothing else', () => {
    const png = withResolution(PIXEL, 96);
    expect([...png.subarray(0, 33), ...png.subarray(54)]).toEqual([...PIXEL]);
  });
});
