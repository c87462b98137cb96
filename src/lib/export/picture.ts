import type { ChartText } from '#lib/charts/contract.ts';
import { SYSTEM_FAMILIES } from '#lib/fonts/faces.ts';
import type { Measure } from '#lib/fonts/measure.ts';
import { element, escapeXml } from './markup.ts';
import type { EmbeddedFont } from './embed-fonts.ts';
import type { ExportMeta } from './meta.ts';
import { imprintLine, sourcesLine } from './tellings.ts';
import { balanceText, wrapText } from './wrap.ts';

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
}

const SANS = 'Rapporteur Sans';
const SERIF = 'Rapporteur Serif';

const MARGIN = 32;
const NARROWEST = 420;

/** Print: black on white, one rule in the accent of the site. */
const INK = '#16191d';
const SOFT = '#4a5159';
const RULE = '#d9d6cf';
const ACCENT = '#0d4980';

interface BlockStyle {
  readonly family: string;
  readonly weight: number;
  readonly size: number;
  readonly leading: number;
  readonly fill: string;
  /** Space above it. */
  readonly above: number;
  readonly isBalanced?: boolean;
}

const TITLE: BlockStyle = {
  family: SERIF,
  weight: 700,
  size: 23,
  leading: 1.32,
  fill: INK,
  above: 14,
  isBalanced: true
};
const SUBTITLE: BlockStyle = {
  family: SANS,
  weight: 400,
  size: 15,
  leading: 1.5,
  fill: SOFT,
  above: 5
};
const NOTE: BlockStyle = {
  family: SANS,
  weight: 400,
  size: 12.5,
  leading: 1.55,
  fill: SOFT,
  above: 3
};
const SOURCES: BlockStyle = { ...NOTE, above: 8 };
const IMPRINT: BlockStyle = { ...NOTE, size: 11.5, above: 8 };
const LINK: BlockStyle = { ...NOTE, size: 11.5, fill: ACCENT, above: 0 };

/** The families of an exported text: ours, embedded, then what the other machine may have. */
export const exportStack = (family: string): string =>
  [family, ...SYSTEM_FAMILIES[family]]
    .map((name) => `'${name}'`)
    .join(', ')
    .replace(/'(sans-serif|serif)'/, '$1');

/**
 * Sets the chart with everything that it must say of itself: title, unit and population,
 * notes, sources, data version, date and address, inside one picture on white.
 *
 * @param chart the chart, resolved; its box in its own units (pixels)
 * @param measure widths of the faces in the language of the text
 * @returns the picture without fonts, and the texts that need them
 */
export const composePicture = (
  chart: ChartDrawing,
  text: ChartText,
  meta: ExportMeta,
  measure: Measure
): Picture => {
  const width = Math.ceil(Math.max(chart.width + 2 * MARGIN, NARROWEST));
  const flow = createFlow(width - 2 * MARGIN, measure);
  flow.rule(ACCENT, 3);
  flow.block(text.title, TITLE);
  flow.block(text.subtitle, SUBTITLE);
  flow.chart(chart);
  flow.rule(RULE, 1);
  for (const note of text.notes) flow.block(note, NOTE);
  flow.block(sourcesLine(text, meta.lang), SOURCES);
  flow.block(imprintLine(meta), IMPRINT);
  flow.block(meta.permalink, LINK);
  return {
    width,
    height: Math.ceil(flow.bottom() + MARGIN),
    lang: meta.lang,
    title: text.title,
    description: text.alternative,
    body: flow.markup(),
    runs: [...flow.runs(), ...chart.runs]
  };
};

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

/** Sets blocks below one another between the margins. */
const createFlow = (width: number, measure: Measure) => {
  const parts: string[] = [];
  const runs: TextRun[] = [];
  let y = MARGIN;

  const block = (text: string, style: BlockStyle): void => {
    if (text === '') return;
    const wrap = style.isBalanced ? balanceText : wrapText;
    const lines = wrap(text, width, (line) => measure(line, style));
    y += style.above;
    parts.push(textElement(lines, style, y));
    runs.push({ family: style.family, weight: style.weight, text: lines.join('') });
    y += lines.length * style.size * style.leading;
  };

  const chart = (drawing: ChartDrawing): void => {
    y += 18;
    const transform = `translate(${round(MARGIN - drawing.x)},${round(y - drawing.y)})`;
    parts.push(element('g', { transform }, drawing.markup));
    y += drawing.height + 18;
  };

  const rule = (fill: string, height: number): void => {
    parts.push(element('rect', { x: MARGIN, y: round(y), width, height, fill }));
    y += height + 6;
  };

  return { block, chart, rule, bottom: () => y, markup: () => parts.join('\n'), runs: () => runs };
};

/** The baseline stands where the ink of a line is in its middle, Han and Latin alike. */
const BASELINE = 0.36;

const textElement = (lines: readonly string[], style: BlockStyle, top: number): string => {
  const line = style.size * style.leading;
  const spans = lines.map((content, i) =>
    element(
      'tspan',
      { x: MARGIN, y: round(top + (i + 0.5) * line + BASELINE * style.size) },
      escapeXml(content)
    )
  );
  return element(
    'text',
    {
      'font-family': style.family === SANS ? undefined : exportStack(style.family),
      'font-size': style.size,
      'font-weight': style.weight === 400 ? undefined : style.weight,
      fill: style.fill
    },
    spans.join('')
  );
};

const round = (value: number): number => Math.round(value * 100) / 100;
