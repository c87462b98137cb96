import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChartText } from '#lib/charts/contract.ts';
import type { ExportMeta } from '#lib/export/meta.ts';
import { FACES } from '#lib/fonts/faces.ts';
import { serve } from '../../../scripts/serve.js';
import { sourceReader } from '../../../scripts/fonts/sources.ts';
import { writeFontConfig } from '../../harness/fontconfig.ts';

const META: ExportMeta = {
  lang: 'zh',
  dataVersion: '4f2a91c0',
  permalink: 'https://example.org/zh/attendance/?body=CTOC/COP/WG.3',
  madeOn: '2026-11-21'
};
const TEXT: ChartText = {
  title: '各区域组出席会议的国家数目',
  subtitle: '国家（个），国际合作工作组，2018至2023年',
  notes: ['斜线、“≥”：名单不完整，至少有这么多。', '空心：没有名单（未记录，不等于零）。'],
  sources: [
    { documentId: 'd', citation: 'CTOC/COP/WG.3/2018/6', paragraphs: ['23–25', '30'], items: [] }
  ],
  alternative: '2018年有1,234个。'
};

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let page: Page;
const violations: string[] = [];

/** A machine whose only font has no Chinese. */
const launchWithoutChinese = async (): Promise<Browser> => {
  const fonts = join(folder, 'fonts');
  await mkdir(fonts);
  const latin = await sourceReader()(FACES[0].latin, 'latin');
  await writeFile(join(fonts, 'latin.ttf'), latin.sfnt);
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...process.env, FONTCONFIG_FILE: await writeFontConfig(fonts) }
  });
};

beforeAll(async () => {
  if (!existsSync('src/lib/fonts/generated/faces.json')) await import('../../../scripts/fonts.ts');
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-export-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: { outDir: join(folder, 'site'), emptyOutDir: true }
  });
  server = await serve({ directory: join(folder, 'site') });
  browser = await launchWithoutChinese();
  page = await browser.newPage();
  page.on('console', (message) => violations.push(message.text()));
  page.on('request', (request) => {
    const address = request.url();
    if (!/^(data|blob):/.test(address) && !address.startsWith(server.url)) violations.push(address);
  });
  await page.goto(server.url);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

const svgOf = (text: ChartText, meta = META) =>
  page.evaluate(([t, m]) => window.exportPage.svg(t, m), [text, meta] as const);
const pngOf = (text: ChartText, scale: number) =>
  page.evaluate(([t, m, s]) => window.exportPage.png(t, m, s), [text, META, scale] as const);

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Darkness of each pixel of a box of a picture, 0 to 255, and the picture’s size. */
const inkOf = (uri: string, box: Box) =>
  page.evaluate(
    async ([source, { x, y, width, height }]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(x, y, width, height);
      const ink = Array.from({ length: width * height }, (_, i) => 255 - data[4 * i + 1]);
      return { ink, width: image.naturalWidth, height: image.naturalHeight };
    },
    [uri, box] as const
  );

const fillsOf = (svg: string) => [...svg.matchAll(/ fill="([^"]*)"/g)].map(([, fill]) => fill);

const differing = (a: readonly number[], b: readonly number[]) =>
  a.filter((value, i) => Math.abs(value - b[i]) > 64).length;

describe('an exported SVG', () => {
  let svg: string;
  beforeAll(async () => {
    svg = await svgOf(TEXT);
  });

  it('is well-formed and says all that it must', async () => {
    const reader = await browser.newPage();
    const said = await reader.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      if (parsed.querySelector('parsererror')) throw new Error(parsed.documentElement.innerHTML);
      return [...parsed.querySelectorAll('text')].map((text) => text.textContent).join('\n');
    }, svg);
    await reader.close();
    for (const part of [TEXT.title, '国际合作工作组', TEXT.notes[0], '未记录', '≥ 12', '1,234']) {
      expect(said).toContain(part);
    }
    expect(said).toContain('CTOC/COP/WG.3/2018/6，第23–25、30段');
    expect(said).toContain(META.permalink);
  });

  it('refers to nothing outside itself, acts on nothing, and holds no variable', () => {
    const withoutText = svg
      .replace(/>[^<]*</g, '><')
      .replace('xmlns="http://www.w3.org/2000/svg"', '');
    expect(withoutText).not.toMatch(
      /https?:|href|var\(|class=|style="[^"]*url|data-|tabindex|<a[ >]/
    );
    for (const [, target] of svg.matchAll(/url\(([^)]{0,20})/g)) {
      expect(target).toMatch(/^(#hatch|data:font\/ttf;ba)/);
    }
    expect(svg.includes('never shown') || svg.includes('not a tooltip')).toBe(false);
  });

  it('has the colours of paper although the page is dark', () => {
    expect(fillsOf(svg)).toContain('rgb(22, 63, 115)');
    expect(fillsOf(svg)).not.toContain('rgb(70, 125, 185)');
  });

  it('has fonts for each face in it, cut to its characters', () => {
    const faces = svg.match(/@font-face\{font-family:'[^']+';font-weight:\d+/g);
    expect(new Set(faces)).toEqual(
      new Set([
        "@font-face{font-family:'Rapporteur Serif';font-weight:1",
        "@font-face{font-family:'Rapporteur Sans';font-weight:1",
        "@font-face{font-family:'Rapporteur Sans';font-weight:551"
      ])
    );
    expect(svg.length).toBeLessThan(200_000);
  });

  it('leaves the page as it was', async () => {
    const left = await page.evaluate(() => [
      document.querySelector('#chart')!.getAttribute('style'),
      document.adoptedStyleSheets.length,
      getComputedStyle(document.querySelector('.bar')!).fill
    ]);
    expect(left).toEqual([null, 0, 'rgb(70, 125, 185)']);
  });

  it('refuses what cannot leave the page, and says what to do', async () => {
    const message = await page.evaluate(([t, m]) => window.exportPage.foreign(t, m), [
      TEXT,
      META
    ] as const);
    expect(message).toBe('<foreignObject> cannot leave the page: draw it with SVG shapes and text');
  });
});

describe('an exported PNG on a machine without Chinese fonts', () => {
  it.each([1, 2, 4])('at scale %i has so many pixels to each of the picture', async (scale) => {
    const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(await svgOf(TEXT))!;
    const png = await inkOf(await pngOf(TEXT, scale), { x: 0, y: 0, width: 1, height: 1 });
    expect([png.width, png.height]).toEqual([Number(width) * scale, Number(height) * scale]);
  });

  const TITLE_BOX = { x: 64, y: 88, width: 48, height: 64 };
  const SUBTITLE_BOX = { x: 64, y: 164, width: 30, height: 46 };

  it.each([
    ['title', TITLE_BOX],
    ['subtitle', SUBTITLE_BOX]
  ] as const)('draws the characters of its %s, not boxes', async (part, box) => {
    const inkWith = async (character: string) =>
      (
        await inkOf(
          await pngOf({ ...TEXT, title: '席', subtitle: '席', [part]: character }, 2),
          box
        )
      ).ink;
    const [one, other, none, blank] = [
      await inkWith('出'),
      await inkWith('组'),
      await inkWith('\ue000'),
      await inkWith('\u3000')
    ];
    expect(differing(one, blank)).toBeGreaterThan(100);
    expect(differing(one, other)).toBeGreaterThan(100);
    expect(differing(one, none)).toBeGreaterThan(100);
    expect(differing(none, blank)).toBeGreaterThan(40);
  });
});

it('exports under a strict policy without a request to anyone else', () => {
  expect(violations).toEqual([]);
});
