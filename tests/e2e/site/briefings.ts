import type { Page } from 'playwright';
import { alive } from './harness.ts';

/** The items of the briefing page. */
export const items = (page: Page) =>
  page.locator('.briefing-document ol > li').filter({ has: page.locator('.tools') });

export const kinds = async (page: Page) =>
  (await items(page).evaluateAll((all) => all.map((li) => li.classList[0]))).join(' ');

export const add = (page: Page) => page.getByRole('button', { name: /^Add to briefing/ });

/** Puts in a chart, one of its figures, and a paragraph: by what each page offers. */
export async function gather(page: Page, site: string) {
  await page.goto(`${site}en/attendance/`);
  await alive(page);
  const figure = page.locator('figure').first();
  await figure.getByRole('button', { name: /^Add to briefing/ }).click();
  await figure.getByRole('button', { name: /^In the briefing/ }).waitFor();
  await figure.locator('[data-mark]').first().click();
  const drawer = page.locator('dialog[open]');
  await drawer.locator('blockquote').first().waitFor();
  await drawer
    .locator('header')
    .getByRole('button', { name: /^Add to briefing/ })
    .click();
  await drawer
    .locator('li')
    .first()
    .getByRole('button', { name: /^Add to briefing/ })
    .click();
  await drawer
    .locator('li')
    .first()
    .getByRole('button', { name: /^In the briefing/ })
    .waitFor();
}

/** Waits until the data has answered for every item. */
export const whole = (page: Page) =>
  page.getByRole('button', { name: 'PowerPoint (.pptx)' }).and(page.locator(':enabled')).waitFor();

export async function openBriefing(page: Page, site: string) {
  await page.goto(`${site}en/briefing/`);
  await alive(page);
  await whole(page);
}
