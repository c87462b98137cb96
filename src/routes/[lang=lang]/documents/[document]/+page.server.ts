import { run } from '#lib/data/duckdb.server.ts';
import { documentIds } from '#lib/data/ids.server.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { documentSessions } from '#lib/queries/document-sessions.ts';
import { documents } from '#lib/queries/documents.ts';
import { findings } from '#lib/queries/findings.ts';
import { paragraphsOfDocument } from '#lib/queries/paragraphs-of-document.ts';
import { spansOfDocument } from '#lib/queries/spans-of-document.ts';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const slugs = [...(await documentIds()).keys()];
  return LANGS.flatMap((lang) => slugs.map((document) => ({ lang, document })));
};

export const load: PageServerLoad = async ({ params }) => {
  const id = (await documentIds()).get(params.document);
  if (id === undefined) error(404);
  const [document] = await run(documents(id));
  if (!document) error(404);
  return {
    document,
    sessions: await run(documentSessions(id)),
    paragraphs: await run(paragraphsOfDocument(id)),
    spans: await run(spansOfDocument(id)),
    findings: await run(findings(id))
  };
};
