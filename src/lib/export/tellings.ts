import { type ChartText, remarks } from '#lib/charts/contract.ts';
import { citeSource } from '#lib/charts/sources.ts';
import { formatDate } from '#lib/i18n/format.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { m } from '#lib/i18n/messages.ts';
import type { ExportMeta } from './meta.ts';

/** `Sources: CTOC/COP/WG.3/2020/4, paras. 23–25; …`; empty where there are none. */
export const sourcesLine = ({ sources }: ChartText, lang: Lang): string => {
  if (sources.length === 0) return '';
  const label = m.chart_sources({}, { locale: lang }) + (lang === 'zh' ? '：' : ': ');
  return (
    label + sources.map((source) => citeSource(source, lang)).join(lang === 'zh' ? '；' : '; ')
  );
};

/** Site, data version and date, on one line. */
export const imprintLine = ({ lang, dataVersion, madeOn }: ExportMeta): string =>
  [
    m.site_name({}, { locale: lang }),
    m.footer_version({ version: dataVersion }, { locale: lang }),
    formatDate(madeOn, lang)
  ].join('  ·  ');

/** What a chart says of itself, line by line, as table files have it: a label, then what it labels. */
export const tellings = (
  text: ChartText,
  { lang, dataVersion, madeOn, permalink }: ExportMeta
): string[][] => {
  const at = { locale: lang };
  const listed = (label: string, items: readonly string[]) =>
    items.map((item, i) => [i === 0 ? label : '', item]);
  return [
    [text.title],
    [text.subtitle],
    ...listed(m.notes({}, at), remarks(text)),
    ...listed(
      m.chart_sources({}, at),
      text.sources.map((source) => citeSource(source, lang))
    ),
    [m.footer_version({ version: dataVersion }, at), madeOn],
    [permalink]
  ];
};
