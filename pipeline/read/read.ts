/** Bytes of any known format → text, or a reason why not. */
import type { FindingFact } from '../facts.ts';
import { decodeText, type DecodedText } from './encoding.ts';
import {
  hasNoWords,
  hasUnknownEncoding,
  isDamaged,
  isEmpty,
  isGarbled,
  isScan,
  isTooLarge,
  isTooLong,
  MOST_BYTES,
  MOST_CHARACTERS,
  Unreadable
} from './failures.ts';
import { FORMAT_NAMES, formatOf, type KnownFormat } from './formats.ts';
import { isGarbledText } from './plausibility.ts';
import {
  note,
  type Format,
  type ReadResources,
  type ReadResult,
  type SourceFile
} from './source.ts';
import { withoutRadicals } from './radicals.ts';

interface Reading {
  readonly text: string;
  readonly findings: readonly FindingFact[];
}

const ENCODING_NAMES: Readonly<Record<DecodedText['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB18030 (GBK)',
  big5: 'Big5',
  'windows-1252': 'Windows-1252'
};

const assumed = (encoding: DecodedText['encoding']): FindingFact =>
  note('note', 'assumed-encoding', {
    zh: `文件没有说明文字编码，按 ${ENCODING_NAMES[encoding]} 读取；如有乱码，请另存为 UTF-8。`,
    en: `The file does not tell its encoding; it was read as ${ENCODING_NAMES[encoding]}. If characters look wrong, save it as UTF-8.`
  });

const damaged = (places: number): FindingFact =>
  note('warning', 'damaged-text', {
    zh: `有 ${places} 处文字无法解码，以 � 代替；请对照原件，重新导出。`,
    en: `In ${places} ${places === 1 ? 'place' : 'places'} the text could not be decoded and � stands instead. Compare it with the original and export it again.`
  });

const otherFormat = (promised: string, format: Format): FindingFact =>
  note('note', 'other-format', {
    zh: `文件扩展名是 .${promised}，内容却是 ${FORMAT_NAMES[format]}，已按内容读取；请改正扩展名。`,
    en: `The file is called .${promised} but holds ${FORMAT_NAMES[format]}; it was read as what it holds. Correct its extension.`
  });

const decoded = ({ text, encoding, isAssumed }: DecodedText): Reading => ({
  text,
  findings: isAssumed ? [assumed(encoding)] : []
});

/** Each format’s reader is loaded when the first file of its kind is read. */
const READERS: Readonly<
  Record<Format, (bytes: Uint8Array, resources: ReadResources) => Promise<Reading>>
> = {
  text: async (bytes) => decoded(decodeText(bytes)),
  html: async (bytes) => {
    const { declaredEncoding, readHtml } = await import('./html.ts');
    const { text, findings } = decoded(decodeText(bytes, declaredEncoding(bytes)));
    return { text: readHtml(text), findings };
  },
  docx: async (bytes) => (await import('./docx/docx.ts')).readDocx(bytes),
  doc: async (bytes) => (await import('./doc.ts')).readDoc(bytes),
  pdf: async (bytes, resources) => (await import('./pdf/pdf.ts')).readPdf(bytes, resources)
};

/** Whatever a library throws at a broken file is that file’s failure. */
const readAs = async (
  { format }: KnownFormat,
  bytes: Uint8Array,
  resources: ReadResources
): Promise<Reading> => {
  try {
    return await READERS[format](bytes, resources);
  } catch (error) {
    throw error instanceof Unreadable ? error : isDamaged(FORMAT_NAMES[format], error);
  }
};

/** More than this share of characters lost, and the rest cannot be trusted. */
const MOST_DAMAGES = 0.02;

const check = ({ text, findings }: Reading, format: Format): readonly FindingFact[] => {
  if (!/\p{L}/u.test(text)) throw format === 'pdf' ? isScan() : hasNoWords();
  if (text.length > MOST_CHARACTERS) throw isTooLong(text.length);
  const damages = text.match(/\ufffd/g)?.length ?? 0;
  if (damages > text.length * MOST_DAMAGES) throw hasUnknownEncoding();
  if (isGarbledText(text)) throw isGarbled();
  return damages > 0 ? [...findings, damaged(damages)] : findings;
};

const read = async ({ name, bytes }: SourceFile, resources: ReadResources): Promise<ReadResult> => {
  if (bytes.length === 0) throw isEmpty();
  if (bytes.length > MOST_BYTES) throw isTooLarge(bytes.length);
  const known = formatOf(name, bytes);
  const raw = await readAs(known, bytes, resources);
  const reading = { ...raw, text: withoutRadicals(raw.text) };
  const findings = check(reading, known.format);
  const misnamed = known.promised === null ? [] : [otherFormat(known.promised, known.format)];
  return { text: reading.text, format: known.format, findings: [...misnamed, ...findings] };
};

/**
 * The text of a document of any known format, or why it cannot be had. What kind of file it is,
 * its bytes decide; a text’s encoding that nothing proves is a finding (`assumed-encoding`).
 */
export const readText = async (
  source: SourceFile,
  resources: ReadResources = {}
): Promise<ReadResult> => {
  try {
    return await read(source, resources);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { failure: { file: source.name, reason: error.reason, remedy: error.remedy } };
  }
};
