import { expect, it } from 'vitest';
import { findFaults, tellFault } from '#pipeline/registry/faults.ts';
import { readRegistryFiles } from '#pipeline/node/registry-files.ts';
import { type RegistryFiles, readRegistry } from '#pipeline/registry/registry.ts';

const files = await readRegistryFiles();

const told = (broken: RegistryFiles) => findFaults(broken).map((fault) => tellFault(fault).en);

/** The project’s registry with the rows of a file altered. */
const altered = (file: string, alter: (rows: string[]) => string[]): RegistryFiles => ({
  ...files,
  [file]: alter(files[file]!.trimEnd().split('\n')).join('\n')
});

it('finds nothing wrong in the registry of the project', () => {
  expect(told(files)).toEqual([]);
});

it('knows every file of the registry: an unruled one would be checked by nothing', () => {
  const untold = Object.keys(files).filter((file) => told({ ...files, [file]: '' }).length === 0);
  expect(untold).toEqual([]);
});

it('names file, row, column, what was found and what was expected', () => {
  const broken = altered('states.csv', (rows) =>
    rows.with(
      5,
      rows[5]!.replace(/,(African|Asia-Pacific|GRULAC|WEOG|Eastern European),/, ',Asia,')
    )
  );
  expect(told(broken)).toEqual([
    'pipeline/registry/states.csv, row 6, column un_regional_group: “Asia” found, one of (empty), African, Asia-Pacific, Eastern European, GRULAC, WEOG, none expected'
  ]);
  expect(findFaults(broken).map((fault) => tellFault(fault).zh)).toEqual([
    'pipeline/registry/states.csv 第 6 行 un_regional_group 列：现为“Asia”，应为：空、African、Asia-Pacific、Eastern European、GRULAC、WEOG、none之一'
  ]);
});

it('finds a row with a cell too many, as a comma without quotes gives', () => {
  expect(told(altered('glossary.csv', (rows) => rows.with(3, '某词,one, two,n')))).toEqual([
    'pipeline/registry/glossary.csv, row 4: “某词,one,two,n” found, 3 cells, as many as the header has (quote a cell with a comma, and close each quotation) expected'
  ]);
});

it('finds an empty name, an identifier twice, and, where rows stand, a parent that nothing has', () => {
  const [, first = ''] = files['bodies.csv']!.split('\n');
  const symbol = first.split(',')[0];
  expect(told(altered('bodies.csv', (rows) => [...rows, first, 'X/1,,某机构,,,X/0,']))).toEqual([
    expect.stringMatching(/row \d+, column name_en: “” found, a value expected$/),
    expect.stringContaining(`column symbol: “${symbol}” found, another than in row 2 expected`)
  ]);
  expect(told(altered('bodies.csv', (rows) => [...rows, 'X/1,Body,某机构,,,X/0,']))).toEqual([
    expect.stringContaining('column parent: “X/0” found, one that bodies.csv has')
  ]);
});

it('finds a file that a spreadsheet saved in another encoding or with other separators', () => {
  const gbk = new TextDecoder().decode(new Uint8Array([0xd2, 0xfd, 0xb6, 0xc9]));
  const row = `${gbk},extradition,n`;
  expect(told(altered('glossary.csv', (rows) => [...rows, row]))[0]).toContain('CSV UTF-8');
  const semicolons = { ...files, 'glossary.csv': files['glossary.csv']!.replaceAll(',', ';') };
  expect(told(semicolons)[0]).toContain('with commas between columns');
});

it('leaves rows without anything alone, as spreadsheets add them', () => {
  const padded = altered('glossary.csv', (rows) => [...rows, ',,', '']);
  expect(told(padded)).toEqual([]);
  expect(readRegistry(padded).glossary.length).toBe(readRegistry(files).glossary.length);
});
