import { drawInBrowser } from './browser/draw-chart.ts';
import { openBrowserTools } from './browser/tools.ts';
import type { InLanguages, FileOptions, Format } from './make-file.ts';
import { makeFile } from './make-file.ts';

export { copyImage, copyTable } from './browser/clipboard.ts';
export { download } from './download.ts';
export type { ExportedChart } from './exported.ts';
export { toExported } from './exported-chart.ts';
export { fileName, type FileNameParts } from './file-name.ts';
export type { ExportMeta } from './meta.ts';
export { drawInBrowser, openBrowserTools };

/** Makes a file of a chart, in a browser. */
export const exportFile = async (
  format: Format,
  charts: InLanguages,
  options: FileOptions
): Promise<Blob> => {
  const { content, type } = await makeFile(format, charts, options, openBrowserTools);
  return new Blob([content], { type });
};
