import { type SetName, firstLine, roomForNames, setName } from '#lib/charts/parts/names.ts';
import { textWidth } from '#lib/charts/parts/text-width.ts';
import { type Relation, isShort } from '#lib/charts/topic-emphasis/accounts.ts';
import { blockTitle } from '#lib/charts/topic-emphasis/columns.ts';
import { type Emphasis, type Measure, valueOf } from '#lib/charts/topic-emphasis/emphasis.ts';
import { formatRate } from '#lib/charts/topic-emphasis/telling.ts';
import { formatNumber, formatShare } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn } from '#lib/i18n/session.ts';
import { type ScaleLinear, max, scaleLinear } from 'd3';

/** What the accounts of one kind say of what is looked for. */
export interface EmphasisBlock {
  readonly relation: Relation;
  readonly emphases: readonly Emphasis[];
}

/** What is drawn: a row for each account, with how it is named and opened. */
export interface Intervals {
  readonly blocks: readonly EmphasisBlock[];
  /** Empty for all bodies. */
  readonly body: string;
  readonly measure: Measure;
  keyOf(cell: Emphasis): string;
  labelOf(cell: Emphasis): string;
  /** What is said beside the numbers of a row, as of a burst. */
  markOf?(cell: Emphasis): string;
}

/** Where a value stands; `range` is its interval, where it has one. */
export interface PlacedValue {
  readonly x: number;
  readonly range: { readonly from: number; readonly to: number } | null;
  /** Nothing was found: only the upper limit says something. */
  readonly isNone: boolean;
}

export interface PlacedInterval {
  /** Null where nothing was counted: there is nothing to open. */
  readonly key: string | null;
  readonly label: string;
  readonly y: number;
  /** Baseline of its first line. */
  readonly nameY: number;
  readonly name: SetName;
  readonly isDraft: boolean;
  /** Null for counts only. */
  readonly value: PlacedValue | null;
  readonly text: {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'end';
    readonly text: string;
  };
}

export interface PlacedIntervals {
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly titles: readonly { readonly y: number; readonly text: string }[];
  readonly rows: readonly PlacedInterval[];
}

const NARROW = 640;
const FONT = 13.5;
const NAME_GAP = 16;
const TITLE = 36;
const AXIS = 28;
const EDGE = 10;

interface Frame {
  readonly isNarrow: boolean;
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  readonly scale: ScaleLinear<number, number>;
}

/** The numbers beside a row, and what is marked of them. */
const textOf = (cell: Emphasis, intervals: Intervals, isNarrow: boolean, lang: Lang) =>
  numbersOf(cell, intervals.measure, isNarrow, lang) + (intervals.markOf?.(cell) ?? '');

/** The value, and what it is made of. */
function numbersOf(cell: Emphasis, measure: Measure, isNarrow: boolean, lang: Lang): string {
  const at = { locale: lang };
  const { account, interval, rate } = cell;
  const counts = {
    k: formatNumber(cell.k, lang),
    n: formatNumber(account.n, lang),
    mentions: formatNumber(cell.mentions, lang)
  };
  if (isNarrow && isShort(account)) return m.intervals_counts_short(counts, at);
  if (measure === 'rate')
    return rate === null
      ? m.intervals_mentions(counts, at)
      : m.intervals_rate({ ...counts, rate: formatRate(rate, lang) }, at);
  if (interval === null) return m.intervals_counts(counts, at);
  return cell.k === 0
    ? m.intervals_none({ ...counts, upper: formatShare(interval.upper, lang) }, at)
    : m.intervals_share({ ...counts, share: formatShare(interval.share, lang) }, at);
}

function placeValue(cell: Emphasis, measure: Measure, { scale }: Frame): PlacedValue | null {
  const value = valueOf(cell, measure);
  if (value === null) return null;
  const range =
    measure === 'share' && cell.interval
      ? { from: scale(cell.interval.lower), to: scale(cell.interval.upper) }
      : null;
  return { x: scale(value), range, isNone: cell.k === 0 };
}

