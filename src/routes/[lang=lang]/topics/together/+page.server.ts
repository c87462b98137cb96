import { answer } from '#lib/charts/chart.ts';
import { topicPairs } from '#lib/charts/topic-pairs/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
import { defaultBody } from '#lib/view/body.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const body = defaultBody((await parent()).bodies);
  const { level, masked, topic } = DEFAULT_VIEW;
  return { pairs: await answer(topicPairs, { body, topic, level, masked }, run) };
};
