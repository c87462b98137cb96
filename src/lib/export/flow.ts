import type { Measure } from '#lib/fonts/measure.ts';
import { element, escapeXml } from './markup.ts';
import { exportStack, type TextRun } from './picture.ts';
import { balanceText, wrapText } from './wrap.ts';

const SANS = 'Rapporteur Sans';
const SERIF = 'Rapporteur Serif';

/** Print: black on white, one rule in the accent of the site. */
const INK = '#16191d';
const SOFT = '#4a5159';
export const RULE = '#d9d6cf';
export const ACCENT = '#0d4980';

export interface BlockStyle {
  readonly family: string;
  readonly weight: number;
  readonly size: number;
  readonly leading: number;
  readonly fill: string;
  /** Space above it. */
  readonly above: number;
  readonly isBalanced?: boolean;
}

export const TITLE: BlockStyle = {
  family: SERIF,
  weight: 700,
  size: 23,
  leading: 1.32,
  fill: INK,
  above: 14,
  isBalanced: true
};
export const SUBTITLE: BlockStyle = {
  family: SANS,
  weight: 400,
  size: 15,
  leading: 1.5,
  fill: SOFT,
  above: 5,
  isBalanced: true
};
export const FINDING: BlockStyle = { ...SUBTITLE, fill: INK, above: 4, isBalanced: false };
export const NOTE: BlockStyle = {
  family: SANS,
  weight: 400,
  size: 12.5,
  leading: 1.55,
  fill: SOFT,
  above: 3
};
export const SOURCES: BlockStyle = { ...NOTE, above: 8 };
export const IMPRINT: BlockStyle = { ...NOTE, size: 11.5, above: 8 };
export const LINK: BlockStyle = { ...NOTE, size: 11.5, fill: ACCENT, above: 0 };

/** Programs that know no fonts in a file set wider ones: a line that is full would leave the picture. */
const SPARE = 0.9;

/** Sets blocks below one another from the top, `width` wide, type `scale` times as large. */
export const createFlow = (width: number, measure: Measure, scale = 1) => {
  const parts: string[] = [];
  const runs: TextRun[] = [];
  let y = 0;

  const block = (text: string, style: BlockStyle): void => {
    if (text === '') return;
    const sized = { ...style, size: style.size * scale };
    const wrap = style.isBalanced ? balanceText : wrapText;
    const lines = wrap(text, SPARE * width, (line) => measure(line, sized));
    y += style.above * scale;
    parts.push(textElement(lines, sized, y));
    runs.push({ family: style.family, weight: style.weight, text: lines.join('') });
    y += lines.length * sized.size * style.leading;
  };

  const rule = (fill: string, height: number): void => {
    parts.push(element('rect', { x: 0, y: round(y), width, height, fill }));
    y += height + 6 * scale;
  };

  return { block, rule, height: () => y, markup: () => parts.join('\n'), runs: () => runs };
};

/** The baseline stands where the ink of a line is in its middle, Han and Latin alike. */
const BASELINE = 0.36;

const textElement = (lines: readonly string[], style: BlockStyle, top: number): string => {
  const line = style.size * style.leading;
  const spans = lines.map((content, i) =>
    element(
      'tspan',
      { x: 0, y: round(top + (i + 0.5) * line + BASELINE * style.size) },
      escapeXml(content)
    )
  );
  return element(
    'text',
    {
      'font-family': style.family === SANS ? undefined : exportStack(style.family),
      'font-size': round(style.size),
      'font-weight': style.weight === 400 ? undefined : style.weight,
      fill: style.fill
    },
    spans.join('')
  );
};

export const round = (value: number): number => Math.round(value * 100) / 100;
