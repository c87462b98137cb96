import { layoutMatrix } from '#lib/charts/matrix/layout.ts';
import type { Matrix } from '#lib/charts/matrix/matrix.ts';
import { drawnNote } from '#lib/charts/matrix/most.ts';
import { describe, expect, it } from 'vitest';

const lines = (from: number, to: number, columns: number) =>
  Array.from({ length: to - from }, (_, i) => ({
    id: `${from + i}`,
    name: `participant ${from + i}`,
    cells: Array.from({ length: columns }, (_, j) => ({
      key: `${from + i}~${j}`,
      symbol: 'full' as const,
      label: ''
    }))
  }));

/** Two blocks of rows that are half each. */
const matrixOf = (rows: number, columns: number): Matrix => ({
  columns: Array.from({ length: columns }, (_, j) => ({ id: `${j}`, lines: [`${j}`] })),
  blocks: [
    { id: 'a', title: 'A', rows: lines(0, rows / 2, columns) },
    { id: 'b', title: 'B', rows: lines(rows / 2, rows, columns) }
  ],
  legend: []
});

describe('a matrix', () => {
  it('is drawn whole while a picture has room for it, and says nothing of that', () => {
    expect(layoutMatrix(matrixOf(200, 14), 1120, 'en').cells).toHaveLength(2800);
    expect(drawnNote(200, 14, 'en')).toEqual([]);
  });

  it('of too many cells is drawn as far as there is room, and says how far', () => {
    const { cells } = layoutMatrix(matrixOf(600, 20), 1120, 'en');
    expect(cells).toHaveLength(6000);
    expect(new Set(cells.map(({ key }) => key?.split('~')[0])).size).toBe(300);
    expect(cells.some(({ key }) => key === '299~0')).toBe(true);
    expect(drawnNote(600, 20, 'en').join()).toMatch(/first 300 of 600 rows/);
    expect(drawnNote(600, 20, 'zh').join()).toMatch(/前300行（共600行/);
  });

  it('leaves out the title of a block that has no row left', () => {
    const { titles } = layoutMatrix(matrixOf(600, 40), 2000, 'en');
    expect(titles.flatMap(({ lines: [line = ''] }) => line).join()).not.toMatch(/B/);
  });
});
