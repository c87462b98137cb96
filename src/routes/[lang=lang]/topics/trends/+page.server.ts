import { answer } from '#lib/charts/chart.ts';
import { topicTrends } from '#lib/charts/topic-trends/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
import { toldSessionNames } from '#lib/queries/session-names.ts';
import { defaultBody } from '#lib/view/body.ts';
import { TEXT_FILTERS, filtersIn } from '#lib/view/filters.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const body = defaultBody((await parent()).bodies);
  const { level, masked, measure, form } = DEFAULT_VIEW;
  const filters = filtersIn(DEFAULT_VIEW, TEXT_FILTERS);
  const trended = { body, level, masked, measure, form, ...filters };
  return {
    sessions: await run(toldSessionNames()),
    trends: await answer(topicTrends, trended, run)
  };
};
