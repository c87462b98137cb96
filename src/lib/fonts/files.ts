import type { Advances } from './measure.ts';

/** One uncompressed font file of a face and what it draws. */
export interface FaceFile {
  /** Name of the file beside `faces.json`; deflated (RFC 1950). */
  readonly file: string;
  /** Whether it is the one whose Latin and quotes suit Chinese text. */
  readonly isHan: boolean;
  readonly characters: string;
  /** Advance widths that are not a full 1000, in thousandths of the size. */
  readonly advances: Readonly<Record<string, number>>;
}

export interface FaceIndex {
  readonly family: string;
  readonly weight: number;
  /** The CSS weights that it stands for. */
  readonly weights: string;
  readonly files: readonly FaceFile[];
}

/** The fonts that an export draws from: the same in a browser and in Node. */
export interface FontFiles {
  readonly faces: readonly FaceIndex[];
  /** Bytes of a font file (TrueType or OpenType). */
  readonly read: (file: string) => Promise<Uint8Array>;
  /** Bytes of HarfBuzz’s subsetter. */
  readonly readSubsetter: () => Promise<BufferSource>;
}

/** @returns the files of a face, those first whose characters suit the language */
export const filesInOrder = ({ files }: FaceIndex, lang: string): readonly FaceFile[] =>
  lang === 'zh' ? [...files].sort((a, b) => Number(b.isHan) - Number(a.isHan)) : files;

/** @returns the widths of each face as text of this language is set */
export const advancesFor = (faces: readonly FaceIndex[], lang: string): Advances[] =>
  faces.map((face) => ({
    family: face.family,
    weight: face.weight,
    advances: Object.assign(
      {},
      ...[...filesInOrder(face, lang)].reverse().map(allAdvances)
    ) as Record<string, number>
  }));

/** With the full widths of the characters whose width another file knows differently. */
const allAdvances = ({ characters, advances }: FaceFile): Record<string, number> =>
  Object.fromEntries([...characters].map((character) => [character, advances[character] ?? 1000]));
