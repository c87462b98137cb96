import { describe, expect, it } from 'vitest';
import {
  atMost,
  decimals,
  formatQuantity,
  percent,
  points,
  probability
} from '#lib/charts/quantity.ts';
import { formatCode, writtenQuantity } from '#lib/export/cells.ts';

describe('a number with how it is written', () => {
  it.each([
    ['a share', percent(34 / 59), '57.6%', '57.6%', '0.0%', 0.576],
    ['a small share', percent(0.01814, 2), '1.81%', '1.81%', '0.00%', 0.0181],
    ['no share', percent(0), '0%', '0%', '0.0%', 0],
    ['a rise in points', points(0.162), '+16', '16', '+0;"−"0;0', 16],
    ['a fall in points', points(-0.137), '−14', '-14', '+0;"−"0;0', -14],
    ['no change', points(-0.001), '0', '0', '+0;"−"0;0', 0],
    ['a score', decimals(-1.3, 2), '−1.30', '-1.3', '0.00;"−"0.00', -1.3],
    ['a rate', atMost(1630.04, 1), '1,630', '1630', 'General', 1630]
  ])('%s reads, is filed and is formatted as one number', (_, quantity, read, filed, code, n) => {
    expect(formatQuantity(quantity, 'en')).toBe(read);
    expect(formatQuantity(quantity, 'zh')).toBe(read);
    expect(writtenQuantity(quantity)).toBe(filed);
    expect(formatCode(quantity)).toBe(code);
    expect(Object.is(quantity.value, n)).toBe(true);
  });

  it('is never a probability of nothing', () => {
    expect(probability(0.0004)).toBe('< 0.001');
    expect(probability(0.274)).toEqual(decimals(0.274, 3));
  });
});
