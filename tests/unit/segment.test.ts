import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SegmentedWord, namesOf, segment } from '#pipeline/segment.ts';
import { jieba, registry } from '../harness/registry.ts';

const names = namesOf(registry);
const words = (text: string) => segment(text, jieba.cut, names).map(({ word }) => word);
const kinds = (text: string) =>
  segment(text, jieba.cut, names).map(({ word, kind }) => `${kind}:${word}`);

/** Documents mix scripts, digits, punctuation of both widths, and now and then rubbish. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'尼日利亚',
        ...'国际合作工作组第十一次会议引渡司法协助的了在和',
        '尼日利亚',
        '77国集团和中国',
        '2020年7月7日',
        'CTOC/COP/WG.3/2020/1',
        'I-24/7',
        'V.16-05070',
        'COVID-19',
        '，',
        '。',
        '（',
        ' ',
        '\n',
        '…',
        '7 July 2020',
        '𠮷',
        '〇'
      ),
      fc.string({ unit: 'binary', maxLength: 4 })
    ),
    { maxLength: 24 }
  )
  .map((parts) => parts.join(''));

const outside = (source: string, found: readonly SegmentedWord[]) =>
  found.reduceRight((rest, { start, end }) => rest.slice(0, start) + ' ' + rest.slice(end), source);

describe('segment', () => {
  it('gives words that stand where they say, in order and without overlap', () => {
    fc.assert(
      fc.property(text, (source) => {
        let at = 0;
        for (const { word, start, end } of segment(source, jieba.cut, names)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(source.slice(start, end)).toBe(word);
          expect(word).not.toBe('');
          at = end;
        }
      })
    );
  });

  it('loses no letter, Han character or digit', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(outside(source, segment(source, jieba.cut, names))).not.toMatch(/[\p{L}\p{N}]/u);
      })
    );
  });

  it('gives the cutter runs of Han characters and nothing else', () => {
    fc.assert(
      fc.property(text, (source) => {
        segment(source, (run) => {
          expect(run).toMatch(/^\p{Script=Han}+$/u);
          return [run];
        });
      })
    );
  });

  it('gives no word for punctuation, spaces and placeholders', () => {
    expect(words('，。；：“”《》（）、［……］ — – * / [...] !?')).toEqual([]);
  });

  it('cuts with the glossary’s terms and without inventing words', () => {
    expect(words('缔约国应提供司法协助，并遵守双重犯罪原则。')).toEqual([
      '缔约国',
      '应',
      '提供',
      '司法协助',
      '并',
      '遵守',
      '双重犯罪',
      '原则'
    ]);
  });

  it('gives every term of the glossary as one word, unless a name stands in it', () => {
    const isWhole = (term: string) => words(term).length === 1;
    const holdsName = (term: string) => names(term).length > 0;
    const terms = registry.glossary.map(({ zh }) => zh);
    expect(terms.filter((term) => !isWhole(term))).toEqual(
      terms.filter((term) => holdsName(term) && !isWhole(term))
    );
    expect(kinds('伊比利亚-美洲国家')[0]).toBe('name:伊比利亚-美洲');
  });

  it.each([
    ['CTOC/COP/WG.3/2020/1'],
    ['CTOC/COP/2008/CRP.5'],
    ['CTOC/COP/WG.2/2017/4-CTOC/COP/WG.3/2017/4'],
    ['E/CN.15/2019/L.2/Rev.1'],
    ['A/RES/55/25'],
    ['A/69/10'],
    ['V.16-05070'],
    ['ST/SGB/2018/1/Add.2']
  ])('keeps the symbol %s whole', (symbol) => {
    expect(kinds(symbol)).toEqual([`symbol:${symbol}`]);
    expect(kinds(`载于（${symbol}，第38段）。`)).toContain(`symbol:${symbol}`);
    expect(kinds(`见${symbol}号文件`)).toContain(`symbol:${symbol}`);
    expect(kinds(`as contained in ${symbol}.`)).toContain(`symbol:${symbol}`);
  });

  it.each([
    ['2020年7月7日'],
    ['2019年11月'],
    ['2010年'],
    ['7月8日'],
    ['9日'],
    ['7 July 2020'],
    ['8 July'],
    ['July 2020'],
    ['July 7, 2020'],
    ['2020-07-07']
  ])('keeps the date %s whole', (date) => {
    expect(kinds(date)).toEqual([`date:${date}`]);
    expect(kinds(`定于${date}举行`)).toContain(`date:${date}`);
  });

  it('does not take a length of time for a date', () => {
    expect(kinds('为期10年')).toEqual(['han:为期', 'number:10', 'han:年']);
  });

  it.each([
    ['I-24/7'],
    ['Iber@'],
    ['COVID-19'],
    ['Add.1'],
    ['U.S.A.'],
    ['Côte'],
    ['R&D'],
    ['e-evidence']
  ])('keeps %s whole', (word) => {
    expect(kinds(`使用${word}系统`)).toContain(`latin:${word}`);
    expect(kinds(`the ${word} system`)).toContain(`latin:${word}`);
  });

  it.each([['1,234.5'], ['58/4'], ['25%'], ['2016-2020'], ['24/7'], ['11']])(
    'keeps the number %s whole',
    (number) => {
      expect(kinds(`第${number}号`)).toEqual(['han:第', `number:${number}`, 'han:号']);
    }
  );

  it.each([['https://www.unodc.org/unodc/en/treaties/CTOC/index.html'], ['sherloc@unodc.org']])(
    'keeps the address %s whole',
    (address) => {
      expect(kinds(`网址：${address}。`)).toContain(`address:${address}`);
    }
  );

  it.each([
    ['尼日利亚'],
    ['几内亚比绍'],
    ['多米尼加共和国'],
    ['印度尼西亚'],
    ['多民族玻利维亚国'],
    ['委内瑞拉玻利瓦尔共和国'],
    ['77国集团和中国'],
    ['Bosnia and Herzegovina'],
    ['非洲、加勒比和太平洋国家组织']
  ])('keeps the name %s whole', (name) => {
    expect(kinds(`${name}的代表`)[0]).toBe(`name:${name}`);
  });

  it('does not see a State in a longer word', () => {
    expect(kinds('其中国家司法机关')).not.toContain('name:中国');
    expect(kinds('执法国际合作')).not.toContain('name:法国');
  });

  it('does not see a name in a symbol', () => {
    expect(kinds('CTOC/COP/2020/10')).toEqual(['symbol:CTOC/COP/2020/10']);
  });

  it('counts a possessive as its noun', () => {
    expect(words('the State’s law')).toEqual(['the', 'State', 's', 'law']);
  });

  it('reads full-width digits, letters and marks as their half-width forms', () => {
    expect(kinds('２０２０年')).toEqual(['date:２０２０年']);
    expect(kinds('ＣＴＯＣ／ＣＯＰ／２０２０')).toEqual(['symbol:ＣＴＯＣ／ＣＯＰ／２０２０']);
    expect(kinds('２５％')).toEqual(['number:２５％']);
    expect(kinds('2016–2020')).toEqual(['number:2016–2020']);
  });

  it('ends a word at a Chinese stop or comma', () => {
    expect(kinds('4。6')).toEqual(['number:4', 'number:6']);
    expect(kinds('CTOC/COP/WG.3/2016/1。1')).toEqual(['symbol:CTOC/COP/WG.3/2016/1', 'number:1']);
    expect(kinds('1，000')).toEqual(['number:1', 'number:000']);
  });

  it('refuses a cutter that loses a character', () => {
    expect(() => segment('引渡', () => ['引'])).toThrow(
      'the word cutter made 引 of 引渡: characters differ'
    );
  });
});
