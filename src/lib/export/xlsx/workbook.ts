import { element } from '../markup.ts';
import { pack, xmlPart, type Parts } from '../package.ts';
import { shareTexts, sharedTextsXml, sheetXml, type Sheet } from './sheet.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** How `≥ 12` is shown: the cell stays a number, and is not read as an exact one. */
export const LEAST_FORMAT = '"≥ "#,##0';

/**
 * Sheets as an `.xlsx` file (ECMA-376). Numbers are numbers, everything else is text: nothing in
 * it is a formula. The same sheets give the same bytes.
 */
export const writeWorkbook = (sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> => {
  const shared = { texts: shareTexts(), formats: shareTexts() };
  const parts: Parts = {};
  const written = sheets.map((sheet) => sheetXml(sheet, shared));
  parts['[Content_Types].xml'] = xmlPart(contentTypes(sheets.length));
  parts['_rels/.rels'] = xmlPart(relations([['officeDocument', 'xl/workbook.xml']]));
  parts['xl/workbook.xml'] = xmlPart(workbook(sheets));
  parts['xl/_rels/workbook.xml.rels'] = xmlPart(workbookRelations(sheets.length));
  written.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = xmlPart(sheet);
  });
  parts['xl/styles.xml'] = xmlPart(styles(shared.formats.all));
  parts['xl/sharedStrings.xml'] = xmlPart(sharedTextsXml(shared.texts));
  return pack(parts);
};

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

const relations = (targets: readonly (readonly [string, string])[]): string =>
  element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    targets
      .map(([type, target], i) =>
        element('Relationship', { Id: `rId${i + 1}`, Type: `${RELATIONS}/${type}`, Target: target })
      )
      .join('')
  );

const workbookRelations = (count: number): string =>
  relations([
    ...numbers(count).map((n) => ['worksheet', `worksheets/sheet${n}.xml`] as const),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml']
  ]);

const contentTypes = (count: number): string => {
  const part = (name: string, type: string) =>
    element('Override', { PartName: `/xl/${name}`, ContentType: `${CONTENT}.${type}+xml` });
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    [
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml'
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      part('workbook.xml', 'sheet.main'),
      ...numbers(count).map((n) => part(`worksheets/sheet${n}.xml`, 'worksheet')),
      part('styles.xml', 'styles'),
      part('sharedStrings.xml', 'sharedStrings')
    ].join('')
  );
};

const workbook = (sheets: readonly Sheet[]): string =>
  element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': RELATIONS },
    element(
      'sheets',
      {},
      sheets
        .map(({ name }, i) => element('sheet', { name, sheetId: i + 1, 'r:id': `rId${i + 1}` }))
        .join('')
    )
  );

const font = (content: string): string =>
  element('font', {}, `${content}<sz val="11"/><name val="Arial"/><family val="2"/>`);

/** The first number that a workbook may give a format of its own (ECMA-376, part 1, 18.8.30). */
const FIRST_FORMAT = 164;

/** The styles in the order of `STYLE`: text, heads, then numbers in each format. */
const styles = (formats: readonly string[]): string =>
  element(
    'styleSheet',
    { xmlns: MAIN },
    [
      formats.length === 0
        ? ''
        : element(
            'numFmts',
            { count: formats.length },
            formats
              .map((formatCode, i) => element('numFmt', { numFmtId: FIRST_FORMAT + i, formatCode }))
              .join('')
          ),
      element('fonts', { count: 2 }, font('') + font('<b/>')),
      element(
        'fills',
        { count: 2 },
        '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
      ),
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      element(
        'cellXfs',
        { count: 2 + formats.length },
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
          '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
          formats
            .map((_, i) =>
              element('xf', {
                numFmtId: FIRST_FORMAT + i,
                fontId: 0,
                fillId: 0,
                borderId: 0,
                xfId: 0,
                applyNumberFormat: 1
              })
            )
            .join('')
      )
    ].join('')
  );
