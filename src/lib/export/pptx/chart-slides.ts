import { remarks } from '#lib/charts/contract.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import type { ExportedChart, PictureFiles, PictureMaker } from '../exported.ts';
import { xmlText } from '../markup.ts';
import { imprintLine, sourcesLine } from '../tellings.ts';
import { writeWorkbook } from '../xlsx/workbook.ts';
import { type ChartData, chartData, isDrawable } from './chart-data.ts';
import { chartXml } from './chart-part.ts';
import { SHEET } from './chart-xml.ts';
import { type Deck, SLIDE, type Slide, nameObject } from './deck.ts';
import { COLOR, CONTENT_WIDTH, type SlideText, addRule, addText, textLines } from './layout.ts';
import { tableCells, tableLook, tablePages } from './table-slides.ts';

export interface ChartSlideOptions {
  /** Stands under the subtitle: what a briefing says about the chart. */
  readonly caption?: string;
}

/** Above this many categories a native chart cannot be read, and a picture stands in its place. */
const MOST_CATEGORIES = 40;

/**
 * Adds a chart to a deck: as a native chart that can be edited, with its workbook, where office
 * programs have its kind; else as a vector picture, with its table on the slides after it. Title,
 * unit and population, notes and sources stand on the slide, the address and how it was counted
 * in the speaker’s notes.
 *
 * @param pictures makes the picture of a chart that has no native kind
 */
export const addChartSlides = async (
  deck: Deck,
  chart: ExportedChart,
  pictures: PictureMaker,
  options: ChartSlideOptions = {}
): Promise<void> => {
  const data = chart.native && chartData(chart.native, chart.table, chart.meta.lang);
  const { title } = chart.text;
  const head = { title, hasNotes: true, ...options };
  if (data && isDrawable(data, MOST_CATEGORIES))
    addNative(deck, openSlide(deck, chart, head), chart, data);
  else {
    await addPictures(deck, chart, head, pictures);
    addTable(deck, chart);
  }
};

interface Opened {
  readonly slide: Slide;
  /** What is between head and foot, in inches. */
  readonly top: number;
  readonly bottom: number;
}

interface SlideHead {
  readonly title: string;
  readonly caption?: string;
  /** Whether the chart’s notes stand on the slide. */
  readonly hasNotes: boolean;
}

interface Line {
  readonly text: string;
  /** Space above it, in inches. */
  readonly above: number;
  readonly style: SlideText;
}

const GAP = 0.12;
const HEAD_TOP = 0.56;
const FOOT_MARGIN = 0.34;

const openSlide = (
  deck: Deck,
  chart: ExportedChart,
  { title, hasNotes, caption = saidFirst(chart, hasNotes) }: SlideHead
): Opened => {
  const slide = deck.presentation.addSlide();
  slide.background = { color: 'FFFFFF' };
  addRule(slide, 0.42, COLOR.accent, 2.25);
  const lines = headLines(chart, title, caption);
  let y = HEAD_TOP;
  for (const { text, above, style } of lines) y = addText(slide, text, y + above, style);
  const foot = footLines(chart, hasNotes);
  const bottom = SLIDE.height - FOOT_MARGIN - heightOf(foot);
  addRule(slide, bottom, COLOR.rule, 0.75);
  let at = bottom;
  for (const { text, above, style } of foot) at = addText(slide, text, at + above, style);
  slide.addNotes(speakerNotes(chart));
  return { slide, top: y + GAP, bottom: bottom - GAP };
};

/** What a chart says of itself, where nobody else has said anything; not over its table again. */
const saidFirst = ({ text }: ExportedChart, hasNotes: boolean): string =>
  (hasNotes && text.finding) || '';

const headLines = ({ text }: ExportedChart, title: string, caption: string): Line[] =>
  toLines([
    { text: title, above: 0, style: { size: 24, bold: true, most: 2 } },
    { text: text.subtitle, above: 0.04, style: { size: 14, color: COLOR.soft, most: 2 } },
    { text: caption, above: 0.06, style: { size: 14, most: 3 } }
  ]);

const footLines = ({ text, meta }: ExportedChart, hasNotes: boolean): Line[] => {
  const small = { size: 10, color: COLOR.soft };
  const link = { size: 9, color: COLOR.accent, link: meta.permalink };
  return toLines([
    { text: hasNotes ? text.notes.join('  ') : '', above: 0.06, style: { ...small, most: 4 } },
    { text: sourcesLine(text, meta.lang), above: 0.06, style: { ...small, most: 3 } },
    { text: imprintLine(meta), above: 0.06, style: link }
  ]);
};

const toLines = (lines: readonly Line[]): Line[] => lines.filter(({ text }) => text !== '');

const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { text, above, style }) => sum + above + textLines(text, style).height, 0);

