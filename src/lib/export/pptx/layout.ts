import { wrapText } from '#lib/charts/parts/text-width.ts';
import { xmlText } from '../markup.ts';
import { SLIDE, type Slide } from './deck.ts';

export const COLOR = { ink: '16191D', soft: '4A5159', rule: 'D9D6CF', accent: '0D4980' } as const;

/** A text on a slide: size in points. */
export interface SlideText {
  readonly size: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly link?: string;
  /** Lines that it may take; the rest is cut with an ellipsis. */
  readonly most?: number;
}

const LEADING = 1.22;
const POINTS = 72;
/** How much wider bold type is set than what is measured. */
const BOLD = 1.1;
export const CONTENT_WIDTH = SLIDE.width - 2 * SLIDE.margin;

/** How a text breaks between the margins, and its height in inches. */
export const textLines = (text: string, { size, bold = false, most = 99 }: SlideText) => {
  const width = (CONTENT_WIDTH * POINTS) / (bold ? BOLD : 1);
  const lines = wrapText(xmlText(text), width, size, most);
  const height = (lines.length * size * LEADING) / POINTS;
  // What fits is left to the program to break anew; what does not has been cut.
  return { text: lines.at(-1)?.endsWith('…') ? lines.join('') : xmlText(text), height };
};

/** Sets a text between the margins. @returns where the next may begin, in inches */
export const addText = (slide: Slide, content: string, y: number, style: SlideText): number => {
  const { text, height } = textLines(content, style);
  slide.addText(text, {
    x: SLIDE.margin,
    y,
    w: CONTENT_WIDTH,
    h: height,
    margin: 0,
    fontSize: style.size,
    color: style.color ?? COLOR.ink,
    bold: style.bold ?? false,
    valign: 'top',
    fit: 'none',
    lineSpacingMultiple: 1,
    ...(style.link === undefined ? {} : { hyperlink: { url: style.link } })
  });
  return y + height;
};

export const addRule = (slide: Slide, y: number, color: string, points: number): void => {
  slide.addShape('rect', {
    x: SLIDE.margin,
    y,
    w: CONTENT_WIDTH,
    h: points / POINTS,
    fill: { color },
    line: { color, width: 0 }
  });
};
