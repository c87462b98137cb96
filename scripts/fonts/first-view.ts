import { groups, rollup } from 'd3';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BASIC_LATIN, MORE_LATIN, SHARED_PUNCTUATION } from '#lib/fonts/characters.ts';
import { chineseFamily, FACES, type Face } from '#lib/fonts/faces.ts';
import { unicodeRange } from '#lib/fonts/slices.ts';
import { fontFaceRule } from './css.ts';
import { createCutter, hashedName, type Cut } from './cutter.ts';
import { shareOut, type Shared } from './share-out.ts';
import { sourceReader, type OpenSource, type Source } from './sources.ts';
import { faceSelectors, usesOf, type FaceStyle, type Use } from './usage.ts';

/** A page that a reader may come to first. */
interface FirstPage {
  readonly name: string;
  /** What it is a page of one of; empty for pages of many things. */
  readonly kind: string;
  readonly uses: readonly Use[];
}

/** The characters of one family and weight, and the source that draws them. */
interface Layer {
  readonly id: string;
  readonly family: string;
  readonly weights: string;
  readonly source: Source;
  readonly isWanted: (use: Use) => boolean;
}

/**
 * Adds to the fonts of a built site faces that hold exactly the Chinese that its first pages
 * show. Declared after the general ones they win (CSS Fonts 4 §11.1); whatever a script adds
 * later comes with the general ones. In the same style sheet: a browser that had one and not
 * yet the other would ask for both.
 *
 * @param site folder of the built site, which has `<lang>/…/index.html`
 * @param cache folder where finished files are kept between builds
 * @returns the bytes of each file
 */
export const buildFirstView = async (
  site: string,
  cache: string
): Promise<ReadonlyMap<string, number>> => {
  const pages = await readFirstPages(site);
  const [open, cut] = [sourceReader(), await createCutter(cache)];
  const [rules, sizes] = [[] as string[], new Map<string, number>()];
  for (const layer of (await Promise.all(FACES.map((face) => layersOf(face, open)))).flat()) {
    for (const shared of charactersOf(layer, pages)) {
      const { file, font, rule } = await cutShared(layer, shared, cut);
      await writeFile(join(site, 'fonts', file), font);
      sizes.set(file, font.length);
      rules.push(rule);
    }
  }
  await appendRules(join(site, 'fonts/fonts.css'), rules);
  return sizes;
};

const BEGINNING = '\n/* first view */\n';

/** What an earlier run added is replaced. */
const appendRules = async (path: string, rules: readonly string[]): Promise<void> => {
  const [general] = (await readFile(path, 'utf8')).split(BEGINNING);
  await writeFile(path, general + BEGINNING + rules.join('\n'));
};

/**
 * Han for every text, Latin for Chinese text, and for it the signs (≥) that only the English
 * face has; English keeps its Latin whole, for its kerning.
 */
const layersOf = async (face: Face, open: OpenSource): Promise<readonly Layer[]> => {
  const { id, family, weights } = face;
  const style = styleOf(face);
  const isOurs = (use: Use) => use.style === style;
  const isChinese = (use: Use) =>
    isOurs(use) && use.lang === 'zh' && FIRST_LATIN.has(use.character);
  const latin = await open(face.han, 'latin');
  return [
    {
      ...{ id, family, weights, source: await open(face.han, 'chinese-simplified') },
      isWanted: (use) => isOurs(use) && !LATIN.has(use.character)
    },
    {
      ...{ id: `${id}-latin`, family: chineseFamily(family), weights },
      source: latin,
      isWanted: isChinese
    },
    {
      ...{ id: `${id}-signs`, family: chineseFamily(family), weights },
      source: await open(face.latin, 'latin'),
      isWanted: (use) => isChinese(use) && !latin.has(use.character)
    }
  ];
};

const FIRST_LATIN = new Set([...BASIC_LATIN, ...SHARED_PUNCTUATION]);
const LATIN = new Set([...FIRST_LATIN, ...MORE_LATIN]);

