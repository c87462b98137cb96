import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dirichletPrior, logOddsDirichlet, logOddsOf } from '#lib/stats/log-odds.ts';

describe('log-odds with an informative Dirichlet prior', () => {
  it('gives the check values of the design', () => {
    const { delta, zeta } = logOddsOf(4, 600, 21, 5000, 2, 500);
    expect(delta).toBeCloseTo(0.267, 4);
    expect(zeta).toBeCloseTo(0.5824, 4);
  });

  it('gives the worked example of the fightin_words package, whose sides are two sentences', () => {
    // README of the Python package fightin_words (Monroe et al. 2008): a prior of 0.05 for each word.
    const first = [2, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0];
    const second = [2, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1];
    const zetas = logOddsDirichlet(first, second, new Array(11).fill(0.05)).map((z) => z.zeta);
    const expected = 0.6894227886807968;
    const signs = [0, 1, 1, 1, 0, 0, 0, 0, -1, -1, -1];
    zetas.forEach((zeta, i) => expect(zeta).toBeCloseTo(signs[i] * expected, 12));
  });

  it('gives the same item by item as for the whole vocabulary', () => {
    const prior = dirichletPrior([25, 5575], 500);
    const [first, second] = logOddsDirichlet([4, 596], [21, 4979], prior);
    expect(first).toEqual(logOddsOf(4, 600, 21, 5000, prior[0], 500));
    expect(second.delta).toBeCloseTo(-first.delta, 12);
  });

  it('shares a prior of the given size out as the background does', () => {
    expect([...dirichletPrior([1, 3], 100)]).toEqual([25, 75]);
  });

  it('ranks a word that only one side uses by how often it is used', () => {
    const prior = dirichletPrior([1, 9, 990], 100);
    const [rare, frequent] = logOddsDirichlet([1, 9, 490], [0, 0, 500], prior);
    expect(frequent.zeta).toBeGreaterThan(rare.zeta);
    expect(rare.zeta).toBeGreaterThan(0);
  });

  it('flips both signs exactly when the sides are swapped', () => {
    const row = fc.record({
      a: fc.nat(99),
      b: fc.nat(99),
      prior: fc.double({ min: 0.01, max: 9, noNaN: true })
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), (rows) => {
        const [a, b, prior] = [
          rows.map((r) => r.a),
          rows.map((r) => r.b),
          rows.map((r) => r.prior)
        ];
        const [there, back] = [logOddsDirichlet(a, b, prior), logOddsDirichlet(b, a, prior)];
        there.forEach(({ delta, zeta }, i) => {
          expect(back[i].delta === -delta && back[i].zeta === -zeta).toBe(true);
        });
      })
    );
  });

  it('refuses a prior that leaves an item without odds', () => {
    expect(() => logOddsOf(0, 10, 1, 10, 0, 5)).toThrow('above 0, not 0');
    expect(() => dirichletPrior([1, 2], 0)).toThrow('above 0, not 0');
  });
});
