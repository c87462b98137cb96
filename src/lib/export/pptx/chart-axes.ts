import { element } from '../markup.ts';
import type { ChartData } from './chart-data.ts';
import { INK, NO_LINE, RULE, SOFT, shape, stroke, textStyle, value } from './chart-xml.ts';

const AXES = { category: 111111111, value: 222222222 };

export const axisIds = value('axId', AXES.category) + value('axId', AXES.value);

/** Bars have their numbers at their ends and need no axis, unless they have intervals. */
const hasValues = ({ kind, series }: ChartData): boolean =>
  kind !== 'bars' || series.some(({ reach }) => reach !== undefined);

/** Shares in whole per cent, all else as the numbers are written. */
const axisFormat = ({ series }: ChartData): string => {
  const format = series.find((of) => of.format !== null && !of.isLeast)?.format ?? null;
  if (format === null) return '#,##0';
  return format.endsWith('%') ? '0%' : format;
};

/** Every category is named: where there are many, in smaller type. */
const nameSize = (count: number): number => (count > 28 ? 8 : count > 18 ? 10 : 12);

export const categoryAxis = ({ kind, categories }: ChartData): string =>
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
      shape('', stroke(INK, 0.75)),
      textStyle({ size: nameSize(categories.length), color: INK }),
      value('crossAx', AXES.value),
      value('crosses', 'autoZero'),
      value('auto', 0),
      value('lblAlgn', 'ctr'),
      value('lblOffset', 100),
      value('tickLblSkip', 1),
      value('noMultiLvlLbl', 1)
    ].join('')
  );

export const valueAxis = (data: ChartData): string =>
  element(
    'c:valAx',
    {},
    [
      value('axId', AXES.value),
      element('c:scaling', {}, value('orientation', 'minMax')),
      value('delete', hasValues(data) ? 0 : 1),
      value('axPos', data.kind === 'bars' ? 't' : 'l'),
      hasValues(data) ? element('c:majorGridlines', {}, shape('', stroke(RULE, 0.75))) : '',
      element('c:numFmt', { formatCode: axisFormat(data), sourceLinked: 0 }),
      value('majorTickMark', 'none'),
      value('minorTickMark', 'none'),
      value('tickLblPos', 'nextTo'),
      shape('', NO_LINE),
      textStyle({ size: 11, color: SOFT }),
      value('crossAx', AXES.category),
      value('crosses', 'autoZero'),
      value('crossBetween', 'between')
    ].join('')
  );
