import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import type { BriefingItem } from './briefing.ts';
import type { Problem } from './read-briefing.ts';
import type { Lost } from './resolve.ts';

/** What is wrong with a file or a link, in words, without a full stop. */
export function tellProblem(problem: Problem, lang: Lang): string {
  const at = { locale: lang };
  switch (problem.problem) {
    case 'not-json':
      return m.briefing_problem_not_json({ reason: problem.reason }, at);
    case 'foreign':
      return m.briefing_problem_foreign({}, at);
    case 'newer':
      return m.briefing_problem_newer({ found: problem.found }, at);
    case 'damaged':
      return m.briefing_problem_damaged({ where: problem.where, expected: problem.expected }, at);
    case 'not-a-link':
      return m.briefing_problem_link({}, at);
    case 'too-large':
      return m.briefing_problem_large({ limit: problem.limit }, at);
  }
}

const LOST = {
  chart: m.briefing_lost_chart,
  view: m.briefing_lost_view,
  figure: m.briefing_lost_figure,
  paragraph: m.briefing_lost_paragraph,
  failed: m.briefing_lost_failed
} as const satisfies Record<Lost['reason'], unknown>;

/** Why an item cannot be shown. */
export const tellLost = ({ reason, detail }: Lost, lang: Lang): string =>
  LOST[reason]({ detail }, { locale: lang });

const KINDS = {
  chart: m.briefing_item_chart,
  figure: m.briefing_item_figure,
  count: m.briefing_item_count,
  quote: m.briefing_item_quote
} as const satisfies Record<BriefingItem['kind'], unknown>;

export const kindName = (kind: BriefingItem['kind'], lang: Lang): string =>
  KINDS[kind]({}, { locale: lang });
