import { answer } from '#lib/charts/chart.ts';
import { topicCandidates } from '#lib/charts/topic-candidates/chart.ts';
import { topicCoverage } from '#lib/charts/topic-coverage/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
import { topicList } from '#lib/queries/topic-list.ts';
import { toldSessionNames } from '#lib/queries/session-names.ts';
import { defaultBody } from '#lib/view/body.ts';
import { TEXT_FILTERS, filtersIn } from '#lib/view/filters.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const body = defaultBody((await parent()).bodies);
  const filters = filtersIn(DEFAULT_VIEW, TEXT_FILTERS);
  return {
    sessions: await run(toldSessionNames()),
    topics: await run(topicList()),
    coverage: await answer(topicCoverage, { body, ...filters }, run),
    candidates: await answer(topicCandidates, { body, ...filters }, run)
  };
};
