import { element } from '../markup.ts';
import { axisIds, categoryAxis, valueAxis } from './chart-axes.ts';
import type { ChartData, DataSeries } from './chart-data.ts';
import { barSeries, dotSeries, lineSeries, totalSeries } from './chart-series.ts';
import { INK, NO_LINE, SOFT, shape, textStyle, value } from './chart-xml.ts';

const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
};

/**
 * The chart part of a native chart (ECMA-376, part 1, 21.2), drawn from the sheet `Sheet1` of the
 * workbook beside it. A gap is a gap: nothing stands for what is not known.
 */
export const chartXml = (data: ChartData): string =>
  element(
    'c:chartSpace',
    NAMESPACES,
    [
      value('date1904', 0),
      value('roundedCorners', 0),
      element('c:chart', {}, chart(data)),
      shape('<a:noFill/>', NO_LINE),
      textStyle({ size: 12, color: SOFT }),
      element('c:externalData', { 'r:id': 'rId1' }, value('autoUpdate', 0))
    ].join('')
  );

const chart = (data: ChartData): string => {
  const plot = ['<c:layout/>', ...plots(data), categoryAxis(data), valueAxis(data)];
  return [
    value('autoTitleDeleted', 1),
    element('c:plotArea', {}, plot.join('')),
    data.series.filter(isNamed).length > 1 ? legend(data) : '',
    value('plotVisOnly', 1),
    value('dispBlanksAs', 'gap')
  ].join('');
};

const plots = (data: ChartData): string[] => {
  const totals = data.series.filter((series) => series.isTotal);
  switch (data.kind) {
    case 'dots':
      return [lineChart(data, data.series, dotSeries)];
    case 'lines':
      return [lineChart(data, data.series, lineSeries)];
    case 'columns':
    case 'bars':
      return [barChart(data), ...(totals.length > 0 ? [lineChart(data, totals, totalSeries)] : [])];
  }
};

/** Whether the legend names it: the least and the totals go without saying. */
const isNamed = (series: DataSeries): boolean => !series.isLeast && !series.isTotal;

const legend = ({ series }: ChartData): string => {
  const hidden = series.flatMap((s, i) =>
    isNamed(s) ? [] : [element('c:legendEntry', {}, value('idx', i) + value('delete', 1))]
  );
  const style = textStyle({ size: 12, color: INK });
  return element(
    'c:legend',
    {},
    [value('legendPos', 't'), ...hidden, value('overlay', 0), style].join('')
  );
};

/** Whether each category has one bar: of parts, or exact or the least there was. */
const isOneBar = ({ isStacked, series }: ChartData): boolean =>
  isStacked || series.filter(isNamed).length === 1;

const barChart = (data: ChartData): string =>
  element(
    'c:barChart',
    {},
    [
      value('barDir', data.kind === 'columns' ? 'col' : 'bar'),
      value('grouping', data.isStacked ? 'stacked' : 'clustered'),
      value('varyColors', 0),
      ...data.series.map((series, i) => (series.isTotal ? '' : barSeries(data, series, i))),
      value('gapWidth', data.kind === 'columns' ? 45 : 35),
      value('overlap', isOneBar(data) ? 100 : 0),
      axisIds
    ].join('')
  );

const lineChart = (
  data: ChartData,
  drawn: readonly DataSeries[],
  draw: (data: ChartData, series: DataSeries, index: number) => string
): string =>
  element(
    'c:lineChart',
    {},
    [
      value('grouping', 'standard'),
      value('varyColors', 0),
      ...drawn.map((series) => draw(data, series, data.series.indexOf(series))),
      value('marker', 1),
      axisIds
    ].join('')
  );
