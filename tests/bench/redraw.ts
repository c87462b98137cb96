import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Page, chromium } from 'playwright';
import { readManifest } from '#lib/data/duckdb.server.ts';
import { serve } from '../../scripts/serve.js';
import { tablesOf } from '../harness/corpus.ts';
import { type Report, quantile } from './report.ts';
import { scaledFolder } from './scaled.ts';

const COPIES = Number(process.env.BENCH_COPIES ?? 1000);
/** Filters that are ticked on each page, one after another. */
const STEPS = 10;
const PAGES = ['attendance', 'participation', 'topics', 'topics/trends', 'voices', 'citations'];

/** From an event until the frame in which the first chart, and all of them, are drawn anew, in ms. */
interface Redrawn {
  readonly first: number;
  readonly all: number;
}

/** Runs in the page: waits for the next event, then until no figure is waiting for its answer. */
function watchFigures(patience: number): Promise<Redrawn | null> {
  const figures = [...document.querySelectorAll('figure')];
  const isBusy = (figure?: Element) => figure?.getAttribute('aria-busy') === 'true';
  return new Promise((done) => {
    let [began, first] = [0, 0];
    const start = (event: Event) => {
      began ||= event.timeStamp;
      setTimeout(() => done(null), patience);
    };
    for (const type of ['click', 'change']) addEventListener(type, start, { capture: true });
    const drawn = () => {
      if (began === 0 || isBusy(figures[0])) return;
      first ||= performance.now() - began;
      if (!figures.some(isBusy)) done({ first, all: performance.now() - began });
    };
    const observer = new MutationObserver(() => requestAnimationFrame(drawn));
    const what = { subtree: true, childList: true, attributes: true, characterData: true };
    for (const figure of figures) observer.observe(figure, what);
  });
}

async function redraw(page: Page, act: () => Promise<unknown>): Promise<Redrawn | null> {
  const redrawn = page.evaluate(watchFigures, 20_000);
  await act();
  return redrawn;
}

/** Ticks filters one after another: each is a view that was not asked for before. */
async function measure(page: Page): Promise<Redrawn[]> {
  await page.locator('details > summary').first().click();
  const boxes = page.locator('details .panel input[type=checkbox]');
  const found: (Redrawn | null)[] = [];
  for (let i = 0; i <= Math.min(STEPS, (await boxes.count()) - 1); i += 1)
    found.push(await redraw(page, () => boxes.nth(i).click()));
  // The first brings the engine and the tables.
  return found.slice(1).filter((one) => one !== null);
}

/** The built site with other tables. */
function siteWith(folder: string): string {
  if (!existsSync('build/zh/index.html')) throw new Error('there is no build: run `npm run build`');
  const site = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  for (const name of readdirSync('build').filter((entry) => entry !== 'data'))
    symlinkSync(resolve('build', name), join(site, name));
  symlinkSync(resolve(folder), join(site, 'data'));
  return site;
}

const row = (name: string, redrawn: readonly Redrawn[]) => [
  name,
  ...(['first', 'all'] as const).flatMap((which) =>
    [0.5, 0.95].map((share) =>
      quantile(
        redrawn.map((one) => one[which]),
        share
      ).toFixed(0)
    )
  )
];

/** The built site in Chromium over a corpus many times as large, from an event to the new picture. */
export async function redraws(): Promise<Report> {
  const site = siteWith(await scaledFolder(await tablesOf('seeds'), readManifest(), COPIES));
  const server = await serve({ directory: site, base: '/' });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu']
  });
  try {
    const rows: string[][] = [];
    for (const name of PAGES) {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const page = await context.newPage();
      await page.goto(`${server.url}zh/${name}/`);
      await page.locator('html[data-alive]').waitFor({ state: 'attached' });
      rows.push(row(name, await measure(page)));
      await context.close();
    }
    return {
      title: `Pages over a corpus × ${COPIES} in Chromium, from a click to the frame drawn: ms`,
      head: ['page', 'first chart p50', 'p95', 'all charts p50', 'p95'],
      rows
    };
  } finally {
    await browser.close();
    server.close();
    rmSync(site, { recursive: true });
  }
}
