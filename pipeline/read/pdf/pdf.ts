/// <reference path="./pdf-worker.d.ts" />
/** .pdf → text, by pdf.js. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { FindingFact } from '../../facts.ts';
import {
  isDamaged,
  isEncrypted,
  isScanned,
  isTooLong,
  MOST_CHARACTERS,
  Unreadable
} from '../failures.ts';
import { note, type ReadResources } from '../source.ts';
import { layOut } from './layout.ts';
import type { Item, Page } from './items.ts';
import { fontWeights, type FontWeights } from './weights.ts';

type Matrix = readonly number[];

/** Both parts of pdf.js on this thread: the core runs in a worker already, or in Node. */
const loadPdfJs = async () => {
  const [pdfJs] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  ]);
  return pdfJs;
};

/** The `%%EOF` of a whole file is followed by no further object; a linearized file tells its length. */
const isTruncated = (bytes: Uint8Array): boolean => {
  const text = (from: number, to?: number): string =>
    String.fromCharCode(...bytes.subarray(from, to));
  const linearized = /\/Linearized\b[^>]*?\/L\s+(\d+)/.exec(text(0, 2048));
  if (linearized && Number(linearized[1]) > bytes.length) return true;
  for (let at = bytes.length - 5; at >= 0; at--)
    if (bytes[at] === 0x25 && text(at, at + 5) === '%%EOF')
      return /\d+\s+\d+\s+obj\b/.test(text(at, Math.min(bytes.length, at + 4096)));
  return true;
};

const compose = (a: Matrix, b: Matrix): Matrix => [
  a[0]! * b[0]! + a[2]! * b[1]!,
  a[1]! * b[0]! + a[3]! * b[1]!,
  a[0]! * b[2]! + a[2]! * b[3]!,
  a[1]! * b[2]! + a[3]! * b[3]!,
  a[0]! * b[4]! + a[2]! * b[5]! + a[4]!,
  a[1]! * b[4]! + a[3]! * b[5]! + a[5]!
];

interface RawItem {
  readonly str: string;
  readonly transform: Matrix;
  readonly width: number;
  readonly fontName: string;
}

/** Upright text alone: what stands askew is a watermark or a margin’s note. */
const itemOf = (raw: RawItem, viewport: Matrix, isBold: boolean): Item[] => {
  const [a, b, c, d, x, y] = compose(viewport, raw.transform);
  const size = Math.hypot(c!, d!);
  const isUpright = Math.abs(b!) < size * 0.1 && a! > 0;
  const isSeen = isUpright && raw.str.trim() !== '';
  return isSeen ? [{ text: raw.str, x: x!, y: y!, width: raw.width, size, isBold }] : [];
};

/** Page numbers and a stamp are no text. */
const FEW_LETTERS = 20;

const lettersIn = (items: readonly { readonly str: string }[]): number =>
  items.reduce((sum, { str }) => sum + (str.match(/\p{L}/gu)?.length ?? 0), 0);

const hasPicture = async (page: PDFPageProxy): Promise<boolean> => {
  const { OPS } = await loadPdfJs();
  const pictures: number[] = [
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject
  ];
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((operator) => pictures.includes(operator));
};

const readPage = async (page: PDFPageProxy, weights: FontWeights): Promise<Page> => {
  const { height, transform } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const items = content.items.filter((item): item is TextItem => 'str' in item);
  await weights.learn(page, items);
  const isPicture = lettersIn(items) < FEW_LETTERS && (await hasPicture(page));
  page.cleanup();
  return {
    height,
    isPicture,
    items: items.flatMap((item) => itemOf(item, transform as Matrix, weights.isBold(item.fontName)))
  };
};

const readPages = async (document: PDFDocumentProxy): Promise<Page[]> => {
  const pages: Page[] = [];
  const weights = fontWeights();
  let characters = 0;
  for (let n = 1; n <= document.numPages; n++) {
    const page = await readPage(await document.getPage(n), weights);
    characters += page.items.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > MOST_CHARACTERS) throw isTooLong(characters);
    pages.push(page);
  }
  return pages;
};

const pagesWithoutText = (numbers: readonly number[]): FindingFact =>
  note('warning', 'pages-without-text', {
    zh: `第 ${numbers.join('、')} 页没有文字层（扫描图像），其中的内容未读取；请先做文字识别（OCR）。`,
    en: `Pages without text (scanned images): ${numbers.join(', ')}. Nothing of them was read; run text recognition (OCR) on the file first.`
  });

const missingFonts = (names: readonly string[]): FindingFact =>
  note('warning', 'missing-cmap', {
    zh: `PDF 使用未嵌入的字体编码 ${names.join('、')}，无法读取用它排的文字；请从原件重新导出并嵌入字体。`,
    en: `The PDF uses font encodings that are not embedded (${names.join(', ')}); text in them could not be read. Export it again with fonts embedded.`
  });

/** What pdf.js asks for beyond the file; only CMaps bear on text. */
const dataFactory = (resources: ReadResources, missing: Set<string>) =>
  class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const name = filename.replace(/\.bcmap$/, '');
      if (kind === 'cMapUrl' && resources.cMap) return resources.cMap(name);
      if (kind === 'cMapUrl') missing.add(name);
      throw new Error(`${kind} ${filename} is not at hand`);
    }
  };

const open = async (bytes: Uint8Array, BinaryDataFactory: object): Promise<PDFDocumentProxy> => {
  const { getDocument, VerbosityLevel } = await loadPdfJs();
  // pdf.js takes the buffer away from its owner, and refuses the Buffer that Node’s readFile gives.
  const options = {
    data: new Uint8Array(bytes),
    BinaryDataFactory,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS
  };
  return getDocument(options).promise;
};

const failureOf = (error: unknown): Unreadable => {
  if (error instanceof Unreadable) return error;
  const isPassword = error instanceof Error && error.name === 'PasswordException';
  return isPassword ? isEncrypted() : isDamaged('PDF', error);
};

const textOf = (pages: readonly Page[], missing: ReadonlySet<string>) => {
  const pictures = pages.flatMap(({ isPicture }, at) => (isPicture ? [at + 1] : []));
  const text = layOut(pages);
  if (pictures.length > 0 && !pages.some(({ items, isPicture }) => !isPicture && items.length > 0))
    throw isScanned(pages.length);
  const findings = [
    ...(missing.size > 0 ? [missingFonts([...missing])] : []),
    ...(pictures.length > 0 ? [pagesWithoutText(pictures)] : [])
  ];
  return { text, findings };
};

/**
 * Reads the text of a PDF as it is laid out: lines in reading order, footnotes told by their size,
 * a form feed between pages. Pages without a text layer are named in a finding.
 *
 * @throws {Unreadable} where it is encrypted, damaged, cut off, too long or a scan
 */
export const readPdf = async (
  bytes: Uint8Array,
  resources: ReadResources
): Promise<{ text: string; findings: FindingFact[] }> => {
  if (isTruncated(bytes)) throw isDamaged('PDF');
  const missing = new Set<string>();
  try {
    const document = await open(bytes, dataFactory(resources, missing));
    try {
      return textOf(await readPages(document), missing);
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (error) {
    throw failureOf(error);
  }
};
