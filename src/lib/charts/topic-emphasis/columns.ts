import { textWidth, wrapText } from '#lib/charts/parts/text-width.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionShort } from '#lib/i18n/session.ts';
import { max, sum } from 'd3';
import type { Account, AccountBlock, Relation } from './accounts.ts';

const HEAD_FONT = 11;
const TITLE_FONT = 12;
const LINE = 15;
const BLOCK_GAP = 22;
const WIDEST = 92;

export interface PlacedColumn {
  readonly x: number;
  readonly lines: readonly { readonly y: number; readonly text: string }[];
}

/** The columns of one kind of account under their common title. */
export interface PlacedBlock {
  readonly x: number;
  /** Farther left than the block where its title would leave the picture. */
  readonly titleX: number;
  readonly title: readonly string[];
}

export interface PlacedColumns {
  readonly height: number;
  readonly columnWidth: number;
  readonly blocks: readonly PlacedBlock[];
  readonly columns: readonly PlacedColumn[];
}

const titles: Record<Relation, typeof m.topics_block_reports> = {
  reports: m.topics_block_reports,
  recounts: m.topics_block_recounts,
  prepares: m.topics_block_prepares
};

export const blockTitle = (relation: Relation, lang: Lang) =>
  titles[relation]({}, { locale: lang });

/** What stands over a column, the draft’s name first: the lines are set from the bottom. */
function linesOf(account: Account, body: string, columnWidth: number, lang: Lang): string[] {
  const { session, isDraft, n } = account;
  const fits = (text: string) => textWidth(text, HEAD_FONT) <= columnWidth - 3;
  const short = sessionShort(session, lang);
  const named = fits(short) ? short : String(session.ordinal ?? '');
  const year = session.year === null ? '' : String(session.year);
  const draft = m.draft_suffix({}, { locale: lang });
  const symbol = session.body_id.split('/').at(-1) ?? '';
  return [
    isDraft && fits(draft) ? draft : '',
    body === '' && fits(symbol) ? symbol : '',
    named,
    fits(year) ? year : `’${year.slice(2)}`,
    `n\u202f=\u202f${formatNumber(n, lang)}`
  ].filter((line) => line !== '' && fits(line));
}

/**
 * Sets the columns of a matrix of accounts between `left` and `right` (pixels), each kind of account
 * in a block of its own.
 */
export function placeColumns(
  blocks: readonly AccountBlock[],
  frame: { readonly left: number; readonly right: number; readonly body: string },
  lang: Lang
): PlacedColumns {
  const count = sum(blocks, (block) => block.accounts.length);
  const gaps = BLOCK_GAP * Math.max(0, blocks.length - 1);
  const room = frame.right - frame.left - gaps;
  const columnWidth = Math.min(WIDEST, room / Math.max(1, count));
  const widthOf = ({ accounts }: AccountBlock) => accounts.length * columnWidth;
  const placed = blocks.map((block, i) => {
    const x = frame.left + sum(blocks.slice(0, i), widthOf) + i * BLOCK_GAP;
    const isLast = i === blocks.length - 1;
    const room = isLast ? frame.right - x : widthOf(block) + BLOCK_GAP - 8;
    const title = wrapText(blockTitle(block.relation, lang), Math.max(room, 80), TITLE_FONT);
    const titleWidth = max(title, (line) => textWidth(line, TITLE_FONT)) ?? 0;
    return { x, titleX: isLast ? Math.min(x, frame.right - titleWidth) : x, title };
  });
  const titleLines = max(placed, ({ title }) => title.length) ?? 0;
  const heads = blocks.map(({ accounts }) =>
    accounts.map((account) => linesOf(account, frame.body, columnWidth, lang))
  );
  const headLines = max(heads.flat(), (lines) => lines.length) ?? 0;
  const height = (titleLines + headLines) * LINE + 20;
  const columns = heads.flatMap((of, i) =>
    of.map((lines, j) => ({
      x: (placed[i]?.x ?? 0) + j * columnWidth,
      lines: lines.map((text, k) => ({ y: height - 8 - (lines.length - 1 - k) * LINE, text }))
    }))
  );
  return { height, columnWidth, blocks: placed, columns };
}
