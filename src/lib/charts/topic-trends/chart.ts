import { trendNative } from './native.ts';
import { bodyOf } from '#lib/charts/attendance-trend/chart.ts';
import type { Chart, RowsOf } from '#lib/charts/chart.ts';
import type { ChartText } from '#lib/charts/contract.ts';
import { blocksOf, isShort } from '#lib/charts/topic-emphasis/accounts.ts';
import { type TopicRows, type TopicView, topicEmphasis } from '#lib/charts/topic-emphasis/chart.ts';
import { conclusion } from '#lib/charts/topic-emphasis/conclusion.ts';
import { type TopicLine, topicGroups } from '#lib/charts/topic-emphasis/topics.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';

/** Small multiples on one scale; lines between sessions; ranks. */
export type TrendForm = 'multiples' | 'slope' | 'rank';

export interface TopicTrendView extends TopicView {
  readonly form: TrendForm;
}

type Queries = ReturnType<typeof topicEmphasis.queries>;
export type TopicTrendRows = RowsOf<Queries> & TopicRows;

/** The topics in the order of their weight, without their groups. */
export const trendLines = (rows: TopicTrendRows, view: TopicTrendView, lang: Lang): TopicLine[] =>
  topicGroups(rows, view, lang).flatMap((group) => group.lines);

/**
 * The accounts between which lines are drawn: of the kind that most accounts with enough paragraphs
 * are of, reports before others.
 */
export function comparable(rows: TopicTrendRows) {
  const blocks = blocksOf(rows).map(({ accounts }) => accounts.filter((a) => !isShort(a)));
  return blocks.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

const titles = {
  multiples: m.trends_title,
  slope: m.trends_title_slope,
  rank: m.trends_title_rank
} as const;

const subtitles = {
  multiples: m.trends_subtitle,
  slope: m.trends_subtitle_slope,
  rank: m.trends_subtitle_rank
} as const;

/** What may be concluded: of the weightiest topic, and of lines at all. */
function readings(rows: TopicTrendRows, view: TopicTrendView, lang: Lang): string[] {
  const at = { locale: lang };
  if (comparable(rows).length < 2) return [m.trends_note_one({}, at)];
  const [first] = trendLines(rows, view, lang);
  return [
    ...(first && view.body !== ''
      ? [
          m.trends_note_first(
            { topic: first.name, said: conclusion(first.emphases, view.body, lang) },
            at
          )
        ]
      : []),
    view.form === 'rank' ? m.trends_note_rank({}, at) : m.trends_note_intervals({}, at)
  ];
}

function text(rows: TopicTrendRows, view: TopicTrendView, lang: Lang): ChartText {
  const at = { locale: lang };
  const told = topicEmphasis.text(rows, view, lang);
  const [finding, ...others] = readings(rows, view, lang);
  const unit = view.measure === 'share' ? m.measure_share({}, at) : m.measure_rate({}, at);
  return {
    ...told,
    title: titles[view.form]({ body: bodyOf(rows, view.body, lang) }, at),
    subtitle: withFilters(subtitles[view.form]({ unit }, at), view, lang),
    finding,
    notes: [...others, ...told.notes]
  };
}

/** How the emphasis on topics has moved, on a true scale of time. */
export const topicTrends: Chart<TopicTrendView, Queries> = {
  name: 'topic-trends',
  unit: topicEmphasis.unit,
  queries: topicEmphasis.queries,
  text,
  table: topicEmphasis.table,
  figures: topicEmphasis.figures,
  native: (rows, view, lang) => trendNative(rows, view, lang),
  evidence: topicEmphasis.evidence
};
