import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '#lib/stats/benjamini-hochberg.ts';

/** Benjamini & Hochberg (1995), section 4.1: fifteen tests of thrombolysis outcomes. */
const THROMBOLYSIS = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1
];

describe('benjaminiHochberg(pValues)', () => {
  it('rejects the four hypotheses that its authors reject', () => {
    const rejected = benjaminiHochberg(THROMBOLYSIS).filter((q) => q <= 0.05);
    expect(rejected).toHaveLength(4);
    expect(rejected[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
  });

  it('keeps the order given', () => {
    expect(benjaminiHochberg([0.04, 0.01, 0.5])).toEqual([0.06, 0.03, 0.5]);
  });

  it('is never below p, never above 1, and never orders two tests the other way round', () => {
    const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(pValues, (p) => {
        const q = benjaminiHochberg(p);
        q.forEach((value, i) => {
          expect(value >= p[i] * (1 - 1e-12) && value <= 1).toBe(true);
          q.forEach((other, j) => expect(p[i] < p[j] ? value <= other : true).toBe(true));
        });
      })
    );
  });

  it('has nothing to say of no tests, and refuses what is no probability', () => {
    expect(benjaminiHochberg([])).toEqual([]);
    expect(() => benjaminiHochberg([0.5, 1.1])).toThrow('not 1.1');
    expect(() => benjaminiHochberg([NaN])).toThrow('not NaN');
  });
});
