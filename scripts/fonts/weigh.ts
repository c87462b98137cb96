import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chineseFamily } from '#lib/fonts/faces.ts';
import type { Use } from './usage.ts';

/** What a page brings over the wire until it is shown as it stays without a script, in bytes. */
export interface Weight {
  readonly page: string;
  readonly html: number;
  readonly styles: number;
  readonly fonts: number;
  /** How many files of fonts. */
  readonly files: number;
}

export const totalOf = ({ html, styles, fonts }: Weight): number => html + styles + fonts;

/** @returns a weight in words: the page, the sum, its parts */
export const tell = (weight: Weight): string => {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const { page, html, styles, fonts, files } = weight;
  const parts = `HTML ${kilobytes(html)}, styles ${kilobytes(styles)}, ${files} fonts ${kilobytes(fonts)}`;
  return `${page} ${kilobytes(totalOf(weight))} (${parts})`;
};

/** Bytes that a first view may have over the wire. */
export const MOST = 150_000;

/** Weighs a page, by its path in the site, that has these uses. */
export type Weigh = (page: string, uses: readonly Use[]) => Promise<Weight>;

/** The file that draws a character, by code point, of each family, regular or heavier. */
type Faces = ReadonlyMap<string, ReadonlyMap<number, string>>;

const FACE =
  /@font-face\{font-family:'([^']+)';[^}]*?font-weight:([\d ]+);[^}]*?url\('([^']+)'\)[^}]*?unicode-range:([^}]+)\}/g;

/** Of rules whose ranges overlap the one declared last wins (CSS Fonts 4 §11.1). */
const facesIn = (css: string, folder: string): Faces => {
  const faces = new Map<string, Map<number, string>>();
  for (const [, family, weights, url, range] of css.matchAll(FACE)) {
    const key = `${family} ${Number(weights!.split(' ').at(-1)) > 550}`;
    const files = faces.get(key) ?? new Map<number, string>();
    faces.set(key, files);
    const file = join(folder, url!);
    for (const code of codesIn(range!)) files.set(code, file);
  }
  return faces;
};

function* codesIn(ranges: string): Generator<number> {
  for (const range of ranges.split(',')) {
    const [first, last = first] = range.trim().slice(2).split('-');
    const end = Number.parseInt(last!, 16);
    for (let code = Number.parseInt(first!, 16); code <= end; code += 1) yield code;
  }
}

/** The faces that draw a text, in the order in which they are asked (`tokens.css`). */
const facesFor = ({ style, lang }: Use): string[] => {
  const family = style === 'serif' ? 'Rapporteur Serif' : 'Rapporteur Sans';
  const families = lang === 'zh' ? [chineseFamily(family), family] : [family];
  return families.map((name) => `${name} ${style !== 'regular'}`);
};

/** The file that a browser asks for: of the first family that has the character. */
const fileFor = (character: string, use: Use, sheets: readonly Faces[]): string | undefined => {
  const code = character.codePointAt(0)!;
  for (const face of facesFor(use)) {
    const faces = sheets.findLast((sheet) => sheet.get(face)?.has(code));
    if (faces) return faces.get(face)!.get(code);
  }
  return undefined;
};

const filesFor = (uses: readonly Use[], sheets: readonly Faces[]): Set<string> =>
  new Set(
    uses.flatMap((use) =>
      [...use.characters].flatMap((character) => fileFor(character, use, sheets) ?? [])
    )
  );

/** Style sheets that a page waits for. */
const sheetsOf = (html: string, page: string) =>
  [...html.matchAll(/<link[^>]*href="([^"]+\.css)"[^>]*>/g)]
    .filter(([link]) => link.includes('stylesheet'))
    .map(([, href]) => join(dirname(page), href!));

const once = <T>(read: (path: string) => Promise<T>) => {
  const known = new Map<string, Promise<T>>();
  return (path: string): Promise<T> => {
    const found = known.get(path) ?? read(path);
    known.set(path, found);
    return found;
  };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** @returns what weighs the pages of a site: HTML and styles as a host compresses them, and fonts */
export const scalesFor = (site: string): Weigh => {
  const compressed = once(async (path) => gzipSync(await readFile(join(site, path))).length);
  const size = once(async (path) => (await stat(join(site, path))).size);
  const faces = once(async (sheet) =>
    facesIn(await readFile(join(site, sheet), 'utf8'), dirname(sheet))
  );
  return async (page, uses) => {
    const html = await readFile(join(site, page), 'utf8');
    const sheets = sheetsOf(html, page);
    const files = [...filesFor(uses, await Promise.all(sheets.map(faces)))];
    return {
      page,
      html: gzipSync(html).length,
      styles: sum(await Promise.all(sheets.map(compressed))),
      fonts: sum(await Promise.all(files.map(size))),
      files: files.length
    };
  };
};
