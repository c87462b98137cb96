import { describe, expect, it } from 'vitest';
import { dispersion } from '#lib/stats/dispersion.ts';

describe('dispersion(occurrences, sizes)', () => {
  it('gives DP = 0.18 for the worked example of Gries (2008): “a” in five parts of 50 letters', () => {
    const { dp, normalized, range } = dispersion([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]);
    expect(dp).toBeCloseTo(0.18, 12);
    expect(normalized).toBeCloseTo(0.18 / (1 - 9 / 50), 12);
    expect(range).toBe(5);
  });

  it('is 0 for a word spread as the parts are long', () => {
    expect(dispersion([1, 2, 3], [10, 20, 30]).dp).toBeCloseTo(0, 12);
  });

  it('is 1 when normalized for a word that only the smallest part has', () => {
    const { normalized, range } = dispersion([7, 0, 0], [10, 20, 30]);
    expect(normalized).toBeCloseTo(1, 12);
    expect(range).toBe(1);
  });

  it('is 0 in a text of one part', () => {
    expect(dispersion([4], [90])).toEqual({ dp: 0, normalized: 0, range: 1 });
  });

  it('refuses a word that does not occur, and a part without a size', () => {
    expect(() => dispersion([0, 0], [1, 1])).toThrow('at least one count above zero');
    expect(() => dispersion([1, 0], [1, 0])).toThrow('a size above 0');
  });
});
