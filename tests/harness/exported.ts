import { answer } from '#lib/charts/chart.ts';
import { type ListedChart, readChartView } from '#lib/charts/index.ts';
import type { Run } from '#lib/data/query.ts';
import type { ExportedChart } from '#lib/export/exported.ts';
import { toExported } from '#lib/export/exported-chart.ts';
import { drawOnServer } from '#lib/export/server/draw-chart.ts';
import { type Parts, unpack } from '#lib/export/package.ts';
import { createPictureMaker } from '#lib/export/pictures.ts';
import { addChartSlides, openDeck, saveDeck } from '#lib/export/pptx/index.ts';
import { openServerTools } from '#lib/export/server/tools.ts';
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

/** The parts of a presentation of charts. */
export const deckOf = async (
  title: string,
  lang: Lang,
  charts: readonly ExportedChart[]
): Promise<Parts> => {
  const pictures = createPictureMaker(await openServerTools());
  const deck = openDeck({ title, lang, madeOn: '2026-11-21' });
  for (const chart of charts) await addChartSlides(deck, chart, pictures);
  return unpack(await saveDeck(deck));
};
