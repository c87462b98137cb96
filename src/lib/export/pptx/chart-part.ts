import { lightColor } from '#lib/charts/parts/light.ts';
import type { Paint } from '#lib/charts/parts/palette.ts';
import { element, escapeXml } from '../markup.ts';
import { columnName } from '../xlsx/sheet.ts';
import { LEAST_FORMAT } from '../xlsx/workbook.ts';
import type { ChartData, DataSeries } from './chart-data.ts';
import { FONTS } from './fonts.ts';

const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
};

const AXES = { category: 111111111, value: 222222222 };
const INK = '16191D';
const SOFT = '4A5159';
const RULE = 'D9D6CF';

/** Zero has no label: nothing is drawn, and words in a cell count as zero when data are edited. */
const EXACT_FORMAT = '#,##0.##;-#,##0.##;;';

/** Name of the sheet that the parts refer to. */
export const SHEET = 'Sheet1';

const value = (name: string, val: string | number, content = ''): string =>
  element(`c:${name}`, { val }, content);

const hex = (color: string): string => lightColor(color).slice(1).toUpperCase();

const solid = (color: string): string =>
  element('a:solidFill', {}, element('a:srgbClr', { val: color }));

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
      shape('<a:noFill/>', '<a:ln><a:noFill/></a:ln>'),
      textStyle(12, SOFT),
      element('c:externalData', { 'r:id': 'rId1' }, value('autoUpdate', 0))
    ].join('')
  );

const chart = (data: ChartData): string => {
  const totals = data.series.filter((series) => series.isTotal);
  const plot = [
    '<c:layout/>',
    barChart(data),
    totals.length === 0 ? '' : lineChart(data, totals),
    categoryAxis(data),
    valueAxis(data)
  ];
  return [
    value('autoTitleDeleted', 1),
    element('c:plotArea', {}, plot.join('')),
    data.series.filter(isNamed).length > 1 ? legend(data) : '',
    value('plotVisOnly', 1),
    value('dispBlanksAs', 'gap')
  ].join('');
};

/** Whether the legend names it: the least and the totals go without saying. */
const isNamed = (series: DataSeries): boolean => !series.isLeast && !series.isTotal;

const legend = ({ series }: ChartData): string => {
  const hidden = series.flatMap((s, i) =>
    isNamed(s) ? [] : [element('c:legendEntry', {}, value('idx', i) + value('delete', 1))]
  );
  return element(
    'c:legend',
    {},
    [value('legendPos', 't'), ...hidden, value('overlay', 0), textStyle(12, INK)].join('')
  );
};

const axisIds = value('axId', AXES.category) + value('axId', AXES.value);

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
      value('overlap', data.isStacked ? 100 : 0),
      axisIds
    ].join('')
  );

const lineChart = (data: ChartData, totals: readonly DataSeries[]): string =>
  element(
    'c:lineChart',
    {},
    [
      value('grouping', 'standard'),
      value('varyColors', 0),
      ...totals.map((series) => totalSeries(data, series, data.series.indexOf(series))),
      value('marker', 1),
      axisIds
    ].join('')
  );

const head = ({ name, column }: DataSeries, index: number): string => {
  const cache = value('ptCount', 1) + point(0, name);
  const reference = element('c:f', {}, `${SHEET}!$${columnName(column)}$1`);
  return (
    value('idx', index) +
    value('order', index) +
    element('c:tx', {}, element('c:strRef', {}, reference + element('c:strCache', {}, cache)))
  );
};

const barSeries = (data: ChartData, series: DataSeries, index: number): string =>
  element(
    'c:ser',
    {},
    [
      head(series, index),
      shape(fillOf(series), `<a:ln w="9525">${solid('FFFFFF')}</a:ln>`),
      value('invertIfNegative', 0),
      labels(series, data.isStacked ? 'ctr' : 'outEnd', {
        size: 12,
        color: data.isStacked ? hex(series.paint.on) : INK
      }),
      categories(data),
      values(series)
    ].join('')
  );

/** Numbers above the stacks: a line that is not drawn. */
const totalSeries = (data: ChartData, series: DataSeries, index: number): string =>
  element(
    'c:ser',
    {},
    [
      head(series, index),
      shape('', '<a:ln w="28575"><a:noFill/></a:ln>'),
      element('c:marker', {}, value('symbol', 'none')),
      labels(series, 't', { size: 14, color: INK, isBold: true }),
      categories(data),
      values(series),
      value('smooth', 0)
    ].join('')
  );

/** White lines tell parts of one colour apart; lines the other way say “at least so many”. */
const fillOf = ({ paint, isLeast }: DataSeries): string => {
  if (isLeast) return pattern('wdDnDiag', paint);
  return paint.striped ? pattern('wdUpDiag', paint) : solid(hex(paint.fill));
};

