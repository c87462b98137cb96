import { element, escapeXml } from '../markup.ts';

/** A cell of a sheet: text, which is never a formula, a number, or nothing. */
export type SheetCell = string | NumberCell | null;

export interface NumberCell {
  readonly number: number;
  /** How it is shown, where not as it stands: `0.0%`. */
  readonly format?: string;
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Whether the first row names the columns: bold, and in view while one scrolls. */
  readonly hasHead: boolean;
}

/** Places in `cellXfs` of the style sheet; each number format has one from `formatted` on. */
export const STYLE = { text: 0, head: 1, formatted: 2 } as const;

/** Texts of a workbook, or its number formats, each once: cells refer to them by number. */
export interface SharedTexts {
  readonly all: string[];
  readonly indexOf: (text: string) => number;
}

export const shareTexts = (): SharedTexts => {
  const places = new Map<string, number>();
  const all: string[] = [];
  const indexOf = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, all.length);
    return all.push(text) - 1;
  };
  return { all, indexOf };
};

/** What the sheets of a workbook share. */
export interface Shared {
  readonly texts: SharedTexts;
  readonly formats: SharedTexts;
}

/** The letters of a column, from 0: `A`, `Z`, `AA`. */
export const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) +
  String.fromCharCode(65 + (index % 26));

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** @returns the worksheet part (ECMA-376, part 1, 18.3) */
export const sheetXml = (sheet: Sheet, shared: Shared): string =>
  element(
    'worksheet',
    { xmlns: MAIN },
    [viewXml(sheet), columnsXml(sheet), dataXml(sheet, shared)].join('')
  );

const viewXml = ({ hasHead }: Sheet): string => {
  const pane = { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' };
  const frozen = hasHead ? element('pane', pane) : '';
  return element('sheetViews', {}, element('sheetView', { workbookViewId: 0 }, frozen));
};

const WIDEST = 60;

const columnsXml = ({ rows }: Sheet): string => {
  const count = Math.max(1, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, i) =>
    Math.min(WIDEST, Math.max(8, ...rows.map((row) => widthOf(row[i] ?? null) + 2)))
  );
  const columns = widths.map((width, i) =>
    element('col', { min: i + 1, max: i + 1, width, customWidth: 1 })
  );
  return element('cols', {}, columns.join(''));
};

/** In widths of a figure; a long sentence alone in its row may stand out to the right. */
const widthOf = (cell: SheetCell): number => {
  if (cell === null) return 0;
  if (typeof cell !== 'string') return String(cell.number).length + 2;
  const width = [...cell].reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 0);
  return width > WIDEST * 1.5 ? 0 : width;
};

const dataXml = ({ rows, hasHead }: Sheet, shared: Shared): string => {
  const written = rows.map((row, r) => {
    const cells = row.map((cell, c) =>
      cellXml(cell, `${columnName(c)}${r + 1}`, hasHead && r === 0, shared)
    );
    return element('row', { r: r + 1 }, cells.join(''));
  });
  return element('sheetData', {}, written.join(''));
};

const cellXml = (
  cell: SheetCell,
  r: string,
  isHead: boolean,
  { texts, formats }: Shared
): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') {
    const s = isHead ? STYLE.head : undefined;
    return element('c', { r, s, t: 's' }, element('v', {}, String(texts.indexOf(cell))));
  }
  const s = cell.format === undefined ? undefined : STYLE.formatted + formats.indexOf(cell.format);
  return element('c', { r, s }, element('v', {}, escapeXml(String(cell.number))));
};

/** `_x0041_` in a text would be read as a character (ECMA-376, part 1, 22.9.2.19). */
const unescaped = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

export const sharedTextsXml = ({ all }: SharedTexts): string =>
  element(
    'sst',
    { xmlns: MAIN, uniqueCount: all.length },
    all
      .map((text) =>
        element('si', {}, element('t', { 'xml:space': 'preserve' }, escapeXml(unescaped(text))))
      )
      .join('')
  );
