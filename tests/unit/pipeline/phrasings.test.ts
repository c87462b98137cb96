/** Phrasings of real reports, a row each: what is printed, what a careful reader writes down. */
import { describe, expect, it } from 'vitest';
import { reportEn, reportZh, type read } from './read.ts';

type Report = ReturnType<typeof read>;

const spoke = ({ statements, statementGaps }: Report): string[] => [
  ...statements.map(
    (s) => `${s.entity.id} ${s.capacity}${s.onBehalfOf ? ` for ${s.onBehalfOf.id}` : ''}`
  ),
  ...statementGaps.map(() => '…')
];

const came = ({ attendance, gaps }: Report): string[] => [
  ...attendance.map((a) => `${a.entity.id} ${a.capacity}`),
  ...gaps.map((g) => `… ${g.capacity}`)
];

const codes = ({ findings }: Report): string[] => findings.map(({ code }) => code);

describe('who spoke, in Chinese', () => {
  it.each([
    [
      '在项目2下发言的有加拿大和日本的代表以及国际刑警组织的观察员。',
      ['CAN party', 'JPN party', 'interpol igo']
    ],
    ['新西兰代表和太平洋岛屿论坛观察员先后作了发言。', ['NZL party', 'pif igo']],
    ['就议程项目3发表意见的有印度和菲律宾代表。', ['IND party', 'PHL party']],
    ['巴巴多斯代表以14个加勒比共同体成员国的名义作了发言。', ['BRB party for caricom']],
    ['古巴代表以属于77国集团成员的联合国会员国名义发言。', ['CUB party for g77']],
    [
      '以下代表作了发言：古巴代表（以77国集团和中国的名义）、瑞典代表（代表欧洲联盟）以及加拿大和也门代表。',
      ['CUB party for g77', 'SWE party for EUE', 'CAN party', 'YEM party']
    ],
    ['国际麻醉品管制局秘书以及世界卫生组织观察员作了发言。', ['incb un-entity', 'who un-entity']],
    ['委员会秘书作了发言。', ['secretariat secretariat']],
    ['一位发言者代表欧洲联盟成员国发言，指出应避免重复。', []],
    ['在议程项目6下作了发言的有：[名单待定]。', ['…']],
    ['下列国家代表作了发言：（待补）', ['…']],
    ['在议程项目7下，[...]的代表作了发言。', ['…']]
  ])('%s', (text, expected) => {
    expect(spoke(reportZh('发言', `2. ${text}`))).toEqual(expected);
  });

  it.each([
    ['针对这一问题，南非代表团澄清了其立场。', ['ZAF party']],
    ['在作介绍性发言时，毒品和犯罪问题办公室的一名代表概述了有关工作。', ['unodc secretariat']],
    ['决议草案获得通过后，美利坚合众国代表发言解释立场。', ['USA party']],
    ['在介绍该项目时，缔约国会议秘书回顾了有关决议。', ['secretariat secretariat']],
    ['就此，秘书处简要介绍了审议机制。', []]
  ])('in the deliberations: %s', (text, expected) => {
    expect(spoke(reportZh('审议概要', `2. ${text}`))).toEqual(expected);
  });
});

describe('who spoke, in English', () => {
  it.each([
    ['Argentina, France and Ghana commented on item 2.', ['ARG party', 'FRA party', 'GHA party']],
    ['The floor was given to the representatives of Angola and Chile.', ['AGO party', 'CHL party']],
    [
      'Taking the floor under item 3 were the representatives of India and the Philippines.',
      ['IND party', 'PHL party']
    ],
    [
      'The representative of Egypt, speaking on behalf of the States Members of the United Nations that are members of the Group of African States, made a statement.',
      ['EGY party for african-group']
    ],
    ['The representative of Azerbaijan also exercised the right of reply.', ['AZE party']],
    [
      'Barbados, on behalf of 14 States members of the Caribbean Community, spoke.',
      ['BRB party for caricom']
    ],
    [
      'Opening statements were delivered by the representatives of Iraq, on behalf of the Group of 77 and China, and Cyprus, on behalf of the European Union and its member States.',
      ['IRQ party for g77', 'CYP party for EUE']
    ],
    [
      'The floor was then given to the observers for the Islamic Republic of Iran, a signatory, and for the International Organization for Migration.',
      ['IRN signatory', 'iom un-entity']
    ],
    [
      'The representative of Fiji, speaking on behalf of the members of the Pacific Islands Forum, made a statement.',
      ['FJI party for pif']
    ],
    ['Statements under item 4 were made by: [names to be completed].', ['…']]
  ])('%s', (text, expected) => {
    expect(spoke(reportEn('Statements', `2. ${text}`))).toEqual(expected);
  });
});

