import type { Lang } from '#lib/i18n/lang.ts';
import { countOf, formatCell } from '#lib/charts/absence.ts';
import { type LegendItem, type PlacedLegend, placeLegend } from '#lib/charts/parts/legend.ts';
import { type Paint, paintOfCapacity, paintOfGroup } from '#lib/charts/parts/palette.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionMonth, sessionShort } from '#lib/i18n/session.ts';
import { formatLabel, groupShort } from '#lib/i18n/labels.ts';
import { max, scaleLinear } from 'd3';
import {
  type TrendRows,
  type TrendSession,
  type TrendView,
  markLabel,
  partLabel,
  partsOf,
  toTrend
} from './chart.ts';
import { formatBreaks } from './formats.ts';
import { type PlacedPartName, canName, placePartNames, roomForNames } from './names.ts';

export interface PlacedSegment {
  readonly key: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly paint: Paint;
  /** The number, where there is room for it. */
  readonly text: string;
}

export interface PlacedTick {
  readonly x: number;
  readonly lines: readonly string[];
}

export interface PlacedTrend {
  readonly width: number;
  readonly height: number;
  readonly baseline: number;
  readonly plot: { readonly left: number; readonly right: number };
  readonly segments: readonly PlacedSegment[];
  readonly totals: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  /** Caps of bars whose list is open: there may be more. */
  readonly caps: readonly { readonly x: number; readonly y: number; readonly width: number }[];
  readonly ticks: readonly PlacedTick[];
  readonly unrecorded: readonly { readonly x: number }[];
  /** Where the format of the sessions changes. */
  readonly breaks: readonly {
    readonly x: number;
    readonly from: number;
    readonly text: string;
  }[];
  readonly grid: readonly { readonly y: number; readonly text: string }[];
  /** Of what the last bar does not name. */
  readonly legend: PlacedLegend;
  readonly names: readonly PlacedPartName[];
}

const PLOT_HEIGHT = 300;
const LEFT = 34;
const RIGHT = 8;
const TICK_LINE = 18;
const CAP = 14;
/** Room above the plot for what is said at a break. */
const BREAK_LINE = 16;
const FONT = 13;
/** How much wider a session with a list stands than one without. */
const WIDE = 5;

interface Band {
  readonly entry: TrendSession;
  readonly center: number;
  readonly width: number;
}

/**
 * Sessions with a list share the width; a session without one takes a narrow place of its own, so
 * that what is missing stays in view and in order.
 */
function placeBands(trend: readonly TrendSession[], left: number, right: number): Band[] {
  const missing = trend.filter((entry) => entry.parts === null).length;
  const recorded = trend.length - missing;
  const share = (right - left) / Math.max(1, missing + recorded * WIDE);
  const narrow = Math.min(48, share);
  const wide = recorded === 0 ? 0 : Math.min(260, (right - left - narrow * missing) / recorded);
  let x = left;
  return trend.map((entry) => {
    const width = entry.parts === null ? narrow : wide;
    x += width;
    return { entry, center: x - width / 2, width };
  });
}

function tickOf({ entry, center, width }: Band, isCrowded: boolean, lang: Lang): PlacedTick {
  const short = sessionShort(entry.session, lang);
  if (entry.parts === null)
    return { x: center, lines: isCrowded ? [] : [String(entry.session.ordinal ?? '')] };
  if (width < 56) return { x: center, lines: [short] };
  const { format } = entry.session;
  const lines = [short, sessionMonth(entry.session, lang)];
  return { x: center, lines: format === null ? lines : [...lines, formatLabel(format, lang)] };
}

interface Frame {
  readonly rows: TrendRows;
  readonly view: TrendView;
  readonly lang: Lang;
  readonly scale: (n: number) => number;
}

const paintBy = ({ by }: TrendView) => (by === 'group' ? paintOfGroup : paintOfCapacity);

const barWidth = ({ width }: Band) => Math.min(130, width * 0.72);

