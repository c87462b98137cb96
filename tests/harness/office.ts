import { csvParseRows } from 'd3-dsv';
import { Buffer } from 'node:buffer';
import readWorkbook from 'read-excel-file/node';
import { csvText } from '#lib/export/csv.ts';
import type { ExportedChart } from '#lib/export/exported.ts';
import { type Parts, textOf } from '#lib/export/package.ts';
import { elementsNamed, readXml } from './xml.ts';

export const CHART_PART = /^ppt\/charts\/chart\d+\.xml$/;

export const partsNamed = (parts: Parts, pattern: RegExp): [string, string][] =>
  Object.keys(parts)
    .filter((name) => pattern.test(name))
    .map((name) => [name, textOf(parts[name]!)]);

/** The workbooks inside a presentation, in the order of its charts. */
export const workbooks = (parts: Parts): Uint8Array[] =>
  Object.keys(parts)
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
    .map((name) => parts[name]!);

/** The table of a chart as its CSV has it, what it says of itself left out. */
export const csvTable = ({ table, text, meta }: ExportedChart): (string | number)[][] =>
  csvParseRows(csvText(table, text, meta).slice(1))
    .slice(0, table.rows.length + 1)
    .map((row) => row.map((cell) => asRead(cell.replace(/^'(?=[=+\-@])/, ''))));

/** What a spreadsheet makes of a cell of a CSV file: `57.6%` is 0.576. */
export const asRead = (cell: string): string | number => {
  const [, number, sign] = /^([+-]?\d+(?:\.\d+)?)(%?)$/.exec(cell) ?? [];
  if (number === undefined) return cell;
  return sign === '%' ? Number((Number(number) / 100).toFixed(9)) : Number(number);
};

/** The same table as the first columns of a workbook have it. */
export const tableIn = async (
  file: Uint8Array,
  { table }: ExportedChart
): Promise<(string | number)[][]> => {
  const [sheet] = await readWorkbook(Buffer.from(file));
  return sheet!.data.slice(0, table.rows.length + 1).map((row) =>
    table.columns.map((_, i) => {
      const cell = row[i] ?? '';
      return typeof cell === 'number' ? cell : asRead(String(cell));
    })
  );
};

const columnOf = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** What a chart part draws that the cells it refers to do not say; and gaps whose cells do. */
export const strayPoints = async (xml: string, file: Uint8Array): Promise<string[]> => {
  const [sheet] = await readWorkbook(Buffer.from(file));
  const root = readXml(xml);
  const references = ['c:numRef', 'c:strRef'].flatMap((name) => elementsNamed(root, name));
  return references.flatMap((reference) => {
    const formula = elementsNamed(reference, 'c:f')[0]?.text ?? '';
    const [, letters = '', first = '1', last = first] =
      /!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(formula) ?? [];
    const points = new Map(
      elementsNamed(reference, 'c:pt').map((pt) => [
        Number(pt.attributes.idx),
        elementsNamed(pt, 'c:v')[0]?.text
      ])
    );
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => {
      const cell = sheet!.data[Number(first) - 1 + i]?.[columnOf(letters)] ?? null;
      const isGap = cell === null || (reference.name === 'c:numRef' && typeof cell !== 'number');
      const expected = isGap ? undefined : String(cell);
      return points.get(i) === expected ? '' : `${formula} ${i}: ${points.get(i)} ≠ ${expected}`;
    }).filter((stray) => stray !== '');
  });
};
