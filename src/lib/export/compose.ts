import type { ChartText } from '#lib/charts/contract.ts';
import { m } from '#lib/i18n/messages.ts';
import type { Measure } from '#lib/fonts/measure.ts';
import type { ExportedChart } from './exported.ts';
import { type Box, type Fitted, fitDrawings } from './fit.ts';
import {
  ACCENT,
  FINDING,
  IMPRINT,
  LINK,
  NOTE,
  RULE,
  SOURCES,
  SUBTITLE,
  TITLE,
  createFlow,
  round
} from './flow.ts';
import { element } from './markup.ts';
import type { ExportMeta } from './meta.ts';
import type { ChartDrawing, Picture, TextRun } from './picture.ts';
import { refusal } from './said.ts';
import type { Size } from './sizes.ts';
import { imprintLine, sourcesLine } from './tellings.ts';

const MARGIN = 32;
const NARROWEST = 420;
/** Above and below the chart. */
const GAP = 18;

/** What stands above and below a chart, set; the chart’s place between them. */
interface Frame {
  readonly width: number;
  readonly margin: number;
  readonly head: Part;
  readonly foot: Part;
}

interface Part {
  readonly markup: string;
  readonly runs: readonly TextRun[];
  readonly height: number;
}

/**
 * Sets the chart with everything that it must say of itself: title, unit and population,
 * notes, sources, data version, date and address, inside one picture on white, as high as that
 * is.
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
  const frame = setFrame(text, meta, measure, { width, type: 1 });
  return assemble(frame, { drawing: chart, scale: 1 }, text, meta);
};

/** A chart and the widths of the faces in the language of its text. */
export interface Measured {
  readonly chart: ExportedChart;
  readonly measure: Measure;
}

/**
 * The same in pictures of a given size, which stand side by side where they are several (a chart
 * in two languages): the chart is drawn anew for the room that it has there, in one scale and
 * from one line in all. Where what is said leaves it too little, everything is set smaller;
 * nothing is left out.
 */
export const composeSized = async (
  measured: readonly Measured[],
  size: Size
): Promise<Picture[]> => {
  if (size.height !== undefined) return composeIn(measured, { ...size, height: size.height });
  return Promise.all(
    measured.map(async ({ chart: { draw, text, meta }, measure }) => {
      const frame = setFrame(text, meta, measure, size);
      const inner = size.width - 2 * frame.margin;
      const drawing = await draw(Math.round(inner / size.type));
      return assemble(frame, { drawing, scale: inner / drawing.width }, text, meta);
    })
  );
};

const composeIn = async (measured: readonly Measured[], size: Size & Box): Promise<Picture[]> => {
  const { frames, box, smaller } = roomFor(measured, size);
  const fitted = await fitDrawings(
    measured.map(({ chart }) => chart.draw),
    box
  );
  const tallest = Math.max(...fitted.map(({ drawing, scale }) => drawing.height * scale));
  const sheet = { height: size.height * smaller, above: ABOVE * (box.height - tallest) };
  return measured.map(({ chart: { text, meta } }, i) =>
    shrink(assemble(frames[i], fitted[i], text, meta, sheet), size, smaller)
  );
};

/** The part of what a chart leaves free that stands above it. */
const ABOVE = 0.35;
/** The least part of the height that a chart has. */
const LEAST_ROOM = 0.5;
const SMALLER = [1, 1.2, 1.45, 1.75, 2.1, 2.6, 3.2];

