import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { close, openSite, settled } from './harness.ts';

const site = openSite();

/** The engine is fetched: before any choice, when a reader turns to what can be chosen. */
const engineAsked = (page: Page) => page.waitForRequest(/duckdb-eh[^/]*\.wasm$/);

/** Has a page count the questions that it puts to the engine; SQL that is only read is none. */
async function countQuestions(page: Page) {
  await page.evaluate(() => {
    const counted = window as unknown as { questions: number };
    counted.questions = 0;
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (message: { type?: string }, ...given: unknown[]) {
      if (message.type === 'RUN_PREPARED') counted.questions += 1;
      Reflect.apply(postMessage, this, [message, ...given]);
    };
  });
  return () => page.evaluate(() => (window as unknown as { questions: number }).questions);
}

describe('filters', () => {
  it('are in the address, in the subtitle, on the next page, are asked for when a pointer rests on them, and can be cleared', async () => {
    const opened = await site.open('zh/attendance/');
    const { page, troubles } = opened;
    const subtitle = page.locator('figure .subtitle').first();
    const before = await subtitle.textContent();
    const engine = engineAsked(page);
    await page.locator('.filters summary').click();
    await engine;
    await page.locator('.filters fieldset').first().locator('input').first().check();
    await page.waitForURL(/groups=african/);
    await expect.poll(() => subtitle.textContent(), { timeout: 20_000 }).not.toBe(before);
    expect(await page.locator('.filters .active button').count()).toBe(2);
    await settled(page);
    const [questions, told] = [await countQuestions(page), await subtitle.textContent()];
    await page.locator('.filters fieldset').first().locator('label').nth(2).hover();
    await expect.poll(questions, { timeout: 20_000 }).toBeGreaterThan(0);
    expect(await subtitle.textContent()).toBe(told);
    await page.locator('nav#navigation a[href*="participation/"]').click();
    await page.waitForURL(/participation\/\?groups=african/);
    await page.locator('.filters .active .clear').click();
    await page.waitForURL(/participation\/$/);
    expect(await page.locator('.filters .active').count()).toBe(0);
    expect(troubles).toEqual([]);
    await close(opened);
  });

  it('that the site does not know are said', async () => {
    const opened = await site.open('en/attendance/?groups=atlantis&sessions=NO/1&v=older');
    const notices = opened.page.locator('[role=status]');
    await expect
      .poll(async () => (await notices.allTextContents()).join(' '))
      .toContain('atlantis');
    const said = (await notices.allTextContents()).join(' ');
    expect(said).toContain('NO/1');
    expect(said).toContain('older');
    await close(opened);
  });
});

/** Has a page count the animations that its scripts start. */
async function countMoves(page: Page) {
  await page.evaluate(() => {
    const counted = window as unknown as { moves: number };
    counted.moves = 0;
    const { animate } = Element.prototype;
    Element.prototype.animate = function (...given) {
      counted.moves += 1;
      return animate.apply(this, given);
    };
  });
  return () => page.evaluate(() => (window as unknown as { moves: number }).moves);
}

it('marks go to their new places when they are sorted, but for a reader who wants less of it', async () => {
  const opened = await site.open('en/attendance/', { reducedMotion: 'reduce' });
  const { page } = opened;
  const moves = await countMoves(page);
  const matrix = page.locator('figure').nth(1);
  const firstMark = () => matrix.locator('[data-mark]').first().getAttribute('data-mark');
  const sorted = async (by: string) => {
    const before = await firstMark();
    await matrix.getByRole('button', { name: by, exact: true }).click();
    await expect.poll(firstMark, { timeout: 20_000 }).not.toBe(before);
    return (await moves()) > 0;
  };
  expect(await sorted('Name')).toBe(false);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await sorted('Group')).toBe(true);
  await close(opened);
});

/** Goes on by the Tab key until something has the focus. */
async function tabTo(page: Page, target: Locator) {
  const has = () => target.evaluate((element) => element === document.activeElement);
  for (let i = 0; i < 200 && !(await has()); i += 1) await page.keyboard.press('Tab');
  expect(await has()).toBe(true);
}

it('keys alone lead from a filter to a figure, its sentences and back', async () => {
  const opened = await site.open('zh/topics/');
  const { page, troubles } = opened;
  await page.locator('main').focus();
  const engine = engineAsked(page);
  await tabTo(page, page.locator('.filters summary'));
  await engine;
  await page.keyboard.press('Enter');
  const kind = page.locator('.filters fieldset').last().locator('input').first();
  await tabTo(page, kind);
  await page.keyboard.press('Space');
  await page.waitForURL(/kinds=report/);
  const subtitle = page.locator('figure .subtitle').first();
  await expect.poll(() => subtitle.textContent(), { timeout: 20_000 }).toMatch(/仅限/);
  const mark = page.locator('figure [data-mark][tabindex="0"]').first();
  await tabTo(page, mark);
  await page.keyboard.press('Enter');
  await page.locator('dialog[open] blockquote').first().waitFor();
  expect(new URL(page.url()).search).toContain('kinds=report');
  await page.keyboard.press('Escape');
  await page
    .locator('dialog[open]')
    .waitFor({ state: 'detached' })
    .catch(() => undefined);
  expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
  // Every step is one back: the figure is open again, then the filter is there, then it is not.
  await page.goBack();
  await page.locator('dialog[open] blockquote').first().waitFor();
  await page.goBack();
  await page.goBack();
  await page.locator('.filters .active').waitFor({ state: 'detached' });
  expect(new URL(page.url()).search).toBe('');
  expect(troubles).toEqual([]);
  await close(opened);
});
