import { expect, it } from 'vitest';
import type { BodyRow } from '#lib/queries/bodies.ts';
import { bodyOptions } from '#lib/site/body-options.ts';

const body = (i: number, recorded: number): BodyRow => ({
  body_id: `X/${i}`,
  name_zh: `第${i}工作组`,
  name_en: `Working Group ${i}`,
  sessions: 2,
  recorded
});

const bodies = (n: number) => Array.from({ length: n }, (_, i) => body(n - i, (n - i) % 2));

it('few bodies stand in one list, those with most attendance lists first as the data have them', () => {
  const [all, ...others] = bodyOptions(bodies(20), 'en');
  expect(others).toEqual([]);
  expect(all?.label).toBe('');
  expect(all?.options.map(({ value }) => value)).toEqual(bodies(20).map((b) => b.body_id));
});

it('many bodies stand by name, those with attendance lists apart', () => {
  const [listed, others] = bodyOptions(bodies(21), 'en');
  expect([listed?.label, others?.label]).toEqual([
    'With attendance lists',
    'Without attendance lists'
  ]);
  expect(listed?.options.map(({ text }) => text).slice(0, 3)).toEqual([
    'Working Group 1',
    'Working Group 3',
    'Working Group 5'
  ]);
  expect(listed!.options.length + others!.options.length).toBe(21);
});

it('no heading stands over nothing', () => {
  const recorded = bodies(30).map((b) => ({ ...b, recorded: 1 }));
  expect(bodyOptions(recorded, 'zh').map(({ label }) => label)).toEqual(['有出席名单']);
});
