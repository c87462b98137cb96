import { spread } from '#lib/charts/parts/spread.ts';
import { textWidth, wrapText } from '#lib/charts/parts/text-width.ts';
import { coverageLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { bodyName } from '#lib/i18n/session.ts';
import type { SessionRow } from '#lib/queries/sessions.ts';
import { COVERAGES } from '#pipeline/schema.ts';
import { extent, scaleLinear } from 'd3';
import { type TimelineLane, type TimelineRows, isDated, markLabel, toLanes } from './chart.ts';

export type Coverage = (typeof COVERAGES)[number];

export interface PlacedSession {
  readonly key: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly coverage: Coverage;
  readonly text: string;
}

export interface PlacedLane {
  readonly y: number;
  readonly title: readonly string[];
  /** Baseline of the first line of the title. */
  readonly titleY: number;
  /** Where the lane’s line runs. */
  readonly from: number;
  readonly to: number;
}

export interface PlacedTimeline {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
  readonly sessions: readonly PlacedSession[];
  readonly years: readonly { readonly x: number; readonly text: string }[];
  readonly axis: { readonly top: number; readonly bottom: number };
  readonly legend: readonly {
    readonly x: number;
    readonly y: number;
    readonly coverage: Coverage;
    readonly text: string;
  }[];
}

const RADIUS = 11;
const LANE = 46;
const TITLE_WIDTH = 300;
const LINE = 24;
const FONT = 13;
/** From line to line of a title. */
export const TITLE_LINE = 16;
/** No name of a body is known that needs more. */
const MOST_LINES = 8;
/** Between the titles of two lanes; around a title above its lane. */
const TITLE_GAP = 14;
const TITLE_ABOVE = 22;

const isNarrowAt = (width: number) => width < 720;

/** A session of which only the year is known stands in the middle of it. */
function yearOf(session: SessionRow): number {
  if (session.start_date === null) return (session.year ?? 0) + 0.5;
  const date = new Date(session.start_date);
  const start = Date.UTC(date.getUTCFullYear(), 0, 1);
  const end = Date.UTC(date.getUTCFullYear() + 1, 0, 1);
  return date.getUTCFullYear() + (date.getTime() - start) / (end - start);
}

function placeLegend(width: number, lang: Lang) {
  let x = 0;
  let y = 0;
  return COVERAGES.map((coverage) => {
    const text = coverageLabel(coverage, lang);
    const needed = 26 + textWidth(text, FONT);
    if (x > 0 && x + needed > width) {
      x = 0;
      y += LINE;
    }
    const placed = { x: x + 9, y: y + 10, coverage, text };
    x += needed + 18;
    return placed;
  });
}

interface Frame {
  readonly x: (year: number) => number;
  /** The last place that a mark may have. */
  readonly right: number;
  readonly y: number;
  readonly isNarrow: boolean;
  readonly lang: Lang;
}

const APART = RADIUS * 2 + 1;

function placeSessions(lane: TimelineLane, { x, right, y, lang }: Frame): PlacedSession[] {
  const dated = lane.sessions.filter(isDated).sort((a, b) => yearOf(a) - yearOf(b));
  const places = spread(
    dated.map((session) => x(yearOf(session))),
    right,
    APART
  );
  return dated.map((session, i) => ({
    key: session.session_id,
    label: markLabel(session, lang),
    x: places[i] ?? 0,
    y,
    r: ['named', 'recounted'].includes(session.coverage) ? RADIUS - 2 : RADIUS,
    coverage: session.coverage as Coverage,
    text: session.ordinal === null ? '' : String(session.ordinal)
  }));
}

/** The name of a lane’s body, whole, and how high the lane is with it. */
function titleOf(lane: TimelineLane, width: number, lang: Lang) {
  const isNarrow = isNarrowAt(width);
  const name = bodyName(lane.sessions[0] as SessionRow, lang);
  const title = wrapText(name, isNarrow ? width : TITLE_WIDTH, FONT, MOST_LINES);
  const lines = title.length * TITLE_LINE;
  const height = isNarrow ? LANE + TITLE_ABOVE + lines : Math.max(LANE, lines + TITLE_GAP);
  return { title, height, axis: isNarrow ? height - TITLE_ABOVE - 2 : height / 2 };
}

function placeLane(lane: TimelineLane, title: readonly string[], frame: Frame) {
  const { y, isNarrow } = frame;
  const sessions = placeSessions(lane, frame);
  const up = (title.length - 1) * TITLE_LINE;
  return {
    lane: {
      y,
      title,
      titleY: isNarrow ? y - 22 - up : y + 4.5 - up / 2,
      from: sessions[0]?.x ?? 0,
      to: sessions.at(-1)?.x ?? 0
    },
    sessions
  };
}

/** Places every dated session on a line of time for each body, `width` in pixels. */
export function layoutTimeline(rows: TimelineRows, lang: Lang, width: number): PlacedTimeline {
  const isNarrow = isNarrowAt(width);
  const lanes = toLanes(rows).filter((lane) => lane.sessions.some(isDated));
  const legend = placeLegend(width, lang);
  const right = width - RADIUS - 6;
  const [first = 2000, last = 2001] = extent(rows.sessions.filter(isDated), yearOf);
  const x = scaleLinear()
    .domain([Math.floor(first), Math.ceil(last)])
    .range([isNarrow ? RADIUS + 2 : TITLE_WIDTH + 24, right]);
  const top = (legend.at(-1)?.y ?? 0) + LINE + 22;
  let bottom = top;
  const placed = lanes.map((lane) => {
    const { title, height, axis } = titleOf(lane, width, lang);
    const y = bottom + axis;
    bottom += height;
    return placeLane(lane, title, { x, right, y, isNarrow, lang });
  });
  const ticks = x.ticks(Math.max(2, (last - first) / (isNarrow ? 5 : 2)));
  return {
    width,
    height: bottom + 8,
    lanes: placed.map(({ lane }) => lane),
    sessions: placed.flatMap(({ sessions }) => sessions),
    years: ticks.filter(Number.isInteger).map((year) => ({ x: x(year), text: String(year) })),
    axis: { top: top - 8, bottom },
    legend
  };
}
