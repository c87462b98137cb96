import { create, type Font } from 'fontkit';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advancesFor, type FaceIndex } from '#lib/fonts/files.ts';
import { measureWith } from '#lib/fonts/measure.ts';
import { buildFonts, type FontReport } from '../../../scripts/fonts/build.ts';

const TEXTS = {
  interface: ['出席情况', '出席'],
  names: ['Côte d’Ivoire', '科特迪瓦', 'İzmir'],
  corpus: ['龘', 'no glyph: \ue000', '≥ 12']
};

let folder: string;
let report: FontReport;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-fonts-'));
  report = await buildFonts(TEXTS, foldersIn('first'));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const foldersIn = (name: string) => ({
  served: join(folder, name, 'served'),
  exported: join(folder, name, 'exported'),
  cache: join(folder, name, 'cache')
});
const read = (path: string) => readFile(join(folder, 'first', path));
const served = () => readdir(join(folder, 'first/served'));
const open = async (stem: string) => {
  const file = (await served()).find((name) => name.startsWith(`${stem}.`));
  return create(await read(`served/${file}`)) as Font;
};
const faces = async () => JSON.parse((await read('exported/faces.json')).toString()) as FaceIndex[];
const has = (font: Font, text: string) =>
  [...text].map((character) => font.hasGlyphForCodePoint(character.codePointAt(0)!));

describe('buildFonts(texts)', () => {
  it('names the characters that no font has', () => {
    expect(report.missing).toEqual(['U+E000']);
  });

  it('cuts out exactly what is asked for', async () => {
    const font = await open('sans-400-han-1');
    expect(has(font, '出席情况科特迪瓦，')).not.toContain(false);
    expect(has(font, '龘会A')).not.toContain(true);
    expect(has(await open('sans-400-latin'), 'Cote d’“12”≥')).not.toContain(false);
    expect(has(await open('sans-400-latin-more'), 'ôİ')).not.toContain(false);
    expect(has(await open('serif-700-latin-ext-more'), 'İ')).toEqual([true]);
    expect(has(await open('sans-400-zh'), 'A“”，。')).not.toContain(false);
  });

  it('finds signs and rare characters in the parts that have them', async () => {
    const css = (await read('served/fonts.css')).toString();
    const rule = css.split('\n').find((line) => /Serif.*U\+2265/.test(line));
    const [stem] = /serif-700-part-\d+/.exec(rule!)!;
    expect(has(await open(stem), '≥')).toEqual([true]);
    expect(css).toMatch(/U\+9F98/);
  });

  it('names in the style sheet every file that is there, and no other', async () => {
    const css = (await read('served/fonts.css')).toString();
    const named = [...css.matchAll(/url\('\.\/(.+?)'\)/g)].map(([, file]) => file);
    const there = (await served()).filter((file) => file.endsWith('.woff2'));
    expect(new Set(named)).toEqual(new Set(there));
  });

  it('keeps whole fonts for exports, with the characters that its index lists', async () => {
    for (const { files } of await faces()) {
      for (const { file, characters } of files) {
        const font = create(inflateSync(await read(`exported/${file}`))) as Font;
        expect(has(font, characters)).not.toContain(false);
      }
    }
  });

  it('knows how wide a text is set, with Chinese quotes in Chinese and Latin ones in English', async () => {
    const style = { family: 'Rapporteur Sans', weight: 400, size: 20 };
    const index = await faces();
    const [zh, en] = ['zh', 'en'].map((lang) => measureWith(advancesFor(index, lang)));
    expect(zh('“出席”', style)).toBe(80);
    expect(en('“', style)).toBeLessThan(10);
    expect(zh('12', style)).toBeGreaterThan(en('12', style));
    const font = await open('sans-400-latin');
    const [glyph] = font.glyphsForString('W');
    expect(en('W', style)).toBeCloseTo((glyph.advanceWidth / font.unitsPerEm) * 20, 5);
  });

  it('writes the same bytes again without its cache', async () => {
    await buildFonts(TEXTS, foldersIn('again'));
    for (const part of ['served', 'exported']) {
      for (const file of await readdir(join(folder, 'first', part))) {
        const again = await readFile(join(folder, 'again', part, file));
        expect(again.equals(await read(join(part, file))), file).toBe(true);
      }
    }
  }, 60_000);
});
