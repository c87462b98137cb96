import { answer } from '#lib/charts/chart.ts';
import { citationFlow } from '#lib/charts/citation-flow/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
import { defaultBody } from '#lib/view/body.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const body = defaultBody((await parent()).bodies);
  return { flow: await answer(citationFlow, { body, session: '' }, run) };
};
