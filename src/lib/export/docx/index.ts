import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild
} from 'docx';
import { citeSource } from '#lib/charts/sources.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import type { BriefingDocument, DocumentPart } from '../briefing/document.ts';
import type { PictureMaker } from '../exported.ts';
import { xmlText } from '../markup.ts';
import { finishDocx } from './finish.ts';
import { heading, partChildren } from './parts.ts';
import { styles } from './styles.ts';
import { tableOf } from './table.ts';
import { COLOR, FONT, paragraph } from './text.ts';

/** A4 with its margins, in twentieths of a point. */
const PAGE = { width: 11906, height: 16838, margin: 1247 } as const;
const SMALL = { size: 9, color: COLOR.soft } as const;

const partId = (i: number) => `item-${i + 1}`;
const tableId = (i: number) => `table-${i + 1}`;

function cover({ covers }: BriefingDocument): FileChild[] {
  return covers.flatMap((one, i) => [
    paragraph(
      one.title,
      one.lang,
      { size: i === 0 ? 30 : 22, bold: true },
      {
        spacing: { before: i === 0 ? 3200 : 700, after: 160 },
        ...(i === 0
          ? {
              border: {
                top: { style: BorderStyle.SINGLE, size: 24, color: COLOR.accent, space: 14 }
              }
            }
          : {})
      }
    ),
    ...one.lines.map((line) => paragraph(line, one.lang, { size: 12 })),
    paragraph(one.imprint, one.lang, SMALL, { spacing: { before: 120 } })
  ]);
}

interface Entry {
  readonly title: string;
  readonly href: string;
}

function contents({ langs, parts, endings }: BriefingDocument): FileChild[] {
  const [first] = langs;
  const title = langs.map((lang) => m.briefing_contents({}, { locale: lang })).join(' · ');
  const entries: Entry[] = [
    ...parts.map(({ item }, i) => ({ title: xmlText(item.title), href: partId(i) })),
    ...endings.map(({ lang }) => ({ title: endingTitle(lang), href: `ending-${lang}` })),
    ...(parts.some((part) => part.chart) ? [{ title: annexTitle(langs), href: 'annex' }] : [])
  ];
  return [
    paragraph(title, first ?? 'zh', { size: 16, bold: true }, { pageBreakBefore: true }),
    new TableOfContents(title, {
      hyperlink: true,
      headingStyleRange: '1-1',
      cachedEntries: entries.map((entry) => ({ ...entry, level: 1 }))
    })
  ];
}

const endingTitle = (lang: Lang) =>
  `${m.briefing_sources({}, { locale: lang })} · ${m.briefing_method({}, { locale: lang })}`;
const annexTitle = (langs: readonly Lang[]) =>
  langs.map((lang) => m.briefing_docx_tables({}, { locale: lang })).join(' · ');

function ending({ endings }: BriefingDocument): FileChild[] {
  return endings.flatMap(({ lang, sources, rules }, i) => [
    heading(endingTitle(lang), lang, `ending-${lang}`, HeadingLevel.HEADING_1, i === 0),
    ...sources.map((source) =>
      paragraph(citeSource(source, lang), lang, { size: 10 }, { bullet: { level: 0 } })
    ),
    ...rules.flatMap((rule) => [
      paragraph(
        rule.title,
        lang,
        { size: 10, bold: true },
        { keepNext: true, spacing: { before: 140 } }
      ),
      paragraph(rule.text, lang, { size: 10 })
    ])
  ]);
}

async function body(document: BriefingDocument, pictures: PictureMaker): Promise<FileChild[]> {
  const parts: FileChild[] = [];
  for (const [i, part] of document.parts.entries()) {
    const { item } = part;
    // A chart needs a page; words follow one another.
    const isOnNewPage = i === 0 || part.chart !== null;
    parts.push(heading(item.title, item.lang, partId(i), HeadingLevel.HEADING_1, isOnNewPage));
    parts.push(...(await partChildren(part, pictures, tableId(i))));
  }
  return [...cover(document), ...contents(document), ...parts, ...ending(document)];
}

/** The tables of the charts, on pages that lie on their side: matrices are wide. */
function annex({ parts, langs }: BriefingDocument): FileChild[] {
  const [first] = langs;
  const tables = parts.flatMap(({ chart, item }: DocumentPart, i) =>
    chart === null
      ? []
      : [
          heading(item.title, item.lang, tableId(i), HeadingLevel.HEADING_2),
          tableOf(chart.table, item.lang, PAGE.height - 2 * PAGE.margin)
        ]
  );
  if (tables.length === 0) return [];
  return [heading(annexTitle(langs), first ?? 'zh', 'annex', HeadingLevel.HEADING_1), ...tables];
}

/** Data version and page, on every page. */
const footer = ({ covers }: BriefingDocument): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            font: FONT,
            size: 16,
            color: COLOR.soft,
            children: [
              `${xmlText(covers[0]?.imprint ?? '')}    `,
              PageNumber.CURRENT,
              ' / ',
              PageNumber.TOTAL_PAGES
            ]
          })
        ]
      })
    ]
  });

const section = (
  children: FileChild[],
  orientation: (typeof PageOrientation)[keyof typeof PageOrientation],
  footers: ISectionOptions['footers']
): ISectionOptions => {
  const { width, height, margin } = PAGE;
  const margins = { top: margin, bottom: margin, left: margin, right: margin };
  return {
    properties: { page: { size: { width, height, orientation }, margin: margins } },
    ...(footers === undefined ? {} : { footers }),
    children
  };
};

/**
 * A briefing as a Word document: cover, contents, an item a page with charts as pictures that tell
 * what they show, sources and how it counts, and the tables of the charts at the end.
 *
 * @returns an Office Open XML document; the same briefing gives the same bytes
 */
export async function writeDocx(
  document: BriefingDocument,
  pictures: PictureMaker
): Promise<Uint8Array<ArrayBuffer>> {
  const footers = { default: footer(document) };
  const tables = annex(document);
  const sections = [
    section(await body(document, pictures), PageOrientation.PORTRAIT, footers),
    ...(tables.length === 0 ? [] : [section(tables, PageOrientation.LANDSCAPE, footers)])
  ];
  const file = new Document({
    title: xmlText(document.covers[0]?.title ?? ''),
    creator: xmlText(document.author),
    lastModifiedBy: xmlText(document.author),
    styles,
    sections
  });
  return finishDocx(new Uint8Array(await Packer.toArrayBuffer(file)), document.madeOn);
}
