import { emphasisNative } from '#lib/charts/topic-emphasis/native.ts';
import { bodyOf } from '#lib/charts/attendance-trend/chart.ts';
import type { Chart, Figure, RowsOf } from '#lib/charts/chart.ts';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import type { EmphasisBlock } from '#lib/charts/intervals/layout.ts';
import { toSources } from '#lib/charts/sources.ts';
import { blocksOf } from '#lib/charts/topic-emphasis/accounts.ts';
import { conclusion } from '#lib/charts/topic-emphasis/conclusion.ts';
import { emphasisFigures, emphasisKey, mentionsOfKey } from '#lib/charts/topic-emphasis/chart.ts';
import { type Emphasis, type Measure, toEmphasis } from '#lib/charts/topic-emphasis/emphasis.ts';
import {
  accountNotes,
  emphasisCells,
  emphasisColumns,
  emphasisLabel
} from '#lib/charts/topic-emphasis/telling.ts';
import { type Lang, inLang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { type TextFilters, sessionsOf } from '#lib/queries/filters.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { substantiveSources } from '#lib/queries/sources.ts';
import { topicAccounts } from '#lib/queries/topic-accounts.ts';
import { type TopicLevel, emphasisBasis } from '#lib/queries/topic-emphasis.ts';
import { topicList } from '#lib/queries/topic-list.ts';
import { topicTerms } from '#lib/queries/topic-terms.ts';
import { burstsOf } from './bursts.ts';

export interface IntervalView extends TextFilters {
  /** Empty for all bodies. */
  readonly body: string;
  readonly topic: string;
  readonly masked: boolean;
  readonly measure: Measure;
}

const queries = (view: IntervalView) => ({
  sessions: sessions(sessionsOf(view)),
  topics: topicList(),
  basis: emphasisBasis(view),
  counts: topicAccounts(view, view.topic, view.masked),
  terms: topicTerms(view, view.topic, view.masked),
  sources: substantiveSources(view)
});

type Queries = ReturnType<typeof queries>;
export type IntervalRows = RowsOf<Queries>;

export const emphasisBlocks = (rows: IntervalRows): EmphasisBlock[] =>
  blocksOf(rows).map(({ relation, accounts }) => ({
    relation,
    emphases: accounts.map((account) => toEmphasis(account, rows.counts))
  }));

const emphasesOf = (rows: IntervalRows) => emphasisBlocks(rows).flatMap((block) => block.emphases);

const topicOf = (rows: IntervalRows, { topic }: IntervalView) =>
  rows.topics.find((row) => row.topic_id === topic);

export function topicName(rows: IntervalRows, view: IntervalView, lang: Lang): string {
  const topic = topicOf(rows, view);
  return topic ? inLang(topic, 'name', lang) : view.topic;
}

/** A main topic counts all that stands under it. */
const levelOf = (rows: IntervalRows, view: IntervalView): TopicLevel =>
  topicOf(rows, view)?.parent_id === null ? 'main' : 'detail';

export const intervalKey = (cell: Emphasis, rows: IntervalRows, view: IntervalView) =>
  emphasisKey(cell, view.topic, levelOf(rows, view));

export const intervalLabel = (cell: Emphasis, rows: IntervalRows, view: IntervalView, lang: Lang) =>
  emphasisLabel(cell, { ...view, topic: topicName(rows, view, lang) }, lang);

function alternative(rows: IntervalRows, view: IntervalView, lang: Lang): string {
  const told = emphasesOf(rows).map((cell) => intervalLabel(cell, rows, view, lang));
  const separator = lang === 'zh' ? '；' : '; ';
  return m.intervals_alt({ sessions: told.join(separator) }, { locale: lang });
}

function text(rows: IntervalRows, view: IntervalView, lang: Lang): ChartText {
  const at = { locale: lang };
  const accounts = emphasesOf(rows).map((cell) => cell.account);
  const named = { body: bodyOf(rows, view.body, lang), topic: topicName(rows, view, lang) };
  return {
    title: m.intervals_title(named, at),
    subtitle: withFilters(
      view.measure === 'share' ? m.intervals_subtitle({}, at) : m.topics_subtitle_rate({}, at),
      view,
      lang
    ),
    finding:
      accounts.length === 0 || view.body === ''
        ? ''
        : conclusion(emphasesOf(rows), view.body, lang),
    notes:
      accounts.length === 0
        ? [m.topics_empty({}, at)]
        : [
            ...(emphasisBlocks(rows).some((block) => burstsOf(block).size > 0)
              ? [m.intervals_note_burst({}, at)]
              : []),
            ...accountNotes(accounts, view, lang)
          ],
    sources: toSources(rows.sources, lang),
    alternative: alternative(rows, view, lang)
  };
}

const table = (rows: IntervalRows, view: IntervalView, lang: Lang): ChartTable => ({
  columns: emphasisColumns(lang),
  rows: emphasesOf(rows).map((cell) => emphasisCells(cell, view, lang))
});

const figures = (rows: IntervalRows, view: IntervalView, lang: Lang): Figure[] =>
  emphasisFigures(
    emphasesOf(rows),
    view.measure,
    (cell) => intervalKey(cell, rows, view),
    (cell) => intervalLabel(cell, rows, view, lang)
  );

/** Sessions that one sentence can hold: the latest reports, else the latest accounts. */
const TOLD = 3;

function caption(rows: IntervalRows, view: IntervalView, lang: Lang): string {
  const all = emphasesOf(rows);
  const reports = all.filter(({ account }) => account.relation === 'reports');
  const told = (reports.length === 0 ? all : reports)
    .slice(-TOLD)
    .map((cell) => intervalLabel(cell, rows, view, lang));
  const sessions = told.join(lang === 'zh' ? '；' : '; ');
  return told.length === 0 ? '' : m.caption_topic({ sessions }, { locale: lang });
}

/** How much each session’s documents speak of one topic: k of n with its interval, or a rate. */
export const topicIntervals: Chart<IntervalView, Queries> = {
  name: 'topic-intervals',
  unit: 'paragraphs',
  queries,
  text,
  table,
  figures,
  caption,
  native: (rows, view, lang) => emphasisNative(emphasesOf(rows), view, lang),
  evidence: mentionsOfKey
};
