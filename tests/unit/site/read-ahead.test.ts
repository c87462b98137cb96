import fc from 'fast-check';
import type { Queries } from '#lib/charts/chart.ts';
import { CHARTS, type ChartView, type ListedChart, readChartView } from '#lib/charts/index.ts';
import { questionsNext, viewAfter, viewsNext } from '#lib/charts/next.ts';
import type { Query } from '#lib/data/query.ts';
import { createReadAhead } from '#lib/data/read-ahead.ts';
import type { View } from '#lib/view/view.ts';
import { nearest } from '#lib/site/nearest.ts';
import { consider, onConsidered, turnAway } from '#lib/view/considered.ts';
import { SPEAKER_CAPACITIES, DOCUMENT_KINDS, REGIONAL_GROUPS } from '#pipeline/schema.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { tablesOf } from '../../harness/corpus.ts';
import '../../harness/properties.ts';
import { openCorpus } from './tables.ts';

const BODY = 'CTOC/COP/WG.3';
const charts = CHARTS.map((chart) => [chart.name, chart] as const);

const chosen = {
  groups: fc.subarray([...REGIONAL_GROUPS], { maxLength: 1 }),
  capacities: fc.subarray([...SPEAKER_CAPACITIES], { maxLength: 1 }),
  kinds: fc.subarray([...DOCUMENT_KINDS], { maxLength: 1 }),
  sessions: fc.subarray([`${BODY}/9`, `${BODY}/11`], { maxLength: 1 }),
  drafts: fc.boolean(),
  masked: fc.boolean(),
  source: fc.constantFrom('statements', 'all'),
  level: fc.constantFrom('main', 'detail'),
  measure: fc.constantFrom('share', 'rate')
};

/** What a reader may have chosen on a chart’s page. */
function viewOf(listed: ListedChart, choice: object): ChartView {
  const own = Object.entries(choice).filter(([name]) => listed.params.includes(name as 'body'));
  const place = { body: BODY, session: `${BODY}/11`, topic: 'coop', q: '引渡', participant: 'BRA' };
  const places = Object.entries(place).filter(([name]) => listed.params.includes(name as 'body'));
  const sides = listed.params.includes('a')
    ? { a: [`reports:${BODY}/11`], b: [`reports:${BODY}/13`] }
    : {};
  return {
    ...readChartView(listed, ''),
    ...Object.fromEntries([...places, ...own]),
    ...sides
  };
}

/** The SQL that a chart asks for a view, where a choice of sessions is a part of a whole. */
const sqlOf = (queries: Queries) =>
  Object.values(queries).map((one) => {
    const query: Query = 'study' in one ? one.query : one;
    return query.whole?.sql ?? query.sql;
  });

describe('what may be asked next', () => {
  it.each(charts)('is known whichever choice a reader changes: %s', async (_, listed) => {
    const { chart } = await listed.load();
    fc.assert(
      fc.property(fc.record(chosen), fc.nat(), (choice, which) => {
        const view = viewOf(listed, choice);
        const known = new Set(questionsNext(chart, view).map(({ sql }) => sql));
        const next = viewsNext(view);
        const other = next[which % next.length];
        if (other) for (const sql of sqlOf(chart.queries(other))) expect(known).toContain(sql);
      }),
      { numRuns: 10 }
    );
  });

  it('has its SQL in it whichever value of a filter is chosen', async () => {
    const listed = CHARTS.find(({ name }) => name === 'attendance-trend')!;
    const { chart } = await listed.load();
    const view = viewOf(listed, { groups: [], sessions: [] });
    const known = new Set(questionsNext(chart, view).map(({ sql }) => sql));
    for (const groups of REGIONAL_GROUPS.map((group) => [group]))
      for (const sql of sqlOf(chart.queries({ ...view, groups }))) expect(known).toContain(sql);
  });
});

describe('what a reader considers', () => {
  const view = { body: BODY, groups: ['African'] as View['groups'], masked: false };

  it('is a view of a chart where the choice changes something of it', () => {
    expect(viewAfter(view, { groups: [], open: '', page: 1 })).toEqual({ ...view, groups: [] });
    expect(viewAfter(view, { measure: 'rate', open: '' })).toBeNull();
    expect(viewAfter(view, { groups: ['African'] })).toBeNull();
  });

  it('of a list is what stands nearest to what is chosen', () => {
    const years = ['2015', '2016', '2017', '2018', '2019', '2020', '2021', '2022'];
    expect(nearest(years, '2017')).toEqual(['2018', '2016', '2019', '2015', '2020', '2021']);
    expect(nearest(years, '2022')).toEqual(['2021', '2020', '2019', '2018', '2017', '2016']);
    expect(nearest(['2015'], '2015')).toEqual([]);
  });

  it('is told to whoever listens, one choice at a time', () => {
    const heard: [object, AbortSignal][] = [];
    const takeBack = onConsidered((change, signal) => void heard.push([change, signal]));
    consider({ masked: true });
    consider({ level: 'detail' });
    expect(heard.map(([change, { aborted }]) => [change, aborted])).toEqual([
      [{ masked: true }, true],
      [{ level: 'detail' }, false]
    ]);
    turnAway();
    expect(heard[1]![1].aborted).toBe(true);
    takeBack();
    consider({ masked: true });
    expect(heard).toHaveLength(2);
  });
});

describe('the SQL of what may be asked next', () => {
  let corpus: Awaited<ReturnType<typeof openCorpus>>;
  beforeAll(async () => {
    corpus = await openCorpus(await tablesOf('seeds'));
  });

  it.each(charts)('is understood by the engine: %s', async (_, listed) => {
    const { chart } = await listed.load();
    const view = viewOf(listed, {});
    for (const { sql } of questionsNext(chart, view))
      expect(() => corpus.connection.prepare(sql).close()).not.toThrow();
  });

  const question = (sql: string): Query => ({ from: [], sql, params: [], shape: {} });

  it('is read as long as nobody waits, and the rest when nobody waits again', async () => {
    const read: string[] = [];
    let isIdle = true;
    const ahead = createReadAhead(
      async ({ sql }) => {
        read.push(sql);
        isIdle = false;
      },
      () => isIdle
    );
    ahead.expect('a', () => [question('1'), question('2')]);
    await ahead.work();
    expect(read).toEqual(['1']);
    isIdle = true;
    await ahead.work();
    expect(read).toEqual(['1', '2']);
  });

  it('is that of the last view of each chart, and goes on where the engine refuses one', async () => {
    const read: string[] = [];
    const ahead = createReadAhead(
      async ({ sql }) => {
        read.push(sql);
        if (sql === 'b1') throw new Error('no such table');
      },
      () => true
    );
    ahead.expect('a', () => [question('a1')]);
    ahead.expect('b', () => [question('b1'), question('b2')]);
    ahead.expect('a', () => [question('a2')]);
    await ahead.work();
    expect(read).toEqual(['a2', 'b1', 'b2']);
  });
});
