import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readText } from '#pipeline/read/read.ts';
import { documents, type SourceDocument } from './documents.ts';

const MARK = '\ufeff';

const canBe = (text: string, encoding: string): boolean =>
  iconv.decode(iconv.encode(text, encoding), encoding) === text;

/** Not every letter of a name can be encoded: such a document never was in that encoding. */
const inEncoding = (encoding: string) => documents.filter(({ text }) => canBe(text, encoding));

/** The same text is read, and it is told whether the encoding was assumed. */
const expectSameText = async (
  { text }: SourceDocument,
  bytes: Uint8Array,
  isAssumed: boolean
): Promise<void> => {
  const read = await readText({ name: 'file.txt', bytes, sha256: '' });
  expect(read).toMatchObject({ text });
  const codes = 'findings' in read ? read.findings.map(({ code }) => code) : [];
  expect(codes).toEqual(isAssumed ? ['assumed-encoding'] : []);
};

const isAscii = ({ text }: SourceDocument): boolean => /^[\0-\x7f]*$/.test(text);

describe('a document in another encoding has the same text', () => {
  it.each(inEncoding('gb18030'))('$name in GB18030', async (document) => {
    const bytes = iconv.encode(document.text, 'gb18030');
    await expectSameText(document, bytes, !isAscii(document));
  });

  it.each(inEncoding('win1252'))('$name in Windows-1252', async (document) => {
    const bytes = iconv.encode(document.text, 'win1252');
    await expectSameText(document, bytes, !isAscii(document));
  });

  it.each(documents)('$name with a byte order mark, in UTF-8 and UTF-16', async (document) => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'])
      await expectSameText(document, iconv.encode(MARK + document.text, encoding), false);
  });

  it.each(documents)('$name in UTF-16 without a mark', async (document) => {
    for (const encoding of ['utf-16le', 'utf-16be'])
      await expectSameText(document, iconv.encode(document.text, encoding), true);
  });
});

describe('a text in traditional characters', () => {
  const traditional =
    '工作組第十次會議審議了引渡和司法協助。聯合國打擊跨國有組織犯罪公約締約方會議。';

  it('is read from Big5, which is said to be assumed', async () => {
    const bytes = iconv.encode(traditional.repeat(5), 'big5');
    await expectSameText({ name: 'big5', text: traditional.repeat(5) }, bytes, true);
  });
});
