import { run } from '#lib/data/duckdb.server.ts';
import { documentIds } from '#lib/data/ids.server.ts';
import { LANGS, isLang } from '#lib/i18n/lang.ts';
import { citationName } from '#lib/provisions.ts';
import { documentCounterparts } from '#lib/queries/document-counterparts.ts';
import { documentParagraphs } from '#lib/queries/document-paragraphs.ts';
import { documentSessions } from '#lib/queries/document-sessions.ts';
import { documentSpans } from '#lib/queries/document-spans.ts';
import { documentVersions } from '#lib/queries/document-versions.ts';
import { documents } from '#lib/queries/documents.ts';
import { findings } from '#lib/queries/findings.ts';
import { error } from '@sveltejs/kit';
import { packSpans } from './packed.ts';
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
  const lang = isLang(params.lang) ? params.lang : LANGS[0];
  const spans = await run(documentSpans(id, lang));
  return {
    document,
    versions: await run(documentVersions(id)),
    sessions: await run(documentSessions(id)),
    counterparts: await run(documentCounterparts(id)),
    paragraphs: await run(documentParagraphs(id)),
    spans: packSpans(
      spans.map((span) =>
        span.type === 'citation' ? { ...span, label: citationName(span.label, lang) } : span
      )
    ),
    findings: await run(findings(id))
  };
};
