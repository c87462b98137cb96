import { expect, it } from 'vitest';
import { allSources } from '#lib/briefing/closing.ts';
import type { ComposedItem } from '#lib/briefing/compose.ts';

/** An item of a briefing that was read from one document. */
const readFrom = (paragraphs: readonly string[], items: readonly string[] = []) =>
  ({
    sources: [{ documentId: 'd', citation: 'CTOC/COP/WG.3/2018/6', paragraphs, items }]
  }) as unknown as ComposedItem;

it('the sources of a briefing name each paragraph once: runs that overlap are one', () => {
  const [source] = allSources([
    readFrom(['60', '4(a)–4(k)', '25–29']),
    readFrom(['60–63', '13', '27–30']),
    readFrom(['62', '13–17', '9', '35(a)', '30–35(d)'])
  ]);
  expect(source?.paragraphs).toEqual(['4(a)–4(k)', '9', '13–17', '25–35(d)', '60–63']);
});

it('the sources of a briefing keep the agenda items of every figure', () => {
  const [source] = allSources([readFrom([], ['10', '2']), readFrom(['3']), readFrom([], ['2'])]);
  expect(source).toMatchObject({ paragraphs: ['3'], items: ['2', '10'] });
});
