import { bodyOf } from '#lib/charts/attendance-trend/chart.ts';
import { type Chart, type Figure, type RowsOf, fromKey, toKey } from '#lib/charts/chart.ts';
import type { Cell, ChartTable, ChartText } from '#lib/charts/contract.ts';
import { toSources } from '#lib/charts/sources.ts';
import { formatList, formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { withFilters } from '#lib/charts/parts/filters.ts';
import { type TextFilters, sessionsOf } from '#lib/queries/filters.ts';
import { mentionsOf } from '#lib/queries/evidence.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { substantiveSources } from '#lib/queries/sources.ts';
import {
  type TopicLevel,
  emphasisBasis,
  topicEmphasis as emphasis
} from '#lib/queries/topic-emphasis.ts';
import { topicList } from '#lib/queries/topic-list.ts';
import { accountName, blocksOf } from './accounts.ts';
import { topicCaption } from './caption.ts';
import { topicFinding } from './finding.ts';
import { type Emphasis, type Measure, countOf } from './emphasis.ts';
import { emphasisSlideTable } from './slide-table.ts';
import { accountNotes, emphasisCells, emphasisColumns, emphasisLabel } from './telling.ts';
import { type TopicLine, topicGroups, unmentioned } from './topics.ts';

export interface TopicView extends TextFilters {
  /** Empty for all bodies. */
  readonly body: string;
  readonly level: TopicLevel;
  readonly masked: boolean;
  readonly measure: Measure;
}

const queries = (view: TopicView) => ({
  sessions: sessions(sessionsOf(view)),
  topics: topicList(),
  basis: emphasisBasis(view),
  emphasis: emphasis(view, view.level, view.masked),
  sources: substantiveSources(view)
});

type Queries = ReturnType<typeof queries>;
export type TopicRows = RowsOf<Queries>;

/** The key of what one account says of a topic: session, relation, level, topic. */
export const emphasisKey = ({ account }: Emphasis, topic: string, level: TopicLevel) =>
  toKey(account.session.session_id, account.relation, level, topic);

/** The mentions that a key stands for. */
export function mentionsOfKey(key: string, view: TextFilters & { readonly masked: boolean }) {
  const [session = '', relation = '', level, topic = ''] = fromKey(key, 4);
  const of = level === 'main' ? 'main' : 'detail';
  return mentionsOf(session, relation, topic, of, view.masked, view);
}

const linesOf = (rows: TopicRows, view: TopicView, lang: Lang) =>
  topicGroups(rows, view, lang).flatMap((group) => group.lines);

export const cellLabel = (cell: Emphasis, line: TopicLine, view: TopicView, lang: Lang) =>
  emphasisLabel(cell, { topic: line.name, ...view }, lang);

function alternative(rows: TopicRows, view: TopicView, lang: Lang): string {
  const at = { locale: lang };
  const told = linesOf(rows, view, lang).map((line) => {
    const cells = line.emphases.map(
      ({ account, k }) => `${accountName(account, view.body, lang)} ${k}/${account.n}`
    );
    return m.topics_alt_topic({ topic: line.name, sessions: formatList(cells, lang) }, at);
  });
  return m.topics_alt({ topics: told.join(' ') }, at);
}

function notes(rows: TopicRows, view: TopicView, lang: Lang): string[] {
  const accounts = blocksOf(rows).flatMap((block) => block.accounts);
  if (accounts.length === 0) return [m.topics_empty({}, { locale: lang })];
  const left = view.level === 'detail' ? unmentioned(rows, lang) : 0;
  return [
    ...accountNotes(accounts, view, lang),
    ...(left > 0
      ? [m.topics_note_unmentioned({ n: formatNumber(left, lang) }, { locale: lang })]
      : [])
  ];
}

function text(rows: TopicRows, view: TopicView, lang: Lang): ChartText {
  const at = { locale: lang };
  return {
    title: m.topics_title({ body: bodyOf(rows, view.body, lang) }, at),
    subtitle: withFilters(
      view.measure === 'share' ? m.topics_subtitle({}, at) : m.topics_subtitle_rate({}, at),
      view,
      lang
    ),
    finding: topicFinding(rows, view, lang),
    notes: notes(rows, view, lang),
    sources: toSources(rows.sources, lang),
    alternative: alternative(rows, view, lang)
  };
}

function table(rows: TopicRows, view: TopicView, lang: Lang): ChartTable {
  const hasGroups = view.level === 'detail';
  const rowsOf = (title: string, line: TopicLine): Cell[][] =>
    line.emphases.map((cell) => [
      line.name,
      ...(hasGroups ? [title] : []),
      ...emphasisCells(cell, view, lang)
    ]);
  const head = (key: string, label: string) => ({ key, label, align: 'start' as const });
  const at = { locale: lang };
  return {
    columns: [
      head('topic', m.topics_col_topic({}, at)),
      ...(hasGroups ? [head('main', m.topics_col_main({}, at))] : []),
      ...emphasisColumns(lang)
    ],
    rows: topicGroups(rows, view, lang).flatMap(({ title, lines }) =>
      lines.flatMap((line) => rowsOf(title, line))
    )
  };
}

/** The figures of what accounts say of a topic: those that count anything. */
export const emphasisFigures = (
  emphases: readonly Emphasis[],
  measure: Measure,
  keyOf: (cell: Emphasis) => string,
  labelOf: (cell: Emphasis) => string
): Figure[] =>
  emphases
    .filter((cell) => cell.k > 0)
    .map((cell) => ({
      key: keyOf(cell),
      label: labelOf(cell),
      value: countOf(cell, measure),
      count: countOf(cell, measure),
      unit: measure === 'share' ? 'paragraphs' : 'places'
    }));

const figures = (rows: TopicRows, view: TopicView, lang: Lang): Figure[] =>
  linesOf(rows, view, lang).flatMap((line) =>
    emphasisFigures(
      line.emphases,
      view.measure,
      (cell) => emphasisKey(cell, line.id, view.level),
      (cell) => cellLabel(cell, line, view, lang)
    )
  );

/** What each session’s documents speak of: topics against sessions, a share or a rate in each cell. */
export const topicEmphasis: Chart<TopicView, Queries> = {
  name: 'topic-emphasis',
  unit: 'paragraphs',
  queries,
  text,
  table,
  figures,
  caption: topicCaption,
  native: { picture: 'a matrix of topics and sessions', slideTable: emphasisSlideTable },
  evidence: mentionsOfKey
};
