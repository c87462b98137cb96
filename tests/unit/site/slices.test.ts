import { Slices } from '#lib/data/slices.ts';
import { type Connection, runOn } from '#lib/data/duckdb.server.ts';
import type { Query, Run } from '#lib/data/query.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Tables } from '#pipeline/schema.ts';
import { tablesOf } from '../../harness/corpus.ts';
import {
  type ViewedChart,
  bodyCharts,
  pairCharts,
  sessionCharts,
  sideCharts
} from './every-chart.ts';
import { openOwnCorpus } from './tables.ts';

let whole: Run;
let sliced: Run;
const asked: string[] = [];

/** Slices of however small a table. */
const slicedOn = (connection: Connection): Run => {
  const exec = async (sql: string) => connection.query(sql);
  const slices = new Slices({ exec, rowsOf: async () => 1 }, 0);
  const run = runOn(connection);
  return (query) =>
    slices.read(query, (sql) => {
      asked.push(sql);
      return run({ ...query, sql });
    });
};

let tables: Tables;
beforeAll(async () => {
  tables = await tablesOf('seeds');
  const { connection, run } = await openOwnCorpus(tables);
  whole = run;
  sliced = slicedOn(connection);
});

const BODY = 'CTOC/COP/WG.3';

const everyChart: ViewedChart[] = [
  ...bodyCharts(BODY),
  ...pairCharts('CTOC/COP/WG.2'),
  ...sessionCharts(`${BODY}/11`),
  ...sideCharts(['reports:CTOC/COP/WG.3/11'], ['reports:CTOC/COP/WG.3/13']),
  ...sideCharts(['recounts:CTOC/COP/WG.3'], ['reports:CTOC/COP/WG.2'])
];

describe('a slice of the corpus', () => {
  it.each(everyChart.map((chart) => [chart.name, chart] as const))(
    'gives %s as the whole does, and its evidence',
    async (_, chart) => {
      expect(await chart.texts(sliced, 'zh')).toEqual(await chart.texts(whole, 'zh'));
      for (const { label, said, counted } of await chart.checked(sliced, 1))
        expect(counted, label).toBe(said);
    }
  );

  it('is what is read where a question says what it is about', async () => {
    asked.length = 0;
    const query: Query = { ...sessions(BODY), within: [BODY] };
    await sliced(query);
    expect(asked[0]).toContain('slice_');
    expect(await sliced({ ...query, within: [] })).toEqual(await whole(query));
    expect(asked[1]).toBe(query.sql);
  });

  it('is dropped when others are read, and made again when it is asked for', async () => {
    const { connection } = await openOwnCorpus(tables);
    const run = slicedOn(connection);
    const about = (session: string) => run({ ...sessions('', session), within: [session] });
    const first = await about('CTOC/COP/WG.3/11');
    for (let ordinal = 1; ordinal < 11; ordinal += 1) await about(`CTOC/COP/WG.3/${ordinal}`);
    const count = () =>
      connection.query('SELECT count(*)::INT AS n FROM duckdb_tables()').get(0)?.n;
    const before = count();
    for (let ordinal = 1; ordinal < 11; ordinal += 1) await about(`CTOC/COP/WG.2/${ordinal}`);
    expect(count()).toBe(before);
    expect(await about('CTOC/COP/WG.3/11')).toEqual(first);
  });
});
