import { attendanceTrend } from '#lib/charts/attendance-trend/chart.ts';
import { type Answer, answer } from '#lib/charts/chart.ts';
import type { Query, Run } from '#lib/data/query.ts';
import { expect, it } from 'vitest';
import { tinyCorpus } from './corpus.ts';
import { openCorpus } from './tables.ts';

const VIEW = {
  body: 'X',
  by: 'group',
  groups: [],
  capacities: [],
  sessions: [],
  drafts: true
} as const;

const isOfSources = ({ shape }: Query) => 'ordinal' in shape && 'document_id' in shape;

it('an answer is told without its sources while these are on their way, and keeps what was told', async () => {
  const { run } = await openCorpus(tinyCorpus());
  let bring = () => {};
  const brought = new Promise<void>((resolve) => (bring = resolve));
  const late: Run = async (query) => {
    if (isOfSources(query)) await brought;
    return run(query);
  };
  type Told = Answer<typeof VIEW, ReturnType<typeof attendanceTrend.queries>>;
  const told: Told[] = [];
  const whole = answer(attendanceTrend, VIEW, late, undefined, (early) => {
    told.push(early as Told);
    bring();
  });
  const { early, rows } = await whole;
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ isEarly: true, rows: { sources: [], counts: rows.counts } });
  expect(early).toBe(told[0]);
  expect(rows).toEqual((await answer(attendanceTrend, VIEW, run)).rows);
});
