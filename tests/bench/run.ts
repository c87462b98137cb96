import { createServer } from 'vite';
import { firstView } from './first-view.ts';
import { linearity } from './linearity.ts';
import { pipeline } from './pipeline.ts';
import { redraws } from './redraw.ts';
import type * as charts from './queries.ts';
import { type Report, print } from './report.ts';

type Charts = typeof charts;

/** Charts are compiled as the site’s are. */
async function queries(): Promise<Report> {
  const vite = await createServer({
    server: { middlewareMode: true, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    logLevel: 'error'
  });
  try {
    const module = await vite.ssrLoadModule('/tests/bench/queries.ts');
    return await (module as Charts).queries();
  } finally {
    await vite.close();
  }
}

const benchmarks = { pipeline, linearity, queries, redraws, 'first-view': firstView };

const asked = process.argv.slice(2);
for (const [name, measure] of Object.entries(benchmarks))
  if (asked.length === 0 || asked.includes(name)) print(await measure());
