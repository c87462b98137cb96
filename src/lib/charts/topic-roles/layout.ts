import type { Heat } from '#lib/charts/heat/heat.ts';
import {
  type PartCount,
  type PartedTopic,
  type ReportRows,
  heatColumn,
  heatLine,
  isShortPart
} from '#lib/charts/topic-items/parts.ts';
import { roleLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { OUTCOMES, outcomeOf, outcomeTitle, roleMark, roleParts, roleTopics } from './chart.ts';

/** Topics against deliberations and recommendations, grouped by what became of them. */
export function rolesHeat(rows: ReportRows, lang: Lang, hrefOf: (topic: string) => string): Heat {
  const at = { locale: lang };
  const labelOf = (parted: PartedTopic, count: PartCount) => roleMark(parted, count, lang);
  const groups = OUTCOMES.map((outcome) => ({
    id: outcome,
    title: outcomeTitle(outcome, lang),
    lines: roleTopics(rows)
      .filter((parted) => outcomeOf(parted) === outcome)
      .map((parted) => heatLine(parted, labelOf, hrefOf, lang))
  }));
  return {
    columns: roleParts(rows).map((part) => heatColumn(part, roleLabel(part.id, lang), lang)),
    groups: groups.filter(({ lines }) => lines.length > 0),
    legend: m.topics_legend_share({}, at),
    dashed: roleParts(rows).some(isShortPart) ? m.topics_legend_few({}, at) : ''
  };
}
