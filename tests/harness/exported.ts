import { answer } from '#lib/charts/chart.ts';
import { type ListedChart, readChartView } from '#lib/charts/index.ts';
import type { Run } from '#lib/data/query.ts';
import type { ExportedChart } from '#lib/export/exported.ts';
import { toExported } from '#lib/export/exported-chart.ts';
import { drawOnServer } from '#lib/export/server/draw-chart.ts';
import type { Lang } from '#lib/i18n/lang.ts';

/** A listed chart as it leaves, drawn on the server. */
export const exportedChart = async (
  listed: ListedChart,
  search: string,
  lang: Lang,
  run: Run
): Promise<ExportedChart> => {
  const { chart, Picture } = await listed.load();
  const answered = await answer(chart, readChartView(listed, search), run);
  const meta = {
    lang,
    dataVersion: '4f2a91c0',
    permalink: `https://example.org/${lang}/${listed.page(answered.view)}?${search}`,
    madeOn: '2026-11-21'
  };
  return toExported(chart, answered, Picture, meta, drawOnServer);
};
