import { describe, expect, it } from 'vitest';
import { NO_SHEET } from '#lib/charts/parts/sheet.ts';
import { fitDrawing, fitDrawings, fitInParts } from '#lib/export/fit.ts';

const BOX = { width: 1200, height: 400 };

/** A chart of `area` square pixels, whatever its width; closer rows take two thirds of it. */
const chartOf = (area: number) => {
  const drawn: { width: number; isDense: boolean }[] = [];
  const draw = async (width: number, { isDense } = NO_SHEET) => {
    drawn.push({ width, isDense });
    const height = (area * (isDense ? 2 / 3 : 1)) / width;
    return { markup: '', x: 0, y: 0, width, height, runs: [] };
  };
  return { draw, drawn };
};

/** A list of rows of one height, as wide as one likes. */
const listOf =
  (rows: number) =>
  async (width: number, { isDense, part } = NO_SHEET) => ({
    ...{ markup: '', x: 0, y: 0, width, runs: [] },
    height: Math.ceil(rows / part.count) * (isDense ? 18 : 24)
  });

describe('fitDrawing(draw, box)', () => {
  it('draws a flat chart narrower than its box, so that its type is larger', async () => {
    const { drawing, scale } = await fitDrawing(chartOf(100_000).draw, BOX);
    expect(drawing.width).toBe(864);
    expect(scale).toBeCloseTo(1200 / 864);
  });

  it('tries a handful of widths, not all', async () => {
    const { draw, drawn } = chartOf(400_000);
    const { scale } = await fitDrawing(draw, BOX);
    expect(scale).toBeGreaterThan(0.95);
    expect(drawn.length).toBeLessThanOrEqual(6);
    expect(drawn.some(({ isDense }) => isDense)).toBe(false);
  });

  it('sets rows closer where the chart would be made smaller', async () => {
    const { drawing, scale } = await fitDrawing(listOf(30), BOX);
    expect([drawing.height, scale]).toEqual([540, 400 / 540]);
    expect((await fitDrawing(listOf(10), BOX)).drawing.height).toBe(240);
  });

  it('makes a high chart as wide as there is room for at its height', async () => {
    const { drawing, scale } = await fitDrawing(listOf(30), BOX);
    expect(drawing.width * scale).toBeCloseTo(1200, 0);
  });

  it('says that there is no room in a box without width', async () => {
    await expect(fitDrawing(listOf(1), { width: 0, height: 0 })).rejects.toThrow('too small');
  });
});

describe('fitDrawings(draws, box)', () => {
  it('draws all in one scale, in which each is within the box', async () => {
    const fitted = await fitDrawings([listOf(12), listOf(20)], BOX);
    expect(new Set(fitted.map(({ scale }) => scale)).size).toBe(1);
    for (const { drawing, scale } of fitted)
      expect(drawing.height * scale).toBeLessThanOrEqual(BOX.height + 1e-9);
  });
});

describe('fitInParts(draw, box, least)', () => {
  const scales = async (rows: number, least: number) =>
    (await fitInParts(listOf(rows), BOX, least)).map(({ scale }) => scale);

  it('parts a list into no more pictures than it takes to be read, all in one scale', async () => {
    expect(await scales(10, 0.9)).toHaveLength(1);
    const parted = await scales(60, 0.9);
    expect(parted).toHaveLength(3);
    expect(new Set(parted).size).toBe(1);
    expect(parted[0]).toBeGreaterThanOrEqual(0.9);
  });

  it('leaves a list that is too long smaller rather than part it without end', async () => {
    expect(await scales(10_000, 0.9)).toHaveLength(6);
  });
});
