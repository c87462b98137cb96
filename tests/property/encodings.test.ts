import iconv from 'iconv-lite';
import { describe, it } from 'vitest';
import { expectSameFacts } from './changes.ts';
import { documents } from './documents.ts';

const MARK = '\ufeff';

const canBe = (text: string, encoding: string): boolean =>
  iconv.decode(iconv.encode(text, encoding), encoding) === text;

/** Chinese systems cannot encode every letter of a name: those documents never were in that encoding. */
const inEncoding = (encoding: string) => documents.filter(({ text }) => canBe(text, encoding));

describe('a document in another encoding says the same', () => {
  it.each(inEncoding('gb18030'))('$name in GB18030', async (document) => {
    await expectSameFacts(document, 'file.txt', iconv.encode(document.text, 'gb18030'));
  });

  it.each(inEncoding('win1252'))('$name in Windows-1252', async (document) => {
    await expectSameFacts(document, 'file.txt', iconv.encode(document.text, 'win1252'));
  });

  it.each(documents)(
    '$name in UTF-8 with a mark, and in UTF-16 of both orders',
    async (document) => {
      const marked = MARK + document.text;
      await expectSameFacts(document, 'file.txt', marked);
      await expectSameFacts(document, 'file.txt', iconv.encode(marked, 'utf-16le'));
      await expectSameFacts(document, 'file.txt', iconv.encode(marked, 'utf-16be'));
    }
  );

  it.each(documents)('$name in UTF-16 without a mark', async (document) => {
    await expectSameFacts(document, 'file.txt', iconv.encode(document.text, 'utf-16le'));
    await expectSameFacts(document, 'file.txt', iconv.encode(document.text, 'utf-16be'));
  });
});