function placeSegments(band: Band, { view, lang, scale }: Frame): PlacedSegment[] {
  const width = barWidth(band);
  let sum = 0;
  return (band.entry.parts ?? [])
    .filter((part) => part.n > 0)
    .map((part) => {
      const bottom = scale(sum);
      sum += part.n;
      const y = scale(sum);
      const height = bottom - y;
      return {
        key: part.key,
        label: markLabel(band.entry, part, view, lang),
        x: band.center - width / 2,
        y,
        width,
        height,
        paint: paintBy(view)(part.part),
        text: height >= FONT + 2 && width >= 22 ? String(part.n) : ''
      };
    });
}

/** What a break begins: `hybrid from here`. */
const breakText = ({ session: { format } }: TrendSession, lang: Lang) =>
  format === null ? '' : m.trend_break({ format: formatLabel(format, lang) }, { locale: lang });

/** The sum over a bar; above the cap that an open list has. */
function placeTotal({ entry, center }: Band, { scale, lang }: Frame) {
  return {
    x: center,
    y: scale(entry.total) - (entry.isOpen ? CAP : 0) - 7,
    text: formatCell(countOf(entry.total, entry.isOpen), lang)
  };
}

function legendOf({ rows, view, lang }: Frame, width: number): LegendItem[] {
  const isShort = view.by === 'group' && width < 640;
  return partsOf(rows, view).map((part) => ({
    text: isShort ? groupShort(part, lang) : partLabel(part, view, lang),
    paint: paintBy(view)(part)
  }));
}

const placeBreaks = (
  bars: readonly Band[],
  changed: ReadonlySet<TrendSession>,
  from: number,
  lang: Lang
) =>
  bars
    .filter((band) => changed.has(band.entry))
    .map(({ entry, center, width }) => ({
      x: center - width / 2,
      from,
      text: breakText(entry, lang)
    }));

/** Places the stacked bars of a trend on a picture of a width in pixels. */
export function layoutTrend(
  rows: TrendRows,
  view: TrendView,
  lang: Lang,
  width: number
): PlacedTrend {
  const trend = toTrend(rows, view);
  const scale = scaleLinear().domain([0, max(trend, (entry) => entry.total) || 1]);
  const frame: Frame = { rows, view, lang, scale };
  const parts = legendOf(frame, width);
  const isNamed = canName(trend, width);
  const legend = placeLegend(isNamed ? [] : parts, width, LEFT);
  const right = width - RIGHT - (isNamed ? roomForNames(parts) : 0);
  const changed = new Set(formatBreaks(trend.filter((entry) => entry.parts !== null)));
  const said = changed.size > 0 ? BREAK_LINE : 0;
  const top = legend.height + said + CAP + 22;
  const baseline = top + PLOT_HEIGHT;
  scale.nice(5).range([baseline, top]);
  const bands = placeBands(trend, LEFT, right);
  const isCrowded = bands.some((band) => band.entry.parts === null && band.width < 17);
  const bars = bands.filter((band) => band.entry.parts !== null);
  const segments = bars.flatMap((band) => placeSegments(band, frame));
  const ticks = bands.map((band) => tickOf(band, isCrowded, lang));
  return {
    width,
    height: baseline + TICK_LINE * (1 + (max(ticks, (tick) => tick.lines.length) ?? 0)),
    baseline,
    plot: { left: LEFT, right },
    segments,
    totals: bars.map((band) => placeTotal(band, frame)),
    caps: bars
      .filter((band) => band.entry.isOpen)
      .map((band) => ({
        x: band.center - barWidth(band) / 2,
        y: scale(band.entry.total) - CAP,
        width: barWidth(band)
      })),
    ticks,
    breaks: placeBreaks(bars, changed, legend.height + said, lang),
    unrecorded: bands
      .filter((band) => band.entry.parts === null)
      .map((band) => ({ x: band.center })),
    grid: scale.ticks(5).map((n) => ({ y: scale(n), text: formatNumber(n, lang) })),
    legend,
    names: isNamed ? placePartNames(parts, segments.slice(-parts.length), baseline) : []
  };
}
