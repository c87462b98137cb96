import { describe, expect, it } from 'vitest';
import { openJieba } from '#pipeline/node/jieba.ts';

describe('openJieba', () => {
  it('cuts by the dictionary and the words it is given, without guessing new words', () => {
    const { cut } = openJieba([{ word: '司法协助', tag: 'n' }]);
    expect(cut('引渡请求国应提供司法协助')).toEqual([
      '引渡',
      '请求',
      '国',
      '应',
      '提供',
      '司法协助'
    ]);
  });

  it('keeps its words when another is opened, as two corpora or two test files do', () => {
    const { cut, tag } = openJieba([{ word: '司法协助', tag: 'nz' }]);
    openJieba([]);
    expect(cut('司法协助')).toEqual(['司法协助']);
    expect(tag('司法协助')).toBe('nz');
  });

  it('forgets the words of an earlier call, and knows none of nodejieba’s sample words', () => {
    openJieba([{ word: '司法协助', tag: 'n' }]);
    const { cut } = openJieba([]);
    expect(cut('司法协助')).toEqual(['司法', '协助']);
    expect(cut('云计算')).toEqual(['云', '计算']);
  });

  it('knows the part of speech of dictionary words and of the words it is given', () => {
    const { tag } = openJieba([
      { word: '多民族玻利维亚国', tag: 'ns' },
      { word: '不合 格式', tag: 'n' },
      { word: '', tag: 'n' }
    ]);
    expect(tag('提供')).toBe('v');
    expect(tag('多民族玻利维亚国')).toBe('ns');
    expect(tag('打击跨国')).toBeNull();
    expect(tag('𠮷')).toBeNull();
  });
});
