import { answer } from '#lib/charts/chart.ts';
import { sessionTimeline } from '#lib/charts/session-timeline/chart.ts';
import { run } from '#lib/data/duckdb.server.ts';
import { keyFigures } from '#lib/queries/key-figures.ts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const [figures] = await run(keyFigures());
  if (!figures) error(500, 'the tables gave no key figures');
  return { figures, timeline: await answer(sessionTimeline, { body: '' }, run) };
};
