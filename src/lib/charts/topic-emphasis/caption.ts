import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import { type TopicRows, type TopicView, cellLabel } from './chart.ts';
import { valueOf } from './emphasis.ts';
import { topicGroups } from './topics.ts';

/** Topics that one sentence can hold. */
const TOLD = 3;

/** What the latest report that shares can be given of speaks of most. */
export function topicCaption(rows: TopicRows, view: TopicView, lang: Lang): string {
  const lines = topicGroups(rows, view, lang).flatMap((group) => group.lines);
  const told = lines
    .flatMap((line) => {
      const cell = line.emphases.findLast(
        (e) => e.account.relation === 'reports' && valueOf(e, view.measure) !== null
      );
      return cell && cell.k > 0 ? [{ line, cell }] : [];
    })
    .sort((a, b) => (valueOf(b.cell, view.measure) ?? 0) - (valueOf(a.cell, view.measure) ?? 0))
    .slice(0, TOLD)
    .map(({ line, cell }) => cellLabel(cell, line, view, lang));
  const topics = told.join(lang === 'zh' ? '；' : '; ');
  return told.length === 0 ? '' : m.caption_topics({ topics }, { locale: lang });
}
