import { formatCell } from '#lib/charts/absence.ts';
import { m } from '#lib/i18n/messages.ts';
import { escapeXml, element } from '../markup.ts';
import { harmless, writtenCell } from '../csv.ts';
import type { ExportedChart } from '../exported.ts';
import { type FileOptions, type InLanguages, makeFile } from '../make-file.ts';
import { refusal } from '../said.ts';
import { tellings } from '../tellings.ts';
import { openBrowserTools } from './tools.ts';

/**
 * Puts the picture of a chart on the clipboard.
 *
 * @throws RequestError where the browser does not let pages do so
 */
export const copyImage = async (charts: InLanguages, options: FileOptions): Promise<void> => {
  // Safari lets a page write only what was promised before the click had been handled.
  const image = makeFile('png', charts, options, openBrowserTools).then(
    ({ content, type }) => new Blob([content], { type })
  );
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })]);
  } catch {
    await image;
    throw refused();
  }
};

/**
 * Puts the table of a chart on the clipboard: a table for documents, columns for sheets.
 *
 * @throws RequestError where the browser does not let pages do so
 */
export const copyTable = async (charts: InLanguages): Promise<void> => {
  const html = charts.map(tableHtml).join('\n');
  const plain = charts.map(tableTsv).join('\n\n');
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([plain], { type: 'text/plain' })
    });
    await navigator.clipboard.write([item]);
  } catch {
    throw refused();
  }
};

/** Pages that came by http have no clipboard; others where the reader has forbidden it. */
const refused = () => refusal((lang) => m.export_clipboard_refused({}, { locale: lang }));

/** A chart’s table with what it says of itself, as HTML. */
export const tableHtml = ({ table, text, meta }: ExportedChart): string => {
  const cells = (name: string, row: readonly string[]) =>
    element('tr', {}, row.map((cell) => element(name, {}, escapeXml(cell) || ' ')).join(''));
  const rows = table.rows.map((row) => row.map((cell) => formatCell(cell, meta.lang)));
  const said = tellings(text, meta).map((parts) =>
    element('p', {}, escapeXml(parts.filter((part) => part !== '').join(' ')))
  );
  const head = element(
    'thead',
    {},
    cells(
      'th',
      table.columns.map(({ label }) => label)
    )
  );
  const body = element('tbody', {}, rows.map((row) => cells('td', row)).join(''));
  return element('div', { lang: meta.lang }, element('table', {}, head + body) + said.join(''));
};

/** A chart’s table with what it says of itself, as columns between tabs. */
export const tableTsv = ({ table, text, meta }: ExportedChart): string =>
  [
    table.columns.map(({ label }) => harmless(label)),
    ...table.rows.map((row) => row.map((cell) => writtenCell(cell, meta.lang))),
    [],
    ...tellings(text, meta).map((row) => row.map(harmless))
  ]
    .map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
