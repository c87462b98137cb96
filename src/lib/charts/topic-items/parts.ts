import { NOT_APPLICABLE } from '#lib/charts/absence.ts';
import { type Figure, type RowsOf, toKey } from '#lib/charts/chart.ts';
import type { Cell } from '#lib/charts/contract.ts';
import type { Heat, HeatCell, HeatColumn, HeatGroup, HeatLine } from '#lib/charts/heat/heat.ts';
import { percent } from '#lib/charts/quantity.ts';
import { FEWEST } from '#lib/charts/topic-emphasis/accounts.ts';
import { formatNumber, formatShare } from '#lib/i18n/format.ts';
import { type Lang, inLang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import type { ReportScope } from '#lib/queries/evidence.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { reportSources } from '#lib/queries/sources.ts';
import { type TopicRow, topicList } from '#lib/queries/topic-list.ts';
import {
  type PartRow,
  type PartTopicRow,
  reportParts,
  topicParts
} from '#lib/queries/topic-parts.ts';
import { wilson } from '#lib/stats/index.ts';
import { sum } from 'd3';

/** What is asked of a session’s report, whatever its parts are. */
export const reportQueries = ({ session, level, masked }: ReportScope) => ({
  sessions: sessions('', session),
  topics: topicList(),
  parts: reportParts(session),
  counts: topicParts(session, level, masked),
  sources: reportSources(session)
});

export type ReportQueries = ReturnType<typeof reportQueries>;
export type ReportRows = RowsOf<ReportQueries>;

/** A part of a report that topics are counted in. */
export interface ReportPart {
  readonly id: string;
  readonly n: number;
  has(row: PartRow | PartTopicRow): boolean;
}

/** How many of a part’s paragraphs mention a topic. */
export interface PartCount {
  readonly part: ReportPart;
  readonly k: number;
}

/** A topic with its counts in the parts, in their order. */
export interface PartedTopic {
  readonly topic: TopicRow;
  readonly counts: readonly PartCount[];
}

export const partOf = (
  id: string,
  rows: readonly PartRow[],
  has: ReportPart['has']
): ReportPart => ({
  id,
  has,
  n: sum(rows.filter(has), (row) => row.n)
});

/** The topics that any of the parts mentions, those in most paragraphs first. */
export function partedTopics(
  topics: readonly TopicRow[],
  counts: readonly PartTopicRow[],
  parts: readonly ReportPart[]
): PartedTopic[] {
  return topics
    .map((topic) => {
      const own = counts.filter((row) => row.topic_id === topic.topic_id);
      return {
        topic,
        counts: parts.map((part) => ({ part, k: sum(own.filter(part.has), (row) => row.k) }))
      };
    })
    .filter((parted) => parted.counts.some(({ k }) => k > 0))
    .sort((a, b) => total(b) - total(a) || (a.topic.topic_id < b.topic.topic_id ? -1 : 1));
}

const total = ({ counts }: PartedTopic) => sum(counts, ({ k }) => k);

export const isShortPart = ({ n }: ReportPart) => n < FEWEST;

/** `Extradition, item 2: 7 of 33 paragraphs`. */
export const countLabel = (
  { topic }: PartedTopic,
  { part, k }: PartCount,
  name: string,
  lang: Lang
) =>
  m.topics_mark(
    {
      topic: inLang(topic, 'name', lang),
      session: name,
      k: formatNumber(k, lang),
      n: formatNumber(part.n, lang)
    },
    { locale: lang }
  );

/** A share with its interval, or counts alone where the part is short. */
export function heatCell({ part, k }: PartCount, key: string, label: string, lang: Lang): HeatCell {
  const counts = `${k}/${part.n}`;
  const opens = { key: k > 0 ? key : null, label };
  if (isShortPart(part)) return { ...opens, amount: null, text: counts, detail: '' };
  const { share, lower, upper } = wilson(k, part.n);
  const low = formatShare(lower, lang).replace('%', '');
  return {
    ...opens,
    amount: share,
    text: formatShare(share, lang),
    detail: `${low}–${formatShare(upper, lang)}`
  };
}

/** The share as a table tells it. */
export const shareCell = ({ part, k }: PartCount): Cell =>
  isShortPart(part) ? NOT_APPLICABLE : percent(k / part.n);

/** The share with the counts that it comes of, as one cell of a slide. */
export function slideCell({ part, k }: PartCount, lang: Lang): string {
  const counts = { k: formatNumber(k, lang), n: formatNumber(part.n, lang) };
  return isShortPart(part)
    ? m.intervals_counts_short(counts, { locale: lang })
    : m.slide_table_share({ ...counts, share: formatShare(k / part.n, lang) }, { locale: lang });
}

export const partKey = ({ topic }: PartedTopic, { part }: PartCount) =>
  toKey(topic.topic_id, part.id);

/** How a count is told: with the name that the chart has for the part. */
type LabelOf = (parted: PartedTopic, count: PartCount) => string;

export const partFigures = (topics: readonly PartedTopic[], labelOf: LabelOf): Figure[] =>
  topics.flatMap((parted) =>
    parted.counts
      .filter(({ k }) => k > 0)
      .map((count) => ({
        key: partKey(parted, count),
        label: labelOf(parted, count),
        value: count.k,
        count: count.k
      }))
  );

/** The head of a part’s column: `n = 33` under its name. */
const heatColumn = ({ id, n }: ReportPart, title: string, lang: Lang): HeatColumn => ({
  id,
  title,
  note: `n\u202f=\u202f${formatNumber(n, lang)}`
});

/** Topics against the parts of a report. */
export const partsHeat = <Part extends ReportPart>(
  parts: readonly Part[],
  nameOf: (part: Part) => string,
  groups: readonly HeatGroup[],
  lang: Lang
): Heat => ({
  columns: parts.map((part) => heatColumn(part, nameOf(part), lang)),
  groups,
  legend: m.topics_legend_share({}, { locale: lang }),
  dashed: parts.some(isShortPart) ? m.topics_legend_few({}, { locale: lang }) : ''
});

/** The line of a topic, leading to its page. */
export const heatLine = (
  parted: PartedTopic,
  labelOf: LabelOf,
  hrefOf: (topic: string) => string,
  lang: Lang
): HeatLine => ({
  id: parted.topic.topic_id,
  name: inLang(parted.topic, 'name', lang),
  href: hrefOf(parted.topic.topic_id),
  cells: parted.counts.map((count) =>
    heatCell(count, partKey(parted, count), labelOf(parted, count), lang)
  )
});
