import { answer } from '#lib/charts/chart.ts';
import { CHARTS, chartNamed } from '#lib/charts/index.ts';
import { resolveChartView } from '#lib/charts/resolve.ts';
import { readManifest, run } from '#lib/data/duckdb.server.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  CHARTS.flatMap(({ name }) => LANGS.map((lang) => ({ lang, chart: name })));

export const load: PageServerLoad = async ({ params }) => {
  const listed = chartNamed(params.chart);
  if (!listed) error(404, `no chart ${params.chart}`);
  const { chart } = await listed.load();
  return {
    answer: await answer(chart, await resolveChartView(listed, '', run), run),
    dataVersion: readManifest().dataVersion
  };
};
