import { plainBars } from '#lib/charts/native.ts';
import { NOT_APPLICABLE } from '#lib/charts/absence.ts';
import type { Chart, Figure, RowsOf, Studied } from '#lib/charts/chart.ts';
import type { Cell, ChartTable, ChartText } from '#lib/charts/contract.ts';
import { percent, points, probability } from '#lib/charts/quantity.ts';
import { type DriftItem, topicItem } from '#lib/charts/drift/items.ts';
import {
  obstacleText,
  obstacleTo,
  sideNames,
  sideNotes,
  sizesOf
} from '#lib/charts/drift/sides.ts';
import { toSides } from '#lib/charts/drift/studies.ts';
import { formatPoints } from '#lib/charts/drift/telling.ts';
import { toSources } from '#lib/charts/sources.ts';
import { formatList, formatNumber, formatTitle } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { sideSizes, sidedAccounts } from '#lib/queries/drift-accounts.ts';
import { sidedSources, topicOnSides } from '#lib/queries/drift-evidence.ts';
import { type BagShape, driftTopics, topicBags } from '#lib/queries/drift-items.ts';
import type { Sides } from '#lib/queries/sided.ts';
import type { TopicLevel } from '#lib/queries/topic-emphasis.ts';
import { benjaminiHochberg, fisherExact } from '#lib/stats/index.ts';
import { compute } from '#lib/workers/compute.ts';

export interface SharesView extends Sides {
  readonly level: TopicLevel;
  readonly masked: boolean;
}

interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The bootstrap interval of each topic’s difference, by topic. */
const intervalStudy = (
  view: SharesView
): Studied<BagShape, Readonly<Record<string, Interval>>> => ({
  query: topicBags(view, view.level, view.masked),
  async study(rows) {
    const { bags, sizeOfFirst, items, paragraphs } = toSides(rows, true);
    if (paragraphs.a === 0 || paragraphs.b === 0) return {};
    const intervals = await compute('shareDifferences', { bags, sizeOfFirst });
    return Object.fromEntries(
      intervals.map(({ lower, upper }, i) => [items[i] ?? '', { lower, upper }])
    );
  }
});

const queries = (view: SharesView) => ({
  accounts: sidedAccounts(view),
  sizes: sideSizes(view),
  topics: driftTopics(view, view.level, view.masked),
  intervals: intervalStudy(view),
  sources: sidedSources(view)
});

type Queries = ReturnType<typeof queries>;
export type SharesRows = RowsOf<Queries>;

/** A topic’s share on side B − that on side A; null where only counts can be given. */
export interface ShareChange extends DriftItem {
  readonly change: (Interval & { readonly value: number; readonly q: number }) | null;
}

/** How many of the differences that are called real may be chance. */
export const RATE = 0.05;

/** The topics, the largest change first; where nothing is compared, the most mentioned. */
export function shareChanges(rows: SharesRows, view: SharesView): ShareChange[] {
  const items = rows.topics.map(topicItem);
  const n = sizesOf(rows, 'topics');
  if (obstacleTo(rows, view, 'topics') !== null)
    return items
      .map((item) => ({ ...item, change: null }))
      .sort((x, y) => y.a + y.b - x.a - x.b || (x.id < y.id ? -1 : 1));
  const q = benjaminiHochberg(items.map(({ a, b }) => fisherExact(a, n.a, b, n.b)));
  return items
    .map((item, i) => ({
      ...item,
      change: {
        value: item.b / n.b - item.a / n.a,
        q: q[i] ?? 1,
        ...(rows.intervals[item.id] ?? { lower: 0, upper: 0 })
      }
    }))
    .sort((x, y) => y.change.value - x.change.value || (x.id < y.id ? -1 : 1));
}

/** A topic’s change in words: the label of its mark. */
export function changeLabel(item: ShareChange, rows: SharesRows, lang: Lang): string {
  const n = sizesOf(rows, 'topics');
  const told = {
    item: item[lang],
    a: formatNumber(item.a, lang),
    b: formatNumber(item.b, lang),
    n_a: formatNumber(n.a, lang),
    n_b: formatNumber(n.b, lang)
  };
  if (item.change === null) return m.change_mark_counts(told, { locale: lang });
  return m.change_mark(
    {
      ...told,
      change: formatPoints(item.change.value, lang),
      lower: formatPoints(item.change.lower, lang),
      upper: formatPoints(item.change.upper, lang)
    },
    { locale: lang }
  );
}