/** What is left between head and foot, in inches. */
const roomFor = (
  chart: ExportedChart,
  { title, hasNotes, caption = saidFirst(chart, hasNotes) }: SlideHead
) => ({
  top: HEAD_TOP + heightOf(headLines(chart, title, caption)) + GAP,
  bottom: SLIDE.height - FOOT_MARGIN - heightOf(footLines(chart, hasNotes)) - GAP
});

const addNative = (
  deck: Deck,
  { slide, top, bottom }: Opened,
  chart: ExportedChart,
  data: ChartData
): void => {
  const objectName = nameObject(deck, 'Chart');
  // The library makes the parts and their relations; what is in them is put there on saving.
  const stand = [{ name: 'A', labels: ['A'], values: [1] }];
  slide.addChart('bar', stand, {
    x: SLIDE.margin,
    y: top,
    w: CONTENT_WIDTH,
    h: bottom - top,
    objectName,
    altText: xmlText(`${chart.text.title}\n${chart.text.alternative}`)
  });
  deck.made.set(objectName, {
    kind: 'chart',
    chart: chartXml(data),
    workbook: writeWorkbook([{ name: SHEET, rows: data.rows, hasHead: true }])
  });
};

/** Pixels of a picture to an inch of a slide: type of 13 pixels is set at about 10 points. */
const PIXELS = 96;

/** Points: smaller type in a picture is not read from where people sit. */
const LEAST_TYPE = 9;

/** The chart as a picture, on as many slides as its rows need to be read. */
const addPictures = async (
  deck: Deck,
  chart: ExportedChart,
  head: SlideHead,
  pictures: PictureMaker
): Promise<void> => {
  const { top, bottom } = roomFor(chart, head);
  const room = { width: CONTENT_WIDTH * PIXELS, height: (bottom - top) * PIXELS };
  const made = await pictures.chartPictures(chart, { ...room, leastType: LEAST_TYPE });
  const at = { locale: chart.meta.lang };
  made.forEach((files, i) => {
    const part = { title: head.title, part: i + 1, parts: made.length };
    const title = made.length === 1 ? head.title : m.export_part_title(part, at);
    setPicture(deck, openSlide(deck, chart, { ...head, title }), chart, files);
  });
};

const setPicture = (
  deck: Deck,
  { slide, top, bottom }: Opened,
  chart: ExportedChart,
  { svg, png, width, height }: PictureFiles
): void => {
  const scale = Math.min(CONTENT_WIDTH / width, (bottom - top) / height);
  const [w, h] = [width * scale, height * scale];
  const objectName = nameObject(deck, 'Picture');
  slide.addImage({
    data: `image/png;base64,${base64(png)}`,
    x: SLIDE.margin + (CONTENT_WIDTH - w) / 2,
    y: top,
    w,
    h,
    objectName,
    altText: xmlText(`${chart.text.title}\n${chart.text.alternative}`)
  });
  deck.made.set(objectName, { kind: 'picture', svg });
};

/** Room for what is said of a table that is not whole, in inches. */
const MORE = 0.26;

const addTable = (deck: Deck, chart: ExportedChart): void => {
  const { slideTable: table, text, meta } = chart;
  const longest = pageTitle(text.title, 99, 99, meta.lang);
  const { top, bottom } = roomFor(chart, { title: longest, hasNotes: false });
  const { head, pages, widths, shown } = tablePages(table, meta.lang, bottom - top - MORE);
  const isWhole = shown === table.rows.length && table === chart.table;
  pages.forEach((page, i) => {
    const title = pageTitle(text.title, i + 1, pages.length, meta.lang);
    const opened = openSlide(deck, chart, { title, hasNotes: false });
    opened.slide.addTable(tableCells(table, head, page), tableLook(opened.top, widths));
    if (!isWhole && i === pages.length - 1) {
      const told = { shown, count: table.rows.length };
      const more =
        shown < table.rows.length
          ? m.export_table_more(told, { locale: meta.lang })
          : m.export_table_details({}, { locale: meta.lang });
      addText(opened.slide, more, opened.bottom - MORE, { size: 11, color: COLOR.soft });
    }
  });
};

const pageTitle = (title: string, page: number, pages: number, lang: Lang): string =>
  pages === 1
    ? m.export_table_title({ title }, { locale: lang })
    : m.export_table_page({ title, page, pages }, { locale: lang });

/** What a speaker needs to know: the figures in words, every note and source, how it is counted. */
const speakerNotes = ({ text, meta }: ExportedChart): string =>
  [
    text.title,
    text.subtitle,
    text.alternative,
    ...remarks(text),
    sourcesLine(text, meta.lang),
    m.export_methods({}, { locale: meta.lang }),
    imprintLine(meta),
    meta.permalink
  ]
    .filter((line) => line !== '')
    .map((line) => xmlText(line).replace(/\s*\n\s*/g, ' '))
    .join('\n');

const base64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  }
  return btoa(text);
};
