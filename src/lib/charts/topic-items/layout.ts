import type { Heat } from '#lib/charts/heat/heat.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { itemLabel, itemName, itemParts, itemTopics } from './chart.ts';
import {
  type PartCount,
  type PartedTopic,
  type ReportRows,
  heatColumn,
  heatLine,
  isShortPart
} from './parts.ts';

/** Topics against agenda items; `hrefOf` leads from a topic to its page. */
export function itemsHeat(rows: ReportRows, lang: Lang, hrefOf: (topic: string) => string): Heat {
  const at = { locale: lang };
  const labelOf = (parted: PartedTopic, count: PartCount) => itemLabel(parted, count, lang);
  const lines = itemTopics(rows).map((parted) => heatLine(parted, labelOf, hrefOf, lang));
  return {
    columns: itemParts(rows).map((part) => heatColumn(part, itemName(part, lang), lang)),
    groups: [{ id: 'topics', title: '', lines }],
    legend: m.topics_legend_share({}, at),
    dashed: itemParts(rows).some(isShortPart) ? m.topics_legend_few({}, at) : ''
  };
}
