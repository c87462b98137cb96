import { plainCell } from '#lib/data/cell.ts';
import { askConnection } from '#lib/data/duckdb.server.ts';
import { tablesIn } from '#lib/data/tables-in.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { tableNames } from '#pipeline/schema.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../../src/routes/[lang=lang]/data/examples.ts';
import { hintFor } from '../../../src/routes/[lang=lang]/data/hints.ts';
import { csvOf, jsonOf } from '../../../src/routes/[lang=lang]/data/save.ts';
import { tinyCorpus } from './corpus.ts';
import { openCorpus } from './tables.ts';

let connection: Awaited<ReturnType<typeof openCorpus>>['connection'];
beforeAll(async () => {
  ({ connection } = await openCorpus(tinyCorpus()));
});

const ask = (sql: string) => askConnection(connection, { from: [], sql, params: [], shape: {} });

describe('the console', () => {
  it.each(EXAMPLES.map(({ sql }) => sql))('has an example that runs: %s', (sql) => {
    expect(ask(sql).numRows).toBeGreaterThan(0);
  });

  it.each([
    ['SELECT * FROM Sessions s JOIN bodies USING (body_id)', ['bodies', 'sessions']],
    ['SELECT 1', []],
    ['SHOW TABLES', tableNames]
  ])('loads what %s reads', (sql, expected) => {
    expect([...tablesIn(sql)].sort()).toEqual([...expected].sort());
  });

  it.each([
    ["SELECT '[1]'::JSON", 'JSON'],
    ['SELECT name_zh FROM entities ORDER BY name_zh COLLATE zh', 'ICU'],
    ["SELECT * FROM 'x.parquet'", 'no files'],
    ['SET threads = 1', 'locked'],
    ['SELECT nothing FROM bodies', 'Tables and columns'],
    ['SELEC 1', 'syntax']
  ])('says what to do about %s', (sql, hint) => {
    let said = '';
    try {
      ask(sql);
    } catch (error) {
      said = String(error);
    }
    expect(said).not.toBe('');
    expect(hintFor(said, sql)?.({}, { locale: 'en' })).toContain(hint);
    for (const locale of LANGS) expect(hintFor(said, sql)?.({}, { locale })).toBeTruthy();
  });

  it.each([
    ["DATE '2020-07-07'", '2020-07-07'],
    ["TIMESTAMP '2020-07-07 01:02:03'", '2020-07-07 01:02:03'],
    ['sum(i)', 3],
    ['9007199254740993::BIGINT', '9007199254740993'],
    ['(-1.50)::DECIMAL(9, 2)', -1.5],
    ['123456789012345678901234.5::DECIMAL(30, 1)', '123456789012345678901234.5'],
    ['[1, 2]', '[1,2]'],
    ["{'a': 1, 'b': NULL}", '{"a":1,"b":null}'],
    ['NULL', null],
    ['true', true]
  ])('shows %s as %s', (sql, expected) => {
    const column = ask(`SELECT ${sql} AS x FROM range(3) r(i) GROUP BY ALL`).getChildAt(0);
    expect(column && plainCell(column.get(0), column.type)).toEqual(expected);
  });
});

describe('a saved result', () => {
  const explored = {
    columns: [
      { name: 'name', type: 'Utf8' },
      { name: 'n', type: 'Int32' }
    ],
    rows: [
      ['=HYPERLINK("x")', 1],
      ['a,"b"', null]
    ],
    isCut: false,
    duration: 0
  };

  it('as CSV has a byte order mark, quotes what needs it, and no formula', () => {
    expect(csvOf(explored)).toBe('\ufeffname,n\r\n"\'=HYPERLINK(""x"")",1\r\n"a,""b""",\r\n');
  });

  it('as JSON keeps text and null as they are', () => {
    expect(JSON.parse(jsonOf(explored))).toEqual([
      { name: '=HYPERLINK("x")', n: 1 },
      { name: 'a,"b"', n: null }
    ]);
  });
});
