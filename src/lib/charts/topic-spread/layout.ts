import { type SetName, firstLine, roomForNames, setName } from '#lib/charts/parts/names.ts';
import { textWidth } from '#lib/charts/parts/text-width.ts';
import { blockTitle } from '#lib/charts/topic-emphasis/columns.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { sessionIn } from '#lib/i18n/session.ts';
import { max, sum } from 'd3';
import {
  type Spread,
  type SpreadRows,
  type SpreadView,
  formatDp,
  spreadBlocks,
  spreadKey,
  spreadLabel
} from './chart.ts';

export interface PlacedStrip {
  /** Null where nothing was counted: there is nothing to open. */
  readonly key: string | null;
  readonly label: string;
  readonly y: number;
  /** The whole document, as long as it is. */
  readonly bar: { readonly x: number; readonly width: number; readonly height: number };
  /** Paragraphs with a mention; `weight` 1 to 3 by how many. */
  readonly hits: readonly { readonly x: number; readonly width: number; readonly weight: number }[];
  /** Baseline of its first line. */
  readonly nameY: number;
  readonly name: SetName;
  readonly text: {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'end';
    readonly text: string;
  };
}

export interface PlacedSpread {
  readonly height: number;
  readonly titles: readonly { readonly y: number; readonly text: string }[];
  readonly strips: readonly PlacedStrip[];
}

const NARROW = 640;
const FONT = 13.5;
const NAME_GAP = 16;
const TITLE = 36;
const STRIP = 18;

interface Frame {
  readonly isNarrow: boolean;
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
}

function textOf({ account, k, dispersion }: Spread, lang: Lang): string {
  const told = { k: formatNumber(k, lang), n: formatNumber(account.n, lang) };
  return dispersion === null
    ? m.intervals_counts_short(told, { locale: lang })
    : m.spread_text({ ...told, dp: formatDp(dispersion.normalized, lang) }, { locale: lang });
}

/** The paragraphs with a mention, as wide as they are long in words. */
function placeHits({ sizes, mentions }: Spread, { left, right }: Frame): PlacedStrip['hits'] {
  const scale = (right - left) / Math.max(1, sum(sizes));
  let at = left;
  return sizes.flatMap((size, i) => {
    const x = at;
    at += size * scale;
    const n = mentions[i] ?? 0;
    return n === 0 ? [] : [{ x, width: Math.max(1.5, size * scale - 0.5), weight: Math.min(n, 3) }];
  });
}

function frameOf(spreads: readonly Spread[], view: SpreadView, lang: Lang, width: number): Frame {
  const isNarrow = width < NARROW;
  const nameOf = ({ account }: Spread) => sessionIn(account.session, view.body, lang);
  const names = spreads.map(nameOf);
  const room = roomForNames(names, FONT, { most: width * 0.32 - NAME_GAP, limit: width * 0.4 });
  const texts = max(spreads, (spread) => textWidth(textOf(spread, lang), FONT)) ?? 0;
  const left = isNarrow ? 0 : room + NAME_GAP;
  const right = isNarrow ? width : Math.max(left + 120, width - texts - 24);
  return { isNarrow, width, left, right, rowHeight: isNarrow ? 46 : 30 };
}

/** Places a strip for each account, block by block, `width` in pixels. */
export function layoutSpread(
  rows: SpreadRows,
  view: SpreadView,
  lang: Lang,
  width: number
): PlacedSpread {
  const blocks = spreadBlocks(rows);
  const frame = frameOf(
    blocks.flatMap((block) => block.spreads),
    view,
    lang,
    width
  );
  const place = (spread: Spread, top: number): PlacedStrip => {
    const y = frame.isNarrow ? top + 22 : top + 4;
    const full = sessionIn(spread.account.session, view.body, lang);
    const told = textOf(spread, lang);
    const room = frame.isNarrow ? width - textWidth(told, FONT) - 8 : frame.left - 12;
    const name = setName(full, room, FONT, frame.isNarrow ? 1 : 2);
    const baseline = frame.isNarrow ? top + 15 : y + 13.5;
    return {
      key: spread.k > 0 ? spreadKey(spread, rows, view) : null,
      label: spreadLabel(spread, rows, view, lang),
      y,
      bar: { x: frame.left, width: frame.right - frame.left, height: STRIP },
      hits: placeHits(spread, frame),
      nameY: firstLine(name, baseline),
      name,
      text: frame.isNarrow
        ? { x: width, y: baseline, anchor: 'end', text: told }
        : { x: frame.right + 10, y: baseline, anchor: 'start', text: told }
    };
  };
  let y = 0;
  const placed = blocks.map(({ relation, spreads }) => {
    const title = { y: y + 20, text: blockTitle(relation, lang) };
    y += TITLE;
    const strips = spreads.map((spread) => {
      const strip = place(spread, y);
      y += frame.rowHeight;
      return strip;
    });
    return { title, strips };
  });
  return {
    height: y + 4,
    titles: placed.map(({ title }) => title),
    strips: placed.flatMap(({ strips }) => strips)
  };
}
