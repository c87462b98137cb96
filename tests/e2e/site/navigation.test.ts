import { describe, expect, it } from 'vitest';
import { PAGES } from './all-pages.ts';
import { LANGS, close, openSite } from './harness.ts';

const site = openSite();
const PHONE = { viewport: { width: 390, height: 844 } };

describe.each(LANGS)('the navigation in %s', (lang) => {
  it('lies open on a wide screen, with the page that is read marked', async () => {
    const opened = await site.open(`${lang}/attendance/`, { javaScriptEnabled: false });
    const links = opened.page.locator('nav#navigation a:visible');
    expect(await links.count()).toBeLessThanOrEqual(PAGES.length);
    expect(await links.count()).toBeGreaterThan(5);
    const marked = opened.page.locator('nav#navigation a[aria-current=page]');
    expect(await marked.getAttribute('href')).toContain('attendance/');
    await close(opened);
  });

  it('opens on a phone without a script, and leads on', async () => {
    const opened = await site.open(`${lang}/attendance/`, { javaScriptEnabled: false, ...PHONE });
    const link = opened.page.locator('nav#navigation a[href*="documents/"]');
    expect(await link.isVisible()).toBe(false);
    await opened.page.locator('header .menu').click();
    await link.click();
    expect(opened.page.url()).toBe(`${site.url()}${lang}/documents/`);
    await close(opened);
  });

  it('is closed by Escape, with the focus back on its button, and by choosing a page', async () => {
    const opened = await site.open(`${lang}/attendance/`, PHONE);
    const { page } = opened;
    const nav = page.locator('nav#navigation');
    await page.locator('header .menu').focus();
    await page.keyboard.press('Enter');
    await nav.locator('a').first().waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');
    await nav.waitFor({ state: 'hidden' });
    expect(await page.locator('header .menu:focus').count()).toBe(1);
    await page.keyboard.press('Enter');
    await nav.locator('a[href*="documents/"]').click();
    await nav.waitFor({ state: 'hidden' });
    expect(page.url()).toBe(`${site.url()}${lang}/documents/`);
    await close(opened);
  });
});
