import { officersOfSession } from '#lib/queries/officers-of-session.ts';
import { expect, it } from 'vitest';
import { row, tinyCorpus } from './corpus.ts';
import { openCorpus } from './tables.ts';

const officer = (
  person: string,
  role: 'chair' | 'panellist',
  affiliation_zh: string,
  start: number
) =>
  row('officers', {
    session_id: 'X/1',
    role,
    person,
    affiliation_zh,
    entity_id: 'FRA',
    document_id: 'X/R1',
    paragraph_id: 'X/R1#talk',
    start,
    end: start + 1
  });

it('officers stand by rank, their affiliation only where it says more than the State', async () => {
  const { run } = await openCorpus({
    ...tinyCorpus(),
    officers: [
      officer('A. Panellist', 'panellist', '国家高级检察官', 0),
      officer('B. Chair', 'chair', '法国', 5)
    ]
  });
  const rows = await run(officersOfSession('X/1'));
  expect(rows.map((r) => [r.person, r.affiliation, r.language])).toEqual([
    ['B. Chair', null, 'zh'],
    ['A. Panellist', '国家高级检察官', 'zh']
  ]);
});
