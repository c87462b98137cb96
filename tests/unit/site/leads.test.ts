import { answer } from '#lib/charts/chart.ts';
import { CHARTS } from '#lib/charts/index.ts';
import type { Run } from '#lib/data/query.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import { beforeAll, expect, it } from 'vitest';
import { leads } from '../../../src/routes/[lang=lang]/leads.ts';
import { emptyTables, tinyCorpus } from './corpus.ts';
import { driftCorpus } from './drift-corpus.ts';
import { openCorpus } from './tables.ts';

let tiny: Run;
let drifting: Run;
beforeAll(async () => {
  ({ run: tiny } = await openCorpus(tinyCorpus()));
  ({ run: drifting } = await openCorpus(driftCorpus()));
});

it('the overview tells who came as the attendance lists allow, in either language', async () => {
  for (const lang of LANGS) {
    const [attendance] = await leads('X', lang, tiny);
    expect(attendance?.lines.map(({ value }) => value)).toEqual(['4', '≥\u00a02']);
    expect(attendance?.lines.map(({ isAtLeast }) => isAtLeast)).toEqual([false, true]);
  }
});

it('every line that opens a figure opens one that its chart has', async () => {
  const lines = (await leads('X', 'en', drifting)).flatMap((lead) => lead.lines);
  const opened = lines.map(({ open }) => open).filter((open) => open !== '');
  expect(opened).not.toEqual([]);
  for (const open of opened) {
    const [name, key] = [open.slice(0, open.indexOf(':')), open.slice(open.indexOf(':') + 1)];
    const drawn = await CHARTS.find((chart) => chart.name === name)?.load();
    if (!drawn) throw new Error(`no chart ${name}`);
    const view = { ...DEFAULT_VIEW, body: 'X' };
    const { rows } = await answer(drawn.chart, view, drifting);
    expect(drawn.chart.figures(rows, view, 'en').map((figure) => figure.key)).toContain(key);
  }
});

it('documents that do not say enough give no answer rather than a zero', async () => {
  const { run } = await openCorpus(emptyTables());
  const answers = await leads('', 'en', run);
  expect(answers.slice(0, 3).map(({ lines }) => lines)).toEqual([[], [], []]);
  const few = 'are too few to compare';
  expect(answers[3]?.lines.map(({ value }) => value)).toEqual([few, few]);
});
