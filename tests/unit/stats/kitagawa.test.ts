import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kitagawa } from '#lib/stats/kitagawa.ts';

const stratum = fc
  .nat({ max: 40 })
  .chain((n) => fc.record({ k: fc.nat({ max: n }), n: fc.constant(n) }));
const sides = fc
  .integer({ min: 1, max: 8 })
  .chain((size) =>
    fc.tuple(...[0, 1].map(() => fc.array(stratum, { minLength: size, maxLength: size })))
  )
  .filter((pair) => pair.every((side) => side.some(({ n }) => n > 0)));
const share = (side: readonly { k: number; n: number }[]) =>
  side.reduce((sum, { k }) => sum + k, 0) / side.reduce((sum, { n }) => sum + n, 0);

describe('kitagawa(first, second)', () => {
  it('puts a change of agenda alone down to agenda', () => {
    const result = kitagawa(
      [
        { k: 5, n: 10 },
        { k: 0, n: 10 }
      ],
      [
        { k: 10, n: 20 },
        { k: 0, n: 0 }
      ]
    );
    expect(result).toMatchObject({ total: 0.25, agenda: 0.25, emphasis: 0 });
  });

  it('puts a change within the same kinds of item down to emphasis', () => {
    const result = kitagawa(
      [
        { k: 2, n: 10 },
        { k: 1, n: 10 }
      ],
      [
        { k: 6, n: 10 },
        { k: 3, n: 10 }
      ]
    );
    expect(result.total).toBeCloseTo(0.3, 12);
    expect(result.agenda).toBe(0);
    expect(result.emphasis).toBeCloseTo(0.3, 12);
  });

  it('splits a change of both by hand: w .5→.8, r .2→.4 and w .5→.2, r .6→.5', () => {
    const result = kitagawa(
      [
        { k: 2, n: 10 },
        { k: 6, n: 10 }
      ],
      [
        { k: 16, n: 40 },
        { k: 5, n: 10 }
      ]
    );
    expect(result.agenda).toBeCloseTo(0.3 * 0.3 - 0.3 * 0.55, 12);
    expect(result.emphasis).toBeCloseTo(0.2 * 0.65 - 0.1 * 0.35, 12);
  });

  it('adds up to the difference of the shares, and flips every sign exactly when swapped', () => {
    fc.assert(
      fc.property(sides, ([a, b]) => {
        const [there, back] = [kitagawa(a, b), kitagawa(b, a)];
        expect(there.total).toBeCloseTo(share(b) - share(a), 12);
        expect(back.total === -there.total && back.agenda === -there.agenda).toBe(true);
        expect(back.emphasis === -there.emphasis).toBe(true);
      })
    );
  });

  it('refuses sides that cannot be compared', () => {
    expect(() => kitagawa([{ k: 0, n: 0 }], [{ k: 1, n: 2 }])).toThrow('without paragraphs');
    expect(() => kitagawa([], [{ k: 1, n: 2 }])).toThrow('0 and 1 kinds');
    expect(() => kitagawa([{ k: 3, n: 2 }], [{ k: 1, n: 2 }])).toThrow('not 3');
  });
});
