/** The functions of HarfBuzz’s subsetter that are used here (hb-subset.h); pointers are numbers. */
interface HarfBuzz {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(bytes: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, bytes: number, mode: number, user: number, free: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

/** A font with the glyphs of these characters only. */
export type Subset = (font: Uint8Array, characters: Iterable<string>) => Uint8Array<ArrayBuffer>;

const HB_MEMORY_MODE_WRITABLE = 2;
const HB_SUBSET_SETS_DROP_TABLE_TAG = 3;
const HB_SUBSET_SETS_LAYOUT_FEATURE_TAG = 6;
const HB_SUBSET_FLAGS_NO_HINTING = 1;

/** Kerning, figures in columns, Chinese punctuation at half width, accents in place. */
const FEATURES = 'ccmp chws halt kern liga lnum locl mark mkmk pnum tnum'.split(' ');

/** Tables of vertical setting and of variable fonts, which nothing here uses. */
const DROPPED_TABLES = 'BASE STAT VORG vhea vmtx'.split(' ');

/**
 * Starts the subsetter. The same one cuts the fonts of the pages when they are built and the
 * fonts of an exported picture in the browser.
 *
 * @param wasm bytes of `harfbuzzjs/dist/harfbuzz-subset.wasm`
 * @returns a function from a font (TrueType or OpenType, not compressed) to the font without
 *   the other glyphs; a character that the font lacks is left out: check coverage first
 */
export const createSubset = async (wasm: BufferSource): Promise<Subset> => {
  const { instance } = await WebAssembly.instantiate(wasm, {});
  const hb = instance.exports as unknown as HarfBuzz;
  hb._initialize();
  return (font, characters) => withFace(hb, font, (face) => subsetFace(hb, face, characters));
};

const subsetFace = (hb: HarfBuzz, face: number, characters: Iterable<string>) => {
  const input = required(hb.hb_subset_input_create_or_fail(), 'no memory for a subset');
  hb.hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
  fill(hb, hb.hb_subset_input_unicode_set(input), characters, codePoint);
  const features = hb.hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
  hb.hb_set_clear(features);
  fill(hb, features, FEATURES, tag);
  fill(hb, hb.hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG), DROPPED_TABLES, tag);
  const subset = hb.hb_subset_or_fail(face, input);
  hb.hb_subset_input_destroy(input);
  const bytes = bytesOf(hb, required(subset, 'this is no font that can be cut'));
  hb.hb_face_destroy(subset);
  return bytes;
};

const withFace = <T>(hb: HarfBuzz, font: Uint8Array, use: (face: number) => T): T => {
  const data = required(hb.malloc(font.byteLength), 'no memory for the font');
  new Uint8Array(hb.memory.buffer).set(font, data);
  const blob = hb.hb_blob_create(data, font.byteLength, HB_MEMORY_MODE_WRITABLE, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  hb.hb_blob_destroy(blob);
  try {
    return use(face);
  } finally {
    hb.hb_face_destroy(face);
    hb.free(data);
  }
};

/** The memory may have grown since: views are taken anew, and the bytes copied out. */
const bytesOf = (hb: HarfBuzz, face: number): Uint8Array<ArrayBuffer> => {
  const blob = hb.hb_face_reference_blob(face);
  const start = hb.hb_blob_get_data(blob, 0);
  const bytes = new Uint8Array(hb.memory.buffer, start, hb.hb_blob_get_length(blob)).slice();
  hb.hb_blob_destroy(blob);
  if (bytes.length === 0) throw new Error('this is no font that can be cut');
  return bytes as Uint8Array<ArrayBuffer>;
};

const fill = (
  hb: HarfBuzz,
  set: number,
  values: Iterable<string>,
  number: (value: string) => number
): void => {
  for (const value of values) hb.hb_set_add(set, number(value));
};

const codePoint = (character: string): number => character.codePointAt(0)!;

const tag = (name: string): number =>
  [...name].reduce((value, letter) => (value << 8) + letter.charCodeAt(0), 0);

const required = (pointer: number, otherwise: string): number => {
  if (pointer === 0) throw new Error(otherwise);
  return pointer;
};
