import { formatList, formatShare } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { accountName } from './accounts.ts';
import type { TopicRows, TopicView } from './chart.ts';
import { type Emphasis, valueOf } from './emphasis.ts';
import { formatRate } from './telling.ts';
import { topicGroups } from './topics.ts';

/** Topics that one sentence can hold. */
const TOLD = 3;

/** What the latest report that shares can be given of speaks of most. */
export function topicFinding(rows: TopicRows, view: TopicView, lang: Lang): string {
  const value = (cell: Emphasis) => valueOf(cell, view.measure) ?? 0;
  const lines = topicGroups(rows, view, lang).flatMap((group) => group.lines);
  const told = lines
    .flatMap(({ name, emphases }) => {
      const cell = emphases.findLast(
        (e) => e.account.relation === 'reports' && valueOf(e, view.measure) !== null
      );
      return cell && cell.k > 0 ? [{ name, cell }] : [];
    })
    .sort((a, b) => value(b.cell) - value(a.cell))
    .slice(0, TOLD);
  const [first] = told;
  if (!first) return '';
  const amount = view.measure === 'share' ? formatShare : formatRate;
  const topics = told.map(({ name, cell }) => `${name} ${amount(value(cell), lang)}`);
  return m.says_topics(
    {
      session: accountName(first.cell.account, view.body, lang),
      topics: formatList(topics, lang)
    },
    { locale: lang }
  );
}
