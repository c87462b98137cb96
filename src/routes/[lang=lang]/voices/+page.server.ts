import { answer } from '#lib/charts/chart.ts';
import { voicesSessions } from '#lib/charts/voices-sessions/chart.ts';
import { voicesTopics } from '#lib/charts/voices-topics/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { defaultBody } from '#lib/view/body.ts';
import { TEXT_FILTERS, filtersIn } from '#lib/view/filters.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const body = defaultBody((await parent()).bodies);
  const { session, level, masked } = DEFAULT_VIEW;
  const filters = filtersIn(DEFAULT_VIEW, TEXT_FILTERS);
  return {
    sessions: await run(sessions('')),
    topics: await answer(voicesTopics, { body, session, level, masked, ...filters }, run),
    accounts: await answer(voicesSessions, { body, ...filters }, run)
  };
};
