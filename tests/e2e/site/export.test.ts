import axe from 'axe-core';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { textOf, unpack } from '#lib/export/package.ts';
import { readXml } from '../../harness/xml.ts';
import { LANGS, close, openSite } from './harness.ts';

const site = openSite();

const SAVE = { zh: /^保存：/, en: /^Save: / };

const figure = (page: Page) => page.locator('figure').first();
const dialog = (page: Page) => page.locator('dialog[open]');
/** Waits for the script: it draws the picture anew, as wide as the figure. */
const started = (page: Page) => figure(page).locator('.wide').waitFor({ state: 'detached' });
const openDialog = async (page: Page, lang: 'zh' | 'en') => {
  await started(page);
  await figure(page).getByRole('button', { name: SAVE[lang] }).click();
  await dialog(page).waitFor();
};

const formats = {
  PowerPoint: 'pptx',
  PNG: 'png',
  SVG: 'svg',
  Excel: 'xlsx',
  CSV: 'csv',
  JSON: 'json'
};

/** Saves the chart of the open dialog. @returns its name and bytes */
const save = async (page: Page, format: string) => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page)
      .locator('.formats button')
      .filter({ has: page.locator('.name', { hasText: format }) })
      .click()
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};

/** The open dialog saves its chart in both languages and in another size too. */
async function expectBothLanguages(page: Page, lang: 'zh' | 'en') {
  await dialog(page)
    .getByRole('button', { name: lang === 'zh' ? '中英文' : 'Both' })
    .click();
  await dialog(page).getByRole('combobox').selectOption('square');
  await dialog(page).getByRole('button', { name: '1×' }).click();
  const png = await save(page, 'PNG');
  expect(png.name).toContain('_zh-en_');
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([1080, 1080]);
  const svg = (await save(page, 'SVG')).bytes.toString();
  expect(svg).toContain('xml:lang="zh"');
  expect(svg).toContain('xml:lang="en"');
  expect(() => readXml(svg)).not.toThrow();
}

describe.each(LANGS)('a chart of the %s site is saved', (lang) => {
  it('in every format, each with its title, what is not recorded, its sources and its address; and the page stays as it was', async () => {
    const opened = await site.open(`${lang}/attendance/`);
    const { page } = opened;
    await started(page);
    const before = await figure(page).locator('.body').innerHTML();
    const title = await figure(page).locator('h2').innerText();
    const said = [title, lang === 'zh' ? '未记录' : 'not recorded', `/${lang}/attendance/?body=`];
    await openDialog(page, lang);
    const saved: Record<string, Buffer> = {};
    for (const [format, extension] of Object.entries(formats)) {
      const { name, bytes } = await save(page, format);
      expect(name).toMatch(
        new RegExp(`^[\\w.-]+_attendance-trend_${lang}_[0-9a-f]{12}\\.${extension}$`)
      );
      saved[extension] = bytes;
    }
    for (const extension of ['svg', 'csv', 'json']) {
      const text = saved[extension]!.toString('utf8').replace(/<\/tspan>\s*<tspan[^>]*>/g, '');
      for (const part of said) expect(text.replaceAll('&amp;', '&'), extension).toContain(part);
    }
    const sheets = await readWorkbook(saved.xlsx!);
    expect(sheets).toHaveLength(2);
    for (const part of said) expect(JSON.stringify(sheets)).toContain(part);
    const slide = Object.entries(unpack(saved.pptx!)).filter(([name]) => name.endsWith('.xml'));
    for (const [name, part] of slide) expect(() => readXml(textOf(part)), name).not.toThrow();
    for (const part of said.slice(0, 2)) {
      expect(
        slide.some(([, xml]) => textOf(xml).includes(part)),
        part
      ).toBe(true);
    }
    expect([saved.png!.readUInt32BE(16), saved.png!.readUInt32BE(20)]).toEqual([2560, 1440]);
    await expectBothLanguages(page, lang);
    expect((await figure(page).locator('.body').innerHTML()) === before).toBe(true);
    expect(opened.troubles).toEqual([]);
    await close(opened);
  });

  it('by keyboard alone, and Escape leads back to where one was', async () => {
    const opened = await site.open(`${lang}/attendance/`, {
      viewport: { width: 390, height: 800 }
    });
    const { page } = opened;
    const button = figure(page).getByRole('button', { name: SAVE[lang] });
    await started(page);
    await button.focus();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390
    );
    await dialog(page).locator('.formats button').nth(4).focus();
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    await dialog(page).getByRole('status').filter({ hasText: file.suggestedFilename() }).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(opened.troubles).toEqual([]);
    await close(opened);
  });
});

