import {
  type Column as ArrowColumn,
  type DataType,
  Endianness,
  Table as ArrowTable,
  Version,
  binary,
  bool,
  columnFromArray,
  dateDay,
  field,
  float64,
  int32,
  tableToIPC,
  utf8
} from '@uwdata/flechette';
import { type Column, type ColumnType, type Row, type TableName, schema } from './schema.ts';

/** Rows to a record batch. DuckDB reads batch by batch, so that memory stays bounded. */
const BATCH_ROWS = 122_880;

const arrowTypes: Record<ColumnType, () => DataType> = {
  utf8,
  int32,
  float64,
  bool,
  date: dateDay
};

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

const isInt32 = (value: unknown) => Number.isInteger(value) && value === ((value as number) | 0);

const isDate = (value: unknown) => {
  if (typeof value !== 'string' || !ISO_DATE.test(value)) return false;
  const time = Date.parse(value);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value);
};

const isOfType: Record<ColumnType, (value: unknown) => boolean> = {
  utf8: (value) => typeof value === 'string' && value.isWellFormed(),
  int32: isInt32,
  float64: Number.isFinite,
  bool: (value) => typeof value === 'boolean',
  date: isDate
};

/** Says which value stands where, and what was expected there. */
const wrongValue = (column: string, row: number, value: unknown, expected: string) =>
  new TypeError(`${column}, row ${row}: ${JSON.stringify(value)} found, ${expected} expected`);

function checkValue(name: string, column: Column, value: unknown, row: number): void {
  if (value === null && column.nullable) return;
  if (value === null || value === undefined) throw wrongValue(name, row, value, column.type);
  if (!isOfType[column.type](value)) throw wrongValue(name, row, value, column.type);
  if (column.values && !column.values.includes(value as string))
    throw wrongValue(name, row, value, `one of ${column.values.join(', ')}`);
}

/** The UTF-8 bytes of texts: of one that comes again, as identifiers do, the same. */
function utf8Encoder(): (text: string) => Uint8Array {
  const encoder = new TextEncoder();
  const known = new Map<string, Uint8Array>();
  return (text) => {
    const bytes = known.get(text) ?? encoder.encode(text);
    known.set(text, bytes);
    return bytes;
  };
}

/** How Flechette takes the values of a column: a date as milliseconds since 1970 (UTC). */
function arrowValues(type: ColumnType): (value: unknown) => unknown {
  if (type === 'utf8') return utf8Encoder() as (value: unknown) => unknown;
  return type === 'date' ? (value) => Date.parse(value as string) : (value) => value;
}

/** Flechette encodes each text anew; binary columns have the layout of utf8 ones. */
const layoutType = (type: ColumnType) => (type === 'utf8' ? binary() : arrowTypes[type]());

function encodeColumn(name: string, key: string, column: Column, rows: readonly object[]) {
  const label = `${name}.${key}`;
  const toArrowValue = arrowValues(column.type);
  const values = rows.map((row, i) => {
    const value = (row as Record<string, unknown>)[key];
    checkValue(label, column, value, i);
    return value === null ? null : toArrowValue(value);
  });
  return columnFromArray(values, layoutType(column.type), { maxBatchRows: BATCH_ROWS });
}

/**
 * Writes rows as an Arrow IPC stream by the schema: utf8, int32, float64, bool and date32 columns
 * in the schema's order, nullable where the schema says so. The same rows give the same bytes; no
 * rows give a stream that holds only the schema.
 *
 * @throws TypeError naming column, row and value, if a value is not what the schema says.
 */
export function encodeTable<T extends TableName>(name: T, rows: readonly Row<T>[]): Uint8Array {
  const columns: [string, Column][] = Object.entries(schema[name].columns);
  const children: ArrowColumn<unknown>[] = columns.map(([key, column]) =>
    encodeColumn(name, key, column, rows)
  );
  const fields = columns.map(([key, column]) =>
    field(key, arrowTypes[column.type](), column.nullable)
  );
  const arrowSchema = {
    version: Version.V5,
    endianness: Endianness.Little,
    fields,
    metadata: null
  };
  return tableToIPC(new ArrowTable(arrowSchema, children), { format: 'stream' }) as Uint8Array;
}
