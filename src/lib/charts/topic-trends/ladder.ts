import { type SetName, setName } from '#lib/charts/parts/names.ts';
import { textWidth } from '#lib/charts/parts/text-width.ts';
import { spread } from '#lib/charts/parts/spread.ts';
import type { Account } from '#lib/charts/topic-emphasis/accounts.ts';
import { cellLabel, emphasisKey } from '#lib/charts/topic-emphasis/chart.ts';
import { type Emphasis, valueOf } from '#lib/charts/topic-emphasis/emphasis.ts';
import { formatRate } from '#lib/charts/topic-emphasis/telling.ts';
import type { TopicLine } from '#lib/charts/topic-emphasis/topics.ts';
import { formatShare } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionShort } from '#lib/i18n/session.ts';
import { max, scaleLinear } from 'd3';
import { type TopicTrendRows, type TopicTrendView, comparable, trendLines } from './chart.ts';
import { timeOf, timeScale } from './time.ts';

export interface PlacedRung {
  /** Null where nothing was counted: there is nothing to open. */
  readonly key: string | null;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedRail {
  readonly id: string;
  readonly rungs: readonly PlacedRung[];
  readonly points: string;
  /** The weightiest are told apart by colour; the others are faint. */
  readonly color: string;
  readonly name: {
    readonly x: number;
    readonly y: number;
    readonly name: SetName;
  };
}

export interface PlacedLadder {
  readonly height: number;
  readonly rails: readonly PlacedRail[];
  readonly heads: readonly { readonly x: number; readonly lines: readonly string[] }[];
  readonly plot: { readonly top: number; readonly bottom: number };
}

const TOP = 44;
const ROW = 26;
const FONT = 13;
const LEFT = 24;
const NAMES_APART = 23;
const COLORS = 5;

/** Ranks from the most mentioned on; those that are equal share the middle of their places. */
export function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const above = values.filter((other) => other > value).length;
    const equal = values.filter((other) => other === value).length;
    return above + (equal + 1) / 2;
  });
}

const cellOf = ({ emphases }: TopicLine, account: Account): Emphasis | undefined =>
  emphases.find(
    (e) =>
      e.account.relation === account.relation &&
      e.account.session.session_id === account.session.session_id
  );

/** What stands on the vertical axis, topic by topic: a value, or a rank. */
function levelsOf(lines: readonly TopicLine[], account: Account, view: TopicTrendView): number[] {
  const values = lines.map((line) => {
    const cell = cellOf(line, account);
    return (cell && valueOf(cell, view.measure)) ?? 0;
  });
  return view.form === 'rank' ? ranks(values) : values;
}

function endText(line: TopicLine, last: Account, view: TopicTrendView, lang: Lang): string {
  const cell = cellOf(line, last);
  const value = (cell && valueOf(cell, view.measure)) ?? 0;
  const told = view.measure === 'share' ? formatShare(value, lang) : formatRate(value, lang);
  return m.trends_end({ topic: line.name, value: told }, { locale: lang });
}

const headOf = ({ session }: Account, x: number, lang: Lang) => ({
  x,
  lines: [sessionShort(session, lang), session.year === null ? '' : String(session.year)]
});

interface Ladder {
  readonly accounts: readonly Account[];
  readonly lines: readonly TopicLine[];
  /** What stands on the vertical axis, account by account and topic by topic. */
  readonly levels: readonly (readonly number[])[];
  x(account: Account): number;
  y(level: number): number;
}

function placeRungs(i: number, ladder: Ladder, view: TopicTrendView, lang: Lang): PlacedRung[] {
  const { accounts, lines, levels, x, y } = ladder;
  const line = lines[i] as TopicLine;
  return accounts.flatMap((account, j) => {
    const cell = cellOf(line, account);
    if (!cell) return [];
    const key = cell.k > 0 ? emphasisKey(cell, line.id, view.level) : null;
    const label = cellLabel(cell, line, view, lang);
    return [{ key, label, x: x(account), y: y(levels[j]?.[i] ?? 0) }];
  });
}

/** Where the name of each topic stands: at the end of its line, none upon another. */
function placeEnds({ lines, levels, y }: Ladder, bottom: number): number[] {
  const end = (i: number) => y(levels.at(-1)?.[i] ?? 0);
  const order = lines.map((_, i) => i).sort((a, b) => end(a) - end(b) || a - b);
  const free = spread(order.map(end), bottom, NAMES_APART);
  return lines.map((_, i) => (free[order.indexOf(i)] ?? 0) + 4.5);
}

function ladderOf(
  rows: TopicTrendRows,
  view: TopicTrendView,
  lang: Lang,
  plot: { readonly right: number; readonly bottom: number }
): Ladder {
  const accounts = comparable(rows).filter(({ session }) => timeOf(session) !== null);
  const lines = trendLines(rows, view, lang);
  const levels = accounts.map((account) => levelsOf(lines, account, view));
  const time = timeScale(
    accounts.map(({ session }) => session),
    LEFT,
    plot.right
  );
  const y = scaleLinear()
    .domain(view.form === 'rank' ? [lines.length, 1] : [0, max(levels.flat()) || 1])
    .range([plot.bottom - 12, TOP + 12]);
  const x = ({ session }: Account) =>
    accounts.length === 1 ? plot.right : time(timeOf(session) ?? 0);
  return { accounts, lines, levels, x, y };
}

/** Places a line for each topic through the comparable accounts, on a true scale of time. */
export function layoutLadder(
  rows: TopicTrendRows,
  view: TopicTrendView,
  lang: Lang,
  width: number
): PlacedLadder {
  const lines = trendLines(rows, view, lang);
  const last = comparable(rows).findLast(({ session }) => timeOf(session) !== null);
  if (!last) return { height: TOP, rails: [], heads: [], plot: { top: TOP, bottom: TOP } };
  const texts = lines.map((line) => endText(line, last, view, lang));
  const names = Math.min(max(texts, (text) => textWidth(text, FONT)) ?? 0, width * 0.5);
  const right = Math.max(LEFT + 40, width - names - 26);
  const bottom = TOP + Math.max(6, lines.length) * ROW;
  const ladder = ladderOf(rows, view, lang, { right, bottom });
  const ends = placeEnds(ladder, bottom);
  const nameX = right + 14;
  return {
    height: bottom + 8,
    plot: { top: TOP, bottom },
    heads: ladder.accounts.map((account) => headOf(account, ladder.x(account), lang)),
    rails: texts.map((full, i) => {
      const rungs = placeRungs(i, ladder, view, lang);
      const name = setName(full, width - nameX, FONT, 1);
      return {
        id: lines[i]?.id ?? '',
        rungs,
        points: rungs.map((rung) => `${rung.x},${rung.y}`).join(' '),
        color: i < COLORS ? `var(--cat-${i + 1})` : 'var(--ink-faint)',
        name: { x: nameX, y: ends[i] ?? 0, name }
      };
    })
  };
}
