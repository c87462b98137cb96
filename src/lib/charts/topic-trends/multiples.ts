import { NAME_LINE, type SetName, setName } from '#lib/charts/parts/names.ts';
import { isShort } from '#lib/charts/topic-emphasis/accounts.ts';
import { cellLabel, emphasisKey } from '#lib/charts/topic-emphasis/chart.ts';
import { type Emphasis, valueOf } from '#lib/charts/topic-emphasis/emphasis.ts';
import { formatRate } from '#lib/charts/topic-emphasis/telling.ts';
import type { TopicLine } from '#lib/charts/topic-emphasis/topics.ts';
import { formatShare } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { SessionRow } from '#lib/queries/sessions.ts';
import { type ScaleLinear, max, scaleLinear } from 'd3';
import { type TopicTrendRows, type TopicTrendView, trendLines } from './chart.ts';
import { timeOf, timeScale } from './time.ts';

export interface PlacedDot {
  /** Null where nothing was counted: there is nothing to open. */
  readonly key: string | null;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** The interval; null where there is none. */
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly kind: 'report' | 'draft' | 'other' | 'count';
}

export interface PlacedPanel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly name: SetName;
  readonly dots: readonly PlacedDot[];
  /** Runs of reports of sessions that follow one another. */
  readonly lines: readonly string[];
}

export interface PlacedMultiples {
  readonly height: number;
  readonly panelWidth: number;
  readonly panelHeight: number;
  readonly panels: readonly PlacedPanel[];
  /** Of every panel, from its own corner. */
  readonly base: number;
  /** Where the marks without a share stand: not on the axis, which would say 0. */
  readonly aside: number;
  readonly grid: readonly { readonly y: number; readonly text: string }[];
  readonly years: readonly { readonly x: number; readonly text: string; readonly anchor: string }[];
  /** Sessions that no document tells of. */
  readonly gaps: readonly number[];
}

const LEAST = 250;
const GAP = { x: 28, y: 26 };
const TOP = 30;
const PLOT = 96;
/** Below the axis: what has no share, then the years. */
const ASIDE = 13;
const AXIS = 38;
const SCALE_WIDTH = 34;
const FONT = 13.5;

interface Frame {
  readonly sessions: readonly SessionRow[];
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly aside: number;
}

function kindOf({ account }: Emphasis): PlacedDot['kind'] {
  if (isShort(account)) return 'count';
  if (account.relation !== 'reports') return 'other';
  return account.isDraft ? 'draft' : 'report';
}

function placeDot(
  cell: Emphasis,
  line: TopicLine,
  frame: Frame,
  view: TopicTrendView,
  lang: Lang
): PlacedDot[] {
  const time = timeOf(cell.account.session);
  if (time === null) return [];
  const interval = view.measure === 'share' ? cell.interval : null;
  const kind = kindOf(cell);
  return [
    {
      key: cell.k > 0 ? emphasisKey(cell, line.id, view.level) : null,
      label: cellLabel(cell, line, view, lang),
      x: frame.x(time),
      y: kind === 'count' ? frame.aside : frame.y(valueOf(cell, view.measure) ?? 0),
      range: interval && { from: frame.y(interval.lower), to: frame.y(interval.upper) },
      kind
    }
  ];
}

/** Lines through reports; broken where a session between them has no comparable report. */
function linesThrough(
  { emphases }: TopicLine,
  { sessions, x, y }: Frame,
  { measure }: TopicTrendView
) {
  const runs: string[][] = [[]];
  for (const session of sessions) {
    const cell = emphases.find(
      ({ account }) =>
        account.relation === 'reports' && account.session.session_id === session.session_id
    );
    const [time, value] = [timeOf(session), cell ? valueOf(cell, measure) : null];
    if (time === null || value === null) runs.push([]);
    else runs.at(-1)?.push(`${x(time)},${y(value)}`);
  }
  return runs.filter((run) => run.length > 1).map((run) => run.join(' '));
}

/** The largest value, or end of an interval, that the common scale must hold. */
function mostOf(lines: readonly TopicLine[], { measure }: TopicTrendView): number {
  const upper = (cell: Emphasis) =>
    measure === 'share' ? (cell.interval?.upper ?? 0) : (cell.rate ?? 0);
  return max(lines, (line) => max(line.emphases, upper)) || 1;
}

function gridOf(y: Frame['y'], { measure }: TopicTrendView, lang: Lang) {
  return y.ticks(4).map((value) => ({
    y: y(value),
    text: measure === 'share' ? formatShare(value, lang) : formatRate(value, lang)
  }));
}

/** Places a panel for each topic on common scales, as many side by side as `width` in pixels allows. */
export function layoutMultiples(
  rows: TopicTrendRows,
  view: TopicTrendView,
  lang: Lang,
  width: number
): PlacedMultiples {
  const lines = trendLines(rows, view, lang);
  const columns = Math.max(1, Math.min(4, Math.floor((width + GAP.x) / (LEAST + GAP.x))));
  const panelWidth = (width - GAP.x * (columns - 1)) / columns;
  const names = lines.map((line) => setName(line.name, panelWidth, FONT));
  const top = TOP + NAME_LINE * ((max(names, (name) => name.lines.length) ?? 1) - 1);
  const base = top + PLOT;
  const panelHeight = base + AXIS;
  const told = new Set(rows.basis.map((row) => row.session_id));
  const frame: Frame = {
    sessions: rows.sessions,
    x: timeScale(rows.sessions, SCALE_WIDTH + 8, panelWidth - 8),
    y: scaleLinear()
      .domain([0, mostOf(lines, view)])
      .nice(4)
      .range([base, top]),
    aside: base + ASIDE
  };
  const [from, to] = frame.x.domain();
  return {
    height: Math.ceil(lines.length / columns) * (panelHeight + GAP.y),
    panelWidth,
    panelHeight,
    base,
    aside: base + ASIDE,
    grid: gridOf(frame.y, view, lang),
    years: [
      { x: frame.x(from ?? 0), text: String(Math.floor(from ?? 0)), anchor: 'start' },
      { x: frame.x(to ?? 0), text: String(Math.floor(to ?? 0)), anchor: 'end' }
    ],
    gaps: rows.sessions.flatMap((session) => {
      const time = timeOf(session);
      return time === null || told.has(session.session_id) ? [] : [frame.x(time)];
    }),
    panels: lines.map((line, i) => ({
      id: line.id,
      x: (i % columns) * (panelWidth + GAP.x),
      y: Math.floor(i / columns) * (panelHeight + GAP.y),
      name: names[i] as SetName,
      dots: line.emphases.flatMap((cell) => placeDot(cell, line, frame, view, lang)),
      lines: linesThrough(line, frame, view)
    }))
  };
}
