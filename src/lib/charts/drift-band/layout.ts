import { fitText, textWidth } from '#lib/charts/parts/text-width.ts';
import { formatBits, formatP } from '#lib/charts/drift/telling.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import { max, scaleLinear } from 'd3';
import {
  type BandRows,
  type BandView,
  type DriftLine,
  driftLines,
  lineLabel,
  verdict
} from './chart.ts';

export interface PlacedLine {
  readonly key: string;
  readonly label: string;
  readonly y: number;
  readonly name: { readonly y: number; readonly text: string };
  /** The band of chance and what was observed; null where nothing is compared. */
  readonly value: {
    readonly x: number;
    readonly from: number;
    readonly to: number;
    readonly median: number;
    readonly isBeyond: boolean;
  } | null;
  readonly text: { readonly x: number; readonly y: number; readonly text: string };
}

export interface PlacedBand {
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly legend: {
    readonly chance: { readonly x: number; readonly y: number };
    readonly observed: { readonly x: number; readonly y: number };
  };
  readonly lines: readonly PlacedLine[];
}

const NARROW = 640;
const FONT = 13.5;
const LEGEND = { wide: 34, narrow: 58 };
const ROW = 58;
const AXIS = 28;

const textOf = (line: DriftLine, lang: Lang) =>
  line.band === null
    ? verdict(line, lang)
    : m.drift_line_text(
        {
          bits: formatBits(line.band.observed, lang),
          verdict: verdict(line, lang),
          p: formatP(line.band.p, lang)
        },
        { locale: lang }
      );

/** Places a line for the words and one for the topics, `width` in pixels. */
export function layoutBand(rows: BandRows, view: BandView, lang: Lang, width: number): PlacedBand {
  const lines = driftLines(rows, view, lang);
  const isNarrow = width < NARROW;
  const nameWidth = (max(lines, (line) => textWidth(line.name, FONT)) ?? 0) + 20;
  const left = isNarrow ? 0 : nameWidth;
  const textWidthMost = max(lines, (line) => textWidth(textOf(line, lang), FONT)) ?? 0;
  const right = isNarrow ? width - 8 : Math.max(left + 200, width - textWidthMost - 24);
  const most = max(lines, ({ band }) => Math.max(band?.observed ?? 0, band?.upper ?? 0)) || 1;
  const scale = scaleLinear()
    .domain([0, most * 1.08])
    .nice(5)
    .range([left + 2, right - 10]);
  const rowHeight = isNarrow ? ROW + 40 : ROW;
  const head = isNarrow ? LEGEND.narrow : LEGEND.wide;
  return {
    height: head + lines.length * rowHeight + AXIS,
    plot: { left, right, top: head, bottom: head + lines.length * rowHeight },
    ticks: scale.ticks(isNarrow ? 4 : 6).map((value) => ({
      x: scale(value),
      text: formatNumber(value, lang)
    })),
    legend: {
      chance: { x: left, y: 14 },
      observed: isNarrow
        ? { x: 0, y: 38 }
        : { x: left + 48 + textWidth(m.drift_legend_chance({}, { locale: lang }), 13), y: 14 }
    },
    lines: lines.map((line, i) => {
      const top = head + i * rowHeight;
      const y = isNarrow ? top + 68 : top + rowHeight / 2;
      const { band } = line;
      return {
        key: line.of,
        label: lineLabel(line, lang),
        y,
        name: { y: isNarrow ? top + 20 : y + 5, text: line.name },
        value: band && {
          x: scale(band.observed),
          from: scale(band.lower),
          to: scale(band.upper),
          median: scale(band.median),
          isBeyond: band.isBeyondChance
        },
        text: isNarrow
          ? { x: 0, y: top + 42, text: fitText(textOf(line, lang), width, FONT) }
          : { x: right + 12, y: y + 5, text: textOf(line, lang) }
      };
    })
  };
}
