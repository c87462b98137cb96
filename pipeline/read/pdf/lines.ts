/** Rows of a page → lines of text: spaces by the gaps between items, raised marks as marks. */
import { escapeText, raised } from '../light-markdown.ts';
import { isNoteMark } from './note-marks.ts';
import type { Item, Row } from './items.ts';

/** A part of a line that stands apart, as in a column of a table. */
export interface Cell {
  readonly text: string;
  readonly left: number;
}

export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  /** Parts with gaps between them that are wider than any space of a sentence. */
  readonly cells: readonly Cell[];
  /** It has columns, beyond a number that is set off. */
  readonly hasColumns: boolean;
  /** The right edge of the text; Infinity where no line goes on in the next one. */
  readonly limit: number;
  /** The mark that it begins with, as footnotes do, and the text behind it. */
  readonly noteStart: { readonly label: string; readonly text: string } | null;
}

/** In sizes of the font: a narrower gap parts no words, a wider one parts columns. */
const WORD_GAP = 0.16;
const COLUMN_GAP = 2.6;

const gapBetween = (before: Item, after: Item): number =>
  (after.x - before.x - before.width) / Math.max(before.size, after.size);

const spaceBetween = (before: Item, after: Item): string => {
  const gap = gapBetween(before, after);
  if (gap > COLUMN_GAP) return '      ';
  return gap > WORD_GAP ? ' ' : '';
};

/** Smaller and higher than its row. */
const isRaised = (item: Item, row: Row): boolean =>
  item.size < row.size * 0.85 && row.y - item.y > row.size * 0.12;

/** Digits of one mark may come as two items. */
const withWholeMarks = (row: Row): Item[] => {
  const items: Item[] = [];
  for (const item of row.items) {
    const before = items.at(-1);
    const touches =
      before !== undefined &&
      isRaised(before, row) &&
      isRaised(item, row) &&
      gapBetween(before, item) < WORD_GAP;
    if (touches)
      items[items.length - 1] = {
        ...before,
        text: before.text + item.text,
        width: item.x + item.width - before.x
      };
    else items.push(item);
  }
  return items;
};

const join = (items: readonly Item[], row: Row): string =>
  items
    .map(
      (item, at) =>
        (at === 0 ? '' : spaceBetween(items[at - 1]!, item)) +
        (isRaised(item, row) ? raised(item.text) : escapeText(item.text))
    )
    .join('')
    .trim();

/** A footnote’s beginning: its mark raised, or set off by spaces. */
const noteStartOf = (items: readonly Item[], row: Row): PageLine['noteStart'] => {
  const [first, ...rest] = items;
  if (!first) return null;
  if (isNoteMark(first.text)) return { label: first.text.trim(), text: join(rest, row) };
  const [, label, text] = /^\s*(\S{1,3})\s{1,6}(\S.*)$/.exec(first.text) ?? [];
  if (!label || !text || !isNoteMark(label)) return null;
  return { label, text: join([{ ...first, text }, ...rest], row) };
};

/** Items in groups with wide gaps between them. */
const groupsOf = (items: readonly Item[]): Item[][] => {
  const groups: Item[][] = [];
  items.forEach((item, at) => {
    const before = items[at - 1];
    if (before && gapBetween(before, item) <= COLUMN_GAP) groups.at(-1)!.push(item);
    else groups.push([item]);
  });
  return groups;
};

const LABEL = /^[(（]?[\dA-Za-z一二三四五六七八九十]{1,4}[.、)）]?$/;

/** The first wide gap may only set off a number: `1.      In its resolution`. */
const hasColumns = (cells: readonly Cell[]): boolean =>
  cells.length > (LABEL.test(cells[0]?.text ?? '') ? 2 : 1);

/** The line that a row makes. `limit`: the right edge of its column. */
export const lineOf = (row: Row, limit: number): PageLine => {
  const items = withWholeMarks(row);
  const full = items.filter((item) => !isRaised(item, row));
  const cells = groupsOf(items).map((group) => ({ text: join(group, row), left: group[0]!.x }));
  return {
    text: join(items, row),
    left: row.left,
    right: row.right,
    y: row.y,
    size: row.size,
    isBold: full.length > 0 && full.every(({ isBold }) => isBold),
    cells,
    hasColumns: hasColumns(cells),
    limit,
    noteStart: noteStartOf(items, row)
  };
};
