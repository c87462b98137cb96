import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { alive, LANGS, close, openSite } from './harness.ts';

const site = openSite();

const figure = (page: Page, name: number) => page.locator('figure').nth(name);
const marks = (page: Page, name: number) => figure(page, name).locator('[data-mark]');
const drawer = (page: Page) => page.locator('dialog[open]');
const settled = (page: Page) => page.locator('main:not(:has(figure[aria-busy=true]))').waitFor();

/** The counts of a mark of the words’ shift: `…: 9 on side A …, 0 on side B …`. */
const countsOf = (label: string | null) =>
  [...(label ?? '').matchAll(/(?:A侧|B侧)(\d+)|(\d+) on side [AB]/g)].map((m) =>
    Number(m[1] ?? m[2])
  );

describe('the comparison', () => {
  it.each(LANGS)('has its first chart in the page, before any script, in %s', async (lang) => {
    const opened = await site.open(`${lang}/drift/`, { javaScriptEnabled: false });
    const { page } = opened;
    expect(await marks(page, 0).count()).toBeGreaterThan(0);
    expect(await figure(page, 0).locator('.notes').innerText()).toMatch(/偶然|chance/);
    await close(opened);
  });

  it('opens as many occurrences of a word as its bar says, by keyboard too', async () => {
    const opened = await site.open('zh/drift/');
    const { page } = opened;
    // The script makes one mark the tab stop: from then on it listens.
    await figure(page, 1).locator('[data-mark][tabindex="0"]').waitFor();
    expect(await page.locator('figure h2').count()).toBeGreaterThanOrEqual(6);
    const mark = marks(page, 1).first();
    await mark.focus();
    const counts = countsOf(await mark.getAttribute('aria-label'));
    await page.keyboard.press('Enter');
    await drawer(page).locator('blockquote').first().waitFor();
    const counted = await drawer(page).locator('[data-count]').getAttribute('data-count');
    expect(Number(counted)).toBe((counts[0] ?? NaN) + (counts[1] ?? NaN));
    expect(opened.troubles).toEqual([]);
    await close(opened);
  });

  it('gives the same numbers in the browser as were built, from the other side', async () => {
    const opened = await site.open('en/drift/?table=drift-band');
    const { page } = opened;
    const cells = async () => {
      await figure(page, 0).locator('tbody td').first().waitFor();
      const rows = await figure(page, 0).locator('tbody tr').all();
      return Promise.all(rows.map(async (row) => (await row.locator('td').allInnerTexts())[2]));
    };
    const built = await cells();
    await page.locator('button', { hasText: '⇄' }).click();
    await page.waitForURL(/[?&]a=/);
    await settled(page);
    expect(await cells()).toEqual(built);
    expect(opened.troubles).toEqual([]);
    await close(opened);
  });

  it('of a side and itself explains itself, on a phone too', async () => {
    const opened = await site.open('zh/drift/', { viewport: { width: 390, height: 800 } });
    const { page } = opened;
    const values = await page
      .locator('.side select')
      .evaluateAll((all) => all.map((select) => (select as HTMLSelectElement).value));
    const [first = ''] = values;
    await page.goto(`${site.url()}zh/drift/?a=${first}&b=${first}`);
    await alive(page);
    await figure(page, 0)
      .locator('.notes', { hasText: /同样的届会|same sessions/ })
      .waitFor();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth
    );
    expect(overflow).toBe(0);
    await close(opened);
  });
});
