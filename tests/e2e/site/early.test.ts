import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { alive, close, openSite } from './harness.ts';

const site = openSite();

/** A page whose script is on its way until it is let through: what a slow network makes of it. */
async function openSlowly(path: string) {
  const opened = await site.open('missing');
  const { page } = opened;
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  await page.route(/\/_app\/immutable\/.*\.js$/, async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(site.url() + path, { waitUntil: 'commit' });
  await page.locator('figure, h1').first().waitFor();
  return { opened, page, start: open };
}

const held = (page: Page) => page.locator('html[data-held]').waitFor({ state: 'attached' });

it('a filter that is chosen before the script has come is in force when it has', async () => {
  const { opened, page, start } = await openSlowly('zh/attendance/');
  await page.locator('.filters select').first().selectOption('all');
  await page.locator('figure .choice button').nth(1).click();
  await held(page);
  start();
  await page.waitForURL(/body=all/);
  await page.waitForURL(/by=capacity/);
  await alive(page);
  expect(await page.locator('html[data-held]').count()).toBe(0);
  await close(opened);
});

it('a figure opens its sentences though it was pressed before the script had come', async () => {
  const { opened, page, start } = await openSlowly('en/attendance/');
  await page.locator('figure [data-mark]').first().click();
  await held(page);
  start();
  await page.locator('dialog[open] blockquote').first().waitFor();
  await close(opened);
});

it('a word that is typed early is looked for, and the other language has the same view', async () => {
  const { opened, page, start } = await openSlowly('zh/search/');
  await page.getByRole('searchbox').pressSequentially('引渡');
  await held(page);
  start();
  await page.waitForURL(/q=/);
  await page.locator('main ol li').first().waitFor();
  await close(opened);
  const other = await openSlowly('zh/topics/?level=detail');
  await other.page.locator('header a[hreflang]').click();
  await held(other.page);
  other.start();
  await other.page.waitForURL(/\/en\/topics\/\?level=detail/);
  await close(other.opened);
});
