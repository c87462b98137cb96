import { toRuns } from '#lib/evidence/marks.ts';
import { documentCounterparts } from '#lib/queries/document-counterparts.ts';
import { documentParagraphs } from '#lib/queries/document-paragraphs.ts';
import { documentPlaces } from '#lib/queries/document-places.ts';
import { SPAN_TYPES, documentSpans } from '#lib/queries/document-spans.ts';
import { documentVersions } from '#lib/queries/document-versions.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  packSpans,
  unpackSpans
} from '../../../src/routes/[lang=lang]/documents/[document]/packed.ts';
import { tinyCorpus } from './corpus.ts';
import { openCorpus } from './tables.ts';

describe('questions about a document', () => {
  let run: Awaited<ReturnType<typeof openCorpus>>['run'];
  beforeAll(async () => {
    ({ run } = await openCorpus(tinyCorpus()));
  });

  const spans = (document: string, lang = 'zh') => run(documentSpans(document, lang));
  const told = async (document: string, lang = 'zh') =>
    (await spans(document, lang)).map(({ type, label }) => `${type} ${label}`.trim());

  it('paragraphs come in reading order', async () => {
    const rows = await run(documentParagraphs('X/R1'));
    expect(rows.map((r) => [r.paragraph_id, r.ordinal])).toEqual([
      ['X/R1#talk', 1],
      ['X/R1#list', 2],
      ['X/R1#speakers', 3]
    ]);
  });

  it('what was read is packed for a page, and unpacked as it was', async () => {
    const rows = await spans('X/R1');
    const packed = packSpans(rows);
    expect(rows.length).toBeGreaterThan(3);
    expect(packed.paragraphs.length).toBeLessThan(rows.length);
    expect(unpackSpans(packed)).toEqual(rows.map((row) => ({ ...row })));
  });

  it('a paragraph is told with the one that says the same in the other language', async () => {
    const corpus = tinyCorpus();
    const [zh] = corpus.documents;
    const [talk] = corpus.paragraphs;
    if (!zh || !talk) throw new Error('the corpus has no document');
    const en = { ...zh, document_id: 'X/R1@en', language: 'en', is_translation: true } as const;
    const said = {
      ...talk,
      paragraph_id: 'X/R1@en#talk',
      document_id: 'X/R1@en',
      ordinal: 7,
      text: 'Some speakers …'
    };
    const { run: ask } = await openCorpus({
      ...corpus,
      documents: [...corpus.documents, en],
      paragraphs: [
        { ...talk, counterpart_id: said.paragraph_id },
        ...corpus.paragraphs.slice(1),
        { ...said, counterpart_id: talk.paragraph_id }
      ]
    });
    const told = async (document: string) =>
      (await ask(documentCounterparts(document))).map((row) => [
        row.ordinal,
        row.language,
        row.their_ordinal,
        row.text
      ]);
    expect(await told('X/R1')).toEqual([[1, 'en', 7, 'Some speakers …']]);
    expect(await told('X/R1@en')).toEqual([[7, 'zh', 1, talk.text]]);
    expect(await told('X/R2')).toEqual([]);
  });

  it('a span is what it was read as, named in the language asked for', async () => {
    expect(await told('X/R1')).toContain('attendance 智利');
    expect(await told('X/R1', 'en')).toContain('attendance Chile');
    expect(await told('X/R1', 'en')).toContain('agenda 2 Extradition');
  });

  it('the text under a span is the evidence', async () => {
    const [paragraph] = (await run(documentParagraphs('X/R2'))).filter((p) => p.ordinal === 2);
    const gap = (await spans('X/R2')).find((s) => s.type === 'gap' && s.start > 0);
    expect(paragraph?.text.slice(gap?.start, gap?.end)).toBe('[……]');
  });

  it('a place read as several things keeps all of them', async () => {
    const paragraphs = await run(documentParagraphs('X/R1'));
    const list = paragraphs.find((p) => p.ordinal === 2)!;
    const own = (await spans('X/R1')).filter((s) => s.paragraph_id === list.paragraph_id);
    const run0 = toRuns(list.text, own).find(({ text }) => text === '法国');
    expect(run0?.spans.map((s) => s.label)).toEqual(['欧洲联盟', '法国']);
  });

  it('masked mentions are told apart from mentions', async () => {
    expect((await told('X/R2')).filter((t) => t.endsWith('引渡'))).toEqual(['masked 引渡']);
  });

  it('a session is marked where a document names it', async () => {
    expect(await told('X/R2')).toContain('session X/3');
  });

  it('a finding without a place in the text marks nothing', async () => {
    expect((await told('X/R1')).filter((t) => t.startsWith('finding'))).toEqual(['finding 待查']);
  });

  it('every type that is read has a name in the legend', async () => {
    const types = (await Promise.all(['X/R1', 'X/R2'].map((d) => spans(d)))).flat();
    for (const { type } of types) expect(SPAN_TYPES).toContain(type);
  });

  it('places count once, however many facts were read there', async () => {
    expect(await run(documentPlaces())).toEqual([
      { document_id: 'X/L1', attendance: 1, statements: 0, citations: 0, findings: 0 },
      { document_id: 'X/R1', attendance: 4, statements: 3, citations: 2, findings: 2 },
      { document_id: 'X/R2', attendance: 2, statements: 0, citations: 0, findings: 0 }
    ]);
  });

  it('language versions of one work know one another', async () => {
    const versions = await run(documentVersions('X/R1'));
    expect(versions.map((v) => v.document_id)).toEqual(['X/R1']);
  });
});
