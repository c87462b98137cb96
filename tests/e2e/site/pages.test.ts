import axe, { type AxeResults } from 'axe-core';
import { greatest, groups } from 'd3';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { weighSite } from '../../../scripts/fonts/first-view.ts';
import { kindOf } from '../../../scripts/fonts/site.ts';
import { MOST, tell, totalOf, type Weight } from '../../../scripts/fonts/weigh.ts';
import { PAGES } from './all-pages.ts';
import { LANGS, close, openSite, settled } from './harness.ts';

const site = openSite();

const CHARTED = ['', 'attendance/', 'participation/', 'topics/', 'drift/', 'voices/'];

/** The pages about topics that no navigation names. */
const OF_TOPICS = ['trends', 'agenda', 'together', 'unassigned'].map((name) => `topics/${name}/`);

const problemsOf = ({ violations }: AxeResults) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);

/** The rules whose answer hangs on the theme: the others see the same document in both. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page in the light, and what it finds of colours in the dark. */
async function axeProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const run = (rules: string[]) =>
    page.evaluate((values) => {
      const runOnly = values.length > 0 ? { type: 'rule' as const, values } : undefined;
      return (window as unknown as { axe: typeof axe }).axe.run({
        resultTypes: ['violations'],
        ...(runOnly && { runOnly })
      });
    }, rules);
  const light = problemsOf(await run([]));
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = problemsOf(await run(COLOUR_RULES)).map((problem) => `dark: ${problem}`);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark];
}

/** What stands out of a window that is narrower than its page. */
function standingOut(): string[] {
  if (document.documentElement.scrollWidth <= window.innerWidth) return [];
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > window.innerWidth)
    .map((element) => element.outerHTML.slice(0, 200));
}

/** What stands out of a window of this width once the pictures are drawn for it. */
async function tooWide(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  const isFitting = () => document.documentElement.scrollWidth <= window.innerWidth;
  await vi.waitUntil(() => page.evaluate(isFitting), { timeout: 30_000 }).catch(() => undefined);
  return page.evaluate(standingOut);
}

/** What stands in a picture and is no part of it: a browser draws nothing of it. */
const undrawn = (all: Element[]) =>
  all
    .filter((element) => !element.namespaceURI?.endsWith('/svg'))
    .map((element) => element.outerHTML);

/** The pages of a language: those that every corpus has, and the first of what it has many of. */
async function pagesIn(lang: string): Promise<string[]> {
  const opened = await site.open(`${lang}/sessions/`, { javaScriptEnabled: false });
  const firstLink = async (path: string) => {
    await opened.page.goto(site.url() + path);
    const href = await opened.page.locator(`main a[href*="${path}"]`).first().getAttribute('href');
    return new URL(href ?? '', site.url() + path).href.replace(site.url(), '');
  };
  const own = [];
  for (const folder of ['sessions', 'documents', 'topics', 'participants'])
    own.push(await firstLink(`${lang}/${folder}/`));
  await close(opened);
  return [...[...PAGES, ...OF_TOPICS].map((page) => `${lang}/${page}`), ...own];
}

describe.each(LANGS)('in %s', (lang) => {
  it.each([...CHARTED, ...OF_TOPICS])(
    '/%s shows its chart without a script, at both widths',
    async (path) => {
      const opened = await site.open(`${lang}/${path}`, { javaScriptEnabled: false });
      for (const width of [1280, 390]) {
        await opened.page.setViewportSize({ width, height: 900 });
        const picture = opened.page.locator('figure svg:visible').first();
        expect(await picture.getAttribute('aria-label')).toBeTruthy();
        expect(await picture.locator('[data-mark]').count()).toBeGreaterThan(1);
        const font = await picture
          .locator('text')
          .first()
          .evaluate((text) => {
            const drawn = (text as SVGTextElement).ownerSVGElement as SVGSVGElement;
            const scale = drawn.getBoundingClientRect().width / drawn.viewBox.baseVal.width;
            return parseFloat(getComputedStyle(text).fontSize) * scale;
          });
        expect(font, `size of text at ${width}`).toBeGreaterThan(10);
      }
      await close(opened);
    }
  );

  it('leads everywhere without a script, whatever folder it is served from', async () => {
    const opened = await site.open(`${lang}/attendance/`, { javaScriptEnabled: false });
    const links = await opened.page
      .locator('a[href], link[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.filter((href) => !href.startsWith(site.url()))).toEqual([]);
    const other = opened.page.locator('header a[hreflang]');
    await other.click();
    expect(await opened.page.locator('html').getAttribute('lang')).not.toBe(lang);
    expect(opened.page.url()).toContain('/attendance/');
    await close(opened);
  });

  it('every page is in its language, whole, legible in both themes, fit for a phone, and asks nobody else', async () => {
    const opened = await site.open(`${lang}/`, { colorScheme: 'light' });
    const { page, troubles } = opened;
    for (const path of await pagesIn(lang)) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(site.url() + path);
      await settled(page);
      const accessibility = await axeProblems(page);
      const found = {
        lang: await page.locator('html').getAttribute('lang'),
        headings: await page.locator('h1').count(),
        undrawn: await page.locator('figure svg *').evaluateAll(undrawn),
        tooWide: await tooWide(page, 390)
      };
      expect.soft(found, path).toEqual({ lang, headings: 1, undrawn: [], tooWide: [] });
      expect.soft([...accessibility, ...troubles.splice(0)], path).toEqual([]);
    }
    await close(opened);
  }, 240_000);
});

