import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectSameFacts, originalOf, seed } from './changes.ts';
import { documents, type SourceDocument } from './documents.ts';

/** What stands between two pages of a printed document, line by line. */
const FURNITURE: readonly ((symbol: string, page: number) => string[])[] = [
  (symbol, page) => ['', `V.16-05070 ${page}/30`, '', symbol, ''],
  (symbol, page) => ['', `${page}/30 V.16-05070`, `\f${symbol}`, ''],
  (symbol, page) => [`${page} V.16-05070`, '', symbol],
  (symbol, page) => ['', `- ${page} -`, `\f${symbol}`],
  (symbol) => ['V.16-05070', symbol],
  (symbol) => ['', '*1605070*', 'V.16-05070 (C)', '', symbol, '']
];

/** The first page ends below the masthead. */
const FIRST_PAGE = 45;

const isPlain = (line: string | undefined): boolean =>
  line !== undefined && line.trim() !== '' && !/^\s*[|#>_]|<\/?t[dr]/.test(line);

/** Places between two lines of text, of which the page’s end parts a paragraph as often as not. */
const breaksIn = (lines: readonly string[]): number[] =>
  lines.flatMap((line, at) =>
    at > FIRST_PAGE && isPlain(line) && isPlain(lines[at - 1]) ? [at] : []
  );

const withFurniture = (
  document: SourceDocument,
  places: readonly number[],
  kind: number
): string => {
  const lines = document.text.replace(/\r\n?/g, '\n').split('\n');
  const possible = breaksIn(lines);
  const chosen = new Set(places.map((place) => possible[place % possible.length]));
  const { symbol } = originalOf(document);
  const furniture = (page: number): string[] =>
    FURNITURE[kind]!(symbol ?? '', page).filter((line) => symbol !== null || line.trim() !== '');
  let page = 1;
  return lines
    .flatMap((line, at) => (chosen.has(at) ? [...furniture((page += 1)), line] : [line]))
    .join('\n');
};

const wrapped = documents.filter(({ text }) => breaksIn(text.split('\n')).length > 10);

describe('a document with page furniture between its lines says the same', () => {
  it.each(wrapped)('$name', async (document) => {
    const places = fc.array(fc.nat(), { minLength: 1, maxLength: 6 });
    const kind = fc.nat({ max: FURNITURE.length - 1 });
    await fc.assert(
      fc.asyncProperty(places, kind, (at, n) =>
        expectSameFacts(document, 'printed.txt', withFurniture(document, at, n))
      ),
      { seed, numRuns: 5 }
    );
  });
});
