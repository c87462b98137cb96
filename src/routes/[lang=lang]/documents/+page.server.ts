import { readManifest, run } from '#lib/data/duckdb.server.ts';
import { documentPlaces } from '#lib/queries/document-places.ts';
import { documentSessions } from '#lib/queries/document-sessions.ts';
import { documents } from '#lib/queries/documents.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
  documents: await run(documents()),
  sessions: await run(documentSessions()),
  places: await run(documentPlaces()),
  failures: readManifest().failures
});
