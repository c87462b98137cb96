import { readManifest, run } from '#lib/data/duckdb.server.ts';
import { bodies } from '#lib/queries/bodies.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async () => ({
  bodies: await run(bodies()),
  dataVersion: readManifest().dataVersion
});
