import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { LANGS, alive, close, openSite } from './harness.ts';

const site = openSite();

/** A page in a browser that is altered before the page comes. */
async function openAltered(path: string, alter: (page: Page) => Promise<unknown>) {
  const opened = await site.openApart('missing');
  const { page } = opened;
  await alter(page);
  await page.goto(site.url() + path);
  await alive(page);
  return opened;
}

const withoutWebAssembly = (page: Page) =>
  page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));

const damaged = (table: string) => (page: Page) =>
  page.route(`**/data/${table}.arrows`, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 20] = (body[body.length - 20] ?? 0) ^ 255;
    await route.fulfill({ response, body });
  });

const notice = (page: Page, text: string) =>
  page.locator('.engine [role=status]').filter({ hasText: text });

describe('where the engine cannot start, what was built stays and the page says so', () => {
  it.each([
    ['zh/search/?q=%E5%BC%95%E6%B8%A1', '查询引擎未能启动'],
    ['en/drift/?masked=1', 'could not start'],
    ['en/topics/?kinds=report', 'could not start']
  ])('%s', async (path, said) => {
    const opened = await openAltered(path, withoutWebAssembly);
    const { page } = opened;
    await notice(page, said).waitFor();
    expect(await page.locator('figure').first().locator('[data-mark]').count()).toBeGreaterThan(0);
    await close(opened);
  });
});

it('a damaged table is named where a search needs it', async () => {
  const opened = await openAltered('en/search/?q=extradition', damaged('paragraphs'));
  await notice(opened.page, 'paragraphs').waitFor();
  expect(await opened.page.locator('.counts').innerText()).not.toContain('Looking');
  await close(opened);
});

it.each(LANGS)(
  'on paper there are charts with their sources and nothing to press, in %s',
  async (lang) => {
    const opened = await site.open(`${lang}/attendance/?groups=african`);
    const { page } = opened;
    const only = lang === 'zh' ? '仅限' : 'only:';
    await page.locator('figure .subtitle').filter({ hasText: only }).first().waitFor();
    await page.emulateMedia({ media: 'print' });
    const shown = (selector: string) => page.locator(selector).filter({ visible: true }).count();
    expect(await shown('button, select, input, summary, nav')).toBe(0);
    const figures = await shown('figure');
    expect(figures).toBeGreaterThan(1);
    expect(await shown('figure svg')).toBeGreaterThanOrEqual(figures);
    const sources = page.locator('figure .sources').filter({ visible: true });
    expect(await sources.count()).toBe(figures);
    for (const text of await sources.allInnerTexts()) expect(text).toMatch(/第.+段|paras?\. \d/);
    await close(opened);
  }
);
