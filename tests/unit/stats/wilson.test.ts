import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '#lib/stats/wilson.ts';

describe('wilson(k, n)', () => {
  it.each([
    [0, 12, 0, 0.2425],
    [3, 12, 0.0889, 0.5323]
  ])('gives the check values of the design for %i of %i', (k, n, lower, upper) => {
    const interval = wilson(k, n);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
    expect(interval.share).toBe(k / n);
  });

  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718]
  ])('gives what Newcombe (1998, table I, method 3) prints for %i of %i', (k, n, lower, upper) => {
    const interval = wilson(k, n);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it('has an upper limit of exactly 1 where all have the property', () => {
    expect(wilson(7, 7).upper).toBe(1);
    expect(wilson(7, 7).lower).toBeGreaterThan(0);
  });

  it('contains the share, stays within 0 and 1, and mirrors its complement', () => {
    const counts = fc
      .integer({ min: 1, max: 10_000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([k, n]) => {
        const { share, lower, upper } = wilson(k, n);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(share);
        expect(upper).toBeGreaterThanOrEqual(share);
        expect(wilson(n - k, n).lower).toBeCloseTo(1 - upper, 12);
      })
    );
  });

  it('refuses a share of nothing, and counts that are none', () => {
    expect(() => wilson(0, 0)).toThrow(/at least 1, not 0/);
    expect(() => wilson(3, 2)).toThrow(/from 0 to n = 2, not 3/);
    expect(() => wilson(0.5, 2)).toThrow(RangeError);
    expect(() => wilson(NaN, 2)).toThrow(RangeError);
  });
});
