import { SYSTEM_FAMILIES } from '#lib/fonts/faces.ts';
import { element, escapeXml } from './markup.ts';
import type { EmbeddedFont } from './embed-fonts.ts';
import type { ExportMeta } from './meta.ts';

/** A text and the face it is set in: what a font has to be embedded for. */
export interface TextRun {
  readonly family: string;
  readonly weight: number;
  readonly text: string;
}

/** The chart itself, resolved: no style sheet, no variable, no reference outside it. */
export interface ChartDrawing {
  readonly markup: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
}

/** A picture before its fonts are embedded. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly lang: ExportMeta['lang'];
  readonly title: string;
  readonly description: string;
  readonly body: string;
  readonly runs: readonly TextRun[];
  /** The pictures that it is put together of, each in its own language. */
  readonly parts?: readonly Picture[];
}

const SANS = 'Rapporteur Sans';

/** The families of an exported text: ours, embedded, then what the other machine may have. */
export const exportStack = (family: string): string =>
  [family, ...SYSTEM_FAMILIES[family]]
    .map((name) => `'${name}'`)
    .join(', ')
    .replace(/'(sans-serif|serif)'/, '$1');

/**
 * @param foot markup under the picture, and its height: the file is so much higher
 * @returns the picture as a file: with its fonts, and nothing outside it
 */
export const pictureSvg = (
  picture: Picture,
  fonts: readonly EmbeddedFont[],
  foot: { readonly markup: string; readonly height: number } = { markup: '', height: 0 }
): string => {
  const [width, height] = [picture.width, picture.height + foot.height];
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'xml:lang': picture.lang,
    lang: picture.lang,
    'font-family': exportStack(SANS),
    'text-rendering': 'geometricPrecision',
    style: 'font-variant-numeric: tabular-nums lining-nums'
  };
  const content = [
    element('title', {}, escapeXml(picture.title)),
    element('desc', {}, escapeXml(picture.description)),
    element('style', {}, escapeXml(fonts.map(({ rule }) => rule).join('\n'))),
    element('rect', { width, height, fill: '#ffffff' }),
    picture.body,
    foot.markup
  ];
  return element('svg', root, content.join('\n'));
};
