import { lightColor } from '#lib/charts/parts/light.ts';
import { element, escapeXml } from '../markup.ts';
import { columnName } from '../xlsx/sheet.ts';
import type { DataColumn } from './chart-data.ts';
import { FONTS } from './fonts.ts';

export const INK = '16191D';
export const SOFT = '4A5159';
export const RULE = 'D9D6CF';

/** Name of the sheet that the parts refer to. */
export const SHEET = 'Sheet1';

/** An element of which only the value counts: `<c:gapWidth val="45"/>`. */
export const value = (name: string, val: string | number): string => element(`c:${name}`, { val });

export const hex = (color: string): string => lightColor(color).slice(1).toUpperCase();

export const solid = (color: string): string =>
  element('a:solidFill', {}, element('a:srgbClr', { val: color }));

export const NO_LINE = '<a:ln><a:noFill/></a:ln>';

/** A line; its width in points. */
export const stroke = (color: string, width: number, dash = 'solid'): string =>
  element(
    'a:ln',
    { w: Math.round(width * 12700) },
    solid(color) + (dash === 'solid' ? '' : element('a:prstDash', { val: dash }))
  );

export const shape = (fill: string, line: string): string => element('c:spPr', {}, fill + line);

export interface TextLook {
  /** Points. */
  readonly size: number;
  readonly color: string;
  readonly isBold?: boolean;
}

export const textStyle = ({ size, color, isBold = false }: TextLook): string => {
  const run = element('a:defRPr', { sz: size * 100, b: isBold ? 1 : 0 }, solid(color) + FONTS);
  const end = element('a:endParaRPr', { lang: 'en-US' }, FONTS);
  const paragraph = element('a:p', {}, element('a:pPr', {}, run) + end);
  return element('c:txPr', {}, `<a:bodyPr/><a:lstStyle/>${paragraph}`);
};

export const point = (index: number, text: string | number): string =>
  element('c:pt', { idx: index }, element('c:v', {}, escapeXml(String(text))));

/** The cells of a column under its head. */
const cells = (column: number, count: number): string =>
  element('c:f', {}, `${SHEET}!$${columnName(column)}$2:$${columnName(column)}$${count + 1}`);

export const headReference = (column: number, name: string): string => {
  const cache = element('c:strCache', {}, value('ptCount', 1) + point(0, name));
  const head = element('c:f', {}, `${SHEET}!$${columnName(column)}$1`);
  return element('c:strRef', {}, head + cache);
};

export const textReference = (column: number, texts: readonly string[]): string => {
  const points = texts.map((text, i) => point(i, text)).join('');
  const cache = element('c:strCache', {}, value('ptCount', texts.length) + points);
  return element('c:strRef', {}, cells(column, texts.length) + cache);
};

/** Numbers of a column; a gap has no point. */
export const numberReference = (
  { column, values }: DataColumn,
  format: string | null = null
): string => {
  const points = values.map((number, i) => (number === null ? '' : point(i, number)));
  const cache =
    element('c:formatCode', {}, escapeXml(format ?? 'General')) +
    value('ptCount', values.length) +
    points.join('');
  return element('c:numRef', {}, cells(column, values.length) + element('c:numCache', {}, cache));
};
