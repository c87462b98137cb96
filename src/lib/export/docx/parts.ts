import {
  Bookmark,
  BorderStyle,
  type HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Paragraph,
  type FileChild
} from 'docx';
import type { ComposedQuote } from '#lib/briefing/quotes.ts';
import { remarks } from '#lib/charts/contract.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import type { DocumentPart } from '../briefing/document.ts';
import type { ExportedChart, PictureFiles, PictureMaker } from '../exported.ts';
import { xmlText } from '../markup.ts';
import { sourcesLine } from '../tellings.ts';
import { COLOR, linked, paragraph, run } from './text.ts';

/** What a page has room for beside the words of a chart, in pixels of 1/96 inch. */
const PICTURE = { width: 624, height: 560, leastType: 7 };

const SMALL = { size: 9, color: COLOR.soft } as const;
const CAPTION = { size: 11, bold: true } as const;
const after = (points: number) => ({ spacing: { after: points * 20 } });

/** A heading that contents and tables lead to. */
export const heading = (
  text: string,
  lang: Lang,
  id: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  pageBreakBefore = false
): Paragraph =>
  new Paragraph({
    heading: level,
    pageBreakBefore,
    keepNext: true,
    children: [new Bookmark({ id, children: [run(text, lang)] })]
  });

const pictureOf = (
  chart: ExportedChart,
  { png, width, height }: PictureFiles,
  hasMore: boolean
): Paragraph => {
  const scale = Math.min(PICTURE.width / width, PICTURE.height / height, 1.25);
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: {
      name: chart.name,
      title: xmlText(chart.text.title),
      description: xmlText(chart.text.alternative)
    }
  });
  return new Paragraph({ children: [image], keepNext: !hasMore, ...after(6) });
};

async function chartParts(
  { item, link }: DocumentPart,
  chart: ExportedChart,
  pictures: PictureMaker,
  table: string
): Promise<FileChild[]> {
  const { lang } = item;
  const { text } = chart;
  const made = await pictures.chartPictures(chart, PICTURE);
  const toTable = new InternalHyperlink({
    anchor: table,
    children: [
      run(m.briefing_docx_to_table({}, { locale: lang }), lang, { ...SMALL, color: COLOR.accent })
    ]
  });
  return [
    paragraph(text.subtitle, lang, { color: COLOR.soft }, { keepNext: true, ...after(6) }),
    paragraph(item.caption, lang, CAPTION, { keepNext: true, ...after(8) }),
    ...made.map((files, i) => pictureOf(chart, files, i < made.length - 1)),
    ...remarks(text, item.caption).map((note) =>
      paragraph(note, lang, SMALL, { bullet: { level: 0 } })
    ),
    paragraph(sourcesLine(text, lang), lang, SMALL, { spacing: { before: 80 } }),
    new Paragraph({
      children: [toTable, run('    ', lang, SMALL), linked(link, lang, link, SMALL)],
      spacing: { before: 80 }
    })
  ];
}

const BESIDE = {
  indent: { left: 340 },
  border: { left: { style: BorderStyle.SINGLE, size: 12, color: COLOR.rule, space: 10 } }
};

/** The links of a quotation and of what is said of its language. */
interface QuoteLinks {
  readonly quote: string;
  readonly note: string | null;
}

function noted({ note }: ComposedQuote, link: string | null, lang: Lang): Paragraph[] {
  if (note === null) return [];
  const child = link === null ? run(note.text, lang, SMALL) : linked(note.text, lang, link, SMALL);
  return [new Paragraph({ ...BESIDE, spacing: { after: 120 }, children: [child] })];
}

/** A quotation: what was counted in bold, under it where it stands and in what language. */
function quotation(quoted: ComposedQuote, links: QuoteLinks, lang: Lang): Paragraph[] {
  const runs = quoted.pieces.map((piece) =>
    piece.kind === 'omitted'
      ? run('…', quoted.lang, { color: COLOR.soft })
      : run(piece.text, quoted.lang, piece.kind === 'marked' ? { bold: true } : {})
  );
  const title = quoted.title === '' ? [] : [run(`  ${quoted.title}`, lang, SMALL)];
  const isLast = quoted.note === null;
  return [
    new Paragraph({ ...BESIDE, keepNext: true, spacing: { before: 120 }, children: runs }),
    new Paragraph({
      ...BESIDE,
      keepNext: !isLast,
      ...(isLast ? { spacing: { after: 120 } } : {}),
      children: [linked(quoted.citation, lang, links.quote, SMALL), ...title]
    }),
    ...noted(quoted, links.note, lang)
  ];
}

function wordParts({ item, link, quoteLinks, noteLinks }: DocumentPart): FileChild[] {
  const { lang } = item;
  return [
    ...(item.value === ''
      ? []
      : [paragraph(item.value, lang, { size: 34, bold: true }, { keepNext: true })]),
    paragraph(item.caption, lang, CAPTION, after(6)),
    ...item.quotes.flatMap((quoted, i) =>
      quotation(quoted, { quote: quoteLinks[i] ?? link, note: noteLinks[i] ?? null }, lang)
    ),
    ...(item.more > 0
      ? [paragraph(m.briefing_more({ count: item.more }, { locale: lang }), lang, SMALL)]
      : []),
    paragraph(link, lang, { ...SMALL, link }, { spacing: { before: 80 } })
  ];
}

/** The paragraphs of an item after its heading. `table` is the bookmark of its table. */
export const partChildren = async (
  part: DocumentPart,
  pictures: PictureMaker,
  table: string
): Promise<FileChild[]> =>
  part.chart ? chartParts(part, part.chart, pictures, table) : wordParts(part);
