import { formatList, formatNumber } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import type { Stage } from '#lib/queries/citation-flow.ts';
import type { Provision } from './chart.ts';

/** Provisions that one sentence can hold. */
const TOLD = 3;

const isCitedIn = ({ cells }: Provision, stage: Stage) =>
  cells.some((cell) => cell.stage === stage && cell.n > 0);

/** What is cited most, and what is cited from the agenda through to the recommendations. */
export function citationFinding(provisions: readonly Provision[], lang: Lang): string {
  const at = { locale: lang };
  const most = provisions
    .filter(({ total }) => total > 1)
    .toSorted((a, b) => b.total - a.total)
    .slice(0, TOLD)
    .map(({ name, total }) => m.says_cited_times({ name, n: formatNumber(total, lang) }, at));
  const through = provisions
    .filter((p) => isCitedIn(p, 'agenda') && isCitedIn(p, 'recommendations'))
    .map(({ name }) => name);
  const isTold = through.length > 0 && through.length <= TOLD;
  return [
    most.length === 0 ? '' : m.says_cited_most({ provisions: formatList(most, lang) }, at),
    isTold ? m.says_cited_through({ provisions: formatList(through, lang) }, at) : ''
  ].join('');
}
