import { DataType, type Vector } from 'apache-arrow';

/** A value of any result as it is shown and saved; null where there is none. */
export type PlainCell = string | number | boolean | null;

/** Little-endian words of a two’s complement number (Arrow’s Decimal128), as an integer. */
function integerOf(words: Uint32Array): bigint {
  const value = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
  return BigInt.asIntN(words.length * 32, value);
}

function decimalText(words: Uint32Array, scale: number): string {
  const value = integerOf(words);
  if (scale === 0) return String(value);
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const text = `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return value < 0n ? `-${text}` : text;
}

const asNumber = (value: bigint | string): number | string =>
  Number.isSafeInteger(Number(value)) ? Number(value) : String(value);

/** A double holds fifteen digits exactly. */
const decimalCell = (text: string) => (text.replace(/\D/g, '').length <= 15 ? Number(text) : text);

const isoTime = (value: unknown) => new Date(Number(value)).toISOString();

/** Values inside lists and structures are written as JSON. */
const jsonOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? asNumber(part) : part));

/** One value of an Arrow column, plain: dates in ISO form, numbers that fit as numbers. */
export function plainCell(value: unknown, type: DataType): PlainCell {
  if (value === null || value === undefined) return null;
  if (DataType.isDecimal(type)) return decimalCell(decimalText(value as Uint32Array, type.scale));
  if (DataType.isDate(type)) return isoTime(value).slice(0, 10);
  if (DataType.isTimestamp(type))
    return isoTime(value)
      .replace('T', ' ')
      .replace(/\.000Z$/, '');
  if (typeof value === 'bigint') return asNumber(value);
  if (typeof value === 'object') return jsonOf(value);
  return value as PlainCell;
}

/** The first rows of a batch, column by column. */
export function plainRows(columns: readonly (Vector | null)[], count: number): PlainCell[][] {
  const rows: PlainCell[][] = Array.from({ length: count }, () => []);
  for (const column of columns)
    rows.forEach((row, i) => row.push(column ? plainCell(column.get(i), column.type) : null));
  return rows;
}
