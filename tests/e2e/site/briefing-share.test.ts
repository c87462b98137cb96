import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { add, gather, kinds, openBriefing, whole } from './briefings.ts';
import { alive, close, openSite } from './harness.ts';

const site = openSite();

/** What a briefing says: its cover, its captions and everything that the data says of its items. */
const saidOn = async (page: Page) => ({
  title: await page.getByLabel('Title').inputValue(),
  captions: await page
    .locator('.briefing-document textarea')
    .evaluateAll((all) => all.map((area) => (area as HTMLTextAreaElement).value)),
  items: await page.locator('.briefing-document section[lang] h3').allTextContents(),
  quotes: await page.locator('.briefing-document blockquote').allTextContents()
});

/** A briefing of a chart, a figure and a quotation with the reader’s own words, as it is sent. */
let link: string;
let file: { name: string; mimeType: string; buffer: Buffer };
let sent: Awaited<ReturnType<typeof saidOn>>;

beforeAll(async () => {
  const opened = await site.open('en/', { permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = opened;
  await gather(page, site.url());
  await openBriefing(page, site.url());
  await page.getByLabel('Title').fill('供代表团使用 “draft” <i>');
  await page.locator('li.quote textarea').fill('Mine & only mine');
  sent = await saidOn(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: 'Link copied' }).waitFor();
  link = await page.evaluate(() => navigator.clipboard.readText());
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save to a file' }).click()
  ]);
  const buffer = await readFile(await download.path());
  file = { name: download.suggestedFilename(), mimeType: 'application/json', buffer };
  await close(opened);
});

/** A page of another reader, who has put in a figure already where so asked. */
async function another(path: string, options: BrowserContextOptions = {}) {
  const opened = await site.open(path, options);
  if (path !== 'en/') return opened;
  const { page } = opened;
  await page.locator('.sign').first().waitFor();
  await add(page).first().click();
  await page.getByRole('button', { name: /^In the briefing/ }).waitFor();
  return opened;
}

const fragment = () => `en/briefing/${new URL(link).hash}`;

describe('a briefing that was sent', () => {
  it('is rebuilt by its link in another browser, and is there the next time', async () => {
    const opened = await another(fragment());
    const { page } = opened;
    await whole(page);
    expect(await saidOn(page)).toEqual(sent);
    expect(await kinds(page)).toBe('chart figure quote');
    expect(sent.quotes.join('')).not.toBe('');
    expect(page.url()).toBe(`${site.url()}en/briefing/`);
    await page.reload();
    await alive(page);
    await whole(page);
    expect(await saidOn(page)).toEqual(sent);
    expect(opened.troubles).toEqual([]);
    await close(opened);
  });

  it('is taken also where its link comes before the page has come to life, or long after', async () => {
    const opened = await another('zh/');
    const { page } = opened;
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    // The site’s script has begun, and has read the address; the page’s own is on its way.
    await page.route(/\/nodes\/.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${site.url()}en/briefing/`, { waitUntil: 'commit' });
    await expect
      .poll(() => page.evaluate(() => history.state !== null), { timeout: 30_000 })
      .toBe(true);
    await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
    release();
    await whole(page);
    expect(await saidOn(page)).toEqual(sent);
    await page
      .locator('li.chart')
      .getByRole('button', { name: /^Remove/ })
      .click();
    await page.goto(link);
    await page.getByRole('button', { name: 'Take it instead of mine' }).click();
    await page.locator('li.chart').waitFor();
    expect(await kinds(page)).toBe('chart figure quote');
    expect(opened.troubles).toEqual([]);
    await close(opened);
  });

  it('asks what is to become of a briefing that is there: kept, added to, or replaced', async () => {
    const opened = await another('en/');
    const { page } = opened;
    /** Opens the link again, answers, and tells what the briefing holds then. */
    const answered = async (answer: string) => {
      await page.goto('about:blank');
      await page.goto(link);
      await alive(page);
      await page.getByRole('button', { name: answer }).click();
      await page.locator('.offer').waitFor({ state: 'detached' });
      return kinds(page);
    };
    expect(await answered('Keep mine')).toBe('count');
    expect(await page.getByLabel('Title').inputValue()).toBe('');
    expect(await answered('Add it to mine')).toBe('count chart figure quote');
    expect(await page.getByLabel('Title').inputValue()).toBe('');
    expect(await answered('Take it instead of mine')).toBe('chart figure quote');
    await whole(page);
    expect(await saidOn(page)).toEqual(sent);
    expect(opened.troubles).toEqual([]);
    await close(opened);
  });

  it('is the same from a file; one that is no briefing is named with what is wrong', async () => {
    const opened = await another('en/briefing/');
    const { page } = opened;
    const input = page.locator('input[type=file]');
    const cut = file.buffer.subarray(0, file.buffer.length / 2);
    await input.setInputFiles({ ...file, buffer: Buffer.from(cut) });
    await page
      .getByRole('alert')
      .filter({ hasText: `${file.name}: it is not JSON` })
      .waitFor();
    await input.setInputFiles(file);
    await whole(page);
    expect(await page.locator('.failure').count()).toBe(0);
    expect(await saidOn(page)).toEqual(sent);
    expect(opened.troubles).toEqual([]);
    await close(opened);
  });
});
