import { fitText } from '#lib/charts/parts/text-width.ts';
import { formatShare } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { max, scaleLinear } from 'd3';
import { type TopicRows, type TopicView, pointKey, pointLabel } from './chart.ts';
import {
  type Basis,
  type EmphasisPoint,
  type TopicTrend,
  basesOf,
  isCompared,
  toTopicTrends
} from './emphasis.ts';

export interface PlacedPoint {
  /** Null where nothing was counted: there is nothing to open. */
  readonly key: string | null;
  readonly label: string;
  readonly x: number;
  readonly isDraft: boolean;
  readonly isApart: boolean;
  /** Where a share is drawn; null for counts only. */
  readonly share: { readonly y: number; readonly upper: number; readonly lower: number } | null;
  readonly text: string;
  readonly textY: number;
}

export interface PlacedTopic {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Sessions left of this line are told by others. */
  readonly divide: number | null;
  readonly grid: readonly { readonly y: number; readonly text: string }[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly points: readonly PlacedPoint[];
}

export interface PlacedTopics {
  readonly width: number;
  readonly height: number;
  readonly topics: readonly PlacedTopic[];
}

const PLOT = 104;
const HEAD = 30;
const FOOT = 40;
const GUTTER = 40;
const LEFT = 36;

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly most: number;
  readonly bases: readonly Basis[];
}

/** Accounts told by others take a narrow place, those that are compared share the rest. */
function placesOf(bases: readonly Basis[], left: number, right: number) {
  const apart = bases.filter((basis) => basis.account !== 'reports').length;
  const own = bases.length - apart;
  const narrow = apart === 0 ? 0 : Math.min(26, ((right - left) * 0.5) / apart);
  const wide = own === 0 ? 0 : Math.min(96, (right - left - apart * narrow) / own);
  let x = left;
  return bases.map((basis) => {
    const width = basis.account === 'reports' ? wide : narrow;
    x += width;
    return x - width / 2;
  });
}

function placePoint(
  point: EmphasisPoint,
  topic: TopicTrend,
  x: number,
  scale: (share: number) => number,
  view: TopicView,
  lang: Lang
): PlacedPoint {
  const { basis, k, interval } = point;
  const isShown = interval !== null && isCompared(basis);
  const share = isShown
    ? { y: scale(interval.share), upper: scale(interval.upper), lower: scale(interval.lower) }
    : null;
  return {
    key: k > 0 ? pointKey(point, topic) : null,
    label: pointLabel(point, topic, view, lang),
    x,
    isDraft: basis.isDraft,
    isApart: basis.account !== 'reports',
    share,
    text: isShown ? formatShare(interval.share, lang) : `${k}/${basis.n}`,
    textY: share ? share.upper - 6 : scale(0) - 7
  };
}

function placeTopic(topic: TopicTrend, frame: Frame, view: TopicView, lang: Lang): PlacedTopic {
  const top = frame.y + HEAD;
  const bottom = top + PLOT;
  const left = frame.x + LEFT;
  const right = frame.x + frame.width;
  const scale = scaleLinear().domain([0, frame.most]).range([bottom, top]).nice(2);
  const places = placesOf(frame.bases, left + 6, right);
  const lastApart = frame.bases.findLastIndex((basis) => basis.account !== 'reports');
  const hasBoth = lastApart >= 0 && lastApart < frame.bases.length - 1;
  return {
    id: topic.id,
    name: fitText(topic.name, frame.width, 14),
    x: frame.x,
    y: frame.y + 14,
    plot: { left, right, top, bottom },
    divide: hasBoth ? ((places[lastApart] ?? 0) + (places[lastApart + 1] ?? 0)) / 2 : null,
    grid: scale.ticks(3).map((share) => ({ y: scale(share), text: formatShare(share, lang) })),
    ticks: frame.bases.map(({ session }, i) => ({
      x: places[i] ?? 0,
      text: String(session.ordinal ?? session.year ?? '')
    })),
    points: topic.points.map((point, i) =>
      placePoint(point, topic, places[i] ?? 0, scale, view, lang)
    )
  };
}

/** Places a small multiple for each topic, all on one scale, `width` in pixels. */
export function layoutTopics(
  rows: TopicRows,
  view: TopicView,
  lang: Lang,
  width: number
): PlacedTopics {
  const topics = toTopicTrends(rows, lang);
  const bases = basesOf(rows);
  const columns = Math.max(1, Math.min(4, Math.floor((width + GUTTER) / (300 + GUTTER))));
  const panel = (width + GUTTER) / columns - GUTTER;
  const height = HEAD + PLOT + FOOT;
  const uppers = topics.flatMap((topic) =>
    topic.points.filter((p) => isCompared(p.basis)).map((p) => p.interval?.upper ?? 0)
  );
  const most = max(uppers) ?? 1;
  return {
    width,
    height: Math.ceil(topics.length / columns) * height,
    topics: topics.map((topic, i) =>
      placeTopic(
        topic,
        {
          x: (i % columns) * (panel + GUTTER),
          y: Math.floor(i / columns) * height,
          width: panel,
          most,
          bases
        },
        view,
        lang
      )
    )
  };
}
