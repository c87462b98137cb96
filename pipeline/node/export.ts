import type { InlineConfig } from 'vite';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenRenderer, Renderer } from '../renderer.ts';
import { RequestError } from '../renderer.ts';

const COMPILER: InlineConfig = {
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] }
};

const RENDERER = '/src/lib/export/server/renderer.ts';

/**
 * Opens the site’s charts over a folder of tables. The site’s components are compiled as they are
 * when the site is built; there is no browser and no server that listens.
 *
 * @throws RequestError where there are no tables
 */
export async function openRenderer(
  tables: string
): Promise<{ readonly renderer: Renderer; readonly close: () => Promise<void> }> {
  const isThere = await stat(join(tables, 'manifest.json')).catch(() => null);
  if (!isThere) {
    throw new RequestError({
      zh: `${tables} 中没有数据表。先运行：npm run rapporteur -- build <文件夹> --out ${tables}`,
      en: `there are no tables in ${tables}; run first: npm run rapporteur -- build <folder> --out ${tables}`
    });
  }
  return withoutReports(() => openOver(tables));
}

async function openOver(tables: string) {
  const { createServer } = await import('vite');
  const compiler = await createServer(COMPILER);
  try {
    const module = await compiler.ssrLoadModule(RENDERER);
    const renderer = await (module.openRenderer as OpenRenderer)(tables);
    return { renderer, close: () => compiler.close() };
  } catch (error) {
    await compiler.close();
    throw error;
  }
}

/** Standard output holds results only: what plug-ins report goes where progress goes. */
async function withoutReports<T>(work: () => Promise<T>): Promise<T> {
  const { stdout, stderr } = process;
  const { write } = stdout;
  stdout.write = stderr.write.bind(stderr) as typeof write;
  try {
    return await work();
  } finally {
    stdout.write = write;
  }
}
