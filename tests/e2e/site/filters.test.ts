import { describe, expect, it } from 'vitest';
import { LANGS, close, openSite } from './harness.ts';

const site = openSite();

describe.each(LANGS)('filters in %s', (lang) => {
  it('are in the address, in the subtitle, on the next page, and can be cleared', async () => {
    const opened = await site.open(`${lang}/attendance/`);
    const { page, troubles } = opened;
    await page.waitForLoadState('networkidle');
    const subtitle = page.locator('figure .subtitle').first();
    const before = await subtitle.textContent();
    await page.locator('.filters summary').click();
    await page.locator('.filters fieldset').first().locator('input').first().check();
    await page.waitForURL(/groups=african/);
    await expect.poll(() => subtitle.textContent(), { timeout: 20_000 }).not.toBe(before);
    expect(await page.locator('.filters .active button').count()).toBe(2);
    await page.locator('nav#navigation a[href*="participation/"]').click();
    await page.waitForURL(/participation\/\?groups=african/);
    await page.locator('.filters .active .clear').click();
    await page.waitForURL(/participation\/$/);
    expect(await page.locator('.filters .active').count()).toBe(0);
    expect(troubles).toEqual([]);
    await close(opened);
  });

  it('that the site does not know are said', async () => {
    const opened = await site.open(`${lang}/attendance/?groups=atlantis&sessions=NO/1&v=older`);
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
