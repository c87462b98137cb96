import { PAINT_AGENDA, PAINT_EMPHASIS } from '#lib/charts/diverging/diverging.ts';
import { NOT_APPLICABLE } from '#lib/charts/absence.ts';
import type { Chart, Figure, RowsOf } from '#lib/charts/chart.ts';
import type { Cell, ChartTable, ChartText } from '#lib/charts/contract.ts';
import type { RowOf } from '#lib/data/query.ts';
import { points } from '#lib/charts/quantity.ts';
import { obstacleText, obstacleTo, sideNames, sideNotes } from '#lib/charts/drift/sides.ts';
import { formatPoints } from '#lib/charts/drift/telling.ts';
import { toSources } from '#lib/charts/sources.ts';
import { formatList, formatNumber } from '#lib/i18n/format.ts';
import { roleLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { sideSizes, sidedAccounts } from '#lib/queries/drift-accounts.ts';
import { sidedSources, topicOnSides } from '#lib/queries/drift-evidence.ts';
import type { Sides } from '#lib/queries/sided.ts';
import { type KindRow, type KindShape, byKind, driftKinds } from '#lib/queries/drift-kinds.ts';
import type { TopicLevel } from '#lib/queries/topic-emphasis.ts';
import { type SplitChange, commonOf, splitChanges } from './parts.ts';

export interface KitagawaView extends Sides {
  readonly level: TopicLevel;
  readonly masked: boolean;
}

const queries = (view: KitagawaView) => ({
  accounts: sidedAccounts(view),
  sizes: sideSizes(view),
  under: {
    query: driftKinds(view, view.level, view.masked),
    study: async (found: readonly RowOf<KindShape>[]) => byKind(found)
  },
  sources: sidedSources(view)
});

type Queries = ReturnType<typeof queries>;
export type KitagawaRows = RowsOf<Queries>;

const SHOWN = 16;

export const changesOf = (rows: KitagawaRows, view: KitagawaView): SplitChange[] =>
  splitChanges(
    rows.under.kinds,
    rows.under.counts,
    obstacleTo(rows, view, 'topics') === null
  ).slice(0, SHOWN);

/** A topic’s change and its two causes in words: the label of its mark. */
export function splitLabel(item: SplitChange, lang: Lang): string {
  const at = { locale: lang };
  const told = { item: item[lang], a: formatNumber(item.a, lang), b: formatNumber(item.b, lang) };
  if (item.split === null) return m.split_mark_counts(told, at);
  return m.split_mark(
    {
      ...told,
      total: formatPoints(item.split.total, lang),
      agenda: formatPoints(item.split.agenda, lang),
      emphasis: formatPoints(item.split.emphasis, lang)
    },
    at
  );
}

const kindName = ({ kind, name_zh, name_en }: KindRow, lang: Lang): string =>
  (lang === 'zh' ? name_zh : name_en) ?? roleLabel(kind.replace(/^role:/, ''), lang);

/** Each kind of item with its paragraphs on both sides. */
const kindsText = (rows: KitagawaRows, lang: Lang): string =>
  formatList(
    rows.under.kinds.map((kind) =>
      m.split_kind({ name: kindName(kind, lang), a: kind.a_n, b: kind.b_n }, { locale: lang })
    ),
    lang
  );

function conclusion(rows: KitagawaRows, lang: Lang): string {
  const at = { locale: lang };
  const common = commonOf(rows.under.kinds);
  if (common.kinds === 0) return m.split_no_common({}, at);
  if (rows.under.kinds.length === 1) return m.split_one_kind({}, at);
  return m.split_common({ a: formatNumber(common.a, lang), b: formatNumber(common.b, lang) }, at);
}

function text(rows: KitagawaRows, view: KitagawaView, lang: Lang): ChartText {
  const at = { locale: lang };
  const names = sideNames(rows, lang);
  const obstacle = obstacleTo(rows, view, 'topics');
  const changes = changesOf(rows, view);
  const said =
    obstacle === null ? conclusion(rows, lang) : obstacleText(obstacle, rows, 'topics', lang);
  return {
    title: m.split_title(names, at),
    subtitle: withFilters(m.split_subtitle({}, at), view, lang),
    undrawn: changes.every(({ split }) => split === null) ? said : '',
    notes: [
      said,
      m.split_note_kinds({}, at),
      rows.under.kinds.length > 0 ? m.split_kinds({ kinds: kindsText(rows, lang) }, at) : '',
      ...sideNotes(rows, 'topics', lang),
      view.masked ? m.topics_note_masked_in({}, at) : m.topics_note_masked_out({}, at)
    ].filter((note) => note !== ''),
    sources: toSources(rows.sources, lang),
    alternative: m.split_alt(
      {
        ...names,
        items: formatList(
          changes.map((item) => splitLabel(item, lang)),
          lang
        )
      },
      at
    )
  };
}

function table(rows: KitagawaRows, view: KitagawaView, lang: Lang): ChartTable {
  const at = { locale: lang };
  const end = (key: string, label: string) => ({ key, label, align: 'end' as const });
  const pointsOf = (value: number | undefined): Cell =>
    value === undefined ? NOT_APPLICABLE : points(value);
  return {
    columns: [
      { key: 'topic', label: m.topics_col_topic({}, at), align: 'start' },
      end('a', m.shift_col_k_a({}, at)),
      end('b', m.shift_col_k_b({}, at)),
      end('total', m.change_col_change({}, at)),
      end('agenda', m.split_col_agenda({}, at)),
      end('emphasis', m.split_col_emphasis({}, at))
    ],
    rows: changesOf(rows, view).map((item) => [
      item[lang],
      item.a,
      item.b,
      pointsOf(item.split?.total),
      pointsOf(item.split?.agenda),
      pointsOf(item.split?.emphasis)
    ])
  };
}

const figures = (rows: KitagawaRows, view: KitagawaView, lang: Lang): Figure[] =>
  changesOf(rows, view).map((item) => ({
    key: item.id,
    label: splitLabel(item, lang),
    value: item.a + item.b,
    count: item.a + item.b
  }));

/** Scheduled or spoken: what of each topic’s change is the agenda’s, and what the emphasis’s. */
export const kitagawaSplit: Chart<KitagawaView, Queries> = {
  name: 'kitagawa',
  unit: 'paragraphs',
  queries,
  text,
  table,
  figures,
  native: () => ({
    kind: 'bars',
    isStacked: true,
    category: 'topic',
    series: [
      { column: 'agenda', paint: PAINT_AGENDA },
      { column: 'emphasis', paint: PAINT_EMPHASIS }
    ]
  }),
  evidence: (key, view) => topicOnSides(view, key, 'ab', view.level, view.masked)
};
