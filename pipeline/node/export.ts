import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Renderer } from '../renderer.ts';
import { RequestError } from '../renderer.ts';
import { compiledRenderer } from './compiled-renderer.ts';
import type { Terminal } from './terminal.ts';

/**
 * Opens the site’s charts over a folder of tables: there is no browser and no server that listens.
 *
 * @throws RequestError where there are no tables
 */
export async function openRenderer(tables: string, terminal: Terminal): Promise<Renderer> {
  const isThere = await stat(join(tables, 'manifest.json')).catch(() => null);
  if (!isThere) {
    throw new RequestError({
      zh: `${tables} 中没有数据表。先运行：npm run rapporteur -- build <文件夹> --out ${tables}`,
      en: `there are no tables in ${tables}; run first: npm run rapporteur -- build <folder> --out ${tables}`
    });
  }
  const open = await compiledRenderer((compile) => {
    terminal.warn({
      zh: '正在编译图表（程序有变动后的第一次导出）……',
      en: 'Compiling the charts (the first export since the program changed) …'
    });
    return withoutReports(compile);
  });
  return open(tables);
}

/** Standard output holds results only; what goes wrong is thrown. */
async function withoutReports<T>(work: () => Promise<T>): Promise<T> {
  const { stdout } = process;
  const { write } = stdout;
  stdout.write = () => true;
  try {
    return await work();
  } finally {
    stdout.write = write;
  }
}
