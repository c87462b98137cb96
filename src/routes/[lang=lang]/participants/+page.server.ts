import { run } from '#lib/data/duckdb.server.ts';
import { participants } from '#lib/queries/participants.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ participants: await run(participants()) });
