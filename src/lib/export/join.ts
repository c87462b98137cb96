import type { FontFiles } from '#lib/fonts/files.ts';
import { embedFonts, type EmbeddedFont } from './embed-fonts.ts';
import { element } from './markup.ts';
import { exportStack, type Picture } from './picture.ts';
import type { Size } from './sizes.ts';

const FAMILY = /'(Rapporteur (?:Sans|Serif))'/g;

/** Families of a language: where two are in one picture, each has its own punctuation. */
const familyIn = (family: string, lang: string): string => `${family} ${lang}`;

const isWide = ({ width, height }: Size): boolean => height !== undefined && width > height;

/** @returns the size of each of `count` pictures that make up one of this size */
export const sizeOfPart = (size: Size, count: number): Size => {
  if (count === 1) return size;
  const type = size.type * 0.8;
  if (isWide(size)) return { ...size, width: size.width / count, type };
  return size.height === undefined ? size : { ...size, height: size.height / count, type };
};

/** Puts pictures in several languages beside one another, or below, in one of the whole size. */
export const joinPictures = (parts: readonly Picture[], size: Size): Picture => {
  const [first] = parts;
  if (first === undefined) throw new Error('no pictures to put together');
  if (parts.length === 1) return first;
  const wide = isWide(size);
  let offset = 0;
  const body = parts.map((part) => {
    const transform = wide ? `translate(${offset},0)` : `translate(0,${offset})`;
    offset += wide ? part.width : part.height;
    const family = exportStack('Rapporteur Sans');
    const attributes = { transform, 'xml:lang': part.lang, lang: part.lang, 'font-family': family };
    return inFamilies(element('g', attributes, part.body), part.lang);
  });
  return {
    ...first,
    width: wide ? offset : Math.max(...parts.map(({ width }) => width)),
    height: wide ? Math.max(...parts.map(({ height }) => height)) : offset,
    title: parts.map(({ title }) => title).join(' / '),
    description: parts.map(({ description }) => description).join(' / '),
    body: body.join('\n'),
    runs: parts.flatMap(({ runs }) => runs),
    parts
  };
};

const inFamilies = (markup: string, lang: string): string =>
  markup.replace(FAMILY, (_, family: string) => `'${familyIn(family, lang)}'`);

/** The fonts of a picture, cut to its characters: those of each language under their own names. */
export const embedPicture = async (
  { parts, runs, lang }: Picture,
  files: FontFiles
): Promise<EmbeddedFont[]> => {
  if (parts === undefined) return embedFonts(runs, lang, files);
  const fonts = await Promise.all(
    parts.map(async (part) =>
      (await embedFonts(part.runs, part.lang, files)).map((font) => ({
        ...font,
        family: familyIn(font.family, part.lang),
        rule: inFamilies(font.rule, part.lang)
      }))
    )
  );
  return fonts.flat();
};
