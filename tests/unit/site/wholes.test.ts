import fc from 'fast-check';
import { type Queries, answer } from '#lib/charts/chart.ts';
import { CHARTS, type ChartView, readChartView } from '#lib/charts/index.ts';
import type { Query, Run } from '#lib/data/query.ts';
import { askingWholes } from '#lib/data/whole.ts';
import { CAPACITIES, DOCUMENT_KINDS, REGIONAL_GROUPS } from '#pipeline/schema.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { tablesOf } from '../../harness/corpus.ts';
import '../../harness/properties.ts';
import { openCorpus } from './tables.ts';

const BODY = 'CTOC/COP/WG.3';
const SESSIONS = ['3', '9', '11', '13'].map((ordinal) => `${BODY}/${ordinal}`);

let run: Run;
beforeAll(async () => {
  ({ run } = await openCorpus(await tablesOf('seeds')));
});

/** What a reader may choose, with some sessions and perhaps one of another body. */
const choices = fc.record({
  body: fc.constantFrom(BODY, 'CTOC/COP/WG.2'),
  sessions: fc.subarray([...SESSIONS, 'CTOC/COP/WG.2/5', 'CTOC/COP/WG.2/7'], { minLength: 1 }),
  groups: fc.subarray([...REGIONAL_GROUPS], { maxLength: 2 }),
  capacities: fc.subarray([...CAPACITIES], { maxLength: 2 }),
  kinds: fc.subarray([...DOCUMENT_KINDS], { maxLength: 2 }),
  drafts: fc.boolean()
});

const charts = CHARTS.filter(({ params }) => params.includes('sessions'));

/** The questions of a chart’s view, without the statistics that are made of them. */
const asked = (queries: Queries): [string, Query][] =>
  Object.entries(queries).map(([name, query]) => [name, 'study' in query ? query.query : query]);

describe('the answer about some sessions of a body', () => {
  it.each(charts.map((chart) => [chart.name, chart] as const))(
    'is the part of that about all of them which is theirs: %s',
    async (_, listed) => {
      const { chart } = await listed.load();
      const ofWhole = askingWholes(run);
      await fc.assert(
        fc.asyncProperty(choices, async (chosen) => {
          const own = Object.entries(chosen).filter(([name]) =>
            listed.params.includes(name as 'body')
          );
          const view: ChartView = {
            ...readChartView(listed, ''),
            topic: 'coop',
            q: '引渡',
            ...Object.fromEntries(own)
          };
          for (const [name, query] of asked(chart.queries(view)).filter(([, { whole }]) => whole))
            expect(await ofWhole(query), name).toEqual(await run(query));
        }),
        { numRuns: 4 }
      );
    }
  );

  it('is asked for once, whichever of them are chosen', async () => {
    const trend = charts.find(({ name }) => name === 'attendance-trend');
    if (!trend) throw new Error('no such chart');
    const { chart } = await trend.load();
    const params = new Set<string>();
    const counting = askingWholes((query) => {
      params.add(JSON.stringify([query.sql, query.params]));
      return run(query);
    });
    for (const session of SESSIONS) {
      const view = { ...readChartView(trend, ''), body: BODY, sessions: [session] };
      await answer(chart, view, counting);
    }
    expect(params.size).toBe(Object.keys(chart.queries(readChartView(trend, ''))).length);
  });
});
