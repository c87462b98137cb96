import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFirstView, weighSite } from '../../../scripts/fonts/first-view.ts';
import { shareOut } from '../../../scripts/fonts/share-out.ts';
import { shareKind } from '../../../scripts/fonts/share-kind.ts';
import { faceRules, usesOf } from '../../../scripts/fonts/usage.ts';
import { tell, totalOf } from '../../../scripts/fonts/weigh.ts';
import { temporaryFolder } from '../../harness/temporary.ts';

const CSS = `
  h1:where(.a) { font-family: var(--font-serif) }
  @media print { .b { font-weight: 700 } }
  @media (min-width: 9px) { .wide { font-weight: 700 } .hidden { display: none } }
  .a:focus-visible::before { font-weight: 700 }
  .thin { font-weight: 400 }
  .plain, .x:is(.y, .z) { font-family: var(--font-sans) }
  .code { font-family: ui-monospace }
  .off { display: none }
  .off.on { display: block }
  .far { content-visibility: auto }
`;

const page = (body: string) =>
  `<!doctype html><html lang="zh"><head><title>题</title></head><body>${body}</body></html>`;
const shown = (body: string) =>
  usesOf(page(body), faceRules(CSS)).map(({ characters, style, lang }) =>
    [[...characters].filter((one) => !' \u00a00'.includes(one)).join(''), style, lang].join(' ')
  );

describe('the characters that a page shows', () => {
  it('are told apart by the face that its style sheets give them', () => {
    expect(shown('<h1 class="a">标</h1><p>平</p><th>粗</th><p class="thin">细</p>')).toEqual([
      '标 serif zh',
      '平细 regular zh',
      '粗 bold zh'
    ]);
  });

  it('follow the stronger rule: the more specific one, else the one of a style sheet', () => {
    expect(shown('<h1 class="a plain">强</h1>')).toEqual(['强 regular zh']);
    expect(shown('<th class="thin">细</th><p class="x y">和</p>')).toEqual(['细和 regular zh']);
  });

  it('count in both faces where a condition decides, and not for paper', () => {
    expect(shown('<p class="wide">宽</p>')).toEqual(['宽 regular zh', '宽 bold zh']);
    expect(shown('<p class="b">纸</p>')).toEqual(['纸 regular zh']);
  });

  it('are those of what is shown: not folded away, hidden or of a face of the system', () => {
    const folded = '<details><summary>题</summary><p>折</p></details>';
    expect(shown(`${folded}<p class="off">隐</p><dialog>窗</dialog>`)).toEqual(['题 regular zh']);
    expect(shown('<p class="off on">显</p><p class="hidden">宽</p>')).toEqual(['显宽 regular zh']);
    expect(shown('<p class="code">码</p><input placeholder="示" />')).toEqual(['示 regular zh']);
  });

  it('are those of near paragraphs, where far ones are drawn later', () => {
    const text = (n: number) =>
      `<p class="far">${String.fromCodePoint(0x4e00 + n).repeat(200)}</p>`;
    const [seen] = shown(Array.from({ length: 60 }, (_, n) => text(n)).join(''));
    expect(seen).toBe(
      `${Array.from({ length: 24 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join('')} regular zh`
    );
    expect(
      shown(Array.from({ length: 60 }, () => '<p class="far">短</p>').join('') + text(9))
    ).toEqual(['短 regular zh']);
    expect(
      shown(Array.from({ length: 40 }, () => '<p class="far">短</p>').join('') + text(9))
    ).toEqual(['短三 regular zh'.replace('三', String.fromCodePoint(0x4e09))]);
  });

  it('are inherited, in drawings too, where an element may close itself', () => {
    expect(
      shown('<svg><g font-weight="600"><rect/><text>甲</text></g><text>乙</text></svg>')
    ).toEqual(['甲 bold zh', '乙 regular zh']);
  });

  it('have the language of their own text', () => {
    expect(shown('<p>中<span lang="en-GB">E</span></p>')).toEqual([
      '中 regular zh',
      'E regular en'
    ]);
  });

  it('are set in the Chinese face where a word of English is said to be', () => {
    expect(shown('<p>中<a class="x zh-face" lang="en">E</a></p>')).toEqual(['中E regular zh']);
  });

  it('are not those of scripts, of the head, or of tooltips', () => {
    expect(shown('<script>"脚"</script><svg><title>提</title></svg>')).toEqual([]);
  });

  it('come with the space, by which a browser measures lines, and a figure', () => {
    const [use] = usesOf(page('<b>粗</b>'), faceRules(CSS));
    expect([...use!.characters]).toEqual([' ', '\u00a0', '0', '粗']);
  });
});