describe('who came', () => {
  it.each([
    ['下列缔约国未派代表出席会议：不丹、乍得和斐济。', []],
    ['签署国叙利亚未派代表出席会议，签署国巴巴多斯派观察员出席了会议。', ['BRB signatory']],
    ['麻醉药品委员会38个成员国的代表出席了会议。', []],
    ['缔约方会议还有以下观察员与会：红十字国际委员会。', ['icrc igo']],
    [
      '参加会议的还有以下国家：苏联、捷克斯洛伐克、德意志民主共和国和塞尔维亚和黑山。',
      ['SUN', 'CSK', 'DDR', 'SCG'].map((id) => `${id} observer-state`)
    ],
    [
      '联合国方案和基金：联合国儿童基金会。政府间组织：非洲联盟。上述各方均派观察员出席了会议。',
      ['unicef un-entity', 'au igo']
    ],
    ['派观察员出席会议的有《公约》下列签署国：[待补]。', ['… signatory']]
  ])('%s', (text, expected) => {
    expect(came(reportZh('出席情况', `2. ${text}`))).toEqual(expected);
  });

  it.each([
    ['The following parties did not attend the meeting: Bhutan and Chad.', []],
    [
      'Representatives of 98 parties attended the meeting, including Algeria and Chad.',
      ['DZA party', 'TCD party']
    ],
    [
      'The following 2 parties were represented: Benin and the Holy See.',
      ['BEN party', 'VAT party']
    ],
    ['Parties represented were: Haiti and the European Union.', ['HTI party', 'EUE reio-party']],
    [
      'Intergovernmental organizations: African Union. Non-governmental organizations: Transparency International. All of the above were represented by observers.',
      ['au igo', 'ti ngo']
    ]
  ])('%s', (text, expected) => {
    expect(came(reportEn('Attendance', `2. ${text}`))).toEqual(expected);
  });
});

describe('a list', () => {
  it('is told from the number before it, where the two differ', () => {
    const list = (n: number): Report =>
      reportZh('出席情况', `2. 以下${n}个缔约国派代表出席了会议：贝宁、巴西和加拿大。`);
    expect(codes(list(3))).toEqual([]);
    expect(codes(list(4))).toEqual(['count-differs']);
    const some = '2. 98个缔约国的代表出席了会议，包括：贝宁和巴西。';
    expect(codes(reportZh('出席情况', some))).toEqual([]);
    const en = '2. The following three parties were represented: Benin and Brazil.';
    expect(codes(reportEn('Attendance', en))).toContain('count-differs');
  });

  it('may name States that are no more, each with a note', () => {
    const text = '2. 下列缔约国派代表出席了会议：保加利亚和南斯拉夫。';
    expect(codes(reportZh('出席情况', text))).toEqual(['former-state']);
  });
});

describe('officers', () => {
  const held = ({ officers }: Report): string[] =>
    officers.map((o) => `${o.role} ${o.person} ${o.entity?.id} ${o.affiliation}`);

  it('are elected to one office after another in one sentence', () => {
    const text =
      '2. 会议选举以下两位为副主席：Ahmed Kamal先生（埃及）和Li Hua-Chen先生（新加坡），并选举Peter Holm（瑞典）为报告员。';
    expect(held(reportZh('会议开幕', text))).toEqual([
      'vice-chair Ahmed Kamal EGY 埃及',
      'vice-chair Li Hua-Chen SGP 新加坡',
      'rapporteur Peter Holm SWE 瑞典'
    ]);
  });

  it('keep the office that they hold when they take the chair', () => {
    const text = '2. 副主席Juan Ortiz先生阁下（秘鲁）担任会议主席。';
    expect(held(reportZh('会议开幕', text))).toEqual(['vice-chair Juan Ortiz PER 秘鲁']);
  });

  it('are not those who left', () => {
    const text =
      '2. 由于Aurelia Dascalu女士（罗马尼亚）离任，会议选举Mihnea Ciobanu先生（罗马尼亚）接替她担任副主席。';
    expect(held(reportZh('会议开幕', text))).toEqual(['vice-chair Mihnea Ciobanu ROU 罗马尼亚']);
  });

  it('may share the chair', () => {
    const text = '2. The meeting was opened by Mr. Thomas Berg (Austria), Co-Chair.';
    expect(held(reportEn('Opening of the meeting', text))).toEqual([
      'chair Thomas Berg AUT Austria'
    ]);
  });
});
