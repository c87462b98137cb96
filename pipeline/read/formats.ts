/** What a file is: its first bytes say more than its name. */
import {
  isBinary,
  isDamaged,
  isEncrypted,
  isNot,
  isRichText,
  isUnknownFormat,
  type Unreadable
} from './failures.ts';
import type { Format } from './source.ts';

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'text',
  markdown: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  docm: 'docx',
  doc: 'doc',
  pdf: 'pdf'
};

export const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  text: 'TXT',
  html: 'HTML',
  docx: 'DOCX',
  doc: 'DOC',
  pdf: 'PDF'
};

const extensionOf = (name: string): string => /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Whether a name promises a document that can be read. */
export const isDocumentName = (name: string): boolean => extensionOf(name) in BY_EXTENSION;

const ascii = (bytes: Uint8Array, length: number): string =>
  String.fromCharCode(...bytes.subarray(0, length));

const utf16 = (text: string): string => [...text].map((c) => `${c}\0`).join('');

/** The whole file as one character a byte, in slices that overlap: streams of an OLE file are anywhere. */
const holds = (bytes: Uint8Array, wanted: string): boolean => {
  const first = wanted.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (ascii(bytes.subarray(at), wanted.length) === wanted) return true;
  return false;
};

/** An OLE compound file: a .doc, or the envelope of an encrypted .docx. */
const insideOle = (bytes: Uint8Array): Format => {
  if (holds(bytes, utf16('EncryptedPackage'))) throw isEncrypted();
  if (holds(bytes, utf16('WordDocument'))) return 'doc';
  throw isUnknownFormat({
    zh: '它是 Office 文件，但不是 Word 文档',
    en: 'it is an Office file, but not a Word document'
  });
};

const insideZip = (bytes: Uint8Array, extension: string): Format => {
  if (holds(bytes, 'word/')) return 'docx';
  if (BY_EXTENSION[extension] === 'docx') throw isDamaged('DOCX');
  throw isUnknownFormat({
    zh: '它是压缩包或其他 Office 文件，不是 Word 文档',
    en: 'it is an archive or another Office file, not a Word document'
  });
};

const MARKS: readonly (readonly [RegExp, (bytes: Uint8Array, extension: string) => Format])[] = [
  [/%PDF-/, () => 'pdf'],
  [/^PK\u0003\u0004/, insideZip],
  [/^\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1/, insideOle],
  [
    /^\{\\rtf/,
    () => {
      throw isRichText();
    }
  ],
  [
    /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|II\*\0|MM\0\*|RIFF)/,
    () => {
      throw isUnknownFormat({ zh: '它是图像', en: 'it is a picture' });
    }
  ]
];

/** Its own first words, past a byte order mark. */
const HTML_START =
  /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html)\b/i;

const notAsNamed = (named: Format): Unreadable =>
  named === 'docx' || named === 'pdf' ? isNot(FORMAT_NAMES[named]) : isBinary();

export interface KnownFormat {
  readonly format: Format;
  /** The format that the file’s name promises, where it is another one. */
  readonly promised: string | null;
}

/**
 * The format of a document, by its first bytes, and for text by the extension of its name.
 *
 * @throws {Unreadable} for formats that are not read, and for files that are not what they are called
 */
export const formatOf = (name: string, bytes: Uint8Array): KnownFormat => {
  const extension = extensionOf(name);
  const named = BY_EXTENSION[extension];
  const format = byContent(bytes, extension) ?? byName(bytes, extension, named);
  return { format, promised: named === format ? null : extension };
};

const byContent = (bytes: Uint8Array, extension: string): Format | null => {
  const start = ascii(bytes, 1024);
  const known = MARKS.find(([mark]) => mark.test(start));
  if (known) return known[1](bytes, extension);
  return HTML_START.test(start) ? 'html' : null;
};

/** Text has no mark of its own: the name must say that it is a document. */
const byName = (bytes: Uint8Array, extension: string, named: Format | undefined): Format => {
  if (named === 'text' || named === 'html') return named;
  if (named) throw notAsNamed(named);
  if (bytes.includes(0)) throw isBinary();
  throw isUnknownFormat(
    extension === ''
      ? { zh: '文件名没有扩展名', en: 'its name has no extension' }
      : { zh: `不认识扩展名 .${extension}`, en: `the extension .${extension} is unknown` }
  );
};
