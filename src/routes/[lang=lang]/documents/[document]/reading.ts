import { spanLabel, strengthLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { SPAN_TYPES, type SpanRow } from '#lib/queries/document-spans.ts';

type Read = Pick<SpanRow, 'type' | 'label'>;

/** What a span was read as, by name: the participant, the topic, what is cited. */
export const nameOf = ({ type, label }: Read, lang: Lang): string =>
  type === 'voice' ? strengthLabel(label, lang) : label;

/** A line for each reading of a run of text. */
export const tellReadings = (spans: readonly Read[], lang: Lang): string =>
  spans
    .map((span) => [spanLabel(span.type, lang), nameOf(span, lang)].filter((part) => part !== ''))
    .map((parts) => parts.join(lang === 'zh' ? '：' : ': '))
    .join('\n');

/** The readings of a paragraph by type, each name once with the number of places it has. */
export function byType(spans: readonly SpanRow[], lang: Lang) {
  return SPAN_TYPES.flatMap((type) => {
    const of = spans.filter((span) => span.type === type);
    if (of.length === 0) return [];
    const counts = new Map<string, number>();
    for (const span of of) {
      const name = nameOf(span, lang);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const names = [...counts].filter(([name]) => name !== '');
    return [{ type, count: of.length, names: names.map(([name, n]) => ({ name, n })) }];
  });
}