const styleOf = ({ family, weight }: Face): FaceStyle => {
  if (family === 'Rapporteur Serif') return 'serif';
  return weight > 500 ? 'bold' : 'regular';
};

/** The files of the first pages, and of what only pages of one thing show: these make those no heavier. */
const charactersOf = (layer: Layer, pages: readonly FirstPage[]): readonly Shared[] => {
  const shown = pages.map(({ name, kind, uses }) => ({
    name,
    kind,
    characters: uses
      .filter((use) => layer.isWanted(use) && layer.source.has(use.character))
      .map(({ character }) => character)
  }));
  const first = shareOut(shown.filter(({ kind }) => kind === ''));
  const known = new Set(first.flatMap(({ characters }) => characters));
  const others = shown
    .filter(({ kind }) => kind !== '')
    .map((page) => ({ ...page, characters: page.characters.filter((c) => !known.has(c)) }));
  return [...first, ...shareOut(others).map((one) => ({ ...one, name: `one-${one.name}` }))];
};

const cutShared = async (layer: Layer, { name, characters }: Shared, cut: Cut) => {
  const font = await cut(layer.source, characters, 'woff2');
  const file = hashedName(`${layer.id}-${name}`, font);
  const { family, weights } = layer;
  const rule = { family, weights, url: `./${file}`, unicodeRange: unicodeRange(characters) };
  return { file, font, rule: fontFaceRule(rule) };
};

/** `en`, `zh`, what is right below Chinese, and the pages about all topics. */
const FIRST_PAGE =
  /^(en|zh(\/[^/]+)?|zh\/topics\/(agenda|together|trends|unassigned))\/index\.html$/;

/** A page of one session, document, topic or participant, group 1: there may be thousands. */
const PAGE_OF_ONE = /^(zh\/(?!embed)[^/]+)\/[^/]+\/index\.html$/;

/** Fewer pages of a kind are each reckoned with. */
const FEW = 8;

/**
 * A character that so many of the pages of a kind show is served with what they all show: it costs
 * each of them 110 bytes, and those that show it some kilobytes elsewhere.
 */
const COMMON = 0.03;

const sameUse = ({ style, lang, character }: Use) => `${style} ${lang} ${character}`;

/** Pages of a kind as one: what enough of them show. */
const typicalPage = (kind: string, pages: readonly FirstPage[]): FirstPage => {
  const counted = rollup(
    pages.flatMap(({ uses }) => uses),
    (same) => ({ use: same[0]!, pages: same.length }),
    sameUse
  );
  const common = [...counted.values()].filter(({ pages: n }) => n >= COMMON * pages.length);
  return { name: kind, kind, uses: common.map(({ use }) => use) };
};

const pagesOfOne = (pages: readonly FirstPage[]): FirstPage[] =>
  groups(pages, ({ kind }) => kind).flatMap(([kind, of]) =>
    of.length <= FEW ? of : [typicalPage(kind, of)]
  );

const pageName = (file: string) => file.replace('/index.html', '').replaceAll('/', '-');

const readFirstPages = async (site: string): Promise<FirstPage[]> => {
  const files = (await readdir(site, { recursive: true })).map((file) =>
    file.replaceAll('\\', '/')
  );
  const read = (file: string) => readFile(join(site, file), 'utf8');
  const sheets = await Promise.all(files.filter((file) => file.endsWith('.css')).map(read));
  const selectors = faceSelectors(sheets.join('\n'));
  const pages = await Promise.all(
    files
      .filter((file) => FIRST_PAGE.test(file) || PAGE_OF_ONE.test(file))
      .sort()
      .map(async (file) => ({
        name: pageName(file),
        kind: FIRST_PAGE.test(file) ? '' : pageName(PAGE_OF_ONE.exec(file)![1]!),
        uses: usesOf(await read(file), selectors)
      }))
  );
  return [
    ...pages.filter(({ kind }) => kind === ''),
    ...pagesOfOne(pages.filter(({ kind }) => kind !== ''))
  ];
};