function text(rows: SharesRows, view: SharesView, lang: Lang): ChartText {
  const at = { locale: lang };
  const changes = shareChanges(rows, view);
  const names = sideNames(rows, lang);
  const obstacle = obstacleTo(rows, view, 'topics');
  const called = changes.filter(({ change }) => change !== null && change.q <= RATE);
  const told = {
    tested: formatNumber(changes.length, lang),
    topics: formatList(
      called.map((item) => item[lang]),
      lang
    )
  };
  return {
    title: formatTitle(m.change_title(names, at)),
    subtitle: withFilters(
      obstacle === null ? m.change_subtitle({}, at) : m.change_subtitle_counts({}, at),
      view,
      lang
    ),
    finding:
      obstacle !== null
        ? ''
        : called.length > 0
          ? m.change_called(told, at)
          : m.change_none(told, at),
    notes: [
      obstacleText(obstacle, rows, 'topics', lang),
      ...sideNotes(rows, 'topics', lang),
      view.masked ? m.topics_note_masked_in({}, at) : m.topics_note_masked_out({}, at)
    ].filter((note) => note !== ''),
    sources: toSources(rows.sources, lang),
    alternative: m.change_alt(
      {
        ...names,
        items: formatList(
          changes.map((item) => changeLabel(item, rows, lang)),
          lang
        )
      },
      at
    )
  };
}

function cellsOf(item: ShareChange, rows: SharesRows, lang: Lang): Cell[] {
  const n = sizesOf(rows, 'topics');
  const { change } = item;
  const pointsOf = (value: number | undefined): Cell =>
    value === undefined ? NOT_APPLICABLE : points(value);
  const share = (k: number, of: number): Cell =>
    change === null ? NOT_APPLICABLE : percent(k / of);
  return [
    item[lang],
    item.a,
    n.a,
    share(item.a, n.a),
    item.b,
    n.b,
    share(item.b, n.b),
    pointsOf(change?.value),
    pointsOf(change?.lower),
    pointsOf(change?.upper),
    change === null ? NOT_APPLICABLE : probability(change.q)
  ];
}

function table(rows: SharesRows, view: SharesView, lang: Lang): ChartTable {
  const at = { locale: lang };
  const end = (key: string, label: string) => ({ key, label, align: 'end' as const });
  return {
    columns: [
      { key: 'topic', label: m.topics_col_topic({}, at), align: 'start' },
      end('k_a', m.shift_col_k_a({}, at)),
      end('n_a', m.change_col_n_a({}, at)),
      end('share_a', m.shift_col_share_a({}, at)),
      end('k_b', m.shift_col_k_b({}, at)),
      end('n_b', m.change_col_n_b({}, at)),
      end('share_b', m.shift_col_share_b({}, at)),
      end('change', m.change_col_change({}, at)),
      end('lower', m.topics_col_lower({}, at)),
      end('upper', m.topics_col_upper({}, at)),
      end('q', m.key_col_q({}, at))
    ],
    rows: shareChanges(rows, view).map((item) => cellsOf(item, rows, lang))
  };
}

const figures = (rows: SharesRows, view: SharesView, lang: Lang): Figure[] =>
  shareChanges(rows, view).map((item) => ({
    key: item.id,
    label: changeLabel(item, rows, lang),
    value: item.a + item.b,
    count: item.a + item.b
  }));

/** How each topic’s share of the paragraphs differs between two sides, with its interval. */
export const driftShares: Chart<SharesView, Queries> = {
  name: 'drift-shares',
  unit: 'paragraphs',
  queries,
  text,
  table,
  figures,
  native: (rows, view, lang) =>
    plainBars(
      'topic',
      { column: 'change', interval: ['lower', 'upper'] },
      {
        names: shareChanges(rows, view).map(({ [lang]: name, change }) => {
          if (change === null) return name;
          const [value, lower, upper] = [change.value, change.lower, change.upper].map((of) =>
            formatPoints(of, lang)
          );
          return `${name}\n${value} [${lower}, ${upper}]`;
        })
      }
    ),
  evidence: (key, view) => topicOnSides(view, key, 'ab', view.level, view.masked)
};