describe('shareOut(pages)', () => {
  const names = ['en', 'zh', 'zh-a', 'zh-b', 'zh-c'];
  const letters = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => String.fromCodePoint(from + i));

  it('serves together what the same pages show, where that is enough for a file', () => {
    const common = letters(0x4e00, 30);
    const own = letters(0x5000, 20);
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

describe('shareKind(pages)', () => {
  const letters = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => String.fromCodePoint(from + i));
  const page = (name: string, ...characters: string[][]) => ({
    name,
    characters: characters.flat()
  });

  it('serves together what pages of the kind have in common, and the rest to each alone', () => {
    const [common, one, two] = [letters(0x4e00, 40), letters(0x5000, 9), letters(0x6000, 9)];
    const [a, b] = shareKind([page('a', common, one), page('b', common, two)]);
    expect(a!.shared).toEqual(b!.shared);
    expect(a!.shared.map(({ characters }) => characters)).toEqual([common]);
    expect([a!.own, b!.own]).toEqual([one, two]);
  });

  it('asks no page to load a file of which it shows little', () => {
    const [common, few] = [letters(0x4e00, 100), letters(0x4e00, 3)];
    const pages = Array.from({ length: 20 }, (_, i) => page(`${i}`, common));
    const share = shareKind([...pages, page('f', few)]).at(-1)!;
    expect(share).toEqual({ shared: [], own: few });
  });

  it('serves a page alone with exactly what it shows', () => {
    const shows = letters(0x4e00, 5);
    expect(shareKind([page('a', shows)])).toEqual([{ shared: [], own: shows }]);
  });

  it('serves every character of every page once', () => {
    const some = fc.array(fc.subarray(letters(0x4e00, 60)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(some, (pages) => {
        const shares = shareKind(pages.map((characters, i) => page(`${i}`, characters)));
        for (const [i, { shared, own }] of shares.entries()) {
          const served = [...shared.flatMap(({ characters }) => characters), ...own];
          expect(new Set(served).size).toBe(served.length);
          expect(served).toEqual(expect.arrayContaining(pages[i]!));
        }
      })
    );
  });
});

describe('buildFirstView(site)', () => {
  const GENERAL = `@font-face{font-family:'Rapporteur Sans';font-weight:1 550;src:url('./big.woff2');unicode-range:U+20-9FFF}`;
  const withSheet = (body: string, depth: number) =>
    page(body).replace(
      '</head>',
      `<link rel="stylesheet" href="${'../'.repeat(depth)}fonts/fonts.css" /></head>`
    );
  const siteOf = () =>
    temporaryFolder({
      'fonts/fonts.css': GENERAL,
      'fonts/big.woff2': 'x'.repeat(140_000),
      'zh/index.html': withSheet('<h1 class="a">出席</h1><p>情况A</p>', 1),
      'zh/sessions/one/index.html': withSheet('<p>深</p>', 3),
      'en/index.html': withSheet('<p lang="en">No Chinese</p>', 1),
      'style.css': CSS
    });
  const fontsIn = async (folder: string) =>
    (await readdir(folder)).filter((file) => file.startsWith('first-'));
  const has = async (path: string, text: string) => {
    const font = create(await readFile(path)) as Font;
    return [...text].map((character) => font.hasGlyphForCodePoint(character.codePointAt(0)!));
  };

  it('adds faces with what the main pages show, after the general ones', async () => {
    const site = await siteOf();
    await buildFirstView(site, join(site, 'cache'));
    const css = await readFile(join(site, 'fonts/fonts.css'), 'utf8');
    expect(css.startsWith(GENERAL)).toBe(true);
    const files = await fontsIn(join(site, 'fonts'));
    const [, added] = css.split('/* first view */');
    for (const [, file] of added!.matchAll(/url\('\.\/([^']*)'\)/g)) expect(files).toContain(file);
    const fontOf = (stem: string) =>
      join(
        site,
        'fonts',
        files.find((file) => file.startsWith(`first-${stem}`))!
      );
    expect(await has(fontOf('serif-700-zh'), '出席情深')).toEqual([true, true, false, false]);
    expect(await has(fontOf('sans-400-zh'), '情况出深')).toEqual([true, true, false, false]);
    expect(await has(fontOf('sans-400-latin-zh'), 'AN')).toEqual([true, false]);
  });

  it('gives a heavy page a style sheet and fonts of its own, however often it runs', async () => {
    const site = await siteOf();
    const weights = await buildFirstView(site, join(site, 'cache'));
    const folder = join(site, 'zh/sessions/one');
    const read = () =>
      Promise.all(['first.css', 'index.html'].map((file) => readFile(join(folder, file), 'utf8')));
    const [css, html] = await read();
    const file = (await fontsIn(folder)).find((name) => name.startsWith('first-sans-400-own'));
    expect(css).toContain(`url('./${file}')`);
    expect(await has(join(folder, file!), '深出')).toEqual([true, false]);
    expect(html).toContain('fonts/fonts.css" /><link rel="stylesheet" href="first.css" />');
    const light = weights.find(({ page }) => page === 'zh/sessions/one/index.html')!;
    expect(totalOf(light)).toBeLessThan(20_000);
    expect(tell(light)).toMatch(/^zh\/sessions\/one\/index\.html \d+\.\d kB \(HTML 0\.\d kB, /);
    await buildFirstView(site, join(site, 'cache'));
    expect(await read()).toEqual([css, html]);
  });

  it('weighs what a browser asks for: of files for one character, the one declared last', async () => {
    const site = await siteOf();
    const [en] = await weighSite(site);
    expect(en).toMatchObject({ page: 'en/index.html', fonts: 140_000, files: 1 });
    await writeFile(
      join(site, 'fonts/fonts.css'),
      GENERAL + GENERAL.replace('big', 'small').replace('U+20-9FFF', 'U+4E,U+20-30')
    );
    await writeFile(join(site, 'fonts/small.woff2'), 'y'.repeat(1000));
    expect((await weighSite(site))[0]).toMatchObject({ fonts: 141_000, files: 2 });
  });
});
