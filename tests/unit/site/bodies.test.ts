import { bodies } from '#lib/queries/bodies.ts';
import { expect, it } from 'vitest';
import { emptyTables, row } from './corpus.ts';
import { openCorpus } from './tables.ts';

const session = (body_id: string, ordinal: number, coverage: 'named' | 'agenda' | 'report') =>
  row('sessions', { session_id: `${body_id}/${ordinal}`, body_id, ordinal, coverage });

it('a body of which documents tell stands before one of which more sessions are named', async () => {
  const names = ['PARENT', 'GROUP', 'LISTED'];
  const { run } = await openCorpus({
    ...emptyTables(),
    bodies: names.map((body_id) => row('bodies', { body_id, name_zh: body_id, name_en: body_id })),
    sessions: [
      ...[1, 2, 3].map((ordinal) => session('PARENT', ordinal, 'named')),
      session('GROUP', 1, 'agenda'),
      session('GROUP', 2, 'named'),
      session('LISTED', 1, 'report')
    ],
    attendance: [row('attendance', { session_id: 'LISTED/1', entity_id: 'BRA' })]
  });
  expect((await run(bodies())).map(({ body_id }) => body_id)).toEqual([
    'LISTED',
    'GROUP',
    'PARENT'
  ]);
});
