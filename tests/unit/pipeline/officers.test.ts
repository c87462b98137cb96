import { describe, expect, it } from 'vitest';
import { reportEn, reportZh } from './read.ts';

const rows = ({ officers }: ReturnType<typeof reportZh>) =>
  officers.map((o) => `${o.role} ${o.person} ${o.entity?.id}`);

describe('officers', () => {
  it('are elected by name and country in Chinese', () => {
    const text =
      '2. 会议选举Ana Silva（巴西）为主席。\n\n3. 会议由国际合作工作组主席Ana Silva（巴西）主持。';
    expect(rows(reportZh('会议开幕', text))).toEqual(['chair Ana Silva BRA']);
  });

  it('are listed with one office for several persons', () => {
    const text =
      '2. 主席团成员如下：副主席：Ana Silva（巴西）、Joe Doe（加拿大）；报告员：Mary Roe（肯尼亚）。';
    expect(rows(reportZh('会议开幕', text))).toEqual([
      'vice-chair Ana Silva BRA',
      'vice-chair Joe Doe CAN',
      'rapporteur Mary Roe KEN'
    ]);
  });

  it('are named with an honorific in English', () => {
    const text = '2. The meeting was chaired by Ms. Ana Silva (Brazil).';
    expect(rows(reportEn('Opening of the meeting', text))).toEqual(['chair Ana Silva BRA']);
  });

  it('are named in transliteration, and may hold two offices', () => {
    const text = '2. 会议再次选举扎米尔·阿克拉姆(巴基斯坦)为主席兼报告员。';
    expect(rows(reportZh('会议开幕', text))).toEqual([
      'chair 扎米尔·阿克拉姆 PAK',
      'rapporteur 扎米尔·阿克拉姆 PAK'
    ]);
  });

  it('are not organizations in Latin letters', () => {
    expect(rows(reportZh('会议开幕', '2. 主席：Asset Recovery Network（巴西）。'))).toEqual([]);
  });
});
