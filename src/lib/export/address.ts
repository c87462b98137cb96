import { type ChartView, chartNamed, writeChartView } from '#lib/charts/index.ts';
import type { Lang } from '#lib/i18n/lang.ts';

/** What a chart in a view can be found by. */
export interface Addressed {
  /** Where the site stands, ending in `/`. */
  readonly site: string;
  readonly chart: string;
  readonly view: object;
  readonly dataVersion: string;
}

/**
 * The address of the page that shows a chart in a view and a language.
 *
 * @throws Error where no chart of the site has that name
 */
export const permalinkOf = ({ site, chart, view, dataVersion }: Addressed, lang: Lang): string => {
  const listed = chartNamed(chart);
  if (!listed) throw new Error(`no chart “${chart}” in charts/index.ts`);
  const asked = [writeChartView(view), `v=${dataVersion}`].filter((part) => part !== '');
  return `${site}${lang}/${listed.page(view as ChartView)}?${asked.join('&')}`;
};

/** The address of a page with just that chart, for a frame in another page. */
export const embedAddress = ({ site, chart, view }: Addressed, lang: Lang): string => {
  const asked = writeChartView(view);
  return `${site}${lang}/embed/${chart}/${asked === '' ? '' : `?${asked}`}`;
};

/** Body and session that a view is about, for the name of a file: `CTOC/COP/WG.3`, `11`. */
export const subjectOf = (view: object): { readonly body?: string; readonly session?: string } => {
  const { body, session = '' } = view as ChartView;
  const slash = session.lastIndexOf('/');
  if (slash < 0) return body ? { body } : session === '' ? {} : { body: session };
  return { body: session.slice(0, slash), session: session.slice(slash + 1) };
};
