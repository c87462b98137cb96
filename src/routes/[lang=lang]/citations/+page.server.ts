import { answer } from '#lib/charts/chart.ts';
import { citationFlow } from '#lib/charts/citation-flow/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
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
    flow: await answer(citationFlow, { body, session: '', ...filters }, run)
  };
};
