import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { alive, close, openSite } from './harness.ts';

const site = openSite();

const figure = (page: Page) => page.locator('figure').first();
const marks = (page: Page) => figure(page).locator('[data-mark]');
const drawer = (page: Page) => page.locator('dialog[open]');

/** The number that a mark says: the last in its name. */
const saidBy = (label: string | null) => Number(label?.match(/\d[\d,]*(?!.*\d)/)?.[0]);

const counted = async (page: Page) =>
  Number(await drawer(page).locator('[data-count]').getAttribute('data-count'));

describe('evidence', () => {
  it('a click on a bar opens as many places as the bar says, the address keeps it, and each place leads to its paragraph', async () => {
    const opened = await site.open('zh/attendance/');
    const { page } = opened;
    let [address, said] = ['', NaN];
    for (const i of [0, 4]) {
      said = saidBy(await marks(page).nth(i).getAttribute('aria-label'));
      await marks(page).nth(i).click();
      await drawer(page).locator('blockquote').first().waitFor();
      expect(await counted(page)).toBe(said);
      expect(await drawer(page).locator('mark').count()).toBe(said);
      expect(page.url()).toContain('open=attendance-trend:');
      address = page.url();
      await page.keyboard.press('Escape');
      await drawer(page).waitFor({ state: 'detached' });
      await page.waitForURL((url) => !url.search.includes('open='));
    }
    await page.goto(address);
    await alive(page);
    await drawer(page).locator('blockquote').first().waitFor();
    expect(await counted(page)).toBe(said);
    await drawer(page).locator('a[href*="/documents/"]').first().click();
    await page.waitForURL(/\/documents\/.*#p\d+$/);
    const paragraph = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    expect(await paragraph.locator('mark').count()).toBeGreaterThan(0);
    expect(await paragraph.isVisible()).toBe(true);
    expect(opened.troubles).toEqual([]);
    await close(opened);
  });

  it('is reached by keyboard alone: one tab stop, arrows, Enter, Escape back to the mark', async () => {
    const opened = await site.open('en/attendance/');
    const { page } = opened;
    await marks(page).first().focus();
    expect(await figure(page).locator('[data-mark][tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    const focused = page.locator('[data-mark]:focus');
    const label = await focused.getAttribute('aria-label');
    expect(label).not.toBe(await marks(page).first().getAttribute('aria-label'));
    await page.keyboard.press('Enter');
    await drawer(page).locator('blockquote').first().waitFor();
    expect(await counted(page)).toBe(saidBy(label));
    await page.keyboard.press('Escape');
    await drawer(page).waitFor({ state: 'detached' });
    expect(await focused.getAttribute('aria-label')).toBe(label);
    await close(opened);
  });
});

describe('a view', () => {
  it('keeps its choices and its numbers when the language changes', async () => {
    const opened = await site.open('zh/attendance/?by=capacity&table=attendance-trend');
    const { page } = opened;
    const numbers = async () => {
      const cells = await figure(page).locator('tbody tr').allInnerTexts();
      return cells.map((row) => row.match(/≥\s?\d+|\t\d+/g)?.map((n) => n.trim()));
    };
    await figure(page).locator('thead th').nth(4).waitFor();
    const zh = await numbers();
    expect(zh.flat().length).toBeGreaterThan(3);
    await page.locator('header a[hreflang=en]').click();
    await page.waitForURL(/\/en\/attendance\/\?by=capacity&table=attendance-trend$/);
    await page.locator('html[lang=en]').waitFor();
    expect(await numbers()).toEqual(zh);
    expect(opened.troubles).toEqual([]);
    await close(opened);
  });

  it('is the same on another machine that opens its address', async () => {
    const opened = await site.open('en/attendance/');
    await opened.page.getByRole('button', { name: 'Capacity' }).click();
    await opened.page.locator('[data-mark*="party"]').first().waitFor();
    const other = await site.open(opened.page.url().replace(site.url(), ''));
    await other.page.locator('[data-mark*="party"]').first().waitFor();
    const labels = (page: Page) =>
      marks(page).evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label')));
    expect(await labels(other.page)).toEqual(await labels(opened.page));
    await close(opened);
    await close(other);
  });

  it('tells of a parameter that it does not know, and of data that have moved', async () => {
    const opened = await site.open('en/attendance/?colour=red&v=000000000000');
    const notice = opened.page.locator('.notices');
    await notice.waitFor();
    expect(await notice.innerText()).toContain('colour=red');
    expect(await notice.innerText()).toContain('000000000000');
    await close(opened);
  });

  it('shows the same data as a table', async () => {
    const opened = await site.open('en/attendance/');
    const { page } = opened;
    await figure(page).getByRole('button', { name: 'Table' }).click();
    await figure(page).locator('table').waitFor();
    expect(page.url()).toContain('table=attendance-trend');
    expect(await figure(page).locator('tbody').innerText()).toContain('not recorded');
    expect(await figure(page).locator('tbody').innerText()).toContain('≥');
    await close(opened);
  });
});

describe('what cannot be had is said', () => {
  it('a damaged table is named, and the charts of the page stay', async () => {
    const opened = await site.open('en/methods/');
    const { page } = opened;
    await page.route('**/data/attendance.arrows', async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length - 20] = (body[body.length - 20] ?? 0) ^ 255;
      await route.fulfill({ response, body });
    });
    await page.goto(`${site.url()}en/attendance/`);
    await alive(page);
    await marks(page).first().click();
    const notice = drawer(page).getByRole('status');
    await notice.filter({ hasText: 'attendance' }).waitFor();
    expect(await notice.innerText()).toContain('attendance');
    await page.keyboard.press('Escape');
    expect(await marks(page).count()).toBeGreaterThan(3);
    await close(opened);
  });

  it('where the engine does not come the page says what is not available', async () => {
    const opened = await site.open('zh/methods/');
    const { page } = opened;
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto(`${site.url()}zh/attendance/`);
    await alive(page);
    await marks(page).first().click();
    await drawer(page).getByRole('status').filter({ hasText: '查询引擎未能启动' }).waitFor();
    await close(opened);
  });

  it('without WebAssembly too', async () => {
    const opened = await site.openApart('en/methods/');
    const { page } = opened;
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await page.goto(`${site.url()}en/attendance/`);
    await alive(page);
    await marks(page).first().click();
    await drawer(page).getByRole('status').filter({ hasText: 'could not start' }).waitFor();
    await close(opened);
  });
});

it('the reader’s theme outlives the page', async () => {
  const opened = await site.open('en/');
  const { page } = opened;
  await page.getByLabel('Appearance').selectOption('dark');
  await page.reload();
  await alive(page);
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  const ground = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor
  );
  expect(ground).toBe('rgb(21, 24, 28)');
  await close(opened);
});
