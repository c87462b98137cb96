import { isQuantity } from '#lib/charts/quantity.ts';
import { citeSource } from '#lib/charts/sources.ts';
import type { ExportedChart } from './exported.ts';

/**
 * A chart as JSON, for programs: cells as numbers (a share as 0 to 1), texts, or absence with its reason
 * (`{"absent": "at-least", "n": 12}`), and all that the chart says of itself.
 */
const chartObject = ({ name, text, table, meta }: ExportedChart) => ({
  chart: name,
  language: meta.lang,
  title: text.title,
  subtitle: text.subtitle,
  ...(text.finding ? { finding: text.finding } : {}),
  notes: text.notes,
  sources: text.sources.map((source) => ({
    document: source.documentId,
    paragraphs: source.paragraphs,
    citation: citeSource(source, meta.lang)
  })),
  alternative: text.alternative,
  data_version: meta.dataVersion,
  made_on: meta.madeOn,
  permalink: meta.permalink,
  columns: table.columns.map(({ key, label }) => ({ key, label })),
  rows: table.rows.map((row) => row.map((cell) => (isQuantity(cell) ? cell.value : cell)))
});

/** One language gives an object, several a list of them. */
export const jsonText = (charts: readonly ExportedChart[]): string => {
  const objects = charts.map(chartObject);
  return `${JSON.stringify(objects.length === 1 ? objects[0] : objects, null, 2)}\n`;
};
