import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { range, sum } from 'd3';
import { type Page, chromium } from 'playwright';
import { readManifest } from '#lib/data/duckdb.server.ts';
import { serve } from '../../scripts/serve.js';
import { tablesOf } from '../harness/corpus.ts';
import { type Report, quantile } from './report.ts';
import { scaledFolder } from './scaled.ts';

const COPIES = Number(process.env.BENCH_COPIES ?? 1000);
/** Filters that are ticked on each page, one after another. */
const STEPS = 10;
/** How long a reader looks at a picture before asking for another, in milliseconds. */
const LOOK = Number(process.env.BENCH_LOOK ?? 1000);
/** How long a pointer rests on a choice before the reader makes it, in milliseconds. */
const REST = Number(process.env.BENCH_REST ?? 200);
const PAGES = ['attendance', 'participation', 'topics', 'topics/trends', 'voices', 'citations'];

/** From an event until the frame in which the first chart, and all of them, are drawn anew, in ms. */
interface Redrawn {
  readonly first: number;
  readonly all: number;
  /** What the page, its worker and their helpers have worked meanwhile, which others on the machine do not change. */
  readonly worked?: number;
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

/** What the processes of pages have worked, in milliseconds. */
async function workOf(page: Page): Promise<number> {
  const session = await page.context().browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return 1000 * sum(renderers, ({ cpuTime }) => cpuTime);
}

/** Nothing is asked, and nothing moves: a reader looks at a picture before asking for another. */
const isAtRest = () =>
  document.querySelector('[aria-busy=true]') === null &&
  document.getAnimations().every(({ playState }) => playState !== 'running');

/** `come`: the reader’s pointer comes to what `act` then does something to. */
async function redraw(
  page: Page,
  act: () => Promise<unknown>,
  come?: () => Promise<unknown>
): Promise<Redrawn | null> {
  await page.waitForFunction(isAtRest);
  await page.waitForTimeout(LOOK);
  const before = await workOf(page);
  if (come) await come().then(() => page.waitForTimeout(REST));
  const watched = page.evaluate(watchFigures, 20_000);
  await act();
  const redrawn = await watched;
  return redrawn && { ...redrawn, worked: (await workOf(page)) - before };
}

/** What a reader waits for on one page. */
interface Waits {
  /** The first step brings the engine and the tables. */
  readonly opening: Redrawn | null;
  /** Each a view that was not asked for before. */
  readonly steps: readonly Redrawn[];
  /** Another body: its parts of the tables are fetched. */
  readonly body: Redrawn | null;
}

/** So many of `count` places, from the first to the last. */
const spread = (count: number, many: number) => [
  ...new Set(range(many).map((i) => Math.round((i * (count - 1)) / (many - 1))))
];

/** Ticks filters of every kind that a page has, one after another, then goes to another body. */
async function measure(page: Page): Promise<Waits> {
  await page.locator('details > summary').first().click();
  const boxes = page.locator('details .panel input[type=checkbox]');
  const found: (Redrawn | null)[] = [];
  for (const i of spread(await boxes.count(), STEPS + 1)) {
    const box = boxes.nth(i);
    const come = REST > 0 ? () => box.hover() : undefined;
    found.push(await redraw(page, () => box.click(), come));
  }
  const [opening = null, ...steps] = found;
  const select = page.locator('main select').first();
  const body = await redraw(page, () => select.selectOption({ index: 1 }));
  return { opening, steps: steps.filter((step) => step !== null), body };
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

const milliseconds = (value: number | undefined) => value?.toFixed(0) ?? '';

const row = (name: string, { opening, steps, body }: Waits) => [
  name,
  ...(['first', 'all', 'worked'] as const).flatMap((which) =>
    [0.5, 0.95].map((share) =>
      milliseconds(
        quantile(
          steps.map((one) => one[which] ?? 0),
          share
        )
      )
    )
  ),
  milliseconds(opening?.first),
  milliseconds(body?.first)
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
    const found = new Map<string, Waits>();
    for (const name of PAGES) {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      // The runner names every function by this; the page has none of it.
      await context.addInitScript('globalThis.__name = (value) => value');
      const page = await context.newPage();
      await page.goto(`${server.url}zh/${name}/`);
      await page.locator('html[data-alive]').waitFor({ state: 'attached' });
      found.set(name, await measure(page));
      await context.close();
    }
    const steps = [...found.values()].flatMap((waits) => waits.steps);
    return {
      title: `Pages over a corpus × ${COPIES} in Chromium, from a click to the frame drawn: ms`,
      head: [
        'page',
        ...['first chart p50', 'p95', 'all p50', 'p95', 'worked p50', 'p95'],
        ...['first step', 'another body']
      ],
      rows: [
        ...[...found].map(([name, waits]) => row(name, waits)),
        row(`all ${steps.length} steps`, { steps, opening: null, body: null })
      ]
    };
  } finally {
    await browser.close();
    server.close();
    rmSync(site, { recursive: true });
  }
}
