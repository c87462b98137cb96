import { answer } from '#lib/charts/chart.ts';
import { citationFlow } from '#lib/charts/citation-flow/chart.ts';
import { toMatrix } from '#lib/charts/citation-flow/layout.ts';
import type { Run } from '#lib/data/query.ts';
import { beforeAll, expect, it } from 'vitest';
import { tinyCorpus } from './corpus.ts';
import { openCorpus } from './tables.ts';

let run: Run;
beforeAll(async () => {
  ({ run } = await openCorpus(tinyCorpus()));
});

it('a paragraph of an article counts for the article, in its part of the document', async () => {
  const { rows, view } = await answer(citationFlow, { body: 'X', session: '' }, run);
  expect(citationFlow.table(rows, view, 'en').rows.map((row) => row.slice(0, 2))).toEqual([
    ['United Nations Convention against Transnational Organized Crime', 'Article 16'],
    ['Working Group', 'Resolution 7/1']
  ]);
  const { blocks, columns } = toMatrix(rows, 'en', 350);
  const cells = blocks.flatMap((block) => block.rows.map((row) => row.cells));
  expect(cells.map((of) => of.length)).toEqual([columns.length, columns.length]);
  expect(cells.flat().filter((cell) => cell.key !== null)).toHaveLength(2);
});

it('a session that no document is about has no citations', async () => {
  const { rows } = await answer(citationFlow, { body: 'X', session: 'X/3' }, run);
  expect(rows.flow).toEqual([]);
});
