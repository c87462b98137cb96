import { answer } from '#lib/charts/chart.ts';
import { sessionTimeline } from '#lib/charts/session-timeline/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { keyFigures } from '#lib/queries/key-figures.ts';
import { defaultBody } from '#lib/view/body.ts';
import { error } from '@sveltejs/kit';
import { leads } from './leads.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, params }) => {
  const [figures] = await run(keyFigures());
  if (!figures) error(500, 'the tables gave no key figures');
  const body = defaultBody((await parent()).bodies);
  return {
    figures,
    leads: await leads(body, params.lang as Lang, run),
    body,
    timeline: await answer(sessionTimeline, { body: '' }, run)
  };
};
