import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { LANGS, close, openSite } from './harness.ts';

const site = openSite();

const rows = (page: Page) => page.getByRole('region').locator('tbody tr');

async function ask(page: Page, sql: string) {
  await page.locator('#sql').fill(sql);
  await page.locator('#sql').press('Control+Enter');
}

describe.each(LANGS)('the console in %s', (lang) => {
  it('answers a question of the reader’s own, and its link brings the question back', async () => {
    const opened = await site.open(`${lang}/data/`);
    const { page, troubles } = opened;
    const sql = "SELECT 'a' AS x, sum(n) AS y, DATE '2020-07-07' AS z FROM range(5) r(n)";
    await ask(page, sql);
    await rows(page).first().waitFor();
    expect(await rows(page).locator('td').allInnerTexts()).toEqual(['a', '10', '2020-07-07']);
    const other = await site.open(page.url().replace(site.url(), ''));
    expect(await other.page.locator('#sql').inputValue()).toBe(sql);
    expect(troubles).toEqual([]);
    await close(other);
    await close(opened);
  });
});

describe('the console', () => {
  it('changes nothing, reads no file, and says what to do instead', async () => {
    const opened = await site.open('en/data/');
    const { page } = opened;
    const refused = [
      'DROP TABLE sessions',
      "SELECT * FROM read_csv('x.csv')",
      'SELECT nothing_here'
    ];
    for (const sql of refused) {
      await ask(page, sql);
      await page.locator('[role=alert] p').waitFor();
      expect((await page.locator('[role=alert] pre').innerText()).length).toBeGreaterThan(10);
      await ask(page, 'SELECT count(*) AS n FROM sessions');
      await rows(page).first().waitFor();
      expect(Number(await rows(page).innerText())).toBeGreaterThan(0);
    }
    await close(opened);
  });

  it('gives up a long question when its reader does', async () => {
    const opened = await site.open('en/data/');
    const { page } = opened;
    await ask(page, 'SELECT 1');
    await rows(page).first().waitFor();
    await ask(page, 'SELECT max(a.range * b.range) FROM range(1000000) a, range(1000000) b');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled.').waitFor();
    await ask(page, 'SELECT 2');
    await page.getByRole('region').getByText('2').first().waitFor();
    await close(opened);
  });

  it('saves every table as CSV for spreadsheets and as JSON', async () => {
    const opened = await site.open('en/data/');
    const { page } = opened;
    for (const format of ['csv', 'json']) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `bodies.${format}` }).click()
      ]);
      expect(file.suggestedFilename()).toBe(`bodies.${format}`);
      const text = await readFile(await file.path(), 'utf8');
      if (format === 'csv') expect(text.startsWith('\ufeffbody_id,')).toBe(true);
      else expect(JSON.parse(text)[0]).toHaveProperty('name_zh');
    }
    await close(opened);
  });
});
