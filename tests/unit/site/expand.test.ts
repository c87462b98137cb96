import { fold } from '#lib/data/fold.ts';
import { folded } from '#lib/data/derived.ts';
import type { Run } from '#lib/data/query.ts';
import { searchCounts, searchLines } from '#lib/queries/search.ts';
import { expand } from '#lib/search/expand.ts';
import { wordTrend } from '#lib/charts/word-trend/chart.ts';
import { answer } from '#lib/charts/chart.ts';
import { countEvidence } from '#lib/evidence/count.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { row, tinyCorpus } from './corpus.ts';
import { openCorpus } from './tables.ts';

describe('what is looked for beside a word', () => {
  it.each([
    ['extradition', '引渡'],
    ['Extradition', '引渡'],
    ['引渡', 'Extradition'],
    ['China', '中国'],
    ['中国', 'China'],
    ['mutual legal assistance', '司法协助'],
    ['INTERPOL', '刑警组织'],
    ['joint investigative teams', '联合调查'],
    ['UNTOC', '有组织犯罪公约']
  ])('for %s is %s', async (word, other) => {
    const others = (await expand(word)).map((found) => found.toLowerCase());
    expect(
      others.some((found) => found.includes(other.toLowerCase())),
      others.join()
    ).toBe(true);
  });

  it.each(['China', 'extradition', '中国', 'European Union'])(
    'for %s holds no word that another one finds already',
    async (word) => {
      const all = [word, ...(await expand(word))].map(fold);
      const han = all.filter((other) => /\p{Script=Han}/u.test(other));
      for (const part of han)
        expect(han.filter((whole) => whole !== part && whole.includes(part))).toEqual([]);
    }
  );

  it('is the same in simplified characters, and what that stands for', async () => {
    expect((await expand('司法協助'))[0]).toBe('司法协助');
    expect((await expand('司法協助')).map(fold)).toContain('mutual legal assistance');
  });

  it('is nothing where the registry knows nothing', async () => {
    expect(await expand('不见于任何词库的话')).toEqual([]);
    expect(await expand('')).toEqual([]);
  });
});

const TEXTS = [
  '阿曼谈到引渡。',
  'Women asked Oman for extradition; extraditions followed.',
  '妇女。'
];

/** The tiny corpus with talk of two languages. */
function bilingualCorpus() {
  const tables = tinyCorpus();
  const [talk] = tables.paragraphs;
  if (!talk) throw new Error('the tiny corpus has no paragraph');
  const paragraphs = TEXTS.map((text, i) => ({
    ...talk,
    paragraph_id: `X/R${i === 1 ? 'E' : '1'}#t${i}`,
    document_id: i === 1 ? 'X/RE' : 'X/R1',
    ordinal: 10 + i,
    text
  }));
  const english = row('documents', { document_id: 'X/RE', work_id: 'X/RE', language: 'en' });
  const told = row('document_sessions', { document_id: 'X/RE', session_id: 'X/1' });
  return {
    ...tables,
    paragraphs,
    documents: [...tables.documents, english],
    document_sessions: [...tables.document_sessions, told]
  };
}

describe('a search with other words', () => {
  let run: Run;
  beforeAll(async () => {
    ({ run } = await openCorpus(bilingualCorpus()));
  });
  const found = async (q: string, also: string[]) =>
    (await run(searchLines({ q, also }, '', 'time', 0)))
      .map(({ text, start, end }) => text.slice(start ?? 0, end ?? 0))
      .sort();

  it('finds all of them, each where it stands', async () => {
    expect(await found('extradition', ['引渡'])).toEqual(['extradition', 'extradition', '引渡']);
    expect(await found('引渡', ['extradition'])).toEqual(['extradition', 'extraditions', '引渡']);
  });

  it('finds another word by itself only: Oman is not in women', async () => {
    expect(await found('阿曼', ['Oman'])).toEqual(['Oman', '阿曼']);
    expect(await found('oman', [])).toEqual(['Oman']);
    expect(await found('wom', [])).toEqual(['Wom']);
  });

  it('takes the other words for characters, never for a pattern', async () => {
    expect(await found('引渡', ['.*', 'a|b', '('])).toEqual(['引渡']);
  });

  it('counts as many as it shows, by language, and the trend has them as evidence', async () => {
    const words = { q: 'extradition', also: ['引渡'] };
    const counts = await run(searchCounts(words, ''));
    expect(counts.map(({ language, occurrences }) => [language, occurrences])).toEqual([
      ['en', 2],
      ['zh', 1]
    ]);
    const view = { body: 'X', ...words, written: 'zh' } as const;
    const { rows } = await answer(wordTrend, view, run);
    const [figure] = wordTrend.figures(rows, view, 'en');
    expect(figure?.count).toBe(1);
    const evidence = await run(wordTrend.evidence(figure?.key ?? '', view));
    expect(countEvidence(evidence, figure?.unit ?? 'places')).toBe(1);
    expect(wordTrend.text(rows, view, 'en').subtitle).toContain('引渡');
  });

  it('folds words as the engine folds texts', async () => {
    const text = 'ＡＢｃ“x”—１２ ÉÀ';
    const shape = { text: 'text' } as const;
    const sql = `SELECT ${folded('$1::VARCHAR')} AS text`;
    expect(await run({ from: [], params: [text], shape, sql })).toEqual([{ text: fold(text) }]);
  });
});
