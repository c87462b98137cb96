import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact } from '#lib/stats/fisher-exact.ts';

const share = fc
  .nat({ max: 300 })
  .chain((n) => fc.record({ k: fc.nat({ max: n }), n: fc.constant(n) }));

describe('fisherExact(k1, n1, k2, n2)', () => {
  it('gives the value of Fisher’s tea tasting: 3 of 4 against 1 of 4', () => {
    expect(fisherExact(3, 4, 1, 4)).toBeCloseTo(34 / 70, 12);
  });

  it('gives the value of R’s example of twins: 2 of 17 convicted against 10 of 13', () => {
    // fisher.test(Convictions), documentation of R’s stats package: p-value = 0.0005367
    expect(fisherExact(2, 17, 10, 13)).toBeCloseTo(0.0005367, 7);
  });

  it('is 1 where nothing or everything has the property', () => {
    expect(fisherExact(0, 7, 0, 9)).toBe(1);
    expect(fisherExact(7, 7, 9, 9)).toBe(1);
  });

  it('is the same from either side, and from 0 to 1', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const p = fisherExact(a.k, a.n, b.k, b.n);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExact(b.k, b.n, a.k, a.n)).toBeCloseTo(p, 9);
      })
    );
  });

  it('does not underflow on long texts', () => {
    expect(fisherExact(4000, 10_000, 4000, 10_000)).toBeCloseTo(1, 6);
    expect(fisherExact(4000, 10_000, 5000, 10_000)).toBeLessThan(1e-20);
  });

  it('refuses what is no share', () => {
    expect(() => fisherExact(3, 2, 0, 1)).toThrow('not 3 of 2');
    expect(() => fisherExact(0.5, 2, 0, 1)).toThrow('not 0.5 of 2');
  });
});
