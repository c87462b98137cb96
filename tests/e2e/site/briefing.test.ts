import { type Parts, textOf, unpack } from '#lib/export/package.ts';
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { add, gather, kinds, openBriefing } from './briefings.ts';
import { alive, close, openSite } from './harness.ts';

const site = openSite();

async function failuresOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run()
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

async function download(page: Page, name: string): Promise<{ name: string; parts: Parts }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click()
  ]);
  return { name: file.suggestedFilename(), parts: unpack(readFileSync(await file.path())) };
}

describe('a briefing', () => {
  it('says on an empty page how it is filled', async () => {
    const opened = await site.open('zh/briefing/');
    const { page } = opened;
    await page.getByRole('heading', { name: '简报还是空的' }).waitFor();
    expect(await page.locator('.empty li a').count()).toBe(3);
    expect(await failuresOf(page)).toEqual([]);
    expect(opened.troubles).toEqual([]);
    await close(opened);
  });

  it('takes in a chart, a figure and a paragraph; its order is kept over a reload', async () => {
    const opened = await site.open('en/');
    const { page } = opened;
    await page.locator('.sign').first().waitFor();
    await add(page).first().click();
    await gather(page, site.url());
    await openBriefing(page, site.url());
    expect(await kinds(page)).toBe('count chart figure quote');
    const up = page.getByRole('button', { name: /^Move up/ });
    await up.nth(2).focus();
    await page.keyboard.press('Enter');
    await page.locator('.briefing-document li.figure + li.chart').waitFor();
    // The focus has gone with the item.
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.className)).toContain(
      'figure'
    );
    await page.keyboard.press('Enter');
    await page.locator('li.figure:first-child').waitFor();
    const caption = page.locator('li.quote textarea');
    await caption.fill('<b>Mine</b>');
    await page.reload();
    await alive(page);
    await page.locator('li.quote textarea').waitFor();
    expect(await kinds(page)).toBe('figure count chart quote');
    expect(await page.locator('li.quote textarea').inputValue()).toBe('<b>Mine</b>');
    await page.getByRole('button', { name: 'Write it from the data again' }).click();
    expect(await page.locator('li.quote textarea').inputValue()).toMatch(/^Marked: /);
    await page
      .getByRole('button', { name: /^Remove/ })
      .first()
      .click();
    expect(await kinds(page)).toBe('count chart quote');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('li.figure').waitFor();
    expect(await kinds(page)).toBe('figure count chart quote');
    expect(await failuresOf(page)).toEqual([]);
    expect(opened.troubles).toEqual([]);
    await close(opened);
  });

  it('fits a phone, and is taken away as slides and as a Word document, in both languages', async () => {
    const opened = await site.open('en/attendance/', { viewport: { width: 390, height: 844 } });
    const { page } = opened;
    await gather(page, site.url());
    await openBriefing(page, site.url());
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const bar = await page.locator('header').first().boundingBox();
    expect(bar?.height).toBeLessThan(80);
    await page.getByLabel('Title').fill('For the delegation');
    await page.getByRole('button', { name: 'Both' }).click();
    await page.locator('section[lang=zh].chart').waitFor();
    const slides = await download(page, 'PowerPoint (.pptx)');
    expect(slides.name).toMatch(/^For-the-delegation_briefing_zh-en_\w+\.pptx$/);
    const charts = Object.keys(slides.parts).filter((n) => /charts\/chart\d+\.xml$/.test(n));
    expect(charts).toHaveLength(2);
    const word = await download(page, 'Word (.docx)');
    const body = textOf(word.parts['word/document.xml'] ?? new Uint8Array());
    const said = await page.locator('section.chart h3').allTextContents();
    for (const title of said) expect(body).toContain(title);
    const quoted = await page.locator('section.quote mark').first().textContent();
    expect(body).toContain(`>${quoted}</w:t>`);
    const language = await page.locator('section.quote[lang=en] .version').textContent();
    expect(language?.trim()).toBe('No English version in the corpus; quoted in Chinese.');
    expect(body).toContain(`>${language?.trim()}</w:t>`);
    expect(await page.locator('section.quote[lang=zh] .version').count()).toBe(0);
    const pictures = Object.keys(word.parts).filter((n) => /media\/.*\.png$/.test(n));
    expect(pictures).toHaveLength(2);
    expect(opened.troubles).toEqual([]);
    await close(opened);
  });
});
