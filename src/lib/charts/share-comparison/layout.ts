import { formatCell } from '#lib/charts/absence.ts';
import { fitText, textWidth } from '#lib/charts/parts/text-width.ts';
import { formatShare } from '#lib/i18n/format.ts';
import { groupLabel, groupShort } from '#lib/i18n/labels.ts';
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
  cellOf,
  comparedSessions,
  hasShares,
  keyOf,
  markLabel,
  valueOf
} from './chart.ts';

export interface PlacedDot {
  /** Null where nothing was counted: there is nothing to open. */
  readonly key: string | null;
  readonly label: string;
  readonly measure: Measure;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly textX: number;
  readonly anchor: 'start' | 'end';
}

export interface PlacedRow {
  readonly y: number;
  readonly text: string;
  readonly dots: readonly PlacedDot[];
}

export interface PlacedPanel {
  readonly x: number;
  readonly y: number;
  readonly title: string;
  /** Shares as dots on a scale, or counts as text under heads. */
  readonly hasShares: boolean;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly PlacedRow[];
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

const ROW = 36;
const LEGEND = 34;
const TITLE = 30;
const AXIS = 34;
const GUTTER = 44;
const FONT = 13;
/** The width of a panel from which on the names of groups stand in full, in pixels. */
const LONG_NAMES = 560;
const MEASURES: readonly Measure[] = ['attendance', 'statements'];

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly nameWidth: number;
  readonly most: number;
  readonly view: ShareView;
  readonly lang: Lang;
}

type Mark = Pick<PlacedDot, 'key' | 'label' | 'measure'>;

function markOf(
  compared: ComparedSession,
  share: GroupShare,
  measure: Measure,
  { view, lang }: Frame
): Mark {
  const { k } = valueOf(compared, share, measure);
  return {
    key: k > 0 ? keyOf(compared, share, measure) : null,
    label: markLabel(compared, share, measure, view, lang),
    measure
  };
}

/** Two dots on a scale, each with its share on the outer side. */
function placeDots(
  compared: ComparedSession,
  share: GroupShare,
  y: number,
  scale: (share: number) => number,
  frame: Frame
): PlacedDot[] {
  const shareOf = (measure: Measure) => {
    const { k, n } = valueOf(compared, share, measure);
    return k / n;
  };
  const isMore = shareOf('statements') >= shareOf('attendance');
  return MEASURES.map((measure) => {
    const isRight = (measure === 'statements') === isMore;
    const x = scale(shareOf(measure));
    return {
      ...markOf(compared, share, measure, frame),
      x,
      y,
      text: formatShare(shareOf(measure), frame.lang),
      textX: isRight ? x + 11 : x - 11,
      anchor: isRight ? 'start' : 'end'
    };
  });
}

/** Two counts beside their symbols: of open lists there are no shares. */
function placeCounts(
  compared: ComparedSession,
  share: GroupShare,
  y: number,
  frame: Frame
): PlacedDot[] {
  const left = frame.x + frame.nameWidth + 20;
  const step = Math.min(130, (frame.width - frame.nameWidth - 20) / 2);
  return MEASURES.map((measure, i) => ({
    ...markOf(compared, share, measure, frame),
    x: left + i * step,
    y,
    text: formatCell(cellOf(compared, share, measure), frame.lang),
    textX: left + i * step + 13,
    anchor: 'start'
  }));
}

function placePanel(compared: ComparedSession, frame: Frame): PlacedPanel {
  const { x, y, width, nameWidth, most, view, lang } = frame;
  const scale = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([x + nameWidth + 44, x + width - 44]);
  const top = y + TITLE;
  const isShown = hasShares(compared);
  const rows = compared.groups.map((share, i) => {
    const middle = top + (i + 0.5) * ROW;
    const name = width < LONG_NAMES ? groupShort(share.group, lang) : groupLabel(share.group, lang);
    return {
      y: middle,
      text: fitText(name, nameWidth, FONT),
      dots: isShown
        ? placeDots(compared, share, middle, scale, frame)
        : placeCounts(compared, share, middle, frame)
    };
  });
  return {
    x,
    y: y + 14,
    title: sessionIn(compared.session, view.body, lang),
    hasShares: isShown,
    ticks: isShown
      ? scale.ticks(4).map((share) => ({ x: scale(share), text: formatShare(share, lang) }))
      : [],
    top,
    bottom: top + compared.groups.length * ROW,
    rows
  };
}

/** Room for the longest name of a group, short ones in a panel that is not wide. */
function nameWidthIn(compared: readonly ComparedSession[], width: number, lang: Lang): number {
  if (width < LONG_NAMES) return 104;
  const names = compared.flatMap(({ groups }) => groups.map(({ group }) => group));
  return max(names, (group) => textWidth(groupLabel(group, lang), FONT)) ?? 0;
}

/** The largest share that is drawn. */
const largestShare = (compared: readonly ComparedSession[]) =>
  max(compared.filter(hasShares), (c) =>
    max(c.groups, (g) => Math.max(g.present / c.present, g.statements / c.statements))
  ) ?? 1;

/** Places a panel of paired marks for each session, `width` in pixels. */
export function layoutShares(
  rows: ShareRows,
  view: ShareView,
  lang: Lang,
  width: number
): PlacedShares {
  const compared = comparedSessions(rows, view);
  const fitting = Math.max(1, Math.floor((width + GUTTER) / (340 + GUTTER)));
  const columns = Math.max(1, Math.min(fitting, compared.length, 3));
  const panelWidth = (width + GUTTER) / columns - GUTTER;
  const height = TITLE + AXIS + ROW * (max(compared, (c) => c.groups.length) ?? 0);
  const shared = {
    width: panelWidth,
    nameWidth: nameWidthIn(compared, panelWidth, lang),
    most: largestShare(compared),
    view,
    lang
  };
  const place = (i: number) => ({
    x: (i % columns) * (panelWidth + GUTTER),
    y: LEGEND + Math.floor(i / columns) * height
  });
  return {
    width,
    height: LEGEND + Math.ceil(compared.length / columns) * height,
    panels: compared.map((c, i) => placePanel(c, { ...shared, ...place(i) })),
    legend: [
      { measure: 'attendance', x: 8, text: m.shares_attendance({}, { locale: lang }) },
      { measure: 'statements', x: 180, text: m.shares_statements({}, { locale: lang }) }
    ]
  };
}
