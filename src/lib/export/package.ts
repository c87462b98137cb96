import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of an Office Open XML package (ECMA-376, part 2) by name. */
export type Parts = Record<string, Uint8Array>;

/** ZIP knows no earlier time; a part says when it was made itself, or not at all. */
const EPOCH = new Date(1980, 0, 1);

/** @returns the package as a file: the same parts give the same bytes */
export const pack = (parts: Readonly<Parts>): Uint8Array<ArrayBuffer> =>
  zipSync(parts, { mtime: EPOCH, level: 6 }) as Uint8Array<ArrayBuffer>;

export const unpack = (file: Uint8Array): Parts => unzipSync(file);

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const xmlPart = (markup: string): Uint8Array => strToU8(DECLARATION + markup);

export const textOf = (part: Uint8Array): string => strFromU8(part);

export const partOf = (text: string): Uint8Array => strToU8(text);
