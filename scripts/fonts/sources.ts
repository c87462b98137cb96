import { create, type Font } from 'fontkit';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { decompress } from 'woff2-encoder';
import type { Typeface } from '#lib/fonts/faces.ts';

const require = createRequire(import.meta.url);

/** One font file of a package, open. */
export interface Source {
  /** Name of the part in its package: `latin`, `chinese-simplified`, `106`. */
  readonly part: string;
  readonly sfnt: Uint8Array;
  readonly sha256: string;
  readonly has: (character: string) => boolean;
  /** Advance width in thousandths of the size. */
  readonly advance: (character: string) => number;
}

/** Opens a part of a typeface, once. */
export type OpenSource = (typeface: Typeface, part: string) => Promise<Source>;

/** @returns a reader of font files that opens each file only once */
export const sourceReader = (): OpenSource => {
  const opened = new Map<string, Promise<Source>>();
  return (typeface, part) => {
    const path = filePath(typeface, part);
    const known = opened.get(path) ?? openSource(path, part);
    opened.set(path, known);
    return known;
  };
};

/**
 * Parts of a package whose listed ranges hold a character, in the order of the package: signs
 * like ≥ are not in the parts of a language.
 */
export const partsWith = async (
  { package: name, file }: Typeface,
  character: string
): Promise<string[]> => {
  if (file) return [];
  const path = require.resolve(`${name}/unicode.json`);
  const ranges = JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
  return Object.entries(ranges)
    .filter(([, list]) => isInRanges(list, character.codePointAt(0)!))
    .map(([part]) => part.replace(/^\[(\d+)\]$/, '$1'));
};

const isInRanges = (list: string, codePoint: number): boolean =>
  list.split(',').some((range) => {
    const [first, last = first] = range.replace(/^U\+/i, '').split('-');
    return codePoint >= parseInt(first, 16) && codePoint <= parseInt(last, 16);
  });

const filePath = ({ package: name, weight, file }: Typeface, part: string): string => {
  const stem = name.replace('@fontsource/', '');
  return require.resolve(`${name}/${file ?? `files/${stem}-${part}-${weight}-normal.woff2`}`);
};

const openSource = async (path: string, part: string): Promise<Source> => {
  const bytes = await readFile(path);
  const sfnt = (await decompress(bytes)).slice();
  const font = create(Buffer.from(sfnt)) as Font;
  return {
    part,
    sfnt,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0)!),
    advance: (character) =>
      Math.round(
        (font.glyphForCodePoint(character.codePointAt(0)!).advanceWidth * 1000) / font.unitsPerEm
      )
  };
};
