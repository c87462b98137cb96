import { answer } from '#lib/charts/chart.ts';
import { topicTrends } from '#lib/charts/topic-trends/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
import { defaultBody } from '#lib/view/body.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const body = defaultBody((await parent()).bodies);
  const { level, masked, measure, form } = DEFAULT_VIEW;
  return { trends: await answer(topicTrends, { body, level, masked, measure, form }, run) };
};
