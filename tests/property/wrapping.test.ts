import fc from 'fast-check';
import { describe, it } from 'vitest';
import { asText } from '../fixtures/formats/as-text.ts';
import { expectSameFacts, seed } from './changes.ts';
import { documents } from './documents.ts';
import { trial } from './known.ts';

const width = fc.integer({ min: 40, max: 120 });
const lineGap = fc.integer({ min: 0, max: 2 });

const layoutOf = (columns: number, gap: number) => ({
  width: columns,
  lineGap: gap,
  blockGap: gap + 1,
  headingGap: gap + 2
});

describe('a document wrapped again says the same', () => {
  for (const document of documents)
    trial('wrapping', document)(
      `${document.name}, at any width and with any blank lines between`,
      async () => {
        await fc.assert(
          fc.asyncProperty(width, lineGap, async (columns, gap) => {
            const changed = asText(document.text, layoutOf(columns, gap));
            await expectSameFacts(document, 'wrapped.txt', changed);
          }),
          { seed, numRuns: 4 }
        );
      }
    );

  it.each(documents)('$name, with a line a paragraph', async (document) => {
    const changed = asText(document.text, layoutOf(Infinity, 0));
    await expectSameFacts(document, 'unwrapped.txt', changed);
  });

  it.each(documents)('$name, with the line ends of Windows and of old Macs', async (document) => {
    const lines = document.text.replace(/\r\n?/g, '\n');
    await expectSameFacts(document, 'windows.txt', lines.replaceAll('\n', '\r\n'));
    await expectSameFacts(document, 'mac.txt', lines.replaceAll('\n', '\r'));
  });
});
