import { expect, it } from 'vitest';
import type { DriftAccountRow } from '#lib/queries/drift-accounts.ts';
import { defaultSides } from '#lib/view/sides.ts';

const account = (ordinal: number, language: string, paragraphs = 12) =>
  ({ relation: 'reports', session_id: `X/${ordinal}`, language, paragraphs }) as DriftAccountRow;

it('the first comparison is of the two latest sessions told in the language that most are told in', () => {
  const accounts = [account(1, 'zh'), account(2, 'zh'), account(3, 'en'), account(4, 'zh')];
  expect(defaultSides(accounts)).toEqual({ a: ['reports:X/2'], b: ['reports:X/4'] });
});

it('of sessions that are told of at too little length, the longest are compared', () => {
  const accounts = [account(1, 'zh', 4), account(2, 'en', 9), account(3, 'zh', 3)];
  expect(defaultSides(accounts)).toEqual({ a: ['reports:X/1'], b: ['reports:X/2'] });
});
