import { wrapText } from '#lib/charts/parts/text-width.ts';
import type { Piece } from '#lib/evidence/quote.ts';
import { xmlText } from '../markup.ts';
import {
  COLOR,
  CONTENT_WIDTH,
  type Deck,
  SLIDE,
  type Slide,
  type SlideText,
  addRule,
  addText
} from '../pptx/index.ts';

/** A text of a slide; one with pieces has its marked ones set apart. */
export interface Block {
  readonly text: string;
  readonly pieces?: readonly Piece[];
  /** Inches. */
  readonly above: number;
  readonly indent?: number;
  readonly style: SlideText;
}

const POINTS = 72;
/** Han and Latin lines alike; programs set a little wider than is measured. */
const LEADING = 1.32;
const TOP = 0.56;
const HEAD = { size: 24, bold: true, most: 3 } as const;
const BOTTOM = SLIDE.height - 0.5;

const linesOf = ({ text, style, indent = 0 }: Block) =>
  wrapText(xmlText(text), (CONTENT_WIDTH - indent) * POINTS * 0.9, style.size, 999);

const lineHeight = ({ style }: Pick<Block, 'style'>) => (style.size * LEADING) / POINTS;

function openSlide(deck: Deck, title: string | null): { slide: Slide; y: number } {
  const slide = deck.presentation.addSlide();
  slide.background = { color: 'FFFFFF' };
  addRule(slide, 0.42, COLOR.accent, 2.25);
  if (title === null) return { slide, y: TOP };
  return { slide, y: addText(slide, title, TOP, HEAD) + 0.1 };
}

const runsOf = ({ text, pieces }: Block) =>
  pieces === undefined
    ? [{ text: xmlText(text), options: {} }]
    : pieces.map((piece) => ({
        text: piece.kind === 'omitted' ? '…' : xmlText(piece.text),
        options: piece.kind === 'marked' ? { bold: true, color: COLOR.accent } : {}
      }));

function setBlock(slide: Slide, block: Block, y: number, height: number): void {
  const { style, indent = 0 } = block;
  const { link } = style;
  const runs = runsOf(block).map(({ text, options }) => ({
    text,
    options: link === undefined ? options : { ...options, hyperlink: { url: link } }
  }));
  slide.addText(runs, {
    x: SLIDE.margin + indent,
    y,
    w: CONTENT_WIDTH - indent,
    h: height,
    margin: 0,
    fontSize: style.size,
    color: style.color ?? COLOR.ink,
    bold: style.bold ?? false,
    valign: 'top',
    fit: 'none'
  });
}

/** Where the last of some lines ends in their text; lines have lost the spaces at their ends. */
const endOf = (lines: readonly string[], text: string): number =>
  lines.reduce((at, line) => Math.max(text.indexOf(line, at), at) + line.length, 0);

/** A block in parts of so many lines: nothing of a quotation is ever left out. */
function splitBlock(block: Block, most: number): [Block, Block | null] {
  const lines = linesOf(block);
  if (lines.length <= most) return [block, null];
  const cut = endOf(lines.slice(0, most), block.text);
  const pieces = block.pieces ?? [{ kind: 'plain' as const, text: block.text }];
  const [head, rest] = splitPieces(pieces, cut);
  const textOf = (of: readonly Piece[]) =>
    of.map((piece) => (piece.kind === 'omitted' ? '…' : piece.text)).join('');
  return [
    { ...block, text: textOf(head), pieces: head },
    { ...block, text: textOf(rest), pieces: rest, above: 0 }
  ];
}

function splitPieces(pieces: readonly Piece[], cut: number): [Piece[], Piece[]] {
  const [head, rest]: [Piece[], Piece[]] = [[], []];
  let at = 0;
  for (const piece of pieces) {
    const { length } = piece.kind === 'omitted' ? '…' : piece.text;
    const within = Math.min(Math.max(cut - at, 0), length);
    if (piece.kind === 'omitted') (within > 0 ? head : rest).push(piece);
    else {
      if (within > 0) head.push({ ...piece, text: piece.text.slice(0, within) });
      if (within < length) rest.push({ ...piece, text: piece.text.slice(within) });
    }
    at += length;
  }
  return [head, rest];
}

/** Whether blocks stand on one slide under a title. */
export function fitsSlide(title: string, blocks: readonly Block[]): boolean {
  const head = linesOf({ text: title, above: 0, style: HEAD }).length * lineHeight({ style: HEAD });
  const height = blocks.reduce(
    (sum, block) => sum + block.above + linesOf(block).length * lineHeight(block),
    head + 0.1
  );
  return TOP + height <= BOTTOM;
}

/**
 * Sets blocks below one another, on as many slides as they need.
 *
 * @param title stands on each slide; null for none
 */
export function flowSlides(deck: Deck, title: string | null, blocks: readonly Block[]): void {
  let { slide, y } = openSlide(deck, title);
  const waiting = [...blocks];
  for (let block = waiting.shift(); block; block = waiting.shift()) {
    const height = lineHeight(block);
    const room = Math.floor((BOTTOM - y - block.above) / height);
    const lines = linesOf(block).length;
    // A few lines move whole to the next slide; a long text is parted.
    const isMoved = room < Math.min(lines, 4) && y > TOP + 1.5;
    if (isMoved) {
      ({ slide, y } = openSlide(deck, title));
      waiting.unshift(block);
      continue;
    }
    const [head, rest] = splitBlock(block, Math.max(room, 1));
    const used = linesOf(head).length * height;
    setBlock(slide, head, y + block.above, used);
    y += block.above + used;
    if (!rest) continue;
    ({ slide, y } = openSlide(deck, title));
    waiting.unshift(rest);
  }
}
