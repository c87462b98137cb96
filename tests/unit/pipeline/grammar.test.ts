import { describe, expect, it } from 'vitest';
import { isoDay } from '#pipeline/grammar/days.ts';
import { fold } from '#pipeline/text.ts';
import { datesEn } from '#pipeline/grammar/en/dates.ts';
import { readEnNumber, readEnOrdinal } from '#pipeline/grammar/en/numbers.ts';
import { ordinalsEn } from '#pipeline/grammar/en/ordinals.ts';
import { datesZh } from '#pipeline/grammar/zh/dates.ts';
import { readHanNumber } from '#pipeline/grammar/zh/numbers.ts';
import { ordinalsZh } from '#pipeline/grammar/zh/ordinals.ts';

const days = (found: ReturnType<typeof datesZh>) =>
  found.map((d) => [d.from ?? d.year, d.to ?? d.month]);

describe('dates', () => {
  it('are read where a conversion lost 年 and 月', () => {
    expect(datesZh('第四届会议 2008 10 8日至17日,维也纳')).toMatchObject([
      { from: '2008-10-08', to: '2008-10-17', year: 2008, month: 10 }
    ]);
    expect(datesZh('共有2008 10 8个')).toEqual([]);
  });

  it.each([
    ['2018年5月28日至31日', [['2018-05-28', '2018-05-31']]],
    ['2012年10月15日、16日和18日', [['2012-10-15', '2012-10-18']]],
    ['2020年7月[7日和8日]', [['2020-07-07', '2020-07-08']]],
    ['2017年10月30日至11月1日', [['2017-10-30', '2017-11-01']]],
    ['二〇〇六年十月十日', [['2006-10-10', '2006-10-10']]],
    ['2010年5月3日到28日', [['2010-05-03', '2010-05-28']]],
    ['2022年5月', [[2022, 5]]],
    ['2010年举行', [[2010, null]]]
  ])('are read in %s', (text, expected) => {
    expect(days(datesZh(text))).toEqual(expected);
  });

  it.each([
    ['7 and 8 July 2020', [['2020-07-07', '2020-07-08']]],
    ['from 28 to 31 May 2018', [['2018-05-28', '2018-05-31']]],
    ['30 June to 2 July 2021', [['2021-06-30', '2021-07-02']]],
    ['October 8-10, 2008', [['2008-10-08', '2008-10-10']]],
    ['June 28 to July 2, 2021', [['2021-06-28', '2021-07-02']]],
    ['March 13–17 and May 8–12, 2023', [['2023-03-13', '2023-05-12']]],
    ['from 29 April through 3 May 2013', [['2013-04-29', '2013-05-03']]],
    ['Monday, 6 June–Friday, 17 June 2022', [['2022-06-06', '2022-06-17']]],
    ['from 24 February to 13 March and from 15 to 23 June 2020', [['2020-02-24', '2020-06-23']]],
    ['13–17 March, 15–19 May and 4 December 2023', [['2023-03-13', '2023-12-04']]],
    ['May 2022', [[2022, 5]]],
    ['held in 2010', [[2010, null]]],
    ['resolution 2010/3', []]
  ])('are read in %s', (text, expected) => {
    expect(days(datesEn(fold(text)))).toEqual(expected);
  });

  it('are none where the calendar has no such day', () => {
    expect([isoDay(2018, 2, 30), isoDay(2018, 13, 1), isoDay(2018, 5, 8)]).toEqual([
      null,
      null,
      '2018-05-08'
    ]);
  });
});

describe('numbers', () => {
  it('are read in Chinese', () => {
    expect(['十', '十一', '二十', '七十四', '两', '12', '第'].map(readHanNumber)).toEqual([
      10,
      11,
      20,
      74,
      2,
      12,
      NaN
    ]);
  });

  it('are read in English', () => {
    expect(['tenth', 'twenty-first', 'seventy-fourth', 'ten'].map(readEnOrdinal)).toEqual([
      10,
      21,
      74,
      NaN
    ]);
    expect(['nine', '12', 'many'].map(readEnNumber)).toEqual([9, 12, NaN]);
  });
});

describe('ordinals of sessions', () => {
  it('are read in Chinese, joined ones too', () => {
    expect(ordinalsZh('第十次会议和第七届和第八届会议').map((o) => o.ordinals)).toEqual([
      [10],
      [7, 8]
    ]);
  });

  it('are not meetings within a session, articles or paragraphs', () => {
    expect(ordinalsZh('第1次会议审议了第十八条第三款')).toEqual([]);
  });

  it('are read in English', () => {
    expect(ordinalsEn('its tenth session and the seventh and eighth sessions')).toMatchObject([
      { ordinals: [10], isOpen: false },
      { ordinals: [7, 8], isOpen: false }
    ]);
  });
});

it.each(['总务委员会第一次报告', '审议第六次定期报告', '第四次合并定期报告'])(
  'a report is counted, not a session: %s',
  (text) => {
    expect(ordinalsZh(text)).toEqual([]);
  }
);