/** Text stands after its interval; where there is no room for it there, before. */
function placeText(text: string, value: PlacedValue | null, y: number, frame: Frame) {
  if (frame.isNarrow) return { x: frame.right, y: y - 12, anchor: 'end' as const, text };
  if (value === null)
    return { x: frame.left + EDGE + 8, y: y + 4.5, anchor: 'start' as const, text };
  const after = (value.range?.to ?? value.x) + EDGE + 2;
  const before = (value.range?.from ?? value.x) - EDGE - 2;
  return after + textWidth(text, FONT) <= frame.width
    ? { x: after, y: y + 4.5, anchor: 'start' as const, text }
    : { x: before, y: y + 4.5, anchor: 'end' as const, text };
}

function nameOf({ account }: Emphasis, body: string, lang: Lang): string {
  const name = sessionIn(account.session, body, lang);
  return account.isDraft && account.relation === 'reports'
    ? m.session_account(
        { session: name, account: m.draft_suffix({}, { locale: lang }) },
        { locale: lang }
      )
    : name;
}

function placeRow(
  cell: Emphasis,
  top: number,
  frame: Frame,
  intervals: Intervals,
  lang: Lang
): PlacedInterval {
  const { body, measure } = intervals;
  const y = frame.isNarrow ? top + 32 : top + frame.rowHeight / 2;
  const value = placeValue(cell, measure, frame);
  const text = placeText(textOf(cell, intervals, frame.isNarrow, lang), value, y, frame);
  const full = nameOf(cell, body, lang);
  const name = frame.isNarrow
    ? setName(full, frame.width - textWidth(text.text, FONT) - 8, FONT, 1)
    : setName(full, frame.left - 12, FONT);
  return {
    key: cell.k > 0 ? intervals.keyOf(cell) : null,
    label: intervals.labelOf(cell),
    y,
    nameY: frame.isNarrow ? y - 12 : firstLine(name, y + 4.5),
    name,
    isDraft: cell.account.isDraft,
    value,
    text
  };
}

/** The largest value, interval or not, that the scale must hold. */
function mostOf({ blocks, measure }: Intervals): number {
  const upper = (cell: Emphasis) =>
    measure === 'share' ? (cell.interval?.upper ?? 0) : (cell.rate ?? 0);
  return max(blocks, (block) => max(block.emphases, upper)) || 1;
}

function frameOf(intervals: Intervals, lang: Lang, width: number): Frame {
  const { blocks, body } = intervals;
  const isNarrow = width < NARROW;
  const cells = blocks.flatMap((block) => block.emphases);
  const names = cells.map((cell) => nameOf(cell, body, lang));
  const room = roomForNames(names, FONT, { most: width * 0.36 - NAME_GAP, limit: width * 0.45 });
  const texts = max(cells, (cell) =>
    isShort(cell.account) ? 0 : textWidth(textOf(cell, intervals, isNarrow, lang), FONT)
  );
  const left = isNarrow ? 0 : room + NAME_GAP;
  const right = isNarrow ? width : Math.max(left + 160, width - (texts ?? 0) - EDGE - 4);
  const scale = scaleLinear()
    .domain([0, mostOf(intervals)])
    .nice(4)
    .range([left + EDGE, right - EDGE]);
  return { isNarrow, width, left, right, rowHeight: isNarrow ? 48 : 32, scale };
}

/** Places a row for each account, block by block, `width` in pixels. */
export function placeIntervals(intervals: Intervals, lang: Lang, width: number): PlacedIntervals {
  const frame = frameOf(intervals, lang, width);
  let y = 0;
  const placed = intervals.blocks.map(({ relation, emphases }) => {
    const title = { y: y + 20, text: blockTitle(relation, lang) };
    y += TITLE;
    const of = emphases.map((cell) => {
      const row = placeRow(cell, y, frame, intervals, lang);
      y += frame.rowHeight;
      return row;
    });
    return { title, of };
  });
  const percent = (value: number) =>
    intervals.measure === 'share' ? formatShare(value, lang) : formatNumber(value, lang);
  return {
    height: y + AXIS,
    plot: { left: frame.left, right: frame.right, top: TITLE - 6, bottom: y },
    ticks: frame.scale
      .ticks(frame.isNarrow ? 4 : 6)
      .map((value) => ({ x: frame.scale(value), text: percent(value) })),
    titles: placed.map(({ title }) => title),
    rows: placed.flatMap(({ of }) => of)
  };
}
