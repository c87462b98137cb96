import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import SessionTable from '#lib/site/SessionTable.svelte';
import type { SessionRow } from '#lib/queries/sessions.ts';
import { sessionRow } from './topic-rows.ts';

const session = (counts: Partial<SessionRow>): SessionRow => ({
  ...sessionRow(3, 2020),
  ...counts
});

const cells = (counts: Partial<SessionRow>) => {
  const { body } = render(SessionTable, {
    props: { sessions: [session(counts)], lang: 'en', label: 'Sessions' }
  });
  const plain = body.replace(/<!--.*?-->/gs, '');
  return [...plain.matchAll(/<td class="end[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) =>
    cell.replace(/<[^>]+>/g, '').trim()
  );
};

it('a report without any list has no number: blank is not zero', () => {
  expect(cells({})).toEqual(['not recorded', 'not recorded']);
  expect(cells({ has_open_list: true, statements: 7 })).toEqual(['not recorded', '7']);
});

it('an open list gives at least what stands on it', () => {
  expect(cells({ participants: 57, has_open_list: true })[0]).toBe('≥\u00a057');
});
