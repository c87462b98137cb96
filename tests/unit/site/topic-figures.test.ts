import { answer } from '#lib/charts/chart.ts';
import { topicEmphasis } from '#lib/charts/topic-emphasis/chart.ts';
import { topicIntervals } from '#lib/charts/topic-intervals/chart.ts';
import { countEvidence } from '#lib/evidence/count.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { tinyCorpus } from './corpus.ts';
import { openCorpus } from './tables.ts';

const views = (['share', 'rate'] as const).flatMap((measure) =>
  [false, true].flatMap((masked) => ['X', ''].map((body) => ({ measure, masked, body })))
);

describe('a figure about topics', () => {
  let run: Awaited<ReturnType<typeof openCorpus>>['run'];
  beforeAll(async () => {
    ({ run } = await openCorpus(tinyCorpus()));
  });

  const checked = async (
    chart: typeof topicEmphasis,
    view: Parameters<typeof chart.queries>[0]
  ) => {
    const { rows } = await answer(chart, view, run);
    return Promise.all(
      chart.figures(rows, view, 'zh').map(async ({ key, count, unit }) => {
        const evidence = await run(chart.evidence(key, view));
        return { key, said: count, counted: countEvidence(evidence, unit ?? chart.unit) };
      })
    );
  };

  it.each(views)(
    'opens as much as it says in the matrix ($measure, $masked, “$body”)',
    async (v) => {
      for (const level of ['main', 'detail'] as const) {
        const figures = await checked(topicEmphasis, { ...v, level });
        expect(figures).not.toEqual([]);
        for (const { key, said, counted } of figures) expect(counted, key).toBe(said);
      }
    }
  );

  it.each(views)('and among the intervals ($measure, $masked, “$body”)', async (v) => {
    for (const topic of ['coop', 'extradition']) {
      const view = { ...v, topic };
      const { rows } = await answer(topicIntervals, view, run);
      for (const { key, count, unit } of topicIntervals.figures(rows, view, 'zh')) {
        const evidence = await run(topicIntervals.evidence(key, view));
        expect(countEvidence(evidence, unit ?? topicIntervals.unit), key).toBe(count);
      }
    }
  });
});
