import { m } from '#lib/i18n/messages.ts';
import type { ExportedChart } from '../exported.ts';
import { tellings } from '../tellings.ts';
import type { Sheet } from './sheet.ts';
import { tableRows } from './table.ts';
import { writeWorkbook } from './workbook.ts';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A chart’s table as a workbook: for each language the data, and what the chart says of itself. */
export const xlsxFile = (charts: readonly ExportedChart[]): Uint8Array<ArrayBuffer> =>
  writeWorkbook(charts.flatMap(sheetsOf));

const sheetsOf = ({ table, text, meta }: ExportedChart): Sheet[] => {
  const at = { locale: meta.lang };
  return [
    { name: m.export_sheet_data({}, at), rows: tableRows(table, meta.lang), hasHead: true },
    { name: m.export_sheet_about({}, at), rows: tellings(text, meta), hasHead: false }
  ];
};