/** The frames in a sheet as many times larger as it takes to leave the charts room. */
const roomFor = (measured: readonly Measured[], size: Size & Box) => {
  const sheets = SMALLER.map((smaller) => {
    const [width, height] = [size.width * smaller, size.height * smaller];
    const frames = inLine(
      measured.map(({ chart: { text, meta }, measure }) =>
        setFrame(text, meta, measure, { width, type: size.type })
      )
    );
    const [{ margin, head, foot }] = frames;
    const around = 2 * margin + head.height + foot.height + 2 * GAP;
    return { frames, smaller, box: { width: width - 2 * margin, height: height - around } };
  });
  const enough = sheets.find(
    ({ box, smaller }) => box.height >= LEAST_ROOM * size.height * smaller
  );
  const found = enough ?? sheets[sheets.length - 1];
  if (found.box.height > 0) return found;
  const { width, height } = size;
  throw refusal((lang) => m.export_too_little_room({ width, height }, { locale: lang }));
};

/** Frames whose heads and feet are as high as the highest: what is between them is in one line. */
const inLine = (frames: readonly Frame[]): readonly Frame[] => {
  const highest = (part: 'head' | 'foot') => Math.max(...frames.map((f) => f[part].height));
  const [head, foot] = [highest('head'), highest('foot')];
  return frames.map((frame) => ({
    ...frame,
    head: { ...frame.head, height: head },
    foot: { ...frame.foot, height: foot }
  }));
};

const setFrame = (text: ChartText, meta: ExportMeta, measure: Measure, size: Size): Frame => {
  const margin = Math.round(MARGIN * Math.max(1, size.type));
  const inner = size.width - 2 * margin;
  const head = createFlow(inner, measure, size.type);
  head.rule(ACCENT, 3);
  head.block(text.title, TITLE);
  head.block(text.subtitle, SUBTITLE);
  if (text.finding) head.block(text.finding, FINDING);
  // What is read up close is not enlarged with what is read from afar.
  const foot = createFlow(inner, measure, Math.min(1, size.type));
  foot.rule(RULE, 1);
  for (const note of text.notes) if (note !== text.undrawn) foot.block(note, NOTE);
  foot.block(sourcesLine(text, meta.lang), SOURCES);
  foot.block(imprintLine(meta), IMPRINT);
  foot.block(meta.permalink, LINK);
  return { width: size.width, margin, head: partOf(head), foot: partOf(foot) };
};

const partOf = ({ markup, runs, height }: ReturnType<typeof createFlow>): Part => ({
  markup: markup(),
  runs: runs(),
  height: height()
});

/** A sheet of a given height, and how much of it is left free above the chart. */
interface Sheet {
  readonly height: number;
  readonly above: number;
}

const assemble = (
  { width, margin, head, foot }: Frame,
  { drawing, scale }: Fitted,
  text: ChartText,
  meta: ExportMeta,
  sheet?: Sheet
): Picture => {
  const top = margin + head.height + GAP + (sheet?.above ?? 0);
  const natural = top + drawing.height * scale + GAP + foot.height + margin;
  const height = sheet?.height ?? Math.ceil(natural);
  const body = [
    moved(head.markup, margin, margin),
    chartMarkup(drawing, margin, top, scale),
    moved(foot.markup, margin, height - margin - foot.height)
  ].join('\n');
  return {
    width,
    height,
    lang: meta.lang,
    title: text.title,
    description: text.alternative,
    body,
    runs: [...head.runs, ...foot.runs, ...drawing.runs]
  };
};

const moved = (markup: string, x: number, y: number): string =>
  element('g', { transform: `translate(${round(x)},${round(y)})` }, markup);

const chartMarkup = (drawing: ChartDrawing, x: number, y: number, scale: number): string => {
  const [dx, dy] = [round(x - drawing.x * scale), round(y - drawing.y * scale)];
  const scaled = scale === 1 ? '' : ` scale(${round(scale * 100) / 100})`;
  return element('g', { transform: `translate(${dx},${dy})${scaled}` }, drawing.markup);
};

const shrink = (picture: Picture, { width, height }: Box, smaller: number): Picture =>
  smaller === 1
    ? picture
    : {
        ...picture,
        width,
        height,
        body: element('g', { transform: `scale(${round(100 / smaller) / 100})` }, picture.body)
      };
