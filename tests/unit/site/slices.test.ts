import { rollup } from 'd3';
import { runOn } from '#lib/data/duckdb.server.ts';
import { type SliceEngine, Slices } from '#lib/data/slices.ts';
import { stretchesOf } from '#lib/data/table.ts';
import type { Query, Run } from '#lib/data/query.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { topicEmphasis } from '#lib/queries/topic-emphasis.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { END_OF_STREAM, type Parts } from '#pipeline/part-sizes.ts';
import type { TableName, Tables } from '#pipeline/schema.ts';
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
/** Tables of which parts were fetched. */
const fetched = new Set<TableName>();

type Opened = Awaited<ReturnType<typeof openOwnCorpus>>;

/** The parts of a file that hold documents, as the browser fetches them. */
function partsAt({ files, manifest }: Opened, name: TableName, places: readonly number[]) {
  const { file, parts } = manifest.tables[name];
  const listed: Parts = JSON.parse(new TextDecoder().decode(files.get(parts?.file ?? '')));
  const pieces = stretchesOf(listed, places).map(({ from, parts: [...own] }) =>
    files.get(file)!.subarray(from, from + own.reduce((sum, { bytes }) => sum + bytes, 0))
  );
  return Buffer.concat([...pieces, END_OF_STREAM]);
}

/** Slices of however small a table, of parts where it is written in parts. */
const slicedOn = (opened: Opened): Run => {
  const { connection, manifest } = opened;
  const engine: SliceEngine = {
    exec: async (sql) => connection.query(sql),
    rowsOf: async () => 1,
    load: async () => undefined,
    isInParts: async (name) => manifest.tables[name].parts !== undefined,
    async insertParts(name, places, table) {
      fetched.add(name);
      const stream = partsAt(opened, name, places);
      connection.insertArrowFromIPCStream(stream, { name: table, create: true });
    }
  };
  const slices = new Slices(engine, 0);
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
  const opened = await openOwnCorpus(tables, 0);
  whole = opened.run;
  sliced = slicedOn(opened);
});

const BODY = 'CTOC/COP/WG.3';

/** The first view of each chart that asks other questions: further ones differ in parameters. */
function firstViews(charts: readonly ViewedChart[]): ViewedChart[] {
  const asks = ({ chart, view }: ViewedChart) => {
    const { a, by, of } = view as Record<string, unknown>;
    return JSON.stringify([chart, a, by, of]);
  };
  return [...rollup(charts, ([first]) => first!, asks).values()];
}

const everyChart = firstViews([
  ...bodyCharts(BODY),
  ...pairCharts('CTOC/COP/WG.2'),
  ...sessionCharts(`${BODY}/11`),
  ...sideCharts(['reports:CTOC/COP/WG.3/11'], ['reports:CTOC/COP/WG.3/13']),
  ...sideCharts(['recounts:CTOC/COP/WG.3'], ['reports:CTOC/COP/WG.2'])
]);

describe('a slice of the corpus', () => {
  it.each(everyChart.map((chart) => [chart.name, chart] as const))(
    'gives %s as the whole does, and its evidence',
    async (_, chart) => {
      expect(await chart.texts(sliced, 'zh')).toEqual(await chart.texts(whole, 'zh'));
      for (const { label, said, counted } of await chart.checked(sliced, 1))
        expect(counted, label).toBe(said);
    }
  );

  it('is made of the parts that hold its documents', async () => {
    await sliced({ ...topicEmphasis(BODY, 'main', false), within: [BODY] });
    expect([...fetched]).toEqual(expect.arrayContaining(['paragraphs', 'topic_mentions']));
    expect([...fetched]).not.toContain('documents');
  });

  it('compares with what all words of the corpus count, which the build has counted', async () => {
    const { connection, files, manifest } = await openOwnCorpus(tables, 0);
    expect(manifest.summaries?.word_backgrounds.rows).toBeGreaterThan(0);
    connection.insertArrowFromIPCStream(files.get('word_backgrounds.arrows')!, {
      name: 'written',
      create: true
    });
    const differences = connection.query(
      `(FROM word_backgrounds EXCEPT ALL FROM written)
       UNION ALL (FROM written EXCEPT ALL FROM word_backgrounds)`
    );
    expect(differences.numRows).toBe(0);
  });

  it('is what is read where a question says what it is about', async () => {
    asked.length = 0;
    const query: Query = { ...sessions(BODY), within: [BODY] };
    await sliced(query);
    expect(asked[0]).toContain('slice_');
    expect(await sliced({ ...query, within: [] })).toEqual(await whole(query));
    expect(asked[1]).toBe(query.sql);
  });

  it('is dropped when others are read, and made again when it is asked for', async () => {
    const opened = await openOwnCorpus(tables);
    const { connection } = opened;
    const run = slicedOn(opened);
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
