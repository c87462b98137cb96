import { describe, expect, it } from 'vitest';
import { bagsOf, type Bag } from '#lib/stats/bags.ts';
import { randomDraw } from '#lib/stats/random.ts';
import { shuffleBand } from '#lib/stats/shuffle-band.ts';

const repeat = <const T>(n: number, row: (i: number) => T): T[] =>
  Array.from({ length: n }, (_, i) => row(i));

describe('shuffleBand(bags, sizeOfFirst)', () => {
  it('finds a planted shift of topic', () => {
    const rows = [
      ...repeat(20, () => [
        [0, 3],
        [1, 1]
      ]),
      ...repeat(20, () => [
        [0, 1],
        [1, 3]
      ])
    ] as Bag[];
    const band = shuffleBand(bagsOf(rows, 2), 20);
    expect(band.isBeyondChance).toBe(true);
    expect(band.p).toBe(1 / 2000);
    expect(band.observed).toBeGreaterThan(band.upper);
  });

  it('calls halves of one text different at most five times in a hundred', () => {
    const draw = randomDraw(7);
    const rows = repeat(40, () => repeat(6, () => [draw(12) * draw(3), 1] as const));
    let called = 0;
    for (let half = 0; half < 1000; half += 1) {
      for (let i = rows.length - 1; i > 0; i -= 1) swap(rows, i, draw(i + 1));
      const band = shuffleBand(bagsOf(rows, 25), 20, { rounds: 99, seed: half });
      called += band.isBeyondChance ? 1 : 0;
    }
    // Expected 50 with standard deviation 7 where the test is exact.
    expect(called).toBeLessThanOrEqual(50 + 2 * 7);
    expect(called).toBeGreaterThan(20);
  });

  it('says beyond chance, above the band and p ≤ alpha together or not at all', () => {
    const draw = randomDraw(11);
    for (let text = 0; text < 200; text += 1) {
      const rows = repeat(8, () => [[draw(2), 1 + draw(4)]]);
      const band = shuffleBand(bagsOf(rows, 2), 4, { rounds: 59, alpha: 0.1 });
      expect(band.isBeyondChance).toBe(band.p <= 0.1);
      expect(band.isBeyondChance).toBe(band.observed > band.upper);
    }
  });

  it('gives the same figures for the same seed', () => {
    const rows = repeat(12, (i) => [[i % 3, 1 + (i % 4)]]);
    const again = () => shuffleBand(bagsOf(rows, 3), 5, { rounds: 199, seed: 3 });
    expect(again()).toEqual(again());
  });

  it('takes another statistic', () => {
    const rows: Bag[] = [[[0, 5]], [[0, 5]], [[0, 1]], [[0, 1]]];
    const statistic = (a: ArrayLike<number>, b: ArrayLike<number>) => a[0] - b[0];
    expect(shuffleBand(bagsOf(rows, 1), 2, { statistic, rounds: 99 }).observed).toBe(8);
  });

  it('refuses a side without paragraphs, and fewer shuffles than its alpha needs', () => {
    const bags = bagsOf([[[0, 1]], [[0, 1]]], 1);
    expect(() => shuffleBand(bags, 0)).toThrow('each side needs one');
    expect(() => shuffleBand(bags, 2)).toThrow('each side needs one');
    expect(() => shuffleBand(bags, 1, { rounds: 10 })).toThrow('too few');
  });
});

const swap = <T>(list: T[], i: number, j: number) => {
  [list[i], list[j]] = [list[j], list[i]];
};
