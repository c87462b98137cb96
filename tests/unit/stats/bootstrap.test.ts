import { mean } from 'd3';
import { describe, expect, it } from 'vitest';
import { bootstrap, bootstrapEach } from '#lib/stats/bootstrap.ts';

const values = Array.from({ length: 100 }, (_, i) => (i < 30 ? 1 : 0));
const share = (rows: Int32Array) => mean(rows, (row) => values[row])!;

describe('bootstrap(sizes, statistic)', () => {
  it('comes near the interval that theory gives for a share', () => {
    const { estimate, lower, upper, standardError, bias } = bootstrap([100], ([rows]) =>
      share(rows)
    );
    const theory = Math.sqrt((0.3 * 0.7) / 100);
    expect(estimate).toBe(0.3);
    expect(standardError).toBeCloseTo(theory, 2);
    expect(lower).toBeCloseTo(0.3 - 1.96 * theory, 2);
    expect(upper).toBeCloseTo(0.3 + 1.96 * theory, 2);
    expect(Math.abs(bias)).toBeLessThan(0.005);
  });

  it('draws each side from its own paragraphs, as many as it has', () => {
    const seen = new Set<string>();
    bootstrap([2, 5], ([a, b]) => {
      seen.add(`${a.length}/${b.length}`);
      return a.every((row) => row < 2) && b.every((row) => row < 5) ? 1 : NaN;
    });
    expect([...seen]).toEqual(['2/5']);
  });

  it('gives the same figures for the same seed, and others for another', () => {
    const run = (seed: number) => bootstrap([100], ([rows]) => share(rows), { seed });
    expect(run(1)).toEqual(run(1));
    expect(run(1).standardError).not.toBe(run(2).standardError);
  });

  it('has no width where every paragraph is the same', () => {
    const { lower, upper } = bootstrap([9], () => 4);
    expect([lower, upper]).toEqual([4, 4]);
  });

  it('refuses a side without paragraphs', () => {
    expect(() => bootstrap([3, 0], () => 0)).toThrow('0 paragraphs cannot be resampled');
  });
});

describe('bootstrapEach(sizes, statistics)', () => {
  it('gives each statistic what it would get by itself', () => {
    const half = (rows: Int32Array) => share(rows) / 2;
    const [whole, halved] = bootstrapEach([100], ([rows]) => [share(rows), half(rows)]);
    expect(whole).toEqual(bootstrap([100], ([rows]) => share(rows)));
    expect(halved).toEqual(bootstrap([100], ([rows]) => half(rows)));
  });

  it('takes no statistic for none', () => {
    expect(bootstrapEach([3], () => [])).toEqual([]);
  });
});
