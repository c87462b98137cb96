import { formatList } from '#lib/i18n/format.ts';
import { capacityLabel, documentKindLabel, groupLabel } from '#lib/i18n/labels.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import type { Filters } from '#lib/queries/filters.ts';

/** What filters restrict figures to, in words; empty if nothing does. */
export function filterWords(filters: Filters, lang: Lang): string[] {
  const { groups = [], capacities = [], sessions = [], kinds = [], drafts = true } = filters;
  const at = { locale: lang };
  const named = (items: readonly string[], label: (item: string, lang: Lang) => string) =>
    items.length === 0
      ? []
      : [
          formatList(
            items.map((item) => label(item, lang)),
            lang
          )
        ];
  return [
    ...named(groups, groupLabel),
    ...named(capacities, capacityLabel),
    ...(sessions.length === 0 ? [] : [m.filter_sessions_chosen({ count: sessions.length }, at)]),
    ...named(kinds, documentKindLabel),
    ...(drafts ? [] : [m.filter_no_drafts({}, at)])
  ];
}

/** A subtitle that says what its figures are restricted to. */
export function withFilters(subtitle: string, filters: Filters, lang: Lang): string {
  const words = filterWords(filters, lang);
  if (words.length === 0) return subtitle;
  const only = words.join(lang === 'zh' ? '；' : '; ');
  return m.filter_subtitle({ subtitle, only }, { locale: lang });
}
