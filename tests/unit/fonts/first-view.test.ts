import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFirstView } from '../../../scripts/fonts/first-view.ts';
import { shareOut } from '../../../scripts/fonts/share-out.ts';
import { faceSelectors, usesOf } from '../../../scripts/fonts/usage.ts';
import { temporaryFolder } from '../../harness/temporary.ts';

const CSS = `
  h1:where(.a) { font-family: var(--font-serif) }
  @media print { .b { font-weight: 700 } }
  .a:focus-visible::before { font-weight: 700 }
  .thin { font-weight: 400 }
  .plain { font-family: var(--font-sans) }
`;

const page = (body: string) =>
  `<!doctype html><html lang="zh"><head><title>题</title></head><body>${body}</body></html>`;
const shown = (body: string) =>
  usesOf(page(body), faceSelectors(CSS))
    .filter(({ character }) => !' \u00a00'.includes(character))
    .map(({ character, style, lang }) => [character, style, lang].join(' '));

describe('the characters that a page shows', () => {
  it('are told apart by the face that its style sheets give them', () => {
    expect(
      shown('<h1 class="a">标</h1><h1>平</h1><p class="b">粗</p><p class="thin">细</p>')
    ).toEqual(['标 serif zh', '平 regular zh', '粗 regular zh', '粗 bold zh', '细 regular zh']);
  });

  it('count for both faces where rules disagree: the cascade is not resolved', () => {
    expect(shown('<h1 class="a plain">两</h1>')).toEqual(['两 serif zh', '两 regular zh']);
  });

  it('are inherited, in drawings too, where an element may close itself', () => {
    expect(
      shown('<svg><g font-weight="600"><rect/><text>甲</text></g><text>乙</text></svg>')
    ).toEqual(['甲 regular zh', '甲 bold zh', '乙 regular zh']);
  });

  it('have the language of their own text', () => {
    expect(shown('<p>中<span lang="en-GB">E</span></p>')).toEqual([
      '中 regular zh',
      'E regular en'
    ]);
  });

  it('are set in the Chinese face where a word of English is said to be', () => {
    expect(shown('<p>中<a class="x zh-face" lang="en">E</a></p>')).toEqual([
      '中 regular zh',
      'E regular zh'
    ]);
  });

  it('are not those of scripts, of the head, or of tooltips', () => {
    expect(shown('<script>"脚"</script><svg><title>提</title></svg>')).toEqual([]);
  });

  it('come with the space, by which a browser measures lines, and a figure', () => {
    const uses = usesOf(page('<p class="b">粗</p>'), faceSelectors(CSS));
    expect(uses).toContainEqual({ character: ' ', style: 'bold', lang: 'zh' });
    expect(uses).toContainEqual({ character: '0', style: 'bold', lang: 'zh' });
  });
});

describe('shareOut(pages)', () => {
  const names = ['en', 'zh', 'zh-a', 'zh-b', 'zh-c'];
  const letters = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => String.fromCodePoint(from + i));

  it('serves together what the same pages show, where that is enough for a file', () => {
    const common = letters(0x4e00, 30);
    const own = letters(0x5000, 12);
    const groups = shareOut([
      { name: 'zh', characters: common },
      { name: 'zh-a', characters: [...common, ...own] }
    ]);
    expect(groups.map(({ characters }) => characters)).toEqual([common, own]);
  });

  it('joins a few characters into one file, where files of their own would weigh more', () => {
    const groups = shareOut([
      { name: 'zh', characters: ['一'] },
      { name: 'zh-a', characters: ['一', '丁'] }
    ]);
    expect(groups).toEqual([{ name: 'all', characters: ['一', '丁'] }]);
  });

  it('keeps apart what is much, so that no page asks for another’s', () => {
    const [a, b] = [letters(0x4e00, 200), letters(0x5000, 200)];
    const groups = shareOut([
      { name: 'zh', characters: a },
      { name: 'zh-a', characters: b }
    ]);
    expect(groups.map(({ name, characters }) => [name, characters.length])).toEqual([
      ['zh', 200],
      ['p1', 200]
    ]);
  });

  it('serves every character once', () => {
    const pages = fc.tuple(
      ...names.map((name) =>
        fc.record({
          name: fc.constant(name),
          characters: fc.array(fc.constantFrom(...letters(0x4e00, 120)), { maxLength: 90 })
        })
      )
    );
    fc.assert(
      fc.property(pages, (some) => {
        const served = shareOut(some).flatMap(({ characters }) => characters);
        expect(new Set(served).size).toBe(served.length);
        expect(new Set(served)).toEqual(new Set(some.flatMap(({ characters }) => characters)));
      })
    );
  });
});

describe('buildFirstView(site)', () => {
  it('adds faces with what the first pages show, after the general ones, however often it runs', async () => {
    const site = await temporaryFolder({
      'fonts/fonts.css': '/* general */',
      'zh/index.html': page('<h1 class="a">出席</h1><p>情况A</p>'),
      'zh/sessions/one/index.html': page('<p>深</p>'),
      'en/index.html': page('<p lang="en">No Chinese</p>'),
      'style.css': CSS
    });
    const cache = join(site, 'cache');
    await buildFirstView(site, cache);
    const css = await readFile(join(site, 'fonts/fonts.css'), 'utf8');
    await buildFirstView(site, cache);
    expect(await readFile(join(site, 'fonts/fonts.css'), 'utf8')).toBe(css);
    expect(css.startsWith('/* general */')).toBe(true);
    const files = (await readdir(join(site, 'fonts'))).filter((file) => file.endsWith('.woff2'));
    for (const file of files) expect(css).toContain(`url('./${file}')`);
    const fontOf = async (stem: string) =>
      create(
        await readFile(
          join(
            site,
            'fonts',
            files.find((file) => file.startsWith(stem))!
          )
        )
      ) as Font;
    const has = (font: Font, text: string) =>
      [...text].map((character) => font.hasGlyphForCodePoint(character.codePointAt(0)!));
    expect(has(await fontOf('serif-700-zh'), '出席情深')).toEqual([true, true, false, false]);
    expect(has(await fontOf('sans-400-zh'), '情况出深')).toEqual([true, true, false, false]);
    expect(has(await fontOf('sans-400-latin-zh'), 'AN')).toEqual([true, false]);
  });
});
