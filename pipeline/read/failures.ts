/** Why a file is no document that can be read, and what to do about it. */
import type { Bilingual } from '../schema.ts';

/** Thrown by a reader of a format, told as a ReadFailure. */
export class Unreadable extends Error {
  readonly reason: Bilingual;
  readonly remedy: Bilingual;

  constructor(reason: Bilingual, remedy: Bilingual, options?: { cause: unknown }) {
    super(`${reason.en}; ${remedy.en}`, options);
    this.name = 'Unreadable';
    this.reason = reason;
    this.remedy = remedy;
  }
}

/** Largest file that is read, in bytes. */
export const MOST_BYTES = 50 * 1024 * 1024;
/** Longest text that is read, in UTF-16 units: three thousand pages. */
export const MOST_CHARACTERS = 5_000_000;

const KNOWN: Bilingual = {
  zh: '可读的格式：.txt、.md、.html、.docx、.doc、.pdf',
  en: 'formats that can be read: .txt, .md, .html, .docx, .doc, .pdf'
};
const EXPORT_AGAIN: Bilingual = { zh: '请重新导出或下载该文件', en: 'export or download it again' };

const thousands = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
const megabytes = (bytes: number): string => (bytes / (1024 * 1024)).toFixed(1);

export const isEmpty = (): Unreadable =>
  new Unreadable({ zh: '文件是空的', en: 'the file is empty' }, EXPORT_AGAIN);

export const hasNoWords = (): Unreadable =>
  new Unreadable(
    { zh: '文件中没有文字', en: 'it holds no words' },
    { zh: '请检查导出是否成功', en: 'check that the export succeeded' }
  );

/** PDF without a text layer, as scanners make it. */
export const isScan = (): Unreadable =>
  new Unreadable(
    {
      zh: '页面上只有图像，没有文字，多半是扫描件',
      en: 'its pages hold no text: it is most likely a scan'
    },
    { zh: '请先做文字识别（OCR）', en: 'recognize its text first (OCR)' }
  );

export const isTooLarge = (bytes: number): Unreadable =>
  new Unreadable(
    {
      zh: `文件有 ${megabytes(bytes)} MB，超过 ${megabytes(MOST_BYTES)} MB 的上限`,
      en: `it has ${megabytes(bytes)} MB, more than the limit of ${megabytes(MOST_BYTES)} MB`
    },
    { zh: '请拆分文件，或去掉其中的图片', en: 'split it, or take the pictures out of it' }
  );

export const isTooLong = (characters: number): Unreadable =>
  new Unreadable(
    {
      zh: `文本至少有 ${thousands(characters)} 个字符，超过 ${thousands(MOST_CHARACTERS)} 个的上限`,
      en: `its text has ${thousands(characters)} characters or more, over the limit of ${thousands(MOST_CHARACTERS)}`
    },
    { zh: '请拆分文件', en: 'split it' }
  );

export const isUnknownFormat = (what: Bilingual): Unreadable => new Unreadable(what, KNOWN);

export const isBinary = (): Unreadable =>
  new Unreadable(
    { zh: '它不是文本，格式也不认识', en: 'it is neither text nor a known format' },
    KNOWN
  );

export const isRichText = (): Unreadable =>
  new Unreadable(
    { zh: '它是 RTF 文件', en: 'it is a rich text (RTF) file' },
    { zh: '请在 Word 中另存为 .docx', en: 'save it as .docx in Word' }
  );

export const isOldWord = (): Unreadable =>
  new Unreadable(
    { zh: '它是 Word 97 之前的 .doc 文件', en: 'it is a .doc file older than Word 97' },
    { zh: '请在 Word 中另存为 .docx', en: 'save it as .docx in Word' }
  );

export const isEncrypted = (): Unreadable =>
  new Unreadable(
    { zh: '文件受密码保护', en: 'it is protected by a password' },
    { zh: '请去掉密码后另存', en: 'save it without the password' }
  );

export const isDamaged = (format: string, cause: unknown = null): Unreadable =>
  new Unreadable(
    {
      zh: `${format} 文件不完整或已损坏`,
      en: `the ${format} file is incomplete or damaged`
    },
    EXPORT_AGAIN,
    { cause }
  );

export const isNot = (format: string): Unreadable =>
  new Unreadable(
    { zh: `内容不是 ${format} 文件`, en: `its content is not that of a ${format} file` },
    EXPORT_AGAIN
  );

export const isScanned = (pages: number): Unreadable =>
  new Unreadable(
    {
      zh: `${pages} 页都没有文字层，只有图像（扫描件）`,
      en: `none of its ${pages} pages has text, only images (a scan)`
    },
    {
      zh: '请先做文字识别（OCR），或改用文本版',
      en: 'run text recognition (OCR) first, or use a version with text'
    }
  );

export const hasUnknownEncoding = (): Unreadable =>
  new Unreadable(
    {
      zh: '无法确定文字编码：既不是 UTF-8、UTF-16，也不像 GB18030、Big5 或 Windows-1252',
      en: 'its encoding is unknown: neither UTF-8 nor UTF-16, nor plausible as GB18030, Big5 or Windows-1252'
    },
    { zh: '请另存为 UTF-8 文本', en: 'save it as UTF-8 text' }
  );

export const isGarbled = (): Unreadable =>
  new Unreadable(
    {
      zh: '文字是乱码：曾按错误的编码打开后又保存',
      en: 'its text is garbled: it was once opened in a wrong encoding and saved again'
    },
    { zh: '请从原件重新导出为 UTF-8 文本', en: 'export it from the original again, as UTF-8 text' }
  );

/** What nobody foresaw in a document must not stop the others: it is told, for whoever mends the program. */
export const isBeyondUs = (error: unknown): { reason: Bilingual; remedy: Bilingual } => {
  const message = error instanceof Error ? error.message : String(error);
  return {
    reason: {
      zh: `程序在分析其内容时出错（${message}）`,
      en: `the program failed at what it says (${message})`
    },
    remedy: {
      zh: '请把该文件和这条消息交给维护者',
      en: 'send the file and this message to those who maintain the program'
    }
  };
};
