import { readManifest } from '#lib/data/duckdb.server.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { PageServerLoad } from './$types';
import { dictionary } from './dictionary.ts';

export const load: PageServerLoad = ({ params }) => ({
  tables: dictionary(readManifest(), params.lang as Lang)
});
