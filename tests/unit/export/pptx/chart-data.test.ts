import { describe, expect, it } from 'vitest';
import type { ChartTable } from '#lib/charts/contract.ts';
import type { NativeChart } from '#lib/charts/native.ts';
import { chartData } from '#lib/export/pptx/chart-data.ts';

const PAINT = { fill: 'var(--cat-1)', on: 'var(--on-cat-1)', striped: false };
const NATIVE: NativeChart = {
  kind: 'columns',
  isStacked: true,
  category: 'session',
  series: [{ column: 'n', paint: PAINT }]
};
const tableOf = (rows: ChartTable['rows']): ChartTable => ({
  columns: [
    { key: 'session', label: 'Session', align: 'start' },
    { key: 'n', label: 'States', align: 'end' }
  ],
  rows
});

describe('chartData(native, table)', () => {
  it('draws exact numbers, zero among them, from the columns of the table', () => {
    const data = chartData(
      NATIVE,
      tableOf([
        ['1st', 4],
        ['2nd', 0]
      ]),
      'en'
    );
    expect(data.series).toMatchObject([{ name: 'States', column: 1, values: [4, 0] }]);
    expect([data.categories, data.categoryColumn]).toEqual([['1st', '2nd'], 0]);
    expect(data.rows).toEqual([
      ['Session', 'States'],
      ['1st', { number: 4 }],
      ['2nd', { number: 0 }]
    ]);
  });

  it('leaves a gap for what is not recorded, and says so in the name of the category', () => {
    const data = chartData(
      NATIVE,
      tableOf([
        ['1st', 4],
        ['2nd', { absent: 'not-recorded' }]
      ]),
      'zh'
    );
    expect(data.series.map(({ values }) => values)).toEqual([[4, null]]);
    expect(data.categories).toEqual(['1st', '2nd\n未记录']);
    expect(data.categoryColumn).toBe(3);
    expect(data.rows[2]).toEqual(['2nd', '未记录', null, '2nd\n未记录']);
  });

  it('draws “at least” as a series of its own beside the table', () => {
    const data = chartData(
      NATIVE,
      tableOf([
        ['1st', 4],
        ['2nd', { absent: 'at-least', n: 7 }]
      ]),
      'en'
    );
    expect(data.series).toMatchObject([
      { column: 1, values: [4, null], isLeast: false },
      { name: 'States (at least)', column: 3, values: [null, 7], isLeast: true }
    ]);
    expect(data.rows[2]).toEqual(['2nd', '≥ 7', null, { number: 7, isLeast: true }]);
  });

  it('draws nothing for “at least 0”', () => {
    const data = chartData(NATIVE, tableOf([['1st', { absent: 'at-least', n: 0 }]]), 'en');
    expect(data.series.map(({ values }) => values)).toEqual([[null]]);
    expect(data.rows[1]).toEqual(['1st', '≥ 0']);
  });

  it('names a column that the table does not have', () => {
    const foreign = { ...NATIVE, category: 'year' };
    expect(() => chartData(foreign, tableOf([]), 'en')).toThrow('no column “year”');
  });
});
