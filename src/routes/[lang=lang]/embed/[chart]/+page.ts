import { chartNamed } from '#lib/charts/index.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, params }) => {
  const listed = chartNamed(params.chart);
  if (!listed) error(404, `no chart ${params.chart}`);
  return { ...data, listed, drawn: await listed.load(), lang: params.lang as Lang };
};
