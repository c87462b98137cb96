import { fitText } from '#lib/charts/parts/text-width.ts';
import { groupLabel, groupShort } from '#lib/i18n/labels.ts';
import { formatShare } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn } from '#lib/i18n/session.ts';
import { max, scaleLinear } from 'd3';
import {
  type ComparedSession,
  type GroupShare,
  type Measure,
  type ShareRows,
  type ShareView,
  comparedSessions,
  keyOf,
  markLabel,
  valueOf
} from './chart.ts';

export interface PlacedDot {
  readonly key: string;
  readonly label: string;
  readonly measure: Measure;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly textX: number;
  readonly anchor: 'start' | 'end';
}

export interface PlacedPanel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly title: string;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly {
    readonly y: number;
    readonly text: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly dots: readonly PlacedDot[];
}

export interface PlacedShares {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly PlacedPanel[];
  readonly legend: readonly {
    readonly measure: Measure;
    readonly x: number;
    readonly text: string;
  }[];
}

const ROW = 38;
const LEGEND = 30;
const TITLE = 28;
const AXIS = 26;
const GUTTER = 36;
const FONT = 13;

interface PanelFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly nameWidth: number;
  readonly most: number;
}

function placeRow(
  compared: ComparedSession,
  share: GroupShare,
  y: number,
  scale: (share: number) => number,
  view: ShareView,
  lang: Lang
): PlacedDot[] {
  const shareOf = (measure: Measure) => {
    const { k, n } = valueOf(compared, share, measure);
    return k / n;
  };
  const isMore = shareOf('statements') >= shareOf('attendance');
  return (['attendance', 'statements'] as const).map((measure) => {
    const toRight = (measure === 'statements') === isMore;
    const x = scale(shareOf(measure));
    return {
      key: keyOf(compared, share, measure),
      label: markLabel(compared, share, measure, view, lang),
      measure,
      x,
      y,
      text: formatShare(shareOf(measure), lang),
      textX: toRight ? x + 11 : x - 11,
      anchor: toRight ? 'start' : 'end'
    };
  });
}

function placePanel(
  compared: ComparedSession,
  { x, y, width, nameWidth, most }: PanelFrame,
  view: ShareView,
  lang: Lang
): PlacedPanel {
  const scale = scaleLinear()
    .domain([0, most])
    .range([x + nameWidth + 44, x + width - 44]);
  const top = y + TITLE;
  const bottom = top + compared.groups.length * ROW;
  const placed = compared.groups.map((share, i) => {
    const middle = top + (i + 0.5) * ROW;
    const name = nameWidth < 150 ? groupShort(share.group, lang) : groupLabel(share.group, lang);
    const dots = placeRow(compared, share, middle, scale, view, lang);
    return { y: middle, text: fitText(name, nameWidth, FONT), dots };
  });
  return {
    x,
    y: y + 14,
    width,
    title: sessionIn(compared.session, view.body, lang),
    ticks: scale.ticks(4).map((share) => ({ x: scale(share), text: formatShare(share, lang) })),
    top,
    bottom,
    rows: placed.map(({ y: at, text, dots }) => ({
      y: at,
      text,
      from: dots[0]?.x ?? 0,
      to: dots[1]?.x ?? 0
    })),
    dots: placed.flatMap(({ dots }) => dots)
  };
}

/** Places a panel of paired dots for each session, `width` in pixels. */
export function layoutShares(
  rows: ShareRows,
  view: ShareView,
  lang: Lang,
  width: number
): PlacedShares {
  const compared = comparedSessions(rows);
  const most =
    max(compared, (c) =>
      max(c.groups, (g) => Math.max(g.present / c.present, g.statements / c.statements))
    ) ?? 1;
  const fitting = Math.max(1, Math.floor((width + GUTTER) / (420 + GUTTER)));
  const columns = Math.max(1, Math.min(fitting, compared.length, 3));
  const panelWidth = (width + GUTTER) / columns - GUTTER;
  const nameWidth = panelWidth < 560 ? 92 : 210;
  const rowsOf = (c: ComparedSession) => TITLE + c.groups.length * ROW + AXIS;
  const panelHeight = (max(compared, rowsOf) ?? 0) + 14;
  const at = { locale: lang };
  return {
    width,
    height: LEGEND + Math.ceil(compared.length / columns) * panelHeight,
    panels: compared.map((c, i) =>
      placePanel(
        c,
        {
          x: (i % columns) * (panelWidth + GUTTER),
          y: LEGEND + Math.floor(i / columns) * panelHeight,
          width: panelWidth,
          nameWidth,
          most
        },
        view,
        lang
      )
    ),
    legend: [
      { measure: 'attendance', x: 8, text: m.shares_attendance({}, at) },
      { measure: 'statements', x: 190, text: m.shares_statements({}, at) }
    ]
  };
}
