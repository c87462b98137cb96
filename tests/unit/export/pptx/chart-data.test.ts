import { describe, expect, it } from 'vitest';
import { NOT_APPLICABLE } from '#lib/charts/absence.ts';
import type { ChartTable } from '#lib/charts/contract.ts';
import type { NativeChart } from '#lib/charts/native.ts';
import { percent } from '#lib/charts/quantity.ts';
import { chartData } from '#lib/export/pptx/chart-data.ts';
import { LEAST_FORMAT } from '#lib/export/xlsx/workbook.ts';

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
    expect(data.rows[2]).toEqual(['2nd', '≥ 7', null, { number: 7, format: LEAST_FORMAT }]);
  });

  it('draws nothing for “at least 0”', () => {
    const data = chartData(NATIVE, tableOf([['1st', { absent: 'at-least', n: 0 }]]), 'en');
    expect(data.series.map(({ values }) => values)).toEqual([[null]]);
    expect(data.rows[1]).toEqual(['1st', '≥ 0']);
  });

  it('draws dots with their intervals from columns without words', () => {
    const table: ChartTable = {
      columns: ['session', 'n', 'lower', 'upper'].map((key) => ({ key, label: key, align: 'end' })),
      rows: [
        ['1st', percent(0.5), percent(0.25), percent(0.875)],
        ['2nd', ...Array.from({ length: 3 }, () => NOT_APPLICABLE)]
      ]
    };
    const series = [{ column: 'n', paint: PAINT, interval: ['lower', 'upper'] as const }];
    const data = chartData({ ...NATIVE, kind: 'dots', series }, table, 'en');
    expect(data.series).toMatchObject([
      {
        column: 5,
        values: [0.5, null],
        format: '0.0%',
        reach: {
          above: { column: 6, values: [0.375, null] },
          below: { column: 7, values: [0.25, null] }
        }
      }
    ]);
    const half = { number: 0.5, format: '0.0%' };
    expect(data.rows[1]?.slice(4)).toEqual([null, half, { number: 0.375 }, { number: 0.25 }]);
    expect(data.rows[2]).toEqual(['2nd', '—', '—', '—', null, null, null, null]);
  });

  it('draws a table in another arrangement from beside the chart’s own', () => {
    const own = tableOf([
      ['1st', 4],
      ['2nd', 5]
    ]);
    const table: ChartTable = {
      columns: [{ key: 'session', label: 'Both', align: 'start' }, own.columns[1]!],
      rows: [['1st and 2nd', 9]]
    };
    const data = chartData({ ...NATIVE, table }, own, 'en');
    expect(data.series).toMatchObject([{ column: 4, values: [9] }]);
    expect([data.categories, data.categoryColumn]).toEqual([['1st and 2nd'], 3]);
    expect(data.rows).toEqual([
      ['Session', 'States', null, 'Both', 'States'],
      ['1st', { number: 4 }, null, '1st and 2nd', { number: 9 }],
      ['2nd', { number: 5 }]
    ]);
  });

  it('names a column that the table does not have', () => {
    const foreign = { ...NATIVE, category: 'year' };
    expect(() => chartData(foreign, tableOf([]), 'en')).toThrow('no column “year”');
  });
});
