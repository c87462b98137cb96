import type { Heat } from '#lib/charts/heat/heat.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import { type Lang, inLang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { type ItemRows, itemKey, itemLabel, itemName, itemParts, itemTopics } from './chart.ts';
import { heatCell, isShortPart } from './parts.ts';

/** Topics against agenda items; `hrefOf` leads from a topic to its page. */
export const itemsHeat = (rows: ItemRows, lang: Lang, hrefOf: (topic: string) => string): Heat => ({
  columns: itemParts(rows).map((part) => ({
    id: part.id,
    title: itemName(part, lang),
    note: `n\u202f=\u202f${formatNumber(part.n, lang)}`
  })),
  groups: [
    {
      id: 'topics',
      title: '',
      lines: itemTopics(rows).map((parted) => ({
        id: parted.topic.topic_id,
        name: inLang(parted.topic, 'name', lang),
        href: hrefOf(parted.topic.topic_id),
        cells: parted.counts.map((count) =>
          heatCell(count, itemKey(parted, count), itemLabel(parted, count, lang), lang)
        )
      }))
    }
  ],
  legend: m.topics_legend_share({}, { locale: lang }),
  dashed: itemParts(rows).some(isShortPart) ? m.topics_legend_few({}, { locale: lang }) : ''
});
