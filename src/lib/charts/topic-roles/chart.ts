import { paintOfSeries } from '#lib/charts/parts/palette.ts';
import type { NativeChart } from '#lib/charts/native.ts';
import { type Chart, type Figure, fromKey } from '#lib/charts/chart.ts';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { sessionTitle } from '#lib/charts/participation-matrix/chart.ts';
import { toSources } from '#lib/charts/sources.ts';
import {
  type PartCount,
  type PartedTopic,
  type ReportQueries,
  type ReportRows,
  countLabel,
  isShortPart,
  partFigures,
  partOf,
  partedTopics,
  reportQueries,
  shareCell
} from '#lib/charts/topic-items/parts.ts';
import { formatList } from '#lib/i18n/format.ts';
import { roleLabel } from '#lib/i18n/labels.ts';
import { type Lang, inLang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { type ReportScope, mentionsInReport } from '#lib/queries/evidence.ts';

/** From what was said to what came of it. */
const ROLES = ['deliberations', 'recommendations'] as const;

export const roleParts = ({ parts }: ReportRows) =>
  ROLES.map((role) => partOf(role, parts, (row) => row.role === role));

/** What became of a topic; nothing can be said where a report lacks one of the two parts. */
export const OUTCOMES = ['dropped', 'both', 'added', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export function outcomeOf({ counts }: PartedTopic): Outcome {
  const [spoken, advised] = counts;
  if (!spoken?.part.n || !advised?.part.n) return 'unknown';
  if (advised.k === 0) return 'dropped';
  return spoken.k === 0 ? 'added' : 'both';
}

export const roleTopics = (rows: ReportRows) =>
  partedTopics(rows.topics, rows.counts, roleParts(rows));

export const roleMark = (parted: PartedTopic, count: PartCount, lang: Lang) =>
  countLabel(parted, count, roleLabel(count.part.id, lang), lang);

const titles: Record<Outcome, typeof m.roles_both> = {
  dropped: m.roles_dropped,
  both: m.roles_both,
  added: m.roles_added,
  unknown: m.roles_unknown
};

export const outcomeTitle = (outcome: Outcome, lang: Lang) => titles[outcome]({}, { locale: lang });

/** What was discussed and not recommended, in a sentence; what the report lacks. */
function finding(rows: ReportRows, lang: Lang): string {
  const at = { locale: lang };
  const missing = roleParts(rows).filter((part) => part.n === 0);
  if (missing.length > 0) {
    const part = formatList(
      missing.map(({ id }) => roleLabel(id, lang)),
      lang
    );
    return m.roles_note_missing({ part }, at);
  }
  const dropped = roleTopics(rows).filter((parted) => outcomeOf(parted) === 'dropped');
  if (dropped.length === 0) return m.roles_note_all({}, at);
  const topics = formatList(
    dropped.map(({ topic }) => inLang(topic, 'name', lang)),
    lang
  );
  return m.roles_note_dropped({ topics }, at);
}

function text(rows: ReportRows, _view: ReportScope, lang: Lang): ChartText {
  const at = { locale: lang };
  const told = roleTopics(rows).flatMap((parted) =>
    parted.counts.map((count) => roleMark(parted, count, lang))
  );
  const isFew = roleParts(rows).some(isShortPart);
  return {
    title: m.roles_title({ session: sessionTitle(rows, lang) }, at),
    subtitle: m.roles_subtitle({}, at),
    finding: told.length === 0 ? '' : finding(rows, lang),
    notes:
      told.length === 0
        ? [m.topics_empty({}, at)]
        : [m.roles_note_reading({}, at), ...(isFew ? [m.items_note_few({}, at)] : [])],
    sources: toSources(rows.sources, lang),
    alternative: m.items_alt({ cells: told.join(lang === 'zh' ? '；' : '; ') }, at)
  };
}

function table(rows: ReportRows, _view: ReportScope, lang: Lang): ChartTable {
  const at = { locale: lang };
  return {
    columns: [
      { key: 'topic', label: m.topics_col_topic({}, at), align: 'start' },
      { key: 'outcome', label: m.roles_col_outcome({}, at), align: 'start' },
      ...roleParts(rows).flatMap(({ id }) => [
        { key: `${id}-k`, label: roleLabel(id, lang), align: 'end' as const },
        { key: `${id}-n`, label: m.topics_col_n({}, at), align: 'end' as const },
        { key: `${id}-share`, label: m.topics_col_share({}, at), align: 'end' as const }
      ])
    ],
    rows: roleTopics(rows).map((parted) => [
      inLang(parted.topic, 'name', lang),
      outcomeTitle(outcomeOf(parted), lang),
      ...parted.counts.flatMap((count) => [count.k, count.part.n, shareCell(count)])
    ])
  };
}

const figures = (rows: ReportRows, _view: ReportScope, lang: Lang): Figure[] =>
  partFigures(roleTopics(rows), (parted, count) => roleMark(parted, count, lang));

/** Two bars a topic: its share of either part of the report. */
const rolesNative = (rows: ReportRows, lang: Lang): NativeChart => ({
  kind: 'bars',
  isStacked: false,
  category: 'topic',
  series: roleParts(rows).map(({ id }, i) => ({ column: id, paint: paintOfSeries(i) })),
  table: {
    columns: [
      { key: 'topic', label: m.topics_col_topic({}, { locale: lang }), align: 'start' },
      ...roleParts(rows).map(({ id }) => ({
        key: id,
        label: roleLabel(id, lang),
        align: 'end' as const
      }))
    ],
    rows: roleTopics(rows).map(({ topic, counts }) => [
      inLang(topic, 'name', lang),
      ...counts.map(shareCell)
    ])
  }
});

/** What was discussed and what was recommended of it. */
export const topicRoles: Chart<ReportScope, ReportQueries> = {
  name: 'topic-roles',
  unit: 'paragraphs',
  queries: reportQueries,
  text,
  table,
  figures,
  native: (rows, _view, lang) => rolesNative(rows, lang),
  evidence(key, scope) {
    const [topic = '', role = ''] = fromKey(key, 2);
    return mentionsInReport(scope, topic, { role, item: '' });
  }
};
