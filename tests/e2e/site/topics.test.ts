import axe from 'axe-core';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { close, openSite } from './harness.ts';

const site = openSite();

async function axeProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run()
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

const drawer = (page: Page) => page.locator('dialog[open]');

/** The first mark of the page opens by keyboard as much as it says. */
async function expectEvidence(page: Page) {
  const mark = page.locator('figure').first().locator('[data-mark]').first();
  await mark.focus();
  await page.keyboard.press('Enter');
  await drawer(page).locator('blockquote').first().waitFor();
  const counted = Number(await drawer(page).locator('[data-count]').getAttribute('data-count'));
  const label = (await mark.getAttribute('aria-label')) ?? '';
  expect(label.match(/\d+/g)?.map(Number), page.url()).toContain(counted);
  await page.keyboard.press('Escape');
  await drawer(page).waitFor({ state: 'detached' });
}

/** Follows a link: the figures of the page that it stands on are gone. */
async function follow(page: Page, link: string) {
  const figure = await page.locator('figure').first().elementHandle();
  await page.locator(link).first().click();
  await figure?.waitForElementState('hidden');
}

it('figures about topics open by keyboard as much as they say, on one page after the other', async () => {
  const opened = await site.open('en/topics/agenda/');
  const { page } = opened;
  await expectEvidence(page);
  const LINKS = [
    ['main a[href$="topics/together/"]', 'topics/together/'],
    ['main a[href$="topics/unassigned/"]', 'topics/unassigned/'],
    ['#navigation a[href$="voices/"]', 'voices/'],
    ['#navigation a[href$="topics/"]', 'topics/'],
    ['figure svg a', 'topics/[a-z-]+/']
  ] as const;
  for (const [link, path] of LINKS) {
    await follow(page, link);
    expect(page.url()).toMatch(new RegExp(`/en/${path}$`));
    await expectEvidence(page);
  }
  expect(opened.troubles).toEqual([]);
  await close(opened);
});

describe('a term', () => {
  it('is tried by an address, tells what it changes, and is saved as a patch', async () => {
    const opened = await site.open(
      `zh/topics/unassigned/?term=${encodeURIComponent('主讲人')}&into=networks`
    );
    const { page, troubles } = opened;
    const trial = page.locator('section').filter({ has: page.locator('input[type=search]') });
    await trial.locator('pre').waitFor();
    expect(await trial.locator('mark').count()).toBeGreaterThan(0);
    expect(await trial.locator('pre').innerText()).toContain('+++ b/pipeline/registry/topics.csv');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      trial.getByRole('button', { name: '下载修改' }).click()
    ]);
    expect(file.suggestedFilename()).toBe('topics.csv.patch');
    expect(await readFile(await file.path(), 'utf8')).toContain('主讲人');
    expect(await axeProblems(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await close(opened);
  });

  it('makes a topic of its own once both names are there', async () => {
    const opened = await site.open('en/topics/unassigned/?term=search&into=new');
    const { page } = opened;
    await page.getByLabel('Name in Chinese').fill('搜查');
    await page.getByLabel('Name in Chinese').press('Tab');
    await page.getByLabel('Name in English').fill('Searches');
    await page.getByLabel('Name in English').press('Tab');
    await page.locator('pre').filter({ hasText: '+searches,' }).waitFor();
    expect(page.url()).toContain('Searches');
    await close(opened);
  });
});

it('a topic of the matrix leads to its page, with the view kept', async () => {
  const opened = await site.open('en/topics/?body=all&masked=1');
  const { page } = opened;
  await page.locator('figure svg a').first().click();
  await page.waitForURL(/\/en\/topics\/[a-z-]+\/\?body=all&masked=1$/);
  await page.locator('h1').waitFor();
  await close(opened);
});
