/** A line of a page → its text: spaces by the gaps between items, raised marks as marks. */
import { escapeText, raised, reference } from '../light-markdown.ts';
import type { Item, PageLine } from './page-items.ts';

/** In sizes of the font: a narrower gap parts no words, a wider one parts columns. */
const WORD_GAP = 0.16;
const COLUMN_GAP = 2.2;
const COLUMN = ' '.repeat(6);

const spaceBetween = (before: Item, after: Item): string => {
  const gap = after.x - before.x - before.width;
  const size = Math.max(before.size, after.size);
  if (gap > COLUMN_GAP * size) return COLUMN;
  return gap > WORD_GAP * size ? ' ' : '';
};

/** Smaller and higher than its line. */
const isRaised = (item: Item, line: PageLine): boolean =>
  item.size < line.size * 0.85 && line.y - item.y > line.size * 0.12;

const NOTE_MARK = /^\s*(\d{1,3}|\*{1,3})\s*$/;

const pieceOf = (item: Item, line: PageLine): string =>
  isRaised(item, line) ? raised(item.text) : escapeText(item.text);

/** Digits of one mark may come as two items. */
const joinRaised = (line: PageLine): Item[] =>
  line.items.reduce<Item[]>((joined, item) => {
    const before = joined.at(-1);
    const touches =
      before &&
      isRaised(before, line) &&
      isRaised(item, line) &&
      item.x - before.x - before.width < 1;
    if (!touches) return [...joined, item];
    const width = item.x + item.width - before.x;
    return [...joined.slice(0, -1), { ...before, text: before.text + item.text, width }];
  }, []);

const join = (items: readonly Item[], line: PageLine): string =>
  items
    .map((item, at) => (at === 0 ? '' : spaceBetween(items[at - 1]!, item)) + pieceOf(item, line))
    .join('');

/** The text of a line of the body. */
export const textOfLine = (line: PageLine): string => join(joinRaised(line), line).trimEnd();

export interface NoteStart {
  readonly label: string;
  /** The line as the beginning of a footnote: `[^1]: text`. */
  readonly text: string;
}

/** What begins a line of small print: a mark, raised or followed by a gap; null for none. */
export const noteStartOf = (line: PageLine): NoteStart | null => {
  const [first, ...rest] = joinRaised(line);
  if (!first) return null;
  const alone = NOTE_MARK.exec(first.text)?.[1];
  if (alone && rest.length > 0)
    return { label: alone, text: `${reference(alone)}: ${join(rest, line).trim()}` };
  const glued = /^\s*(\d{1,3}|\*{1,3})\s{1,4}(?=\S)/.exec(first.text);
  if (!glued) return null;
  const text = join([{ ...first, text: first.text.slice(glued[0].length) }, ...rest], line);
  return { label: glued[1]!, text: `${reference(glued[1]!)}: ${text.trim()}` };
};
