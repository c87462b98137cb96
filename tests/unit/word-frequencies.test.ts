import { describe, expect, it } from 'vitest';
import { readDictionary, suggestFrequencies } from '#pipeline/word-frequencies.ts';

const dictionary = readDictionary('证 400 n\n人 900 n\n证据 50 n\n法官 70 n\n法 600 n\n官 300 n\n');

describe('readDictionary', () => {
  it('reads words with their frequencies', () => {
    expect(dictionary.frequencies.get('证据')).toBe(50);
    expect(dictionary.total).toBe(2320);
  });

  it('passes over lines without a frequency', () => {
    expect(readDictionary('证 400 n\n\n人\n')).toEqual({
      frequencies: new Map([['证', 400]]),
      total: 400
    });
  });
});

describe('suggestFrequencies', () => {
  const suggest = (...words: string[]) => Object.fromEntries(suggestFrequencies(words, dictionary));

  it('makes a word likelier than its parts (400/2320 × 900/2320 × 2320 = 155.2)', () => {
    expect(suggest('证人')).toEqual({ 证人: 156 });
  });

  it('never makes a word rarer than the dictionary has it (法 × 官 gives 77.6, 证 × 据 0.2)', () => {
    expect(suggest('法官', '证据')).toEqual({ 法官: 78, 证据: 50 });
  });

  it('counts a character that the dictionary lacks as seen once', () => {
    expect(suggest('线人')).toEqual({ 线人: 1 });
  });

  it('makes a word likelier than the other words given that it contains', () => {
    const { 证人, 证人法官 } = suggest('证人法官', '证人', '法官');
    expect(证人).toBe(156);
    expect(证人法官).toBe(Math.floor((156 * 78) / 2320) + 1);
  });
});
