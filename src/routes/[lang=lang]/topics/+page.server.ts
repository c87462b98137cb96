import { answer } from '#lib/charts/chart.ts';
import { topicEmphasis } from '#lib/charts/topic-emphasis/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
import { toldSessionNames } from '#lib/queries/session-names.ts';
import { defaultBody } from '#lib/view/body.ts';
import { TEXT_FILTERS, filtersIn } from '#lib/view/filters.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const body = defaultBody((await parent()).bodies);
  const { level, masked, measure } = DEFAULT_VIEW;
  const filters = filtersIn(DEFAULT_VIEW, TEXT_FILTERS);
  return {
    sessions: await run(toldSessionNames()),
    emphasis: await answer(topicEmphasis, { body, level, masked, measure, ...filters }, run)
  };
};
