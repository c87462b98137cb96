import { describe, expect, it } from 'vitest';
import { bagsOf, rowCount, sumRows } from '#lib/stats/bags.ts';

const bags = bagsOf(
  [
    [
      [0, 2],
      [2, 1]
    ],
    [],
    [[2, 4]]
  ],
  3
);

describe('bags of paragraphs', () => {
  it('count a paragraph without items as a paragraph', () => {
    expect(rowCount(bags)).toBe(3);
  });

  it('add up the paragraphs that are named, twice if named twice', () => {
    expect([...sumRows(bags, [0, 1])]).toEqual([2, 0, 1]);
    expect([...sumRows(bags, [2, 2, 0])]).toEqual([2, 0, 9]);
  });

  it('refuse an item that is not one', () => {
    expect(() => bagsOf([[[3, 1]]], 3)).toThrow('item 3 is not below 3');
  });
});
