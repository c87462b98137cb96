import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { LANGS, close, openSite } from './harness.ts';

const site = openSite();

const lines = (page: Page) => page.locator('main ol li');
const counted = async (page: Page) =>
  Number(await page.locator('[data-occurrences]').first().getAttribute('data-occurrences'));

describe.each(LANGS)('a search in %s', (lang) => {
  it('is in the address, shows the word in the same place of every line, and leads to paragraphs that have it', async () => {
    const opened = await site.open(`${lang}/search/`);
    const { page, troubles } = opened;
    const word = await page.locator('.terms a').first().innerText();
    await page.getByRole('searchbox').fill(word);
    await page.keyboard.press('Enter');
    await lines(page).first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe(word);
    const places = await lines(page)
      .locator('mark')
      .evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)));
    expect(new Set(places).size).toBe(1);
    expect(places.length).toBe(Math.min(50, await counted(page)));
    const found = await lines(page).first().locator('mark').innerText();
    await lines(page).first().locator('a').click();
    await page.waitForURL(/\/documents\/.*#p\d+$/);
    const paragraph = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    expect(await paragraph.innerText()).toContain(found);
    expect(troubles).toEqual([]);
    await close(opened);
  });
});

it('the trend opens the paragraphs that it counts', async () => {
  const opened = await site.open('zh/search/');
  const { page } = opened;
  await page.locator('.terms a').first().click();
  await lines(page).first().waitFor();
  const mark = page.locator('figure [data-mark]').first();
  const said = (await mark.getAttribute('aria-label'))?.match(/(\d+)段中的(\d+)段/)?.[2];
  await mark.click();
  await page.locator('dialog[open] blockquote').first().waitFor();
  expect(await page.locator('dialog[open] [data-count]').getAttribute('data-count')).toBe(said);
  await close(opened);
});

it('what nobody wrote is said not to be there, whatever it looks like', async () => {
  const opened = await site.open('en/search/');
  const { page, troubles } = opened;
  for (const word of ['.*', '<b>no</b>', "'; DROP TABLE paragraphs; --"]) {
    await page.getByRole('searchbox').fill(word);
    await page.keyboard.press('Enter');
    await page.locator('.none').filter({ hasText: word }).waitFor();
  }
  expect(troubles).toEqual([]);
  await close(opened);
});

it.each([
  ['en', 'extradition', '引渡'],
  ['zh', '司法協助', '司法协助']
])('finds what stands for a word too, says so, and can leave it: %s %s', async (lang, q, other) => {
  const opened = await site.open(`${lang}/search/?q=${encodeURIComponent(q)}`);
  const { page, troubles } = opened;
  await lines(page).first().waitFor();
  expect(await page.locator('.also .other').allInnerTexts()).toContain(other);
  expect(await lines(page).locator('mark').allInnerTexts()).toContain(other);
  await page.locator('.also button').click();
  await page.waitForURL(/literal=1/);
  await page.locator('.also .other').first().waitFor({ state: 'detached' });
  await page.locator('.also button').click();
  await page.locator('.also .other').first().waitFor();
  expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent(q)}`);
  expect(troubles).toEqual([]);
  await close(opened);
});

it('findings can be narrowed, and lead to the place', async () => {
  const opened = await site.open('en/findings/');
  const { page } = opened;
  const row = page.locator('tbody tr').first();
  const n = Number(await row.locator('td').nth(1).innerText());
  await row.locator('a').click();
  await page.waitForURL(/code=/);
  await page.getByText(`1–${n} of ${n}`).waitFor();
  expect(await page.locator('section ul > li').count()).toBe(Math.min(50, n));
  await close(opened);
});