const pattern = (prst: string, { fill }: Paint): string =>
  element(
    'a:pattFill',
    { prst },
    element('a:fgClr', {}, element('a:srgbClr', { val: 'FFFFFF' })) +
      element('a:bgClr', {}, element('a:srgbClr', { val: hex(fill) }))
  );

const shape = (fill: string, line: string): string => element('c:spPr', {}, fill + line);

interface TextLook {
  readonly size: number;
  readonly color: string;
  readonly isBold?: boolean;
}

const textStyle = (size: number, color: string, isBold = false): string =>
  element(
    'c:txPr',
    {},
    '<a:bodyPr/><a:lstStyle/>' +
      element(
        'a:p',
        {},
        element(
          'a:pPr',
          {},
          element('a:defRPr', { sz: size * 100, b: isBold ? 1 : 0 }, solid(color) + FONTS)
        ) + element('a:endParaRPr', { lang: 'en-US' }, FONTS)
      )
  );

const labels = (series: DataSeries, place: string, look: TextLook): string => {
  const formatCode = series.isLeast ? `${LEAST_FORMAT};;;` : EXACT_FORMAT;
  const shown = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'].map((what) =>
    value(`show${what}`, what === 'Val' ? 1 : 0)
  );
  const parts = [
    element('c:numFmt', { formatCode, sourceLinked: 0 }),
    shape('<a:noFill/>', '<a:ln><a:noFill/></a:ln>'),
    textStyle(look.size, look.color, look.isBold),
    value('dLblPos', place),
    ...shown
  ];
  return element('c:dLbls', {}, parts.join(''));
};

const point = (index: number, text: string | number): string =>
  element('c:pt', { idx: index }, element('c:v', {}, escapeXml(String(text))));

const reference = (column: number, count: number): string =>
  element('c:f', {}, `${SHEET}!$${columnName(column)}$2:$${columnName(column)}$${count + 1}`);

const categories = ({ categories: names, categoryColumn }: ChartData): string => {
  const cache = value('ptCount', names.length) + names.map((name, i) => point(i, name)).join('');
  return element(
    'c:cat',
    {},
    element(
      'c:strRef',
      {},
      reference(categoryColumn, names.length) + element('c:strCache', {}, cache)
    )
  );
};

const values = ({ column, values: all, isLeast }: DataSeries): string => {
  const points = all.map((number, i) => (number === null ? '' : point(i, number)));
  const cache =
    element('c:formatCode', {}, escapeXml(isLeast ? LEAST_FORMAT : 'General')) +
    value('ptCount', all.length) +
    points.join('');
  return element(
    'c:val',
    {},
    element('c:numRef', {}, reference(column, all.length) + element('c:numCache', {}, cache))
  );
};

const line = (color: string): string => shape('', `<a:ln w="9525">${solid(color)}</a:ln>`);

const categoryAxis = ({ kind }: ChartData): string =>
  element(
    'c:catAx',
    {},
    [
      value('axId', AXES.category),
      // Bars are read from above, columns from the left.
      element('c:scaling', {}, value('orientation', kind === 'bars' ? 'maxMin' : 'minMax')),
      value('delete', 0),
      value('axPos', kind === 'bars' ? 'l' : 'b'),
      element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
      value('majorTickMark', 'none'),
      value('minorTickMark', 'none'),
      value('tickLblPos', 'low'),
      line(INK),
      textStyle(12, INK),
      value('crossAx', AXES.value),
      value('crosses', 'autoZero'),
      value('auto', 0),
      value('lblAlgn', 'ctr'),
      value('lblOffset', 100),
      value('noMultiLvlLbl', 1)
    ].join('')
  );

/** Bars have their numbers at their ends, and need no axis. */
const valueAxis = ({ kind }: ChartData): string =>
  element(
    'c:valAx',
    {},
    [
      value('axId', AXES.value),
      element('c:scaling', {}, value('orientation', 'minMax')),
      value('delete', kind === 'bars' ? 1 : 0),
      value('axPos', kind === 'bars' ? 't' : 'l'),
      kind === 'bars' ? '' : element('c:majorGridlines', {}, line(RULE)),
      element('c:numFmt', { formatCode: '#,##0', sourceLinked: 0 }),
      value('majorTickMark', 'none'),
      value('minorTickMark', 'none'),
      value('tickLblPos', 'nextTo'),
      shape('', '<a:ln><a:noFill/></a:ln>'),
      textStyle(11, SOFT),
      value('crossAx', AXES.category),
      value('crosses', 'autoZero'),
      value('crossBetween', 'between')
    ].join('')
  );
