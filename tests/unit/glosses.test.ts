import { expect, it } from 'vitest';
import { wordTables } from '../../pipeline/tabulate/words.ts';
import type { DocumentFacts } from '../../pipeline/facts.ts';
import { registry } from '../harness/registry.ts';

const glosses = [...registry.glosses];

const tabulated = (...words: string[]) => {
  const paragraph = { ordinal: 1, words: new Map(words.map((word) => [word, 1])) };
  const document = { paragraphs: [paragraph] } as unknown as DocumentFacts;
  return wordTables([document], new Map([[document, 'X/1']]), registry, () => null).words;
};

it('says each in a few English words', () => {
  const odd = glosses.filter(
    ([word, gloss]) => !/^\p{Script=Han}+$/u.test(word) || !/^[A-Za-z ’.,();-]+$/.test(gloss)
  );
  expect(odd).toEqual([]);
  expect(glosses.length).toBeGreaterThan(600);
});

it('tells an English reader what a word or a name says, and that a gloss makes no term', () => {
  const words = tabulated('有效', '引渡', '智利', 'extradition');
  expect(words.map(({ word, gloss_en, is_term }) => [word, gloss_en, is_term])).toEqual([
    ['extradition', null, true],
    ['引渡', 'extradition', true],
    ['智利', 'Chile', false],
    ['有效', 'effective', false]
  ]);
});
