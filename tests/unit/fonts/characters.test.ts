import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byFrequency, charactersOf, codePointName } from '#lib/fonts/characters.ts';
import { slice, sliceCharacters, unicodeRange } from '#lib/fonts/slices.ts';

describe('the characters of a text', () => {
  it('are those that something must draw: no line feed, no zero-width space, no byte order mark', () => {
    expect([...charactersOf('中\n文\u200b\ufeff\u00ad 𠮷')]).toEqual(['中', '文', ' ', '𠮷']);
  });

  it('come in the order of how many texts contain them, then by code point', () => {
    expect(byFrequency(['乙乙乙', '甲', '甲丙'])).toEqual(['甲', '丙', '乙']);
  });

  it('are named as Unicode names them', () => {
    expect(codePointName('A')).toBe('U+0041');
    expect(codePointName('𠮷')).toBe('U+20BB7');
  });
});

describe('slices of a font', () => {
  it('list neighbouring code points as one range', () => {
    expect(unicodeRange(['c', 'a', 'b', '中'])).toBe('U+0061-0063,U+4E2D');
  });

  it('put every character into exactly one file', () => {
    const characters = fc.uniqueArray(fc.integer({ min: 0x4e00, max: 0x9fff }), { maxLength: 600 });
    fc.assert(
      fc.property(characters, characters, (frequent, others) => {
        const text = (codes: number[]) => codes.map((code) => String.fromCodePoint(code));
        const slices = sliceCharacters(text(frequent), text(others));
        const served = slices.flatMap((part) => part.characters);
        expect(new Set(served).size).toBe(served.length);
        expect(new Set(served)).toEqual(new Set(text([...frequent, ...others])));
      })
    );
  });

  it('declare the rare ones first and the most frequent last, which wins where ranges overlap', () => {
    const frequent = Array.from({ length: 100 }, (_, i) => String.fromCodePoint(0x5000 + i));
    const slices = sliceCharacters(frequent, ['丁', '鿋', frequent[0]]);
    expect(slices.map(({ name }) => name)).toEqual(['rare-1', 'han-2', 'han-1']);
    expect(slices[0].unicodeRange).toBe('U+4E01-9FCB');
    expect(slices[2].unicodeRange).toBe('U+5000-505F');
  });

  it('name one character without a range', () => {
    expect(slice('one', ['中']).unicodeRange).toBe('U+4E2D');
  });
});
