import { expect, it } from 'vitest';
import { registry } from '../harness/registry.ts';

const { zh, en } = registry.stopwords;

it('has the function words of both languages', () => {
  for (const word of ['的', '了', '在', '和', '并', '以及']) expect(zh).toContain(word);
  for (const word of ['the', 'of', 'and', 'which', 'inter', 'alia']) expect(en).toContain(word);
});

it('keeps no term of the glossary and no topic from being counted', () => {
  const terms = [
    ...registry.glossary.flatMap((term) => [term.zh, term.en]),
    ...registry.topics.flatMap(({ terms }) => terms)
  ];
  expect(terms.filter((term) => zh.has(term) || en.has(term))).toEqual([]);
});

it('keeps words of other languages out of a language’s list', () => {
  expect([...zh].filter((word) => !/^[\p{Script=Han}]+$/u.test(word))).toEqual([]);
  expect([...en].filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
});
