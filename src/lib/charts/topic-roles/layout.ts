import type { Heat } from '#lib/charts/heat/heat.ts';
import {
  type PartCount,
  type PartedTopic,
  type ReportRows,
  heatLine,
  partsHeat
} from '#lib/charts/topic-items/parts.ts';
import { roleLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { OUTCOMES, outcomeOf, outcomeTitle, roleMark, roleParts, roleTopics } from './chart.ts';

/** Topics against deliberations and recommendations, grouped by what became of them. */
export function rolesHeat(rows: ReportRows, lang: Lang, hrefOf: (topic: string) => string): Heat {
  const labelOf = (parted: PartedTopic, count: PartCount) => roleMark(parted, count, lang);
  const groups = OUTCOMES.map((outcome) => ({
    id: outcome,
    title: outcomeTitle(outcome, lang),
    lines: roleTopics(rows)
      .filter((parted) => outcomeOf(parted) === outcome)
      .map((parted) => heatLine(parted, labelOf, hrefOf, lang))
  })).filter(({ lines }) => lines.length > 0);
  return partsHeat(roleParts(rows), (part) => roleLabel(part.id, lang), groups, lang);
}
