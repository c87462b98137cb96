import type { Run } from '#lib/data/query.ts';
import { sideSizes, sidedAccounts } from '#lib/queries/drift-accounts.ts';
import { topicOnSides, wordOnSides } from '#lib/queries/drift-evidence.ts';
import { driftTopics, driftWords, topicBags, wordBags } from '#lib/queries/drift-items.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { driftCorpus } from './drift-corpus.ts';
import { openCorpus } from './tables.ts';

let run: Run;
beforeAll(async () => {
  ({ run } = await openCorpus(driftCorpus()));
});

const sided = async (a: string[], b: string[]) =>
  (await run(sidedAccounts({ a, b }))).map(({ side, session_id }) => `${side} ${session_id}`);

describe('the sides of a comparison', () => {
  it('are the accounts that they name', async () => {
    expect(await sided(['reports:X/1'], ['reports:X/2', 'reports:X/3'])).toEqual([
      'a X/1',
      'b X/2',
      'b X/3'
    ]);
  });

  it('of which one is a whole body: all of it but what the other names', async () => {
    expect(await sided(['reports:X/2'], ['reports:X'])).toEqual(['a X/2', 'b X/1', 'b X/3']);
    expect(await sided(['reports:X'], ['reports:X/2'])).toEqual(['a X/1', 'a X/3', 'b X/2']);
  });

  it('have none of what both name, or both mean', async () => {
    expect(await sided(['reports:X/1', 'reports:X/2'], ['reports:X/2', 'reports:X/3'])).toEqual([
      'a X/1',
      'b X/3'
    ]);
    expect(await sided(['reports:X'], ['reports:X'])).toEqual([]);
  });

  it('do not mix kinds of account, nor count a superseded draft', async () => {
    expect(await sided(['recounts:X/1'], ['reports:X/1'])).toEqual(['a X/1', 'b X/1']);
    const sizes = await run(sideSizes({ a: ['reports:X/1'], b: ['reports:X/2'] }));
    expect(sizes.map(({ side, paragraphs }) => [side, paragraphs])).toEqual([
      ['a', 12],
      ['b', 12]
    ]);
  });
});

describe('what is counted on two sides', () => {
  const sides = { a: ['reports:X/1'], b: ['reports:X/2'] };

  it('leaves out stopwords, and says how often and in how many paragraphs a word stands', async () => {
    const words = await run(driftWords(sides));
    expect(
      words.map(({ word, a_n, b_n, a_k, b_k, background }) => [
        word,
        a_n,
        b_n,
        a_k,
        b_k,
        background
      ])
    ).toEqual([
      ['司法协助', 3, 24, 3, 12, 35],
      ['引渡', 24, 3, 12, 3, 34]
    ]);
  });

  it('counts a paragraph once for a topic, and masked mentions only where they are asked for', async () => {
    const counts = async (masked: boolean) =>
      (await run(driftTopics(sides, 'detail', masked))).map(({ topic_id, a_k, b_k }) => [
        topic_id,
        a_k,
        b_k
      ]);
    expect(await counts(false)).toEqual([
      ['extradition', 12, 3],
      ['mla', 3, 12]
    ]);
    expect(await counts(true)).toEqual([
      ['extradition', 12, 4],
      ['mla', 3, 12]
    ]);
    expect(await run(driftTopics(sides, 'main', false))).toMatchObject([
      { topic_id: 'coop', a_k: 12, b_k: 12 }
    ]);
  });

  it('is the same in the bags that are shuffled', async () => {
    const sum = (rows: readonly { side: string; item: string | null; n: number | null }[]) => {
      const counted: Record<string, number> = {};
      for (const { side, item, n } of rows)
        if (item) counted[`${side} ${item}`] = (counted[`${side} ${item}`] ?? 0) + (n ?? 0);
      return counted;
    };
    expect(sum(await run(wordBags(sides)))).toEqual({
      'a zh:引渡': 24,
      'a zh:司法协助': 3,
      'b zh:引渡': 3,
      'b zh:司法协助': 24
    });
    const bags = await run(topicBags(sides, 'main', false));
    expect(sum(bags)).toEqual({ 'a coop': 12, 'b coop': 12 });
    expect(new Set(bags.map((row) => row.paragraph)).size).toBe(24);
  });

  it('is what the evidence shows', async () => {
    const places = await run(wordOnSides(sides, 'zh:引渡'));
    expect(places.reduce((all, place) => all + place.n, 0)).toBe(27);
    for (const [side, n] of [
      ['a', 12],
      ['b', 3],
      ['ab', 15]
    ] as const)
      expect(await run(topicOnSides(sides, 'extradition', side, 'detail', false))).toHaveLength(n);
  });
});
