import { describe, it } from 'vitest';
import { expectSameFacts } from './changes.ts';
import { documents } from './documents.ts';
import { trial } from './known.ts';

const WIDTHS: readonly (readonly [string, string])[] = [
  ['，', ','],
  ['；', ';'],
  ['：', ':'],
  ['（', '('],
  ['）', ')'],
  ['？', '?'],
  ['！', '!'],
  ['［', '['],
  ['］', ']']
];

const half = (text: string): string =>
  WIDTHS.reduce((changed, [wide, narrow]) => changed.replaceAll(wide, narrow), text);

/** Beside Chinese characters alone: a symbol, a number, Markdown and a character reference keep theirs. */
const wide = (text: string): string =>
  text.replace(
    /(?<=\p{Script=Han})[,;:()?!](?!\S*\/)|(?<!\][^\n]*|&\w{1,8})[,;:()?!](?=\p{Script=Han})/gu,
    (mark) => WIDTHS.find(([, narrow]) => narrow === mark)![0]
  );

const chinese = documents.filter(({ text }) => /\p{Script=Han}{20}/u.test(text));

describe('a Chinese document with other marks says the same', () => {
  for (const document of chinese)
    trial('half-width', document)(`${document.name} in half-width marks`, async () => {
      await expectSameFacts(document, 'half.txt', half(document.text));
    });

  it.each(chinese)('$name in full-width marks', async (document) => {
    await expectSameFacts(document, 'wide.txt', wide(document.text));
  });
});
