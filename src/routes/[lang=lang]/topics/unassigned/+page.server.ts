import { answer } from '#lib/charts/chart.ts';
import { topicCandidates } from '#lib/charts/topic-candidates/chart.ts';
import { topicCoverage } from '#lib/charts/topic-coverage/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
import { topicList } from '#lib/queries/topic-list.ts';
import { defaultBody } from '#lib/view/body.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const body = defaultBody((await parent()).bodies);
  return {
    topics: await run(topicList()),
    coverage: await answer(topicCoverage, { body }, run),
    candidates: await answer(topicCandidates, { body }, run)
  };
};
