import { type Chart, type Figure, fromKey } from '#lib/charts/chart.ts';
import type { ChartTable, ChartText } from '#lib/charts/contract.ts';
import { itemNotes } from '#lib/charts/parts/item-notes.ts';
import { fitText } from '#lib/charts/parts/text-width.ts';
import { sessionTitle } from '#lib/charts/participation-matrix/chart.ts';
import { toSources } from '#lib/charts/sources.ts';
import { type Lang, inLang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { type ReportScope, mentionsInReport } from '#lib/queries/evidence.ts';
import type { PartRow } from '#lib/queries/topic-parts.ts';
import {
  type PartCount,
  type PartedTopic,
  type ReportPart,
  type ReportQueries,
  type ReportRows,
  countLabel,
  isShortPart,
  partFigures,
  partOf,
  partedTopics,
  reportQueries,
  shareCell,
  slideCell
} from './parts.ts';

/** Stands for the paragraphs that the report puts under no item. */
const NO_ITEM = '-';

export interface ItemPart extends ReportPart {
  readonly row: PartRow;
}

/** The agenda items that the report has substantive paragraphs under, and those under none. */
export function itemParts({ parts }: ReportRows): ItemPart[] {
  const ids = [...new Set(parts.map((row) => row.agenda_item_id ?? NO_ITEM))];
  return ids.map((id) => {
    const has: ReportPart['has'] = (row) => (row.agenda_item_id ?? NO_ITEM) === id;
    return { ...partOf(id, parts, has), row: parts.find(has) as PartRow };
  });
}

export const itemTopics = (rows: ReportRows) =>
  partedTopics(rows.topics, rows.counts, itemParts(rows));

export function itemName({ row }: ItemPart, lang: Lang): string {
  if (row.agenda_item_id === null) return m.items_none({}, { locale: lang });
  const title = (lang === 'zh' ? row.title_zh : row.title_en) ?? '';
  return m.places_item({ number: row.number ?? '', title }, { locale: lang });
}

export const itemLabel = (parted: PartedTopic, count: PartCount, lang: Lang) =>
  countLabel(parted, count, itemName(count.part as ItemPart, lang), lang);

function text(rows: ReportRows, _view: ReportScope, lang: Lang): ChartText {
  const at = { locale: lang };
  const told = itemTopics(rows).flatMap((parted) =>
    parted.counts.filter(({ k }) => k > 0).map((count) => itemLabel(parted, count, lang))
  );
  const parts = itemParts(rows);
  return {
    title: m.items_title({ session: sessionTitle(rows, lang) }, at),
    subtitle: m.items_subtitle({}, at),
    notes:
      told.length === 0
        ? [m.topics_empty({}, at)]
        : [
            ...itemNotes(
              parts.map(({ row }) => row),
              lang
            ),
            ...(parts.some(isShortPart) ? [m.items_note_few({}, at)] : []),
            m.items_note_reading({}, at)
          ],
    sources: toSources(rows.sources, lang),
    alternative: m.items_alt({ cells: told.join(lang === 'zh' ? '；' : '; ') }, at)
  };
}

function table(rows: ReportRows, _view: ReportScope, lang: Lang): ChartTable {
  const at = { locale: lang };
  return {
    columns: [
      { key: 'topic', label: m.topics_col_topic({}, at), align: 'start' },
      { key: 'item', label: m.items_col_item({}, at), align: 'start' },
      { key: 'k', label: m.topics_col_k({}, at), align: 'end' },
      { key: 'n', label: m.topics_col_n({}, at), align: 'end' },
      { key: 'share', label: m.topics_col_share({}, at), align: 'end' }
    ],
    rows: itemTopics(rows).flatMap(({ topic, counts }) =>
      counts.map((count) => [
        inLang(topic, 'name', lang),
        itemName(count.part as ItemPart, lang),
        count.k,
        count.part.n,
        shareCell(count)
      ])
    )
  };
}

/** Room for the title of an item over its column: some four lines. The notes have it whole. */
const HEAD_ROOM = 600;
const HEAD_FONT = 11;

/** Topics against agenda items, as the picture has them: a row for each topic. */
function slideTable(rows: ReportRows, _view: ReportScope, lang: Lang): ChartTable {
  const topic = m.topics_col_topic({}, { locale: lang });
  return {
    columns: [
      { key: 'topic', label: topic, align: 'start' },
      ...itemParts(rows).map((part) => ({
        key: part.id,
        label: fitText(itemName(part, lang), HEAD_ROOM, HEAD_FONT),
        align: 'end' as const
      }))
    ],
    rows: itemTopics(rows).map((parted) => [
      inLang(parted.topic, 'name', lang),
      ...parted.counts.map((count) => slideCell(count, lang))
    ])
  };
}

const figures = (rows: ReportRows, _view: ReportScope, lang: Lang): Figure[] =>
  partFigures(itemTopics(rows), (parted, count) => itemLabel(parted, count, lang));

/** What was spoken of under which agenda item of a session. */
export const topicItems: Chart<ReportScope, ReportQueries> = {
  name: 'topic-items',
  unit: 'paragraphs',
  queries: reportQueries,
  text,
  table,
  figures,
  native: { picture: 'a matrix of topics and agenda items', slideTable },
  evidence(key, scope) {
    const [topic = '', item = ''] = fromKey(key, 2);
    return mentionsInReport(scope, topic, { role: '', item });
  }
};
