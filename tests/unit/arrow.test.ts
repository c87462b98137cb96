import { tableFromIPC } from 'apache-arrow';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeTable } from '#pipeline/arrow.ts';
import { type Column, type Row, type TableName, schema, tableNames } from '#pipeline/schema.ts';
import { type Database, openDatabase } from '../harness/duckdb.ts';

const session: Row<'sessions'> = {
  session_id: 'CTOC/COP/WG.3/11',
  body_id: 'CTOC/COP/WG.3',
  ordinal: 11,
  ordinal_is_inferred: false,
  start_date: '2020-07-07',
  end_date: '2020-07-09',
  date_text: '2020年7月7日至9日，维也纳',
  year: 2020,
  place_zh: '维也纳',
  place_en: 'Vienna',
  format: 'hybrid',
  meetings: null,
  coverage: 'draft',
  document_id: 'CTOC/COP/WG.3/2020/L.1',
  paragraph_id: 'CTOC/COP/WG.3/2020/L.1#1',
  start: 0,
  end: 2147483647
};

const bare: Row<'sessions'> = {
  ...session,
  session_id: 'CTOC/COP/WG.3/1',
  ordinal_is_inferred: true,
  start_date: '1969-12-31',
  end_date: null,
  date_text: '',
  format: null
};

/** More rows than a batch holds, with nulls in all rows but the first ten. */
const long = encodeTable(
  'sessions',
  Array.from({ length: 122_881 }, (_, i) => ({
    ...session,
    session_id: `S/${i}`,
    ordinal: i < 10 ? i : null,
    place_zh: i < 10 ? '维也纳' : null
  }))
);

const arrowTypes = { utf8: 'Utf8', int32: 'Int32', float64: 'Float64', bool: 'Bool' } as const;

const describeColumn = ([name, column]: [string, Column]) =>
  column.type === 'date'
    ? `${name} Date32<DAY> ${column.nullable}`
    : `${name} ${arrowTypes[column.type]} ${column.nullable}`;

describe('encodeTable', () => {
  it('gives every table the columns, types and nullability of the schema', () => {
    for (const name of tableNames) {
      const { fields } = tableFromIPC(encodeTable(name, [])).schema;
      expect(fields.map((f) => `${f.name} ${f.type} ${f.nullable}`)).toEqual(
        Object.entries<Column>(schema[name].columns).map(describeColumn)
      );
    }
  });

  it('writes values that apache-arrow reads back unchanged', () => {
    const [first, second] = tableFromIPC(encodeTable('sessions', [session, bare])).toArray();
    const read = (row: { toJSON(): object }) => ({ ...row.toJSON() });
    const utc = (date: string | null) => (date === null ? null : Date.parse(date));
    const expected = (row: Row<'sessions'>) => ({
      ...row,
      start_date: utc(row.start_date),
      end_date: utc(row.end_date)
    });
    expect(read(first)).toEqual(expected(session));
    expect(read(second)).toEqual(expected(bare));
  });

  it('writes the same bytes for the same rows', () => {
    expect(encodeTable('sessions', [session, bare])).toEqual(
      encodeTable('sessions', [{ ...session }, { ...bare }])
    );
  });

  it('splits a very long table into batches of the same rows, and keeps its nulls', () => {
    const table = tableFromIPC(long);
    expect(table.batches.map((batch) => batch.numRows)).toEqual([122_880, 1]);
    expect(table.getChild('session_id')?.get(122_880)).toBe('S/122880');
    expect(table.getChild('ordinal')?.nullCount).toBe(122_871);
    expect(table.getChild('place_zh')?.get(9)).toBe('维也纳');
    expect(table.getChild('place_zh')?.get(122_880)).toBeNull();
  });

  it.each([
    ['a null where none is allowed', { body_id: null }, 'sessions.body_id, row 0: null found'],
    ['a missing value', { body_id: undefined }, 'sessions.body_id, row 0: undefined found'],
    ['a fraction', { ordinal: 1.5 }, 'sessions.ordinal, row 0: 1.5 found, int32 expected'],
    ['a number beyond int32', { end: 2 ** 31 }, 'sessions.end, row 0: 2147483648 found'],
    ['a number for text', { place_en: 3 }, 'sessions.place_en, row 0: 3 found, utf8 expected'],
    ['half a character', { place_zh: '\ud800' }, 'utf8 expected'],
    ['text for a truth value', { ordinal_is_inferred: 'no' }, '"no" found, bool expected'],
    ['a day that does not exist', { start_date: '2020-02-30' }, 'date expected'],
    ['a month that does not exist', { start_date: '2020-13-01' }, 'date expected'],
    ['a date in words', { start_date: '7 July 2020' }, '"7 July 2020" found, date expected'],
    ['a value outside the list', { coverage: 'rumour' }, 'one of report, draft, agenda']
  ])('refuses %s and says where it stands', (_, wrong, message) => {
    const row = { ...session, ...wrong } as unknown as Row<'sessions'>;
    expect(() => encodeTable('sessions', [row])).toThrow(message);
  });
});

describe('an encoded table in DuckDB', () => {
  let database: Database;

  beforeAll(async () => {
    database = await openDatabase();
  });

  const count = (name: TableName) => database.query(`SELECT count(*)::int AS n FROM "${name}"`);

  it.each(tableNames)('has table %s even when it is empty', (name) => {
    database.insert(name, encodeTable(name, []));
    expect(count(name)).toEqual([{ n: 0 }]);
  });

  it('has dates as dates, blanks as blanks and text as text', () => {
    database.insert('written', encodeTable('sessions', [session, bare]));
    const rows = database.query(`
      SELECT session_id, ordinal, ordinal_is_inferred, start_date::varchar AS starts,
             end_date::varchar AS ends, date_text, format, meetings, "end"
      FROM written ORDER BY session_id DESC`);
    expect(rows).toEqual([
      {
        session_id: 'CTOC/COP/WG.3/11',
        ordinal: 11,
        ordinal_is_inferred: false,
        starts: '2020-07-07',
        ends: '2020-07-09',
        date_text: '2020年7月7日至9日，维也纳',
        format: 'hybrid',
        meetings: null,
        end: 2147483647
      },
      {
        session_id: 'CTOC/COP/WG.3/1',
        ordinal: 11,
        ordinal_is_inferred: true,
        starts: '1969-12-31',
        ends: null,
        date_text: '',
        format: null,
        meetings: null,
        end: 2147483647
      }
    ]);
  });

  it('has every row of a table of several batches', () => {
    database.insert('long', long.slice());
    expect(
      database.query('SELECT count(*)::int AS n, count(ordinal)::int AS known FROM long')
    ).toEqual([{ n: 122_881, known: 10 }]);
  });
});
