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

  it('reads delegations in capitals in columns, one name over two rows', () => {
    const text = [
      '2. The meeting was attended by delegations from Member States:',
      '',
      'ALGERIA                  KENYA',
      "DEMOCRATIC PEOPLE'S      UNITED KINGDOM",
      '   REPUBLIC OF KOREA     VANUATU',
      '',
      'by observers from the following non-governmental organizations:',
      '',
      'INTERNATIONAL CHAMBER OF SHIPPING (ICS)',
      'FRIENDS OF THE HARBOUR'
    ].join('\n');
    expect(rows(reportEn('Attendance', text))).toEqual([
      'DZA party',
      'KEN party',
      'GBR party',
      'PRK party',
      'VUT party',
      'ics-shipping ngo',
      'FRIENDS OF THE HARBOUR ngo'
    ]);
  });

  it('reads participants one to a line, up to the next lead-in', () => {
    const text = [
      '2. 下列成员国派代表出席了会议：',
      '阿尔及利亚',
      '多民族玻利维亚国',
      '3. 下列非政府组织派代表出席了会议：',
      '普通类',
      '国际商会',
      '港口之友协会'
    ].join('\n\n');
    expect(rows(reportZh('出席情况', text))).toEqual([
      'DZA party',
      'BOL party',
      'icc-commerce ngo',
      '港口之友协会 ngo'
    ]);
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

  it('is read where no section is headed so, but not from the agenda beside it', () => {
    const report = reportZh(
      '会议安排',
      '2. 下列工作组成员国派代表出席了会议：阿根廷和巴西。\n\n3. 工作组通过了以下议程：\n\n1. 会议开幕。\n\n2. 通过报告。'
    );
    expect(rows(report)).toEqual(['ARG party', 'BRA party']);
  });

  it('goes on behind the semicolons of a list', () => {
    const report = reportEn(
      'Attendance',
      '2. The following non-governmental organizations were represented: General category: Amnesty International; and International Chamber of Commerce.'
    );
    expect(rows(report)).toEqual(['amnesty ngo', 'icc-commerce ngo']);
  });

  it('is that of a list of participants, by delegation and not by person', () => {
    const text = [
      'CTOC/COP/WG.4/2023/INF/1',
      'Working Group on Trafficking in Persons\nVienna, 3 and 4 July 2023',
      'List of participants',
      'States parties',
      'Albania',
      'Ms. Silvana BANUSHI, Head of Unit',
      'Guinea-Bissau*',
      'Mme Braima SANHÁ, Magistrate',
      'Intergovernmental organizations',
      'Council of Europe',
      'Ms. Petya NESTOROVA, Executive Secretary'
    ].join('\n\n');
    expect(rows(read(text))).toEqual(['ALB party', 'GNB party', 'coe igo']);
  });

  it('is told by kinds before colons in an annex that lists participants', () => {
    const report = reportZh(
      '附录：与会者名单',
      '主席：Ana Silva女士（巴西）。\n\n缔约方：阿根廷、马里。\n\n非缔约方观察员：不丹。\n\n国际非政府组织：大赦国际。'
    );
    expect(rows(report)).toEqual(['ARG party', 'MLI party', 'BTN observer-state', 'amnesty ngo']);
  });

  it('may stand before its verb, with organizations that the registry lacks', () => {
    const report = reportZh(
      '出席情况',
      '2. 国际刑事警察组织以及蓝色山谷河流守护者协会作为观察员与会。'
    );
    expect(report.attendance.map(({ entity }) => entity.unknown ?? entity.id)).toEqual([
      'interpol',
      '蓝色山谷河流守护者协会'
    ]);
  });

  it('stands below its verb in paragraphs of its own, up to the next number', () => {
    const report = reportEn(
      'Attendance',
      '2. The following States not members of the Council were represented as observers:\n\n\nAlgeria, Chile, Germany, Federal Republic of, Kenya,\n\n\nPortugal, Sri Lanka and Turkey.\n\n\n3. Brazil, in its statement, welcomed the report.'
    );
    expect(rows(report)).toEqual(
      ['DZA', 'CHL', 'DEU', 'KEN', 'PRT', 'LKA', 'TUR'].map((id) => `${id} observer-state`)
    );
    const chinese = reportZh(
      '出席情况',
      '2. 下列非缔约国派观察员出席了会议：\n\n\n不丹、乍得、\n\n\n汤加和图瓦卢。\n\n\n3. 秘书处作了说明。'
    );
    expect(rows(chinese)).toEqual(['BTN', 'TCD', 'TON', 'TUV'].map((id) => `${id} observer-state`));
  });

  it('is of those who participated in the work', () => {
    const report = reportEn(
      'Attendance',
      '2. The following High Contracting Parties to the Convention participated in the work of the Group: Albania and Brazil.'
    );
    expect(rows(report)).toEqual(['ALB party', 'BRA party']);
  });
});

describe('attendance in other words', () => {
  const who = ({ attendance }: ReturnType<typeof reportZh>) =>
    attendance.map((a) => `${a.entity.id} ${a.capacity}`);

  it.each([
    ['2. 续会有下列缔约国与会：\n\n阿富汗\n\n越南', ['AFG party', 'VNM party']],
    ['2. 签署国巴巴多斯由一名观察员代表。', ['BRB signatory']],
    ['2. 《公约》缔约方欧洲联盟参加了续会。', ['EUE reio-party']],
    [
      '2. 签署国日本以及非签署国中国和瑞士派观察员出席。',
      ['JPN signatory', 'CHN observer-state', 'CHE observer-state']
    ],
    ['2. 以下国家出席了会议：埃及和也门。', ['EGY party', 'YEM party']],
    ['2. 列席会议的还有裁军事务厅和国际刑警组织。', ['unoda un-entity', 'interpol igo']]
  ])('%s', (text, expected) => {
    expect(who(reportZh('出席情况', text))).toEqual(expected);
  });

  it('stands below headings in an annex, names and nothing else', () => {
    const text = `2. 名单载于附件。

附件一 出席情况

成员

中国、埃及、印度

派观察员出席会议的非会员国

罗马教廷

附属研究所

联合国区域间犯罪和司法研究所`;
    expect(who(reportZh('会议安排', text))).toEqual([
      'CHN party',
      'EGY party',
      'IND party',
      'VAT observer-state',
      'unicri institute'
    ]);
  });

  it('begins behind a verb in English', () => {
    const text =
      '2. Also attending in an observer capacity were INTERPOL and the World Customs Organization.';
    expect(who(reportEn('Attendance', text))).toEqual(['interpol igo', 'wco igo']);
  });

  it('takes an organization that it does not know for a non-governmental one where those come together with others', () => {
    const { attendance } = reportEn(
      'Attendance',
      '2. Observers from the following intergovernmental and non-governmental organizations attended: the League of Arab States and the Lake Otter Trust.'
    );
    expect(attendance.map((a) => `${a.entity.id} ${a.capacity}`)).toEqual([
      'las igo',
      'Lake Otter Trust ngo'
    ]);
  });

  it('takes other members of the organization that send observers for no members of its board', () => {
    const { attendance } = reportZh(
      '出席情况',
      '2. 下列工发组织其他成员国派观察员出席了会议：安哥拉和古巴。'
    );
    expect(attendance.map((a) => `${a.entity.id} ${a.capacity}`)).toEqual([
      'AGO observer-state',
      'CUB observer-state'
    ]);
  });
});
