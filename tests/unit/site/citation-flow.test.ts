import { answer } from '#lib/charts/chart.ts';
import { citationFlow } from '#lib/charts/citation-flow/chart.ts';
import { toMatrix } from '#lib/charts/citation-flow/layout.ts';
import { citationName, instrumentName, provisionName } from '#lib/provisions.ts';
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
    ['Organized Crime Convention', 'Article 16 — Extradition'],
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

it('what is cited has the name that the registry knows, in either language', () => {
  const article = { kind: 'article', instrument: 'UNTOC', target: '18' };
  expect(instrumentName(article, 'en')).toBe('Organized Crime Convention');
  expect(instrumentName(article, 'zh')).toBe('《有组织犯罪公约》');
  expect(provisionName(article, 'en')).toBe('Article 18 — Mutual legal assistance');
  expect(provisionName(article, 'zh')).toBe('第十八条 司法协助');
  expect(provisionName({ ...article, target: '18.3(a)' }, 'zh')).toContain('司法协助');
  expect(citationName('article~UNTOC~18', 'zh')).toBe('《有组织犯罪公约》第十八条 司法协助');
  expect(citationName('document~~CTOC/COP/2008/7', 'en')).toBe('CTOC/COP/2008/7');
  const resolution = { kind: 'resolution', instrument: 'A', target: '55/25' };
  expect(instrumentName(resolution, 'zh')).toBe('大会');
  expect(provisionName(resolution, 'en')).toBe('Resolution 55/25');
});

it('what the registry does not know keeps its id as printed', () => {
  const unknown = { kind: 'article', instrument: 'ATLANTIS-1', target: '7' };
  expect(instrumentName(unknown, 'en')).toBe('ATLANTIS-1');
  expect(provisionName(unknown, 'zh')).toBe('第七条');
  expect(instrumentName({ ...unknown, instrument: '' }, 'zh')).toBe('未写明文书');
});
