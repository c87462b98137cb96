import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContextOptions,
  type Page,
  type Request,
  chromium
} from 'playwright';
import { afterAll, beforeAll, expect } from 'vitest';
import { serve } from '../../../scripts/serve.js';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The engine compiles each function once: on questions this small the better code never pays.
  '--js-flags=--liftoff-only'
];

/** A page with what went wrong on it: requests that left the origin, refusals, errors. */
export interface WatchedPage {
  readonly page: Page;
  readonly troubles: string[];
  /** Ends the reader's visit. */
  readonly leave: () => Promise<void>;
}

/** What a reader's browser is like where a test says nothing of it. */
const READER = {
  viewport: { width: 1280, height: 900 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
  // What a page asks for is watched and altered: nothing answers in its place.
  serviceWorkers: 'block'
} satisfies BrowserContextOptions;

/** What tests listen to. */
const WATCHED = [
  'console',
  'framenavigated',
  'pageerror',
  'request',
  'requestfailed',
  'requestfinished',
  'response'
];

/** What each page has asked for and not yet got. */
const awaited = new WeakMap<Page, Set<Request>>();

function watchRequests(page: Page) {
  const waiting = new Set<Request>();
  awaited.set(page, waiting);
  page.on('request', (request) => waiting.add(request));
  page.on('requestfinished', (request) => waiting.delete(request));
  page.on('requestfailed', (request) => waiting.delete(request));
  // What the page before asked for is given up with it.
  page.on('framenavigated', (frame) => frame === page.mainFrame() && waiting.clear());
}

function watch(page: Page, origin: string): string[] {
  watchRequests(page);
  const troubles: string[] = [];
  page.on('console', (message) => {
    // The tests themselves block it, and Playwright says so.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) troubles.push(`asked ${url}`);
  });
  return troubles;
}

/** Makes a page as it was when it was new: another reader's, who has been nowhere. */
async function renew(page: Page, options: BrowserContextOptions) {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const event of WATCHED) page.removeAllListeners(event);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.goto('about:blank');
  const { viewport, colorScheme, reducedMotion, forcedColors } = { ...READER, ...options };
  await page.emulateMedia({ media: null, colorScheme, reducedMotion, forcedColors });
  if (viewport) await page.setViewportSize(viewport);
}

/**
 * The built site, served under a path as a static host may, and a browser. Call it once in a test
 * file.
 */
export function openSite() {
  let site: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  // A new page costs a process, which reads the site's script and its fonts anew.
  const idle = new Map<string, Page[]>();

  beforeAll(async () => {
    if (!existsSync('build/zh/index.html'))
      throw new Error('there is no build to test: run `npm run build` first');
    site = await serve({ directory: 'build', base: '/papers/rapporteur/' });
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ARGS
    });
  });

  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  const newPage = async (options: BrowserContextOptions) =>
    (await browser.newContext({ ...READER, ...options })).newPage();

  async function visit(page: Page, path: string, options: BrowserContextOptions) {
    const troubles = watch(page, new URL(site.url).origin);
    await page.goto(site.url + path);
    if (options.javaScriptEnabled !== false) await alive(page);
    return troubles;
  }

  /** A page of a reader who has been nowhere on the site. */
  const open = async (path: string, options: BrowserContextOptions = {}): Promise<WatchedPage> => {
    const kind = JSON.stringify(options);
    const page = idle.get(kind)?.pop() ?? (await newPage(options));
    const leave = async () => {
      await renew(page, options);
      idle.set(kind, [...(idle.get(kind) ?? []), page]);
    };
    return { page, troubles: await visit(page, path, options), leave };
  };

  /** A page of a browser that is altered for good, or that must not have kept anything. */
  const openApart = async (path: string, options: BrowserContextOptions = {}) => {
    const page = await newPage(options);
    const leave = () => page.context().close();
    return { page, troubles: await visit(page, path, options), leave };
  };

  return { open, openApart, url: () => site.url };
}

export const LANGS = ['zh', 'en'] as const;

/** The page answers clicks and keys: its script has started. The pages at the root and those of frames do not tell. */
export const alive = async (page: Page): Promise<void> => {
  if (/\/(?:zh|en)\/(?!embed\/)/.test(new URL(page.url()).pathname))
    await page.locator('html[data-alive]').waitFor({ state: 'attached' });
};

/** The page’s thread has done all that was laid on it, and nothing that it asked for is on its way. */
async function atRest(page: Page): Promise<boolean> {
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
  return awaited.get(page)?.size === 0;
}

/** The page has what it asked for, and no figure waits for an answer. */
export async function settled(page: Page): Promise<void> {
  await alive(page);
  // An answer may lead to the next question: at rest it is who is so twice.
  const isSettled = async () => (await atRest(page)) && atRest(page);
  await expect.poll(isSettled, { timeout: 30_000, interval: 20 }).toBe(true);
  await page.locator('main:not(:has([aria-busy=true]))').waitFor({ state: 'attached' });
}

/** Ends a reader's visit. */
export const close = ({ leave }: WatchedPage) => leave();
