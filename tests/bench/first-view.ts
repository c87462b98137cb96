import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { max, median, groups } from 'd3';
import { type FaceSelectors, type Use, faceSelectors, usesOf } from '../../scripts/fonts/usage.ts';
import type { Report } from './report.ts';

const SITE = 'build';

/** A rule of the style sheet of fonts. */
interface Face {
  readonly family: string;
  readonly weight: number;
  readonly file: string;
  readonly ranges: readonly (readonly [number, number])[];
}

const FACE =
  /@font-face\{font-family:'([^']+)';[^}]*?font-weight:([\d ]+);[^}]*?url\('\.\/([^']+)'\)[^}]*?unicode-range:([^}]+)\}/g;

const rangeOf = (text: string): [number, number] => {
  const [first, last = first] = text.trim().slice(2).split('-');
  return [Number.parseInt(first!, 16), Number.parseInt(last!, 16)];
};

const facesIn = (css: string): Face[] =>
  [...css.matchAll(FACE)].map(([, family, weights, file, range]) => ({
    family: family!,
    weight: Number(weights!.split(' ').at(-1)),
    file: file!,
    ranges: range!.split(',').map(rangeOf)
  }));

/** The families that draw a text, in the order in which they are asked (`tokens.css`). */
const familiesOf = ({ style, lang }: Use): string[] => {
  const family = style === 'serif' ? 'Rapporteur Serif' : 'Rapporteur Sans';
  return lang === 'zh' ? [`${family} Zh`, family] : [family];
};

/** The file that a browser asks for: of the first family that has the character, the rule declared last. */
function fileFor(use: Use, faces: readonly Face[]): string | undefined {
  const code = use.character.codePointAt(0)!;
  const isBold = use.style === 'bold';
  for (const family of familiesOf(use)) {
    const found = faces.findLast(
      (face) =>
        face.family === family &&
        (use.style === 'serif' || face.weight > 550 === isBold) &&
        face.ranges.some(([first, last]) => code >= first && code <= last)
    );
    if (found) return found.file;
  }
  return undefined;
}

const compressed = async (path: string) => gzipSync(await readFile(path)).length;

/** Style sheets that a page waits for. */
const sheetsOf = (html: string, page: string) =>
  [...html.matchAll(/<link[^>]*href="([^"]+\.css)"[^>]*>/g)]
    .filter(([link]) => link.includes('stylesheet'))
    .map(([, href]) => resolve(dirname(page), href!));

/** Bytes over the wire until the first chart of a page is shown as it stays, without a script. */
async function weigh(page: string, selectors: FaceSelectors, faces: readonly Face[]) {
  const html = await readFile(page, 'utf8');
  const files = new Set(usesOf(html, selectors).flatMap((use) => fileFor(use, faces) ?? []));
  const fonts = await Promise.all([...files].map((file) => stat(join(SITE, 'fonts', file))));
  const sheets = await Promise.all(sheetsOf(html, page).map(compressed));
  const parts = [gzipSync(html).length, ...sheets, ...fonts.map(({ size }) => size)];
  return parts.reduce((sum, bytes) => sum + bytes, 0);
}

/** `zh/participants/bra/index.html` is one of `zh/participants/*`. */
const kindOf = (file: string) => {
  const parts = file.split('/').slice(0, -1);
  return parts.length > 2 ? `${parts.slice(0, -1).join('/')}/*` : parts.join('/');
};

/** What each kind of page weighs. */
export async function firstView(): Promise<Report> {
  const files = (await readdir(SITE, { recursive: true })).map((file) =>
    file.replaceAll('\\', '/')
  );
  const read = (file: string) => readFile(join(SITE, file), 'utf8');
  const sheets = await Promise.all(files.filter((file) => file.endsWith('.css')).map(read));
  const selectors = faceSelectors(sheets.join('\n'));
  const faces = facesIn(await read('fonts/fonts.css'));
  const pages = files
    .filter((file) => /^(zh|en)\/(?!embed\/).*index\.html$|^(zh|en)\/index\.html$/.test(file))
    .sort();
  const rows: string[][] = [];
  for (const [kind, of] of groups(pages, kindOf)) {
    const weights = await Promise.all(of.map((file) => weigh(join(SITE, file), selectors, faces)));
    const kilobytes = (bytes = 0) => (bytes / 1000).toFixed(0);
    rows.push([kind, `${of.length}`, kilobytes(median(weights)), kilobytes(max(weights))]);
  }
  return {
    title: 'First view without a script: kB over the wire, at most 150',
    head: ['pages', 'number', 'median', 'most'],
    rows
  };
}
