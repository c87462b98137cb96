import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionalBinomial } from '#lib/stats/conditional-binomial.ts';

describe('conditionalBinomial(k1, t1, k2, t2)', () => {
  it('gives p = 0.07967 for the example of poisson.test in R', () => {
    const { twoSided } = conditionalBinomial(11, 800, 6 + 8 + 7, 1083 + 1050 + 878);
    expect(twoSided).toBeCloseTo(0.07967, 5);
  });

  it('is exact where a hand can count: 3 of 3 mentions in half the text', () => {
    const tails = conditionalBinomial(3, 100, 0, 100);
    expect(tails.greater).toBeCloseTo(1 / 8, 12);
    expect(tails.less).toBe(1);
    expect(tails.twoSided).toBeCloseTo(2 / 8, 12);
  });

  it('does not underflow on long texts', () => {
    const { greater } = conditionalBinomial(1200, 1e6, 1000, 1e6);
    expect(greater).toBeGreaterThan(0);
    expect(greater).toBeLessThan(1e-4);
  });

  it('says nothing where nothing is mentioned', () => {
    expect(conditionalBinomial(0, 10, 0, 20)).toEqual({ greater: 1, less: 1, twoSided: 1 });
  });

  it('gives probabilities, and mirrors its tails when the sides are swapped', () => {
    const [k, t] = [fc.nat(60), fc.integer({ min: 1, max: 5000 })];
    fc.assert(
      fc.property(k, t, k, t, (k1, t1, k2, t2) => {
        const [there, back] = [
          conditionalBinomial(k1, t1, k2, t2),
          conditionalBinomial(k2, t2, k1, t1)
        ];
        expect(back.less).toBeCloseTo(there.greater, 9);
        expect(back.twoSided).toBeCloseTo(there.twoSided, 6);
        for (const p of Object.values(there)) expect(p >= 0 && p <= 1).toBe(true);
        expect(there.greater + there.less).toBeGreaterThan(1 - 1e-9);
      })
    );
  });

  it('refuses what is no count and no length', () => {
    expect(() => conditionalBinomial(0.5, 1, 0, 1)).toThrow('whole, not 0.5');
    expect(() => conditionalBinomial(1, 0, 0, 1)).toThrow('above 0, not 0');
  });
});
