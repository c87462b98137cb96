import { element } from '../markup.ts';
import { pack, partOf, textOf, unpack, type Parts } from '../package.ts';
import type { DeckInfo, Made } from './deck.ts';
import { themeWithFonts, withFonts } from './fonts.ts';

/**
 * Finishes what the library has written: puts the made parts in the place of its own, the fonts
 * into every run, and the date of the deck where it wrote the time.
 *
 * @throws Error where a made object stands on no slide
 */
export const finishPackage = (
  file: Uint8Array,
  made: ReadonlyMap<string, Made>,
  info: DeckInfo
): Uint8Array<ArrayBuffer> => {
  const parts = renumbered(unpack(file));
  for (const [name, object] of made) place(parts, name, object);
  for (const [name, part] of Object.entries(parts)) {
    const finished = finishPart(name, part, info);
    if (finished !== null) parts[name] = partOf(finished);
  }
  return pack(consistent(parts));
};

const TYPES = '[Content_Types].xml';

/**
 * The library names a slide master for each slide and enters folders as if they were files
 * (gitbrent/PptxGenJS, gen-xml.ts): a package has a type for each part, and none for what it has
 * not (ECMA-376, part 2, 7.2.3).
 */
const consistent = (parts: Readonly<Parts>): Parts => {
  const files = Object.entries(parts).filter(([name]) => !name.endsWith('/'));
  const names = new Set(files.map(([name]) => name));
  const types = textOf(parts[TYPES]).replace(
    /<Override\b[^>]*\bPartName="\/([^"]+)"[^>]*\/>/g,
    (override, name: string) => (names.has(name) ? override : '')
  );
  return { ...Object.fromEntries(files), [TYPES]: partOf(types) };
};

const NUMBERED = /(\bchart|Microsoft_Excel_Worksheet)(\d+)(?=\.(?:xml|xlsx))/g;

/** The library numbers the charts of all its presentations: here each begins with 1. */
const renumbered = (parts: Readonly<Parts>): Parts => {
  const found = Object.keys(parts).flatMap((name) =>
    [...name.matchAll(/^ppt\/charts\/chart(\d+)\.xml$/g)].map(([, number]) => Number(number))
  );
  const numbers = new Map(found.sort((a, b) => a - b).map((number, i) => [number, i + 1]));
  const renamed = (text: string): string =>
    text.replace(
      NUMBERED,
      (_, stem: string, number: string) => stem + (numbers.get(Number(number)) ?? number)
    );
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      renamed(name),
      /\.rels$|^\[Content_Types\]/.test(name) ? partOf(renamed(textOf(part))) : part
    ])
  );
};

const finishPart = (name: string, part: Uint8Array, info: DeckInfo): string | null => {
  if (name === 'docProps/core.xml') return dated(textOf(part), info.madeOn);
  if (!/^ppt\/.*\.xml$/.test(name)) return null;
  if (name.startsWith('ppt/theme/')) return themeWithFonts(textOf(part));
  const xml = numbered(inLanguage(textOf(part), info));
  return withFonts(name.startsWith('ppt/notesSlides/') ? paragraphed(xml) : xml);
};

const dated = (xml: string, madeOn: string): string =>
  xml.replace(/(<dcterms:(created|modified)\b[^>]*>)[^<]*/g, `$1${madeOn}T00:00:00Z`);

/** The library gives tables numbers that other objects have. */
const numbered = (xml: string): string => {
  let last = 0;
  return xml.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${(last += 1)}"`);
};

/** The language of proofreading; Latin words in Chinese text are English. */
const inLanguage = (xml: string, { lang }: DeckInfo): string =>
  lang === 'zh' ? xml.replace(/ lang="en-US"/g, ' lang="zh-CN" altLang="en-US"') : xml;

/** The library writes notes as one run: each line becomes a paragraph. */
const paragraphed = (xml: string): string =>
  xml.replace(
    /<a:p>(<a:r>(?:(?!<\/a:p>)[\s\S])*?<a:t>)([^<]*\n[^<]*)(<\/a:t><\/a:r>)[\s\S]*?<\/a:p>/g,
    (_, before: string, text: string, after: string) =>
      text
        .split('\n')
        .map((line) => `<a:p>${before}${line}${after}</a:p>`)
        .join('')
  );

/** Where an object stands: its slide, and the element that names it. */
const findObject = (parts: Parts, name: string) => {
  for (const slide of Object.keys(parts)) {
    if (!/^ppt\/slides\/slide\d+\.xml$/.test(slide)) continue;
    const xml = textOf(parts[slide]);
    const at = xml.indexOf(` name="${name}"`);
    if (at >= 0) return { slide, xml, at };
  }
  throw new Error(`the object “${name}” stands on no slide`);
};

const relationsOf = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels');

/** The part that a relation of another part names, from the top of the package. */
const targetOf = (parts: Parts, part: string, id: string): string => {
  const relations = textOf(parts[relationsOf(part)]);
  const relation = relations.match(new RegExp(`<Relationship\\b[^>]*\\bId="${id}"[^>]*>`))?.[0];
  const target = relation?.match(/\bTarget="([^"]+)"/)?.[1];
  if (target === undefined) throw new Error(`${part} has no relation ${id}`);
  return new URL(target, `package:/${part}`).pathname.slice(1);
};

const place = (parts: Parts, name: string, made: Made): void => {
  const { slide, xml, at } = findObject(parts, name);
  const rest = xml.slice(at);
  if (made.kind === 'chart') {
    const id = rest.match(/<c:chart\b[^>]*\br:id="([^"]+)"/)?.[1] ?? '';
    const chart = targetOf(parts, slide, id);
    parts[chart] = partOf(made.chart);
    parts[targetOf(parts, chart, 'rId1')] = made.workbook;
    return;
  }
  const svg = addMedia(parts, slide, made.svg);
  // [MS-ODRAWXML] 2.3.1.12: a vector picture stands beside the one that older programs show.
  const extension = element(
    'a:ext',
    { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
    element('asvg:svgBlip', {
      'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
      'r:embed': svg
    })
  );
  const vector = rest.replace(
    /<a:blip r:embed="([^"]+)"\s*(?:\/>|>\s*<\/a:blip>)/,
    `<a:blip r:embed="$1">${element('a:extLst', {}, extension)}</a:blip>`
  );
  parts[slide] = partOf(xml.slice(0, at) + vector);
};

/** Adds a picture to the package. @returns the relation of the slide that names it */
const addMedia = (parts: Parts, slide: string, svg: string): string => {
  const count = Object.keys(parts).filter((part) => part.startsWith('ppt/media/vector')).length;
  const file = `vector${count + 1}.svg`;
  parts[`ppt/media/${file}`] = partOf(svg);
  const id = `rIdVector${count + 1}`;
  const relation = element('Relationship', {
    Id: id,
    Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image',
    Target: `../media/${file}`
  });
  const relations = relationsOf(slide);
  parts[relations] = partOf(
    textOf(parts[relations]).replace('</Relationships>', `${relation}</Relationships>`)
  );
  return id;
};
