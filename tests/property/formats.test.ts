import { describe, it } from 'vitest';
import { asDoc } from '../fixtures/formats/as-doc.ts';
import { asDocx } from '../fixtures/formats/as-docx.ts';
import { asHtml } from '../fixtures/formats/as-html.ts';
import { asPdf } from '../fixtures/formats/as-pdf.ts';
import { expectSameFacts } from './changes.ts';
import { documents, type SourceDocument } from './documents.ts';
import { trial } from './known.ts';
import { structured } from '../fixtures/formats/structured.ts';

/** A format that ties notes to their calls can hold no note that nothing calls. */
const hasLooseNotes = ({ text }: SourceDocument): boolean => {
  const { blocks, footnotes } = structured(text);
  const called = new Set(blocks.flatMap(({ marks }) => marks.map(({ label }) => label)));
  return [...footnotes.keys()].some((label) => !called.has(label));
};
const withCalls = documents.filter((document) => !hasLooseNotes(document));

describe('a document in another format says the same', () => {
  it.each(withCalls)('$name as a Word file', async (document) => {
    await expectSameFacts(document, 'file.docx', await asDocx(document.text));
  });

  it.each(documents)('$name as a page of the web', async (document) => {
    await expectSameFacts(document, 'file.html', asHtml(document.text));
  });

  for (const document of withCalls)
    trial('old Word', document)(`${document.name} as an old Word file`, async () => {
      await expectSameFacts(document, 'file.doc', asDoc(document.text));
    });

  for (const document of withCalls)
    trial('PDF', document)(`${document.name} as a PDF`, async () => {
      await expectSameFacts(document, 'file.pdf', await asPdf(document.text));
    });
});
