import { type Briefing, EMPTY_BRIEFING } from '#lib/briefing/briefing.ts';
import { type ComposedItem, composeItem } from '#lib/briefing/compose.ts';
import { type Shown, isShown, resolveItem } from '#lib/briefing/resolve.ts';
import { composeDocument } from '#lib/export/briefing/document.ts';
import { writePptx } from '#lib/export/briefing/pptx.ts';
import { writeDocx } from '#lib/export/docx/index.ts';
import { textOf, unpack } from '#lib/export/package.ts';
import { createPictureMaker } from '#lib/export/pictures.ts';
import { openServerTools } from '#lib/export/server/tools.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Tables } from '#pipeline/schema.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { tinyCorpus } from '../site/corpus.ts';
import { openCorpus } from '../site/tables.ts';

const SAID = 'Some speakers discussed extradition and mutual legal assistance.';
const TALK = '一些发言者讨论了引渡和司法协助。';

/** The tiny corpus with an English version of its first report, of which one paragraph is matched. */
function twoLanguages(): Tables {
  const corpus = tinyCorpus();
  const [zh] = corpus.documents;
  const [talk, ...others] = corpus.paragraphs;
  if (!zh || !talk) throw new Error('the corpus has no document');
  const en = { ...zh, document_id: 'X/R1@en', language: 'en', is_translation: true } as const;
  const said = {
    ...talk,
    paragraph_id: 'X/R1@en#said',
    document_id: en.document_id,
    counterpart_id: talk.paragraph_id,
    ordinal: 7,
    number: '7',
    text: SAID
  };
  return {
    ...corpus,
    documents: [...corpus.documents, en],
    paragraphs: [{ ...talk, counterpart_id: said.paragraph_id }, ...others, said]
  };
}

const quoted = (paragraph: string, spans: [number, number][] = []) =>
  ({ kind: 'quote', paragraph, spans, caption: {} }) as const;

const CHINESE = quoted('X/R1#talk', [[8, 10]]);
const ENGLISH = quoted('X/R1@en#said', [[5, 13]]);
const UNMATCHED = {
  kind: 'figure',
  chart: 'attendance-trend',
  view: 'body=X',
  figure: 'X/1~GRULAC',
  caption: {}
} as const;
const ONE_LANGUAGE = quoted('X/R2#talk');

const briefing: Briefing = {
  ...EMPTY_BRIEFING,
  title: 'Versions',
  items: [CHINESE, UNMATCHED, ONE_LANGUAGE, ENGLISH]
};

let shown: Shown[];
beforeAll(async () => {
  const { run } = await openCorpus(twoLanguages());
  const { items } = briefing;
  shown = (await Promise.all(items.map((item) => resolveItem(item, run, 'v1')))).filter(isShown);
});

const [chinese, unmatched, oneLanguage, english] = [0, 1, 2, 3].map(
  (i) => (lang: Lang) => composeItem(shown[i] as Shown, lang)
) as [
  (lang: Lang) => ComposedItem,
  (lang: Lang) => ComposedItem,
  (lang: Lang) => ComposedItem,
  (lang: Lang) => ComposedItem
];

const told = ({ quotes: [first] }: ComposedItem) => [
  first?.pieces.map(({ text }) => text).join(''),
  first?.lang,
  first?.page,
  first?.note
];

describe('a quotation', () => {
  it('is shown in the other language by the paragraph that says the same, with where it was read', () => {
    expect(told(chinese('en'))).toEqual([
      SAID,
      'en',
      'documents/x-r1-en/#p7',
      {
        text: 'Quoted from the English version; read in Chinese: X/R1, para. 1',
        page: 'documents/x-r1/#p1'
      }
    ]);
    expect(chinese('en').caption).toBe('Quoted in full from X/R1.');
  });

  it('of an English document is shown in Chinese in the same way', () => {
    expect(told(english('zh'))).toEqual([
      TALK,
      'zh',
      'documents/x-r1/#p1',
      { text: '此处引中文本；所读为英文本：X/R1，第7段', page: 'documents/x-r1-en/#p7' }
    ]);
    expect(told(english('en'))).toEqual([SAID, 'en', 'documents/x-r1-en/#p7', null]);
  });

  it('in the language of the briefing stays as it was read, with the places marked', () => {
    expect(told(chinese('zh'))).toEqual([TALK, 'zh', 'documents/x-r1/#p1', null]);
    expect(chinese('zh').quotes[0]?.pieces[1]).toEqual({ kind: 'marked', text: '引渡' });
  });

  it('says that there is no other version, and keeps the words that were read', () => {
    const note = { text: 'No English version in the corpus; quoted in Chinese.', page: null };
    expect(told(oneLanguage('en'))).toEqual([TALK, 'zh', 'documents/x-r2/#p1', note]);
    expect(told(oneLanguage('zh'))[3]).toBeNull();
  });

  it('says where the other version is there and has no such paragraph', () => {
    expect(told(unmatched('en'))[3]).toEqual({
      text: 'The English version has no matching paragraph; quoted in Chinese.',
      page: null
    });
  });
});

describe('a file of a briefing', () => {
  const textIn = (xml: string) => xml.replace(/<\/(?:w|a):p>/g, '\n').replace(/<[^>]+>/g, '');
  let files: Record<'docx' | 'pptx', { text: string; links: string }>;

  beforeAll(async () => {
    const pictures = createPictureMaker(await openServerTools());
    const folder = (lang: Lang) => `https://example.org/${lang}/`;
    const document = composeDocument(
      { briefing, shown, dataVersion: 'v1', madeOn: '2026-11-21', folder },
      () => Promise.reject(new Error('nothing is drawn'))
    );
    const read = (file: Uint8Array, name: RegExp, links: RegExp) => {
      const parts = Object.entries(unpack(file));
      const joined = (of: RegExp) =>
        parts.flatMap(([part, bytes]) => (of.test(part) ? [textOf(bytes)] : [])).join('\n');
      return { text: textIn(joined(name)), links: joined(links) };
    };
    files = {
      docx: read(
        await writeDocx(document, pictures),
        /^word\/document\.xml$/,
        /document\.xml\.rels/
      ),
      pptx: read(
        await writePptx(document, pictures),
        /slides\/slide\d+\.xml$/,
        /slide\d+\.xml\.rels/
      )
    };
  });

  it.each(['docx', 'pptx'] as const)(
    'in both languages has both versions, or says what is not there (%s)',
    (format) => {
      const { text, links } = files[format];
      expect(text).toContain(SAID);
      expect(text).toContain(TALK);
      expect(text).toContain('read in Chinese: X/R1, para. 1');
      expect(text).toContain('所读为英文本：X/R1，第7段');
      expect(text).toContain('No English version in the corpus; quoted in Chinese.');
      expect(text).toContain('The English version has no matching paragraph');
      expect(links).toContain('https://example.org/en/documents/x-r1/?v=v1#p1');
      expect(links).toContain('https://example.org/en/documents/x-r1-en/?v=v1#p7');
    }
  );
});
