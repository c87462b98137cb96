import type { Run } from '#lib/data/query.ts';
import {
  LINES,
  type LineOrder,
  searchCounts,
  searchLines,
  searchTopics
} from '#lib/queries/search.ts';
import { wordTrend, writtenBasis } from '#lib/queries/word-trend.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { tinyCorpus } from './corpus.ts';
import { openCorpus } from './tables.ts';

const TEXTS = [
  '一些发言者讨论了引渡和司法协助。',
  '甲请求引渡，乙请求引渡。',
  'ＩＮＴＥＲＰＯＬ 100％ (a.b) “quoted”',
  '😀引渡😀 interpol'
];

/** The tiny corpus, with these texts as the talk of its first session. */
function corpusOf(texts: readonly string[]) {
  const tables = tinyCorpus();
  const [talk] = tables.paragraphs;
  if (!talk) throw new Error('the tiny corpus has no paragraph');
  const paragraphs = texts.map((text, i) => ({
    ...talk,
    paragraph_id: `X/R1#t${i}`,
    ordinal: 10 + i,
    number: null,
    text
  }));
  return { ...tables, paragraphs };
}

let run: Run;
beforeAll(async () => {
  ({ run } = await openCorpus(corpusOf(TEXTS)));
});

const found = async (word: string, order: LineOrder = 'time', offset = 0) =>
  (await run(searchLines(word, '', order, offset))).map(({ text, start, end }) => [
    text.slice(0, start ?? 0),
    text.slice(start ?? 0, end ?? 0)
  ]);

describe('a search', () => {
  it('finds each place of a word, in the order of the documents', async () => {
    expect(await found('引渡')).toEqual([
      ['一些发言者讨论了', '引渡'],
      ['甲请求', '引渡'],
      ['甲请求引渡，乙请求', '引渡'],
      ['😀', '引渡']
    ]);
  });

  it.each([
    ['interpol', 'ＩＮＴＥＲＰＯＬ'],
    ['ＩｎｔｅｒＰＯＬ', 'ＩＮＴＥＲＰＯＬ'],
    ['"QUOTED"', '“quoted”'],
    ['100%', '100％'],
    ['（a', '(a']
  ])('takes %s for %s', async (word, written) => {
    expect((await found(word))[0]?.[1]).toBe(written);
  });

  it.each(['.', '.*', '(引渡|司法)', '%', '_', "'", '\\', '[引]', '$1'])(
    'takes %s for characters, never for a pattern',
    async (word) => {
      const expected = TEXTS.join('').replaceAll('％', '%').split(word).length - 1;
      expect(await found(word)).toHaveLength(expected);
    }
  );

  it('for nothing finds nothing', async () => {
    expect(await found('')).toEqual([]);
    expect(await run(searchCounts('', ''))).toEqual([]);
  });

  it('counts as many places and paragraphs as it shows', async () => {
    expect(await run(searchCounts('引渡', ''))).toEqual([
      { language: 'zh', occurrences: 4, paragraphs: 3, documents: 1 }
    ]);
    expect(await run(searchCounts('引渡', 'no such body'))).toEqual([]);
  });

  it('can be put in the order of what stands before, or after', async () => {
    const before = (await found('引渡', 'left')).map(([left]) => left?.at(-1));
    expect(before.slice(0, 3)).toEqual(['了', '求', '求']);
    const after = await run(searchLines('引渡', '', 'right', 0));
    const next = after.map(({ text, end }) => text.slice(end ?? 0, (end ?? 0) + 1));
    expect(next.slice(0, 3)).toEqual(['，', '。', '和']);
  });

  it('names the topic that a word is a term of, with the number of its terms', async () => {
    const topics = await run(searchTopics('司法协助'));
    expect(topics.map((t) => [t.topic_id, t.terms])).toEqual([['mla', 1]]);
    expect(await run(searchTopics('不是用语'))).toEqual([]);
  });
});

it('every page of a long list has the lines that follow the page before', async () => {
  const many = await openCorpus(
    corpusOf(Array.from({ length: 40 }, (_, i) => `引渡，引渡和引渡${i}`))
  );
  for (const order of ['time', 'right'] as const) {
    const seen = new Set<string>();
    for (let offset = 0; offset < 120; offset += LINES)
      for (const { paragraph_id, start } of await many.run(searchLines('引渡', '', order, offset)))
        seen.add(`${paragraph_id} ${start}`);
    expect(seen.size).toBe(120);
  }
});

it('a word’s trend counts paragraphs against all that are written in its language', async () => {
  const counts = await run(wordTrend('引渡', 'X', 'zh'));
  const basis = await run(writtenBasis('X', 'zh'));
  expect(counts).toEqual([{ session_id: 'X/1', relation: 'reports', paragraphs: 3, mentions: 4 }]);
  expect(basis).toMatchObject([{ session_id: 'X/1', relation: 'reports', paragraphs: 4 }]);
  expect(await run(wordTrend('interpol', 'X', 'en'))).toEqual([]);
});
