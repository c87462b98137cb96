import type { Paint } from '#lib/charts/parts/palette.ts';
import { element } from '../markup.ts';
import type { ChartData, DataSeries } from './chart-data.ts';
import {
  INK,
  NO_LINE,
  type TextLook,
  headReference,
  hex,
  numberReference,
  shape,
  solid,
  stroke,
  textReference,
  textStyle,
  value
} from './chart-xml.ts';

/** Zero has no label: nothing is drawn, and words in a cell count as zero when data are edited. */
const EXACT_FORMAT = '#,##0.##;-#,##0.##;;';

const WHITE = 'FFFFFF';

const head = ({ name, column }: DataSeries, index: number): string =>
  value('idx', index) + value('order', index) + element('c:tx', {}, headReference(column, name));

const categories = ({ categories: names, categoryColumn }: ChartData): string =>
  element('c:cat', {}, textReference(categoryColumn, names));

const values = (series: DataSeries): string =>
  element('c:val', {}, numberReference(series, series.format));

/** White lines tell parts of one colour apart; lines the other way say “at least so many”. */
const fillOf = ({ paint, isLeast }: DataSeries): string => {
  if (isLeast) return pattern('wdDnDiag', paint);
  return paint.striped ? pattern('wdUpDiag', paint) : solid(hex(paint.fill));
};

const pattern = (prst: string, { fill }: Paint): string =>
  element(
    'a:pattFill',
    { prst },
    element('a:fgClr', {}, element('a:srgbClr', { val: WHITE })) +
      element('a:bgClr', {}, element('a:srgbClr', { val: hex(fill) }))
  );

/** Dots at zero are seen, and have their numbers. */
const labelFormat = ({ format, isLeast }: DataSeries, place: string): string => {
  if (isLeast) return `${format};;;`;
  if (place === 'r' || place === 'l') return format ?? 'General';
  if (format === null) return EXACT_FORMAT;
  const [above = '', below = `-${above}`] = format.split(';');
  return `${above};${below};;`;
};

const labels = (series: DataSeries, place: string, look: TextLook): string => {
  const formatCode = labelFormat(series, place);
  const shown = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'].map((what) =>
    value(`show${what}`, what === 'Val' ? 1 : 0)
  );
  const parts = [
    element('c:numFmt', { formatCode, sourceLinked: 0 }),
    shape('<a:noFill/>', NO_LINE),
    textStyle(look),
    value('dLblPos', place),
    ...shown
  ];
  return element('c:dLbls', {}, parts.join(''));
};

/** Intervals as error bars of their own (ECMA-376, part 1, 21.2.2.55). */
const intervals = ({ reach }: DataSeries): string =>
  reach === undefined
    ? ''
    : element(
        'c:errBars',
        {},
        [
          value('errBarType', 'both'),
          value('errValType', 'cust'),
          value('noEndCap', 0),
          element('c:plus', {}, numberReference(reach.above)),
          element('c:minus', {}, numberReference(reach.below)),
          shape('', stroke(INK, 1.5))
        ].join('')
      );

/** A bar or a column; where it has an interval, its number stands in the name of its category. */
export const barSeries = (data: ChartData, series: DataSeries, index: number): string => {
  const color = data.isStacked ? hex(series.paint.on) : INK;
  const place = data.isStacked ? 'ctr' : 'outEnd';
  return element(
    'c:ser',
    {},
    [
      head(series, index),
      shape(fillOf(series), stroke(WHITE, 0.75)),
      value('invertIfNegative', 0),
      series.reach ? '' : labels(series, place, { size: 12, color }),
      intervals(series),
      categories(data),
      values(series)
    ].join('')
  );
};

const marker = (symbol: string, look = ''): string =>
  element('c:marker', {}, value('symbol', symbol) + look);

const mark = (series: DataSeries, size: number): string =>
  marker('circle', value('size', size) + shape(solid(hex(series.paint.fill)), stroke(WHITE, 0.75)));

const drawnAsLine = (data: ChartData, series: DataSeries, index: number, look: string): string =>
  element(
    'c:ser',
    {},
    [
      head(series, index),
      look,
      intervals(series),
      categories(data),
      values(series),
      value('smooth', 0)
    ].join('')
  );

/** Numbers above the stacks: a line that is not drawn. */
export const totalSeries = (data: ChartData, series: DataSeries, index: number): string => {
  const numbers = labels(series, 't', { size: 14, color: INK, isBold: true });
  return drawnAsLine(data, series, index, shape('', NO_LINE) + marker('none') + numbers);
};

export const dotSeries = (data: ChartData, series: DataSeries, index: number): string => {
  const numbers = labels(series, index === 0 ? 'r' : 'l', { size: 12, color: INK });
  return drawnAsLine(data, series, index, shape('', NO_LINE) + mark(series, 11) + numbers);
};

export const lineSeries = (data: ChartData, series: DataSeries, index: number): string => {
  const { fill, striped } = series.paint;
  const line = shape('', stroke(hex(fill), 2.25, striped ? 'sysDash' : 'solid'));
  return drawnAsLine(data, series, index, line + mark(series, 7));
};
