/** Job numbers, page numbers and running heads in a text without line breaks. */
import { SYMBOL } from '../../clean.ts';

/** Job number, initials of typists, days of printing and barcode. */
const JOB = String.raw`(?:V|GE|A)\.\d{2}-\d{5,6}\s*(?:\([A-Z]\))?(?:\s*[A-Z]{2,4}(?=\s*(?:\d{6}|联合国)))?(?:\s*\d{6})*(?:\s*\*\d{7,8}\*)?`;

const PAGE = String.raw`\d{1,3}(?:\s?\/\s?\d{1,3})?`;

/** The first page bears the document’s own symbol, as the heads of the others do. */
const FIRST_PAGE = 400;

const escaped = (symbol: string): string => symbol.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The text without what stands at the head and foot of its pages. */
export const withoutFurniture = (text: string): string => {
  const own = text.slice(0, FIRST_PAGE).match(SYMBOL)?.[0];
  const bare = new RegExp(`(?<![\\d.])(?:\\s${PAGE})?\\s*${JOB}(?:\\s+${PAGE}(?=\\s))?`, 'g');
  if (own === undefined) return text.replace(bare, ' ');
  const head = `${escaped(own)}(?![\\w/.])`;
  const pages = new RegExp(
    [
      `\\s${head}\\s+(?:${PAGE}\\s+)?${JOB}`,
      `\\s${head}\\s+\\d{1,3}/\\d{1,3}(?=\\s)`,
      `(?:\\s${PAGE})?\\s+${JOB}(?:\\s+${PAGE})?\\s+${head}`,
      `\\s\\d{1,3}/\\d{1,3}\\s+${head}`,
      `${escaped(own)}\\d{1,3}/\\d{1,3}\\s*${JOB}`
    ].join('|'),
    'g'
  );
  const first = text.indexOf(own) + own.length;
  return `${text.slice(0, first)}${text.slice(first).replace(pages, ' ')}`.replace(bare, ' ');
};
