import { describe, expect, it } from 'vitest';
import { HEAD_ZH, read, reportEn, reportZh } from './read.ts';

type Report = ReturnType<typeof read>;
const rows = ({ attendance }: Report) => attendance.map((a) => `${a.entity.id} ${a.capacity}`);

describe('attendance', () => {
  it('is read by category in Chinese', () => {
    const report = reportZh(
      '出席情况',
      '2. 《公约》下列缔约国派代表出席了会议：阿根廷、巴西和欧洲联盟。\n\n3. 《公约》下列签署国派观察员出席了会议：伊朗伊斯兰共和国。\n\n4. 下列政府间组织派观察员出席了会议：欧洲委员会。'
    );
    expect(rows(report).slice(0, 4)).toEqual([
      'ARG party',
      'BRA party',
      'EUE reio-party',
      'IRN signatory'
    ]);
    expect(report.attendance[4]).toMatchObject({ capacity: 'igo' });
  });

  it('is read by category in English', () => {
    const report = reportEn(
      'Attendance',
      '2. The following States parties to the Convention were represented: Argentina, Brazil and the European Union.\n\n3. Also represented by observers were Iran (Islamic Republic of) and Palau.'
    );
    expect(rows(report).slice(0, 3)).toEqual(['ARG party', 'BRA party', 'EUE reio-party']);
    expect(report.attendance.slice(3).map((a) => a.entity.id)).toEqual(['IRN', 'PLW']);
  });

  it('reads a name that stands before the verb', () => {
    const report = reportZh('出席情况', '2. 《公约》签署国伊朗伊斯兰共和国派观察员出席了会议。');
    expect(rows(report)).toEqual(['IRN signatory']);
  });

  it('says that a list is not complete', () => {
    const report = reportZh('出席情况', '2. 下列缔约国派代表出席了会议：阿根廷、[……]。');
    expect(rows(report)).toEqual(['ARG party']);
    expect(report.gaps).toMatchObject([{ capacity: 'party' }]);
  });

  it('is not told outside the section on attendance', () => {
    expect(rows(reportZh('会议开幕', '2. 阿根廷代表出席了会议。'))).toEqual([]);
  });

  it('leaves a delegation to the body to which its footnote restricts it', () => {
    const joint = HEAD_ZH.replace('WG.3/2018/6', 'WG.2/2018/3-CTOC/COP/WG.3/2018/6');
    const { attendance } = read(
      `${joint}\n二. 出席情况\n\n2. 下列缔约国派代表出席了会议：阿根廷[^1]和巴西。\n\n[^1]: 仅出席国际合作工作组会议。\n`
    );
    expect(attendance.map((a) => `${a.entity.id} ${a.body}`)).toEqual([
      'ARG CTOC/COP/WG.3',
      'BRA CTOC/COP/WG.2',
      'BRA CTOC/COP/WG.3'
    ]);
  });
});
