import { run } from '#lib/data/duckdb.server.ts';
import { sessions } from '#lib/queries/sessions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ sessions: await run(sessions('')) });
