import type { Heat } from '#lib/charts/heat/heat.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { itemLabel, itemName, itemParts, itemTopics } from './chart.ts';
import { type PartCount, type PartedTopic, type ReportRows, heatLine, partsHeat } from './parts.ts';

/** Topics against agenda items; `hrefOf` leads from a topic to its page. */
export function itemsHeat(rows: ReportRows, lang: Lang, hrefOf: (topic: string) => string): Heat {
  const labelOf = (parted: PartedTopic, count: PartCount) => itemLabel(parted, count, lang);
  const lines = itemTopics(rows).map((parted) => heatLine(parted, labelOf, hrefOf, lang));
  const groups = [{ id: 'topics', title: '', lines }];
  return partsHeat(itemParts(rows), (part) => itemName(part, lang), groups, lang);
}
