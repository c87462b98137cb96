import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombe } from '#lib/stats/index.ts';

const counts = fc
  .tuple(fc.nat(60), fc.nat(60))
  .map(([k, more]) => ({ k, n: Math.max(1, k + more) }));

describe('newcombe(first, second)', () => {
  it('gives the worked examples of Newcombe 1998 (table II, method 10)', () => {
    const of = (a: [number, number], b: [number, number]) => {
      const { lower, upper } = newcombe({ k: b[0], n: b[1] }, { k: a[0], n: a[1] });
      return [lower.toFixed(4), upper.toFixed(4)];
    };
    expect(of([56, 70], [48, 80])).toEqual(['0.0524', '0.3339']);
    expect(of([9, 10], [3, 10])).toEqual(['0.1705', '0.8090']);
    expect(of([5, 56], [0, 29])).toEqual(['-0.0381', '0.1926']);
  });

  it('turns its sign when the two are swapped, and holds the difference', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const [there, back] = [newcombe(a, b), newcombe(b, a)];
        expect(back.lower).toBeCloseTo(-there.upper, 12);
        expect(there.lower).toBeLessThanOrEqual(there.difference);
        expect(there.upper).toBeGreaterThanOrEqual(there.difference);
        expect(there.lower).toBeGreaterThanOrEqual(-1 - 1e-12);
      })
    );
  });
});
