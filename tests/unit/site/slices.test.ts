import { rollup } from 'd3';
import { runOn } from '#lib/data/duckdb.server.ts';
import { type SliceEngine, Slices } from '#lib/data/slices.ts';
import { stretchesOf } from '#lib/data/table.ts';
import type { Query, Run } from '#lib/data/query.ts';
import { sessions } from '#lib/queries/sessions.ts';
import { searchCounts, searchLines } from '#lib/queries/search.ts';
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
const slicesOn = (opened: Opened) => {
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
  return new Slices(engine, 0);
};

const slicedOn = (opened: Opened, slices = slicesOn(opened)): Run => {
  const run = runOn(opened.connection);
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

  it('finds a word where all of the corpus has it for a body', async () => {
    const within = [BODY];
    const counts = searchCounts('引渡', BODY);
    expect(await sliced({ ...counts, within })).toEqual(await whole(counts));
    for (const order of ['time', 'right'] as const) {
      const lines = searchLines('引渡', BODY, order, 0);
      const placed = async (run: Run) =>
        (await run({ ...lines, within })).map(({ paragraph_id, start }) => [paragraph_id, start]);
      expect(await placed(sliced)).toEqual(await placed(whole));
    }
  });

  it('is made of the parts that hold its documents', async () => {
    await sliced({ ...topicEmphasis(BODY, 'main', false), within: [BODY] });
    expect([...fetched]).toEqual(expect.arrayContaining(['paragraphs', 'topic_mentions']));
    expect([...fetched]).not.toContain('documents');
  });

  it('gets what is asked next while nobody waits, and not while somebody does', async () => {
    const opened = await openOwnCorpus(tables, 0);
    const slices = slicesOn(opened);
    const about = { ...sessions(BODY), within: [BODY] };
    await slicedOn(opened, slices)(about);
    fetched.clear();
    await slices.prepare([BODY], () => false);
    expect([...fetched]).toEqual([]);
    await slices.prepare([BODY, `${BODY}/11`], () => true);
    expect([...fetched]).toEqual(expect.arrayContaining(['topic_mentions', 'voices', 'citations']));
  });

  it('makes a question cheap that is about it, and no other that reads large tables', async () => {
    const opened = await openOwnCorpus(tables, 0);
    const slices = slicesOn(opened);
    const of = (within: readonly string[]) => slices.isCheap({ ...sessions(BODY), within });
    expect(await of([BODY])).toBe(false);
    await slicedOn(opened, slices)({ ...sessions(BODY), within: [BODY] });
    expect(await of([`${BODY}/11`, BODY])).toBe(true);
    expect(await of(['CTOC/COP/WG.2'])).toBe(false);
    expect(await of([])).toBe(false);
    expect(await new Slices(slices.engine).isCheap(sessions(BODY))).toBe(true);
  });

  it('is of the documents that the build has found to tell of its sessions', async () => {
    const { connection, files } = await openOwnCorpus(tables, 0);
    connection.insertArrowFromIPCStream(files.get('session_tellers.arrows')!, {
      name: 'told',
      create: true
    });
    const differences = connection.query(
      `(FROM session_tellers EXCEPT ALL FROM told) UNION ALL (FROM told EXCEPT ALL FROM session_tellers)`
    );
    expect(differences.numRows).toBe(0);
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
