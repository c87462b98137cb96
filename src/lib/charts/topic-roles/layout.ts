import type { Heat } from '#lib/charts/heat/heat.ts';
import { heatCell, isShortPart } from '#lib/charts/topic-items/parts.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import { roleLabel } from '#lib/i18n/labels.ts';
import { type Lang, inLang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import {
  OUTCOMES,
  type RoleRows,
  outcomeOf,
  outcomeTitle,
  roleKey,
  roleMark,
  roleParts,
  roleTopics
} from './chart.ts';

/** Topics against deliberations and recommendations, grouped by what became of them. */
export const rolesHeat = (rows: RoleRows, lang: Lang, hrefOf: (topic: string) => string): Heat => ({
  columns: roleParts(rows).map(({ id, n }) => ({
    id,
    title: roleLabel(id, lang),
    note: `n\u202f=\u202f${formatNumber(n, lang)}`
  })),
  groups: OUTCOMES.map((outcome) => ({
    id: outcome,
    title: outcomeTitle(outcome, lang),
    lines: roleTopics(rows)
      .filter((parted) => outcomeOf(parted) === outcome)
      .map((parted) => ({
        id: parted.topic.topic_id,
        name: inLang(parted.topic, 'name', lang),
        href: hrefOf(parted.topic.topic_id),
        cells: parted.counts.map((count) =>
          heatCell(count, roleKey(parted, count), roleMark(parted, count, lang), lang)
        )
      }))
  })).filter(({ lines }) => lines.length > 0),
  legend: m.topics_legend_share({}, { locale: lang }),
  dashed: roleParts(rows).some(isShortPart) ? m.topics_legend_few({}, { locale: lang }) : ''
});
