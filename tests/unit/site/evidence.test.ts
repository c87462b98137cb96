import { mergeSpans, occurrences, quote } from '#lib/evidence/quote.ts';
import { toRuns } from '#lib/evidence/marks.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const shown = (pieces: ReturnType<typeof quote>) =>
  pieces
    .map(({ kind, text }) => (kind === 'marked' ? `[${text}]` : kind === 'omitted' ? '…' : text))
    .join('');

const TEXT = '第一句提到中国。第二句没有。第三句提到巴西和中国。';
const at = (text: string, part: string, from = 0) => {
  const start = text.indexOf(part, from);
  return { start, end: start + part.length };
};

describe('a quotation', () => {
  it('is the sentences that hold the spans, with the spans marked', () => {
    const spans = [at(TEXT, '中国'), at(TEXT, '巴西')];
    expect(shown(quote(TEXT, spans, 'zh'))).toBe('第一句提到[中国]。…第三句提到[巴西]和中国。');
  });

  it('tells that something stood before and after', () => {
    expect(shown(quote(TEXT, [at(TEXT, '没有')], 'zh'))).toBe('…第二句[没有]。…');
  });

  it('is the whole paragraph where nothing is marked', () => {
    expect(shown(quote(TEXT, [], 'zh'))).toBe(TEXT);
  });

  it('follows English sentences too', () => {
    const text = 'Chile spoke. Brazil did not. The meeting rose.';
    expect(shown(quote(text, [at(text, 'Brazil')], 'en'))).toBe('…[Brazil] did not. …');
  });

  it('marks a span that runs over two sentences in both', () => {
    expect(shown(quote(TEXT, [at(TEXT, '中国。第二')], 'zh'))).toBe(
      '第一句提到[中国。][第二]句没有。…'
    );
  });

  it('never loses, adds or reorders a character of a sentence', () => {
    const span = fc
      .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1 }), (spans) => {
        const parts = quote(TEXT, spans, 'zh')
          .map(({ text }) => text)
          .join('\u0000')
          .split('\u0000');
        let from = 0;
        for (const part of parts) {
          const found = TEXT.indexOf(part, from);
          expect(found).toBeGreaterThanOrEqual(from);
          from = found + part.length;
        }
      })
    );
  });
});

describe('spans', () => {
  it('that overlap are made one, those that touch are not', () => {
    const spans = [
      { start: 5, end: 8 },
      { start: 0, end: 3 },
      { start: 2, end: 4 },
      { start: 4, end: 5 }
    ];
    expect(mergeSpans(spans)).toEqual([
      { start: 0, end: 4 },
      { start: 4, end: 5 },
      { start: 5, end: 8 }
    ]);
  });

  it('of a word are found wherever its characters stand, in any case', () => {
    expect(occurrences('引渡请求和引渡', '引渡')).toEqual([
      { start: 0, end: 2 },
      { start: 5, end: 7 }
    ]);
    expect(occurrences('Interpol, INTERPOL', 'interpol')).toHaveLength(2);
    expect(occurrences('任何', '')).toEqual([]);
  });

  it('cut a text into runs that together are the text', () => {
    const spans = [
      { start: 0, end: 4, type: 'a', label: '' },
      { start: 2, end: 6, type: 'b', label: '' }
    ];
    const runs = toRuns('甲乙丙丁戊己庚', spans);
    expect(runs.map((run) => run.text)).toEqual(['甲乙', '丙丁', '戊己', '庚']);
    expect(runs.map((run) => run.spans.map((span) => span.type).join(''))).toEqual([
      'a',
      'ab',
      'b',
      ''
    ]);
  });
});
