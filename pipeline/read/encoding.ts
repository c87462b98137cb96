/** Bytes → text in the encoding that they are in: told by a mark, proved by its rules, or assumed. */
import { hasUnknownEncoding, isBinary } from './failures.ts';
import { plausibility } from './plausibility.ts';

export interface DecodedText {
  readonly text: string;
  /** As the Encoding Standard names it. */
  readonly encoding: Encoding;
  /** Nothing in the file proves it: it is the most plausible one. */
  readonly isAssumed: boolean;
  /** Places that could not be decoded, U+FFFD in the text. */
  readonly damages: number;
}

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The upper half of Windows-1252: some versions of Node decode it as Latin-1. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Windows-1252, of which every byte is a character. */
export const decodeLatin = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text.replace(/[\u0080-\u009f]/g, (c) => UPPER[c.charCodeAt(0) - 0x80]!);
};

const lenient = (bytes: Uint8Array, encoding: Encoding): string =>
  encoding === 'windows-1252' ? decodeLatin(bytes) : new TextDecoder(encoding).decode(bytes);

const strict = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const byMark = (b: Uint8Array): Encoding | null => {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return 'utf-8';
  if (b[0] === 0xff && b[1] === 0xfe) return 'utf-16le';
  return b[0] === 0xfe && b[1] === 0xff ? 'utf-16be' : null;
};

const damagesIn = (text: string): number => text.match(/\ufffd/g)?.length ?? 0;

/** Less than this much plausible text is none. */
const LEAST = 0.5;

const SAMPLE = 128 * 1024;

/** The most plausible encoding of the beginning; the first of the list wins a tie. */
const mostPlausible = (bytes: Uint8Array): { encoding: Encoding; score: number } => {
  const sample = bytes.subarray(0, SAMPLE);
  const scored = ENCODINGS.map((encoding) => ({
    encoding,
    score: plausibility(lenient(sample, encoding))
  }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best));
};

/** Control characters all over, whatever the encoding: no text at all. */
const isNoText = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, 4096);
  const controls = sample.filter((b) => b < 9 || (b > 13 && b < 27) || (b > 27 && b < 32)).length;
  return controls > Math.max(4, sample.length * 0.02);
};

const assume = (bytes: Uint8Array): DecodedText => {
  const { encoding, score } = mostPlausible(bytes);
  if (score < LEAST) throw isNoText(bytes) ? isBinary() : hasUnknownEncoding();
  const text = lenient(bytes, encoding);
  return { text, encoding, isAssumed: true, damages: damagesIn(text) };
};

/**
 * Decodes a text file. A byte order mark decides; UTF-8 is known by its rules; without either the
 * most plausible of UTF-16, GB18030, Big5 and Windows-1252 is assumed, and said to be.
 *
 * @param declared what the document itself says (`<meta charset>`), believed where it decodes
 * @throws {Unreadable} for a binary file and for an encoding that cannot be made out
 */
export const decodeText = (bytes: Uint8Array, declared: string | null = null): DecodedText => {
  const marked = byMark(bytes);
  if (marked) {
    const text = lenient(bytes, marked);
    return { text, encoding: marked, isAssumed: false, damages: damagesIn(text) };
  }
  const encoding = ENCODINGS.find((one) => one === declared) ?? 'utf-8';
  const text = isNoText(bytes) ? null : strict(bytes, encoding);
  return text === null
    ? assume(bytes)
    : { text, encoding, isAssumed: false, damages: damagesIn(text) };
};
