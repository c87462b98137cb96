import { describe, expect, it } from 'vitest';
import { citeParagraph, citeSource, paragraphName, toSources } from '#lib/charts/sources.ts';
import { fitText, textWidth, wrapText } from '#lib/charts/parts/text-width.ts';
import {
  chineseNumeral,
  compareNames,
  englishOrdinal,
  formatDateRange,
  formatList,
  formatMonth,
  formatNumber,
  formatShare
} from '#lib/i18n/format.ts';
import {
  type NamedSession,
  fullSessionName,
  sessionDates,
  sessionList,
  sessionName,
  sessionShort
} from '#lib/i18n/session.ts';
import { slug, slugIndex } from '#lib/slug.ts';

const session = (cells: Partial<NamedSession>): NamedSession => ({
  session_id: 'X/WG.1/11',
  body_id: 'X/WG.1',
  body_zh: '某问题工作组',
  body_en: 'Working Group on Something',
  ordinal: 11,
  start_date: null,
  end_date: null,
  year: 2020,
  ...cells
});

const conference = (ordinal: number) => session({ body_zh: '缔约方会议', ordinal });

describe('numbers and dates', () => {
  it('numbers are grouped, shares are percentages', () => {
    expect([formatNumber(12345, 'zh'), formatNumber(12345, 'en')]).toEqual(['12,345', '12,345']);
    expect([formatShare(0.125, 'zh', 1), formatShare(0.125, 'en')]).toEqual(['12.5%', '13%']);
  });

  it.each([
    ['2018-05-28', '2018-05-31', '28–31 May 2018', '2018年5月28日至31日'],
    ['2006-10-28', '2006-11-02', '28 October–2 November 2006', '2006年10月28日至11月2日'],
    ['2019-12-30', '2020-01-02', '30 December 2019–2 January 2020', '2019年12月30日至2020年1月2日'],
    ['2020-07-07', '2020-07-07', '7 July 2020', '2020年7月7日'],
    ['2020-07-07', null, '7 July 2020', '2020年7月7日']
  ])('%s to %s is one range', (start, end, en, zh) => {
    expect(formatDateRange(start, end, 'en')).toBe(en);
    expect(formatDateRange(start, end, 'zh')).toBe(zh);
  });

  it('a date is the same day in every time zone', () => {
    expect(formatMonth('2020-07-01', 'en')).toBe('Jul 2020');
    expect(formatMonth('2020-07-01', 'zh')).toBe('2020年7月');
  });

  it('lists end as the language ends them', () => {
    expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(formatList(['甲', '乙', '丙'], 'zh')).toBe('甲、乙和丙');
  });

  it('Chinese names are sorted by pinyin', () => {
    expect(['中国', '埃及', '巴西'].sort(compareNames('zh'))).toEqual(['埃及', '巴西', '中国']);
  });
});

describe('sessions are named as the documents name them', () => {
  it.each([
    [1, '一', '1st'],
    [2, '二', '2nd'],
    [10, '十', '10th'],
    [11, '十一', '11th'],
    [20, '二十', '20th'],
    [23, '二十三', '23rd'],
    [100, '100', '100th']
  ])('%i', (n, zh, en) => {
    expect([chineseNumeral(n), englishOrdinal(n)]).toEqual([zh, en]);
  });

  it('a working group holds 次会议, a conference 届会议', () => {
    expect(sessionName(session({}), 'zh')).toBe('第十一次会议');
    expect(sessionName(conference(3), 'zh')).toBe('第三届会议');
    expect(sessionName(session({}), 'en')).toBe('11th session');
    expect(sessionShort(session({}), 'zh')).toBe('第11次');
  });

  it('a session without a number is named by its year, and by its symbol without one', () => {
    expect(sessionName(session({ ordinal: null }), 'en')).toBe('2020 session');
    expect(sessionName(session({ ordinal: null, year: null }), 'zh')).toBe('X/WG.1/11');
  });

  it('names its body, year and dates as far as they are known', () => {
    expect(fullSessionName(session({}), 'zh')).toBe('某问题工作组第十一次会议（2020年）');
    expect(fullSessionName(session({}), 'en')).toBe(
      'Working Group on Something, 11th session (2020)'
    );
    expect(sessionDates(session({ year: null }), 'en')).toBe('');
  });

  it('many sessions of one body are runs of numbers', () => {
    const many = [1, 2, 3, 5, 6, 9].map((ordinal) => session({ ordinal }));
    expect(sessionList(many, 'X/WG.1', 'en')).toBe('sessions 1–3, 5, 6 and 9');
    expect(sessionList(many, 'X/WG.1', 'zh')).toBe('第1–3、5、6和9次');
    expect(sessionList(many.slice(0, 1), 'X/WG.1', 'en')).toBe('1st session (2020)');
    expect(sessionList(many.slice(0, 1), '', 'en')).toBe('X/WG.1 1st session (2020)');
  });
});

