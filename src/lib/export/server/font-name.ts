const FAMILY = 1;
const TYPOGRAPHIC_FAMILY = 16;
const WINDOWS = 3;
const HEADER = 12;
const RECORD = 16;
const NAME_RECORD = 12;

/**
 * The family that a font file itself names (OpenType, `name` table).
 *
 * @throws Error where the file names none
 */
export const familyIn = (font: Uint8Array): string => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const names = namesIn(view, tableOffset(view, 'name'));
  const family = names.get(TYPOGRAPHIC_FAMILY) ?? names.get(FAMILY);
  if (family === undefined) throw new Error('a font that names no family');
  return family;
};

const tableOffset = (view: DataView, wanted: string): number => {
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const at = HEADER + i * RECORD;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((j) => view.getUint8(at + j)));
    if (tag === wanted) return view.getUint32(at + 8);
  }
  throw new Error(`a font without the table “${wanted}”`);
};

const namesIn = (view: DataView, table: number): ReadonlyMap<number, string> => {
  const names = new Map<number, string>();
  const storage = table + view.getUint16(table + 4);
  for (let i = 0; i < view.getUint16(table + 2); i += 1) {
    const at = table + 6 + i * NAME_RECORD;
    if (view.getUint16(at) !== WINDOWS) continue;
    const [length, offset] = [view.getUint16(at + 8), view.getUint16(at + 10)];
    const units = Array.from({ length: length / 2 }, (_, j) =>
      view.getUint16(storage + offset + 2 * j)
    );
    names.set(view.getUint16(at + 6), String.fromCharCode(...units));
  }
  return names;
};
