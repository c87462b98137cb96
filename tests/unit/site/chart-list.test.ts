import { CHARTS, chartNamed, readChartView, writeChartView } from '#lib/charts/index.ts';
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bodyCharts, sessionCharts, sideCharts } from './every-chart.ts';

const folders = readdirSync('src/lib/charts').filter((folder) =>
  existsSync(`src/lib/charts/${folder}/chart.ts`)
);

describe('the list of charts', () => {
  it('has every chart that there is, once', () => {
    expect(CHARTS.map((chart) => chart.name).sort()).toEqual(folders.sort());
  });

  it('loads each under the name that the chart has', async () => {
    for (const listed of CHARTS) {
      const { chart, Picture } = await listed.load();
      expect(chart.name).toBe(listed.name);
      expect(Picture).toBeTypeOf('function');
    }
  });

  it('leads to a page that there is, also of a corpus that has nobody and nothing to show', () => {
    const folders = /^(?:[a-z]+\/(?:[a-z]+\/)?)?$/;
    for (const { name, page } of CHARTS) {
      const path = page({ participant: '', session: '', topic: '' });
      expect([name, folders.test(path)]).toEqual([name, true]);
    }
    expect(chartNamed('participant-record')?.page({ participant: 'CHN' })).toBe(
      'participants/chn/'
    );
  });

  it('names all parameters that a chart’s view is made of', () => {
    for (const { chart, view } of [
      ...bodyCharts('X'),
      ...sessionCharts('X/1'),
      ...sideCharts([], [])
    ])
      expect([chart, chartNamed(chart)?.params.toSorted()]).toEqual([
        chart,
        Object.keys(view).sort()
      ]);
  });
});

describe('the parameters of a chart’s view', () => {
  it.each([
    ...bodyCharts('X'),
    ...bodyCharts(''),
    ...sessionCharts('X/1'),
    ...sideCharts(['reports:X/1', 'reports:X/2'], ['recounts:X'])
  ])('are read as they were written: $name', ({ chart, view }) => {
    const listed = chartNamed(chart);
    expect(listed && readChartView(listed, writeChartView(view))).toEqual(view);
  });

  it('that a chart does not have are refused by name', () => {
    const listed = chartNamed('attendance-trend');
    if (!listed) throw new Error('no such chart');
    expect(() => readChartView(listed, 'by=hemisphere')).toThrow('by=hemisphere');
    expect(() => readChartView(listed, 'session=X/1')).toThrow('session=X/1');
    expect(() => readChartView(listed, 'colour=red')).toThrow('colour=red');
  });
});
