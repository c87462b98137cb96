import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jensenShannon } from '#lib/stats/jensen-shannon.ts';

const counts = (length: number) =>
  fc
    .array(fc.nat({ max: 50 }), { minLength: length, maxLength: length })
    .filter((list) => list.some((count) => count > 0));
const twoSides = fc.integer({ min: 1, max: 40 }).chain((n) => fc.tuple(counts(n), counts(n)));

describe('jensenShannon(p, q)', () => {
  it('gives the check value of the design', () => {
    expect(jensenShannon([0.5, 0.5], [1, 0]).divergence).toBeCloseTo(0.3113, 4);
  });

  it('is 1 bit where the sides have nothing in common', () => {
    expect(jensenShannon([3, 0], [0, 9]).divergence).toBe(1);
  });

  it('is exactly 0 for a text and itself, however long it is repeated', () => {
    expect(jensenShannon([1, 2, 5], [1, 2, 5]).divergence).toBe(0);
    expect(jensenShannon([1, 2, 5], [4, 8, 20]).divergence).toBe(0);
  });

  it('signs each contribution by the side that has the larger share', () => {
    const { shifts, contributions } = jensenShannon([1, 1, 2], [2, 1, 1]);
    expect([...shifts]).toEqual([-contributions[0], 0, contributions[2]]);
    expect(contributions[0]).toBeGreaterThan(0);
  });

  it('lies between 0 and 1, is the sum of its contributions, and none of them is negative', () => {
    fc.assert(
      fc.property(twoSides, ([p, q]) => {
        const { divergence, contributions } = jensenShannon(p, q);
        expect(divergence).toBeGreaterThanOrEqual(0);
        expect(divergence).toBeLessThanOrEqual(1 + 1e-12);
        expect(contributions.every((bits) => bits >= 0)).toBe(true);
        expect([...contributions].reduce((a, b) => a + b, 0)).toBe(divergence);
      })
    );
  });

  it('is the same from either side, with every shift’s sign flipped exactly', () => {
    fc.assert(
      fc.property(twoSides, ([p, q]) => {
        const [there, back] = [jensenShannon(p, q), jensenShannon(q, p)];
        expect(back.divergence).toBe(there.divergence);
        expect(back.shifts.every((bits, i) => bits === -there.shifts[i])).toBe(true);
      })
    );
  });

  it('refuses sides that cannot be compared', () => {
    expect(() => jensenShannon([1], [1, 2])).toThrow('1 and 2 items');
    expect(() => jensenShannon([0, 0], [1, 2])).toThrow('at least one count above zero');
    expect(() => jensenShannon([-1, 2], [1, 2])).toThrow('not -1');
  });
});
