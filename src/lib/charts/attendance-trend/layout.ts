import type { Lang } from '#lib/i18n/lang.ts';
import { formatCell } from '#lib/charts/absence.ts';
import { type LegendItem, type PlacedLegend, placeLegend } from '#lib/charts/parts/legend.ts';
import { type Paint, paintOfCapacity, paintOfGroup } from '#lib/charts/parts/palette.ts';
import { sessionMonth, sessionShort } from '#lib/i18n/session.ts';
import { groupShort } from '#lib/i18n/labels.ts';
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

export interface PlacedSegment {
  readonly key: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly paint: Paint;
  readonly isOpen: boolean;
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
  readonly unrecorded: readonly { readonly x: number; readonly label: string }[];
  readonly grid: readonly { readonly y: number; readonly text: string }[];
  readonly legend: PlacedLegend;
}

const PLOT_HEIGHT = 300;
const LEFT = 34;
const RIGHT = 8;
const TICK_HEIGHT = 54;
const CAP = 14;
const FONT = 13;

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
  const narrow = missing === 0 ? 0 : Math.min(26, ((right - left) * 0.4) / missing);
  const wide = recorded === 0 ? 0 : Math.min(170, (right - left - narrow * missing) / recorded);
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
  return { x: center, lines: width < 56 ? [short] : [short, sessionMonth(entry.session, lang)] };
}

/** Places the stacked bars of a trend on a picture of a width in pixels. */
export function layoutTrend(
  rows: TrendRows,
  view: TrendView,
  lang: Lang,
  width: number
): PlacedTrend {
  const trend = toTrend(rows, view);
  const paintOf = view.by === 'group' ? paintOfGroup : paintOfCapacity;
  const items: LegendItem[] = partsOf(rows, view).map((part) => ({
    text: view.by === 'group' && width < 640 ? groupShort(part, lang) : partLabel(part, view, lang),
    paint: paintOf(part)
  }));
  const legend = placeLegend(items, width, LEFT);
  const top = legend.height + CAP + 22;
  const baseline = top + PLOT_HEIGHT;
  const scale = scaleLinear()
    .domain([0, max(trend, (entry) => entry.total) || 1])
    .nice(5)
    .range([baseline, top]);
  const bands = placeBands(trend, LEFT, width - RIGHT);
  const isCrowded = bands.some((band) => band.entry.parts === null && band.width < 17);
  const bars = bands.filter((band) => band.entry.parts !== null);
  const barWidth = ({ width }: Band) => Math.min(110, width * 0.72);

  const segmentsOf = (band: Band): PlacedSegment[] => {
    let sum = 0;
    return (band.entry.parts ?? [])
      .filter((part) => part.n > 0)
      .map((part) => {
        const y1 = scale(sum);
        sum += part.n;
        const y = scale(sum);
        const height = y1 - y;
        return {
          key: part.key,
          label: markLabel(band.entry, part, view, lang),
          x: band.center - barWidth(band) / 2,
          y,
          width: barWidth(band),
          height,
          paint: paintOf(part.part),
          isOpen: typeof part.value === 'object',
          text: height >= FONT + 2 && barWidth(band) >= 22 ? String(part.n) : ''
        };
      });
  };

  return {
    width,
    height: baseline + TICK_HEIGHT,
    baseline,
    plot: { left: LEFT, right: width - RIGHT },
    segments: bars.flatMap(segmentsOf),
    totals: bars.map((band) => ({
      x: band.center,
      y: scale(band.entry.total) - (band.entry.isOpen ? CAP : 0) - 7,
      text: formatCell(
        band.entry.isOpen ? { absent: 'at-least', n: band.entry.total } : band.entry.total,
        lang
      )
    })),
    caps: bars
      .filter((band) => band.entry.isOpen)
      .map((band) => ({
        x: band.center - barWidth(band) / 2,
        y: scale(band.entry.total) - CAP,
        width: barWidth(band)
      })),
    ticks: bands.map((band) => tickOf(band, isCrowded, lang)),
    unrecorded: bands
      .filter((band) => band.entry.parts === null)
      .map((band) => ({ x: band.center, label: sessionShort(band.entry.session, lang) })),
    grid: scale.ticks(5).map((n) => ({ y: scale(n), text: String(n) })),
    legend
  };
}
