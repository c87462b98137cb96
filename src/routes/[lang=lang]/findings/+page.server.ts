import { run } from '#lib/data/duckdb.server.ts';
import { allFindings, findingCounts } from '#lib/queries/all-findings.ts';
import { documents } from '#lib/queries/documents.ts';
import type { PageServerLoad } from './$types';

const ALL = { severity: '', code: '', document: '' };

export const load: PageServerLoad = async () => ({
  counts: await run(findingCounts(ALL)),
  findings: await run(allFindings(ALL, 0)),
  documents: (await run(documents())).map(({ document_id, symbol, title_zh, title_en }) => ({
    document_id,
    symbol,
    title_zh,
    title_en
  }))
});