describe('sources', () => {
  const paragraph = (ordinal: number, number: string | null, symbol: string | null = 'X/1') => ({
    document_id: 'X/1',
    symbol,
    title_zh: '报告',
    title_en: 'Report',
    number,
    ordinal
  });

  it('paragraphs that follow one another are a run', () => {
    const rows = [paragraph(4, '23'), paragraph(5, '24'), paragraph(6, '25'), paragraph(9, '30')];
    const [source] = toSources(rows, 'en');
    expect(source?.paragraphs).toEqual(['23–25', '30']);
    expect(source && citeSource(source, 'en')).toBe('X/1, paras. 23–25, 30');
    expect(source && citeSource(source, 'zh')).toBe('X/1，第23–25、30段');
  });

  it('items of an agenda, which are numbered anew, are none of the paragraphs', () => {
    const rows = [paragraph(2, '2'), paragraph(9, '#2'), paragraph(10, '#3')];
    const [both] = toSources(rows, 'en');
    expect(both && citeSource(both, 'en')).toBe('X/1, para. 2, agenda items 2, 3');
    expect(both && citeSource(both, 'zh')).toBe('X/1，第2段，议程项目2、3');
    const [item] = toSources(rows.slice(1, 2), 'en');
    expect(item && citeSource(item, 'en')).toBe('X/1, agenda item 2');
    expect(citeParagraph(paragraph(9, '#2'), 'zh')).toBe('X/1，议程项目2');
    expect(paragraphName('#2', 'en')).toBe('Agenda item 2');
  });

  it('a single paragraph is cited as one', () => {
    const [source] = toSources([paragraph(4, '23')], 'en');
    expect(source && citeSource(source, 'en')).toBe('X/1, para. 23');
  });

  it('a document without a symbol is cited by its title, unnumbered paragraphs not at all', () => {
    const [source] = toSources([paragraph(4, null, null)], 'zh');
    expect(source && citeSource(source, 'zh')).toBe('报告');
  });
});

describe('addresses', () => {
  it.each([
    ['CTOC/COP/WG.3/11', 'ctoc-cop-wg.3-11'],
    ['CTOC/COP#bureau/10', 'ctoc-cop-bureau-10'],
    ['000_e4ec189e39edaadd', '000_e4ec189e39edaadd'],
    ['会议报告（草稿）', '会议报告-草稿']
  ])('%s is %s', (id, expected) => {
    expect(slug(id)).toBe(expected);
  });

  it('two identifiers with one address fail the build by name', () => {
    expect(() => slugIndex(['A/1', 'A-1'])).toThrow('A/1 and A-1 would have the same address');
  });
});

describe('text in charts', () => {
  it('Han characters are one em wide, Latin ones less', () => {
    expect(textWidth('中国', 10)).toBe(20);
    expect(textWidth('China', 10)).toBeLessThan(30);
  });

  it('what fits is left as it is, the rest is cut with an ellipsis', () => {
    expect(fitText('中国', 20, 10)).toBe('中国');
    expect(fitText('中华人民共和国', 50, 10)).toBe('中华人民…');
  });

  it('names are broken between words and between Han characters', () => {
    expect(wrapText('Bolivia (Plurinational State of)', 110, 10)).toEqual([
      'Bolivia (Plurinational',
      'State of)'
    ]);
    expect(wrapText('委内瑞拉玻利瓦尔共和国', 60, 10)).toEqual(['委内瑞拉玻利', '瓦尔共和国']);
  });

  it('no line begins with a closing mark', () => {
    expect(wrapText('甲乙丙、丁', 30, 10)).toEqual(['甲乙', '丙、丁']);
  });

  it('never takes more lines than it may', () => {
    expect(wrapText('一二三四五六七八九十', 30, 10, 2)).toEqual(['一二三', '四五…']);
  });
});
