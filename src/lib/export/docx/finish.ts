import { type Parts, pack, partOf, textOf, unpack } from '../package.ts';
import { FONT } from './text.ts';

const FONTS =
  `<w:rFonts w:ascii="${FONT.ascii}" w:hAnsi="${FONT.hAnsi}" ` +
  `w:eastAsia="${FONT.eastAsia}" w:cs="${FONT.cs}"/>`;

const RUN = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)?((?:(?!<\/w:r>)[\s\S])*)<\/w:r>/g;
const CHILD = /<w:(fldChar|instrText|tab|t)\b(?:[^>"]|"[^"]*")*?(?:\/>|>[\s\S]*?<\/w:\1>)/g;

/** The library writes a field into one run; LibreOffice takes its look from runs of its own. */
const fieldsApart = (xml: string): string =>
  xml.replace(RUN, (whole: string, properties = '', content: string) =>
    content.includes('<w:fldChar')
      ? content.replace(CHILD, (child) => `<w:r>${properties}${child}</w:r>`)
      : whole
  );

/** Without the gallery (ECMA-376, 17.5.2.12) LibreOffice prints the instruction of the contents. */
const contentsNamed = (xml: string): string =>
  xml.replace(
    /(<w:sdtPr>(?:(?!<\/w:sdtPr>)[\s\S])*)(<\/w:sdtPr>)/g,
    '$1<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>$2'
  );

/** The library names no font in the entries of contents. */
const withFonts = (xml: string): string =>
  xml.replace(RUN, (whole: string, properties: string | undefined, content: string) => {
    if (properties?.includes('<w:rFonts')) return whole;
    const others = (properties ?? '').replace(/<\/?w:rPr>|<w:rStyle w:val="IndexLink"\/>/g, '');
    return `<w:r><w:rPr>${FONTS}${others}</w:rPr>${content}</w:r>`;
  });

const dated = (xml: string, madeOn: string): string =>
  xml.replace(/(<dcterms:(created|modified)\b[^>]*>)[^<]*/g, `$1${madeOn}T00:00:00Z`);

/** Numbers by the order in which names first stand in a text. */
function renamer(prefix: string): (name: string) => string {
  const numbers = new Map<string, number>();
  return (name) => {
    if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
    return `${prefix}${numbers.get(name)}`;
  };
}

/**
 * The library draws the names of relations by lot, and counts bookmarks and pictures on from one
 * document to the next.
 */
function numbered(parts: Parts): void {
  const link = renamer('rIdLink');
  const [bookmark, picture] = [renamer(''), renamer('')];
  const main = 'word/document.xml';
  const renamed = (xml: string) =>
    xml.replace(/\b(r:id|Id)="(rId[^"]*[^"\d][^"]*)"/g, (whole, key: string, name: string) =>
      /^rId\d+$/.test(name) ? whole : `${key}="${link(name)}"`
    );
  const xml = renamed(textOf(parts[main] as Uint8Array))
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=)"([^"]*)"/g,
      (_, head: string, id: string) => `${head}"${bookmark(id)}"`
    )
    .replace(
      /(<(?:wp:docPr|pic:cNvPr)\b[^>]*\bid=)"([^"]*)"/g,
      (_, head: string, id: string) => `${head}"${picture(id)}"`
    );
  parts[main] = partOf(xml);
  const relations = 'word/_rels/document.xml.rels';
  parts[relations] = partOf(renamed(textOf(parts[relations] as Uint8Array)));
}

/** Without the folders, which are no parts. */
const partsOnly = (parts: Parts): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => !name.endsWith('/')));

/**
 * Finishes what the library has written: fields that every program reads, the East Asian font in
 * every run, and the date of the briefing where it wrote the time.
 */
export function finishDocx(file: Uint8Array, madeOn: string): Uint8Array<ArrayBuffer> {
  const parts = partsOnly(unpack(file));
  numbered(parts);
  for (const [name, part] of Object.entries(parts)) {
    if (name === 'docProps/core.xml') parts[name] = partOf(dated(textOf(part), madeOn));
    if (/^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
      parts[name] = partOf(withFonts(fieldsApart(contentsNamed(textOf(part)))));
  }
  return pack(parts);
}