it('a chart’s picture and table go to the clipboard', async () => {
  const opened = await site.open('en/attendance/', {
    permissions: ['clipboard-read', 'clipboard-write']
  });
  const { page } = opened;
  await openDialog(page, 'en');
  const copied = async (button: string, type: string, done: string) => {
    await dialog(page).getByRole('button', { name: button }).click();
    await dialog(page).getByRole('status').filter({ hasText: done }).waitFor();
    return page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      const blob = await item!.getType(wanted);
      return { size: blob.size, text: wanted.startsWith('text/') ? await blob.text() : '' };
    }, type);
  };
  expect((await copied('Copy picture', 'image/png', 'Picture copied')).size).toBeGreaterThan(
    20_000
  );
  const table = await copied('Copy table', 'text/html', 'Table copied');
  expect(table.text).toContain('<td>not recorded</td>');
  expect((await copied('Copy table', 'text/plain', 'Table copied')).text).toMatch(
    /\tnot recorded\t/
  );
  expect(opened.troubles).toEqual([]);
  await close(opened);
});

describe('a chart in a frame of another page', () => {
  it.each(LANGS)('is shown in the view that its address asks for (%s)', async (lang) => {
    const opened = await site.open(`${lang}/embed/attendance-trend/?by=capacity`);
    const { page } = opened;
    const named = lang === 'zh' ? '按身份' : 'by capacity';
    await figure(page).locator('h1', { hasText: named }).waitFor();
    expect(await page.locator('nav').count()).toBe(0);
    const link = page.locator('main footer a');
    expect(await link.getAttribute('href')).toContain(`/${lang}/attendance/?body=`);
    expect(await link.getAttribute('href')).toContain('by=capacity');
    // Only the chart, what it was read from, and the way back: no tools, also not with the evidence.
    expect(await figure(page).getByRole('button').count()).toBe(
      await figure(page).locator('[data-mark][role=button]').count()
    );
    expect(await figure(page).locator('figcaption').textContent()).toMatch(/(Sources|来源) /);
    await figure(page).locator('[data-mark]').first().click();
    const drawer = page.locator('dialog[open]');
    await drawer.locator('blockquote').first().waitFor();
    expect(await page.getByRole('button', { name: /^Add to briefing|^加入简报/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run()
    );
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(opened.troubles).toEqual([]);
    await close(opened);
  });

  it('is there before any script, and says what is wrong with an address', async () => {
    const still = await site.open('en/embed/share-comparison/', { javaScriptEnabled: false });
    expect(await figure(still.page).locator('svg [data-mark]').count()).toBeGreaterThan(2);
    await close(still);
    const wrong = await site.open('en/embed/attendance-trend/?body=NOWHERE');
    await wrong.page.getByRole('alert').filter({ hasText: 'there is no body “NOWHERE”' }).waitFor();
    await close(wrong);
  });

  it('stands in a frame of a page from elsewhere', async () => {
    const response = await fetch(`${site.url()}en/embed/attendance-trend/`);
    expect(response.headers.get('content-security-policy')).toBeNull();
    const page = await fetch(`${site.url()}en/attendance/`);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  });
});
