import type { ComposedQuote } from '#lib/briefing/quotes.ts';
import { citeSource } from '#lib/charts/sources.ts';
import { m } from '#lib/i18n/messages.ts';
import type { PictureMaker } from '../exported.ts';
import { COLOR, type Deck, addChartSlides, openDeck, saveDeck } from '../pptx/index.ts';
import type { BriefingDocument, DocumentPart } from './document.ts';
import { type Block, fitsSlide, flowSlides } from './slides.ts';

const TEXT = { size: 14 } as const;
const SMALL = { size: 11, color: COLOR.soft } as const;

function addCover(deck: Deck, { covers }: BriefingDocument): void {
  const blocks = covers.flatMap((cover, i): Block[] => [
    {
      text: cover.title,
      above: i === 0 ? 1.4 : 0.5,
      style: { size: i === 0 ? 40 : 28, bold: true }
    },
    ...cover.lines.map((text): Block => ({ text, above: 0.08, style: { size: 16 } })),
    { text: cover.imprint, above: 0.12, style: { size: 12, color: COLOR.soft } }
  ]);
  flowSlides(deck, null, blocks);
}

function addContents(deck: Deck, { langs, parts }: BriefingDocument): void {
  for (const lang of langs) {
    const titles = parts.filter((part) => part.item.lang === lang).map((part) => part.item.title);
    const blocks = titles.map((title, i): Block => ({
      text: `${i + 1}.  ${title}`,
      above: 0.1,
      style: TEXT
    }));
    flowSlides(deck, m.briefing_contents({}, { locale: lang }), blocks);
  }
}

/** What is said of the language of a quotation, under its citation. */
const noteBlocks = ({ note }: ComposedQuote, link: string | null): Block[] =>
  note === null
    ? []
    : [
        {
          text: note.text,
          above: 0.03,
          style: link === null ? SMALL : { ...SMALL, link },
          indent: 0.25
        }
      ];

const quoteBlocks = ({ item, quoteLinks, noteLinks }: DocumentPart, size: number): Block[] =>
  item.quotes.flatMap((quoted, i): Block[] => [
    {
      text: quoted.pieces.map((p) => (p.kind === 'omitted' ? '…' : p.text)).join(''),
      pieces: quoted.pieces,
      above: 0.18,
      style: { size },
      indent: 0.25
    },
    {
      text: [quoted.citation, quoted.title].filter((text) => text !== '').join('  '),
      above: 0.06,
      style: { ...SMALL, link: quoteLinks[i] },
      indent: 0.25
    },
    ...noteBlocks(quoted, noteLinks[i] ?? null)
  ]);

/** The number large, what is said of it, the sentences it counts, where they stand. */
function wordBlocks(part: DocumentPart, size: number): Block[] {
  const { item, link } = part;
  const more = m.briefing_more({ count: item.more }, { locale: item.lang });
  return [
    ...(item.value === ''
      ? []
      : [{ text: item.value, above: 0.05, style: { size: 48, bold: true } }]),
    { text: item.caption, above: 0.08, style: { size: 14 } },
    ...quoteBlocks(part, size),
    ...(item.more > 0 ? [{ text: more, above: 0.2, style: SMALL }] : []),
    { text: link, above: 0.12, style: { size: 10, color: COLOR.accent, link } }
  ];
}

/** Sizes of quotations, in points: the largest that a slide holds, or the smallest on several. */
const SIZES = [20, 18, 16, 14, 13, 12, 11, 10];

function addWords(deck: Deck, part: DocumentPart): void {
  const { title } = part.item;
  const size = SIZES.find((points) => fitsSlide(title, wordBlocks(part, points))) ?? 12;
  flowSlides(deck, title, wordBlocks(part, size));
}

function addEnding(deck: Deck, document: BriefingDocument): void {
  for (const { lang, sources, rules } of document.endings) {
    const at = { locale: lang };
    const cited = sources.map((source): Block => ({
      text: citeSource(source, lang),
      above: 0.08,
      style: { size: 12 }
    }));
    if (cited.length > 0) flowSlides(deck, m.briefing_sources({}, at), cited);
    const told = rules.flatMap(({ title, text }): Block[] => [
      { text: title, above: 0.16, style: { size: 13, bold: true } },
      { text, above: 0.03, style: { size: 12, color: COLOR.soft } }
    ]);
    flowSlides(deck, m.briefing_method({}, at), told);
  }
}

/** A briefing as slides: cover, contents, an item each, sources, how it counts. */
export async function writePptx(
  document: BriefingDocument,
  pictures: PictureMaker
): Promise<Uint8Array<ArrayBuffer>> {
  const [cover] = document.covers;
  const deck = openDeck({
    title: cover?.title ?? '',
    author: document.author,
    subject: document.organization,
    lang: cover?.lang ?? 'zh',
    madeOn: document.madeOn
  });
  addCover(deck, document);
  addContents(deck, document);
  for (const part of document.parts) {
    const { chart, item } = part;
    if (chart) await addChartSlides(deck, chart, pictures, { caption: item.caption });
    else addWords(deck, part);
  }
  addEnding(deck, document);
  return saveDeck(deck);
}