it('in colours that a reader forces, pictures are legible and every mark has an edge', async () => {
  const opened = await site.open('en/attendance/', { forcedColors: 'active', colorScheme: 'dark' });
  const mark = opened.page.locator('figure [data-mark] rect[fill^="var(--cat"]').first();
  await mark.waitFor();
  const seen = await mark.evaluate((rect) => {
    const svg = rect.closest('svg') as SVGSVGElement;
    const probe = document.body.appendChild(document.createElement('p'));
    probe.style.color = 'CanvasText';
    const text = getComputedStyle(svg.querySelector('g[fill="var(--ink)"] text') as Element).fill;
    return {
      own: getComputedStyle(probe).color,
      text,
      edge: getComputedStyle(rect).stroke,
      fill: getComputedStyle(rect).fill
    };
  });
  expect([seen.text, seen.edge]).toEqual([seen.own, seen.own]);
  expect(seen.fill).not.toBe(seen.own);
  await close(opened);
});

it('the start page leads to both languages without a script', async () => {
  const opened = await site.open('', { javaScriptEnabled: false });
  for (const lang of LANGS) {
    const href = await opened.page.locator(`a[hreflang=${lang}]`).getAttribute('href');
    expect(new URL(href ?? '', site.url()).href).toBe(`${site.url()}${lang}/`);
  }
  await close(opened);
});

it('the start page sends a reader on in the language of the browser', async () => {
  const opened = await site.open('', { locale: 'en-US' });
  await opened.page.waitForURL(`${site.url()}en/`);
  await close(opened);
});

/** The icon of the site, which does not hold up a page. */
const ICON = 500;

/** What a first visit brings over the wire, in bytes, as a host that compresses sends it. */
async function weightOf(path: string): Promise<number> {
  const opened = await site.openApart('missing', { javaScriptEnabled: false });
  const responses: Response[] = [];
  opened.page.on('response', (response) => responses.push(response));
  await opened.page.goto(site.url() + path, { waitUntil: 'networkidle' });
  // What comes after this is asked of a page that closes.
  const sizes = await Promise.all(responses.slice().map(wireSize));
  const weight = sizes.reduce((sum, size) => sum + size, 0);
  await close(opened);
  return weight;
}

async function wireSize(response: Response): Promise<number> {
  const body = await response.body();
  return /\.(woff2|png)$/.test(response.url()) ? body.length : gzipSync(body).length;
}

describe('a first view', () => {
  let weights: readonly Weight[];
  beforeAll(async () => {
    weights = await weighSite('build');
  });

  it('brings no more than 150 kB over the wire, on every page', () => {
    expect(weights.length).toBeGreaterThan(100);
    expect(weights.filter((weight) => totalOf(weight) > MOST).map(tell)).toEqual([]);
  });

  it('brings what is reckoned: the heaviest page of each kind, in a browser', async () => {
    const kinds = groups(
      weights.filter(({ page }) => /^zh\/|documents/.test(page)),
      ({ page }) => kindOf(page)
    ).filter(([kind]) => /\*$|^zh$/.test(kind));
    for (const [, ofKind] of kinds) {
      const heaviest = greatest(ofKind, (a, b) => totalOf(a) - totalOf(b))!;
      const path = heaviest.page.replace('index.html', '');
      // On a busy machine Chromium may lay a page out before it has all its rules.
      await expect
        .poll(() => weightOf(path), { message: tell(heaviest), timeout: 30_000 })
        .toBeLessThanOrEqual(totalOf(heaviest) + ICON);
    }
  });
});
