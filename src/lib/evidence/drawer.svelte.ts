import type { Chart, CountedUnit, Figure, Queries, RowsOf } from '#lib/charts/chart.ts';
import { askedWithin } from '#lib/charts/within.ts';
import { writeChartView } from '#lib/charts/index.ts';
import type { Query } from '#lib/data/query.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { EvidenceShape } from '#lib/queries/evidence.ts';
import { getContext, setContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';

/** A figure whose evidence is asked for. */
export interface Opened {
  readonly chart: string;
  /** The chart’s view, as the parameters of an address. */
  readonly view: string;
  readonly figure: Figure;
  readonly unit: CountedUnit;
  readonly query: Query<EvidenceShape>;
}

type Find = (key: string) => Opened | null;

/** The charts of the page, that their figures can be opened by address. */
class Drawer {
  #charts = new SvelteMap<string, Find>();

  /** Makes a chart’s figures known while it is on the page. */
  register<V, Q extends Queries>(
    chart: Chart<V, Q>,
    current: () => { rows: RowsOf<Q>; view: V; lang: Lang }
  ) {
    this.#charts.set(chart.name, (key) => {
      const { rows, view, lang } = current();
      const figure = chart.figures(rows, view, lang).find((f) => f.key === key);
      if (!figure) return null;
      return {
        chart: chart.name,
        view: writeChartView(view as object),
        figure,
        unit: figure.unit ?? chart.unit,
        query: askedWithin(chart.evidence(key, view), view as object)
      };
    });
    return () => this.#charts.delete(chart.name);
  }

  /** The figure that an address names (`chart:key`), if a chart of the page has it. */
  find(address: string): Opened | null {
    const colon = address.indexOf(':');
    return this.#charts.get(address.slice(0, colon))?.(address.slice(colon + 1)) ?? null;
  }
}

const KEY = Symbol('drawer');

export const provideDrawer = () => setContext(KEY, new Drawer());
export const useDrawer = () => getContext<Drawer>(KEY);
