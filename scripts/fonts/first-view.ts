import { groups } from 'd3';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { byCodePoint } from '#lib/fonts/characters.ts';
import { unicodeRange } from '#lib/fonts/slices.ts';
import { fontFaceRule } from './css.ts';
import { createCutter, hashedName, type Cut } from './cutter.ts';
import { charactersIn, layers, type Layer } from './layers.ts';
import { shareKind } from './share-kind.ts';
import { shareOut, type Shared } from './share-out.ts';
import * as built from './site.ts';
import { sourceReader } from './sources.ts';
import { usesOf, type Use } from './usage.ts';
import { scalesFor, totalOf, type Weight } from './weigh.ts';

/** A page and what it shows first. */
interface Page {
  readonly path: string;
  readonly uses: readonly Use[];
}

/** A site to add fonts to, and what they are made of. */
interface Work {
  readonly site: string;
  readonly layers: readonly Layer[];
  readonly cut: Cut;
}

/**
 * Adds to the fonts of a built site faces that hold exactly the Chinese that pages show first.
 * Declared after the general ones they win (CSS Fonts 4 §11.1); whatever a script adds later comes
 * with the general ones. What the main pages show is shared out among files for all of them. A page
 * that is heavy with those gets a style sheet of its own, of files for many pages of its kind and of
 * one with what is left; if it is heavy still, of one file a face with exactly what it shows.
 *
 * @param site folder of the built site, which has `<lang>/…/index.html`
 * @param cache folder where finished files are kept between builds
 * @returns what each page weighs
 */
export const buildFirstView = async (site: string, cache: string): Promise<readonly Weight[]> => {
  await built.removeAdded(site);
  const pages = await readPages(site);
  const work: Work = {
    site,
    layers: await layers(sourceReader()),
    cut: await createCutter(cache)
  };
  const usual: Work = { ...work, layers: work.layers.filter(({ isForHeavy }) => !isForHeavy) };
  await addShared(
    usual,
    pages.filter(({ path }) => MAIN_PAGE.test(path))
  );
  const weights = await weighPages(site, pages);
  const heavy = pages.filter(({ path }) => totalOf(weights.get(path)!) > HEAVY);
  for (const [, ofKind] of groups(heavy, ({ path }) => built.kindOf(path)))
    await addOwn(usual, ofKind);
  const lighter = await weighPages(site, heavy);
  const still = heavy.filter(({ path }) => totalOf(lighter.get(path)!) > VERY_HEAVY);
  for (const page of still) await addOwn(work, [page]);
  await built.removeUnused(site);
  return [...new Map([...weights, ...lighter, ...(await weighPages(site, still))]).values()];
};

/** @returns what each page of a built site weighs */
export const weighSite = async (site: string): Promise<readonly Weight[]> => [
  ...(await weighPages(site, await readPages(site))).values()
];

/** The pages of many things: the start, what is right below it, and the pages about all topics. */
const MAIN_PAGE = /^(en|zh)(\/[^/]+|\/topics\/(agenda|together|trends|unassigned))?\/index\.html$/;

/** Heavier pages get fonts of their kind and of their own, in bytes. */
const HEAVY = 135_000;

/** Pages that are still heavier share nothing. */
const VERY_HEAVY = 140_000;

const readPages = async (site: string): Promise<Page[]> => {
  const [paths, rules] = [await built.pagesOf(site), await built.rulesOfSite(site)];
  const pages: Page[] = [];
  for (const path of paths)
    pages.push({ path, uses: usesOf(await readFile(join(site, path), 'utf8'), rules) });
  return pages;
};

/** What pages weigh, by path, as the site is now. */
const weighPages = async (
  site: string,
  pages: readonly Page[]
): Promise<ReadonlyMap<string, Weight>> => {
  const [weigh, weights] = [scalesFor(site), new Map<string, Weight>()];
  for (const { path, uses } of pages) weights.set(path, await weigh(path, uses));
  return weights;
};

const addShared = async (work: Work, pages: readonly Page[]): Promise<void> => {
  const rules: string[] = [];
  for (const layer of work.layers) {
    const shown = pages.map(({ path, uses }) => ({
      name: nameOf(dirname(path)),
      characters: charactersIn(uses, layer)
    }));
    for (const { name, characters } of shareOut(shown))
      rules.push((await addFont(work, layer, { folder: 'fonts', name, characters }))('fonts'));
  }
  await built.addRules(work.site, rules);
};

/** The heavy pages of a kind. */
const addOwn = async (work: Work, pages: readonly Page[]): Promise<void> => {
  const sheets = pages.map(() => [] as string[]);
  for (const layer of work.layers) {
    const shown = pages.map(({ path, uses }) => ({
      name: path,
      characters: charactersIn(uses, layer)
    }));
    const kind = nameOf(built.kindOf(pages[0]!.path));
    const common = fontsOnce(work, layer, kind);
    for (const [i, { shared, own }] of shareKind(shown).entries()) {
      const folder = dirname(pages[i]!.path);
      const content = { folder, name: 'own', characters: own };
      const fonts = await Promise.all([...shared.map(common), addFont(work, layer, content)]);
      sheets[i]!.push(...fonts.map((ruleIn) => ruleIn(folder)).filter(Boolean));
    }
  }
  for (const [i, { path }] of pages.entries()) await built.addOwnSheet(work.site, path, sheets[i]!);
};

/** Makes the files that pages of a kind have in common, each when it is first needed. */
const fontsOnce = (work: Work, layer: Layer, kind: string) => {
  const made = new Map<Shared, Promise<RuleIn>>();
  return (shared: Shared): Promise<RuleIn> => {
    const content = { ...shared, folder: 'fonts', name: `${kind}-${shared.name}` };
    const font = made.get(shared) ?? addFont(work, layer, content);
    made.set(shared, font);
    return font;
  };
};

const nameOf = (path: string): string => path.replaceAll(/\/\*$/g, '-one').replaceAll('/', '-');

/** What goes into one file. */
interface Content {
  readonly folder: string;
  readonly name: string;
  readonly characters: readonly string[];
}

/** The rule for a file, as a style sheet in a folder of the site has it; empty if there is none. */
type RuleIn = (folder: string) => string;

const addFont = async (
  { site, cut }: Work,
  { id, family, weights, source }: Layer,
  { folder, name, characters }: Content
): Promise<RuleIn> => {
  if (characters.length === 0) return () => '';
  const sorted = [...characters].sort(byCodePoint);
  const font = await cut(source, sorted, 'woff2');
  const file = `${folder}/${hashedName(`first-${id}-${name}`, font)}`;
  await writeFile(join(site, file), font);
  return (from) =>
    fontFaceRule({
      ...{ family, weights, url: built.addressFrom(from, file) },
      unicodeRange: unicodeRange(sorted)
    });
};
