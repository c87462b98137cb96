import { describe, expect, it } from 'vitest';
import { LANGS, close, openSite } from './harness.ts';

const site = openSite();

describe('participants', () => {
  it.each(LANGS)('are listed without a script, each with a page, in %s', async (lang) => {
    const opened = await site.open(`${lang}/participants/`, { javaScriptEnabled: false });
    const { page, troubles } = opened;
    expect(await page.locator('tbody a').count()).toBeGreaterThan(20);
    await page.locator('tbody a[href*="/chn/"]').first().click();
    expect(page.url()).toBe(`${site.url()}${lang}/participants/chn/`);
    expect(await page.locator('figure [data-mark]').count()).toBeGreaterThan(0);
    expect(troubles).toEqual([]);
    await close(opened);
  });

  it('are found while a name is typed, and the address follows', async () => {
    const opened = await site.open('en/participants/');
    const { page } = opened;
    const find = page.locator('input[type=search]');
    await find.fill('中国');
    await expect.poll(() => page.locator('tbody a').count()).toBeLessThan(6);
    await find.press('Enter');
    await page.waitForURL(/find=/);
    await close(opened);
  });

  it('open the sentences that a mark of their record counts', async () => {
    const opened = await site.open('zh/participants/chn/');
    const { page, troubles } = opened;
    await page.locator('figure [data-mark]').first().click();
    const mark = page.locator('dialog mark').first();
    await mark.waitFor({ timeout: 30_000 });
    expect(await mark.textContent()).toBe('中国');
    expect(troubles).toEqual([]);
    await close(opened);
  });
});
