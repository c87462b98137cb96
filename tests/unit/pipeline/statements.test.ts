import { describe, expect, it } from 'vitest';
import { HEAD_ZH, read, reportEn, reportZh } from './read.ts';

type Report = ReturnType<typeof read>;
const rows = ({ statements }: Report) =>
  statements.map(
    (s) => `${s.item ?? '-'}${s.itemIsInferred ? '?' : ''} ${s.entity.id} ${s.kind} ${s.capacity}`
  );

describe('statements', () => {
  it('fall under the item that their list names, and under that of the list before it', () => {
    const text =
      '2. 在议程项目2下，下列缔约国代表作了发言：阿根廷和巴西。\n\n3. 下列签署国的观察员也作了发言：伊朗伊斯兰共和国。';
    expect(rows(reportZh('发言', text))).toEqual([
      '2 ARG statement party',
      '2 BRA statement party',
      '2? IRN statement signatory'
    ]);
  });

  it('count for each item that is named', () => {
    const text = '2. 在议程项目2和3下，下列缔约国代表作了发言：阿根廷。';
    expect(rows(reportZh('发言', text))).toEqual([
      '2 ARG statement party',
      '3 ARG statement party'
    ]);
  });

  it('are those of a representative, for the group', () => {
    const { statements } = reportZh(
      '发言',
      '2. 在议程项目2下，埃及代表以77国集团和中国的名义发言。'
    );
    expect(statements.map((s) => s.entity.id)).toEqual(['EGY']);
    expect(statements[0]!.onBehalfOf).toMatchObject({ unknown: null });
    expect(statements[0]!.onBehalfOf!.id).not.toBe('CHN');
  });

  it('are those of several who each speak for a group', () => {
    const { statements } = reportZh(
      '发言',
      '2. 在议程项目2下，古巴代表77国集团和中国、帕劳代表太平洋岛屿论坛成员国、瑞典代表欧洲联盟及其成员国发言。挪威以及土耳其（作为观察员国）也作了发言。'
    );
    expect(
      statements.map((s) => `${s.entity.id} ${s.onBehalfOf?.id ?? '-'} ${s.capacity}`)
    ).toEqual([
      'CUB g77 party',
      'PLW pif party',
      'SWE EUE party',
      'NOR - party',
      'TUR - observer-state'
    ]);
  });

  it('go on behind semicolons, with brackets and with a last part that lists several', () => {
    const { statements } = reportEn(
      'Statements',
      '2. Under agenda item 2, statements were delivered by the following delegations: Argentina, also on behalf of Ecuador; Austria; South Africa (on behalf of the African Group); as well as the European Union, the ICRC and Amnesty International.'
    );
    expect(statements.map((s) => `${s.entity.id} ${s.onBehalfOf?.id ?? '-'}`)).toEqual([
      'ARG -',
      'AUT -',
      'ZAF african-group',
      'EUE -',
      'icrc -',
      'amnesty -'
    ]);
  });

  it('may be those of an organization that only the attendance list names', () => {
    const { statements } = reportZh(
      '出席情况',
      '2. 下列非政府组织派代表出席了会议：蓝色山谷河流守护者协会。\n\n三. 发言\n\n3. 在议程项目2下，蓝色山谷河流守护者协会和大赦国际的代表作了发言。'
    );
    expect(statements.map((s) => s.entity.unknown ?? s.entity.id)).toEqual([
      '蓝色山谷河流守护者协会',
      'amnesty'
    ]);
  });

  it('are those of States that open a paragraph and say something', () => {
    const text =
      '2. 中国表示，发展是关键。巴西提出的倡议得到支持。\n\n3. 埃及、南非和瑞士强调了合作。\n\n4. 突尼斯代表非洲国家组表示支持。';
    expect(reportZh('发言', text).statements.map((s) => s.entity.id)).toEqual([
      'CHN',
      'EGY',
      'ZAF',
      'CHE',
      'TUN'
    ]);
  });

  it('leave States alone that open a paragraph and do something', () => {
    expect(rows(reportZh('发言', '2. 中国建立了一个数据库。'))).toEqual([]);
    expect(rows(reportEn('Statements', '2. China established a database.'))).toEqual([]);
  });

  it('are those of States that open an English paragraph', () => {
    const text = '2. Cuba and Egypt stressed the need for assistance.';
    expect(reportEn('Statements', text).statements.map((s) => s.entity.id)).toEqual(['CUB', 'EGY']);
  });

  it('are those of representatives who open an English sentence and say something', () => {
    const text =
      '2. The representative of Cuba described its law. The observers for Egypt and Peru outlined theirs. The representative of Chile arrived.';
    expect(reportEn('Statements', text).statements.map((s) => s.entity.id)).toEqual([
      'CUB',
      'EGY',
      'PER'
    ]);
  });

  it('are those of a regional representative who addressed the meeting, and of an offer to host the next', () => {
    const text =
      '2. 毒品和犯罪问题办公室西非和中非区域代表也在开幕式上讲话。\n\n3. 会议审议了议程项目6。肯尼亚代表表示，该国愿意担任下次会议的东道国。';
    expect(reportZh('会议开幕', text).statements.map((s) => s.entity.id)).toEqual(['unodc', 'KEN']);
  });

  it('are those of States without a word for who spoke, for groups and by turns', () => {
    const who = (text: string) =>
      reportZh('发言', text).statements.map((s) => `${s.entity.id} ${s.onBehalfOf?.id ?? '-'}`);
    expect(who('2. 巴基斯坦以77国集团和中国的名义作了一般性发言。')).toEqual(['PAK g77']);
    expect(who('2. 乌干达（代表非洲国家组）、古巴以及欧洲联盟（代表其成员国）随后发言。')).toEqual([
      'UGA african-group',
      'CUB -',
      'EUE -'
    ]);
    expect(who('2. 比利时、特立尼达和多巴哥先后发言。')).toEqual(['BEL -', 'TTO -']);
    expect(who('2. 发言的有：智利、以色列，以及观察员巴巴多斯。')).toEqual([
      'CHL -',
      'ISR -',
      'BRB -'
    ]);
    expect(who('2. 发言的代表团有：巴西、中国（观察员），小武器调查组织也发了言。').sort()).toEqual(
      ['BRA -', 'CHN -', 'small-arms-survey -']
    );
  });

  it('are those of organizations that stand before one that is known, with one office for all', () => {
    const text = '2. 废奴主义者国际联合会、国际职业妇女福利互助会的观察员也发了言。';
    const names = reportZh('发言', text).statements.map((s) => s.entity.unknown ?? s.entity.id);
    expect(names).toEqual(['废奴主义者国际联合会', 'soroptimist']);
  });

  it('are those of an office, not of whom it speaks for', () => {
    const text =
      '2. 毒罪办条约事务司司长代表毒罪办执行主任致辞。\n\n3. 毒罪办全球枪支方案播放了短片，并作了演示。';
    expect(reportZh('审议情况', text).statements.map((s) => s.entity.id)).toEqual([
      'unodc-dta',
      'unodc-gfp'
    ]);
  });

  it('are those of a body of an organization, and of a regional representative', () => {
    const text =
      '2. Italy made a statement, as did the representative of the Inter-American Drug Abuse Control Commission of the Organization of American States. An opening address was delivered by the Regional Representative of UNODC for Central America.';
    expect(reportEn('Statements', text).statements.map((s) => s.entity.id)).toEqual([
      'ITA',
      'cicad',
      'unodc'
    ]);
  });

  it('are those of a draft’s speakers in brackets, and of a part behind its office’s short name', () => {
    const text =
      '2. 巴西、荷兰王国、[秘鲁、]多哥和美利坚合众国代表发了言。联合王国[和……]的代表也发了言。';
    const { statements, statementGaps } = reportZh('审议情况', text);
    expect(statements.map((s) => s.entity.id)).toEqual(['BRA', 'NLD', 'PER', 'TGO', 'USA', 'GBR']);
    expect(statementGaps).toHaveLength(1);
    const office =
      '2. 联合国毒品和犯罪问题办公室（毒品和犯罪问题办公室）执行支助科科长作了开场发言。';
    expect(reportZh('会议开幕', office).statements.map((s) => s.entity.id)).toEqual(['unodc-iss']);
  });

  it('are those of who opens a sentence behind the meeting it was told at, and no presentations for 作为', () => {
    const text =
      '2. 在5月6日第1次会议上，秘书处的一名代表介绍了讨论指南。\n\n3. 瑞士代表作为良好做法介绍了一项协定。';
    expect(reportZh('审议情况', text).statements.map((s) => `${s.entity.id} ${s.kind}`)).toEqual([
      'secretariat statement',
      'CHE statement'
    ]);
  });

  it('are told with their groups in a list behind semicolons', () => {
    const text =
      '2. 在议程项目2下，下列代表团发了言：古巴代表77国集团和中国；泰国代表亚太集团；以及巴西。';
    expect(
      reportZh('发言', text).statements.map((s) => [s.entity.id, s.onBehalfOf?.id ?? null])
    ).toEqual([
      ['CUB', 'g77'],
      ['THA', 'apg-group'],
      ['BRA', null]
    ]);
  });

  it('stand for a group only where it stands behind their own office', () => {
    const text =
      '2. 在议程项目2下，伊拉克代表代表77国集团和中国、欧洲联盟观察员以及安哥拉代表代表非洲国家组作了发言。';
    expect(
      reportZh('发言', text).statements.map((s) => [s.entity.id, s.onBehalfOf?.id ?? null])
    ).toEqual([
      ['IRQ', 'g77'],
      ['EUE', null],
      ['AGO', 'african-group']
    ]);
  });

  it('are presentations where the Secretariat presents', () => {
    const text = '2. 在议程项目2下，秘书处的一名代表作了专题介绍。';
    expect(rows(reportZh('发言', text))).toEqual(['2 secretariat presentation secretariat']);
  });

  it('are told in English lists', () => {
    const text =
      '2. Under agenda item 2, statements were made by the representatives of the following parties: Argentina and Brazil.\n\n3. The observer for Palau also made a statement.';
    expect(rows(reportEn('Statements', text))).toEqual([
      '2 ARG statement party',
      '2 BRA statement party',
      '2? PLW statement observer-state'
    ]);
  });

  it('are none where nobody spoke', () => {
    expect(rows(reportZh('发言', '2. 在议程项目2下，没有代表团发言。'))).toEqual([]);
  });

  it('leave a gap where the list is a placeholder', () => {
    const report = reportZh('发言', '2. 在议程项目2下，下列缔约国代表作了发言：[……]。');
    expect(rows(report)).toEqual([]);
    expect(report.statementGaps).toMatchObject([{ item: '2' }]);
  });

  it('have the capacity of the attendance list', () => {
    const report = read(
      `${HEAD_ZH}\n二. 出席情况\n\n2. 《公约》下列签署国派观察员出席了会议：伊朗伊斯兰共和国。\n\n三. 发言\n\n3. 在议程项目2下，伊朗伊斯兰共和国的观察员作了发言。\n`
    );
    expect(rows(report)).toEqual(['2 IRN statement signatory']);
  });

  const groups = ({ statements }: Report) =>
    statements.map((s) => `${s.entity.id} for ${s.onBehalfOf?.id ?? '-'}`);

  it('are for the group in the brackets behind their own speaker, also where it is not known', () => {
    const text =
      '2. Under agenda item 2, statements were made by the representatives of Cuba (on behalf of the Group of 77 and China), Norway (on behalf of the Friends of Rivers), Kenya and Zambia (on behalf of the African Group).';
    expect(groups(reportEn('Statements', text))).toEqual([
      'CUB for g77',
      'NOR for Friends of Rivers',
      'KEN for -',
      'ZMB for african-group'
    ]);
    const zh =
      '2. 在议程项目2下，下列缔约国代表作了发言：古巴（代表77国集团和中国）、肯尼亚、欧洲联盟（代表其成员国）。';
    expect(groups(reportZh('发言', zh))).toEqual(['CUB for g77', 'KEN for -', 'EUE for -']);
  });

  it('are those of the entries of a list behind semicolons, each with its group', () => {
    const text =
      '2. Under agenda item 2, the following delegations made statements: Cuba, on behalf of the Group of 77 and China; Egypt; and Serbia.';
    expect(groups(reportEn('Statements', text))).toEqual(['CUB for g77', 'EGY for -', 'SRB for -']);
  });

  it('have a gap where a placeholder stands for who spoke', () => {
    const { statementGaps } = reportZh(
      '审议情况概要',
      '2. 工作组审议了议程项目2。\n\n3. [……]的代表作了发言。'
    );
    expect(statementGaps).toHaveLength(1);
  });

  it('of a delegation whose name has brackets are those of that State', () => {
    const text =
      '2. The Delegation of Iran (Islamic Republic of) aligned itself with the statement made by Uganda.';
    expect(rows(reportEn('Summary of deliberations', text))).toEqual(['- IRN statement party']);
  });

  it('are read in a sentence of any number of names', () => {
    const names = '中国、埃及、印度和荷兰、'.repeat(30);
    const text = `2. 小组成员来自${names}古巴等国，他们没有发言。`;
    expect(rows(reportZh('审议情况概要', text))).toEqual([]);
  });

  it.each([
    [
      'Speaking on behalf of the Group of 77 and China, the representative of Cuba said that more was needed.',
      'CUB g77'
    ],
    [
      'Speaking on behalf of the Africa group, a Government representative of Nigeria welcomed the report.',
      'NGA african-group'
    ],
    [
      'Also speaking on behalf of the Group of Arab States, the observer for Iraq expressed concern.',
      'IRQ arab-group'
    ],
    ['A Government representative of Japan drew attention to the figures.', 'JPN -'],
    ['The representative of the secretariat introduced the report.', 'secretariat -']
  ])('are told by who opens, for the group before: %s', (text, expected) => {
    const { statements } = reportEn('Discussion', `2. ${text}`);
    expect(statements.map((s) => `${s.entity.id} ${s.onBehalfOf?.id ?? '-'}`)).toEqual([expected]);
  });

  it('fall under the item that a heading counts in words', () => {
    const en = reportEn(
      'Second item on the agenda: Skills (XY.349/POL/2)',
      '2. The representative of Kenya welcomed the report.'
    );
    expect(rows(en)).toEqual(['2? KEN statement party']);
    const zh = reportZh('统一编排议程第11项 关于报告', '2. 巴西代表团和印度代表团表示支持。');
    expect(rows(zh)).toEqual(['11? BRA statement party', '11? IND statement party']);
  });

  const speakers = ({ statements }: Report) =>
    statements.map((s) => `${s.entity.id} ${s.onBehalfOf?.id ?? '-'}`);

  it.each([
    [
      'Interventions were made by Argentina, Gabon on behalf of the African Group, the EU, Jamaica for the Caribbean Community, and UNEP.',
      ['ARG -', 'GAB african-group', 'EUE -', 'JAM caricom', 'unep -']
    ],
    [
      'Statements were made by representatives of the following regional groups: Eritrea on behalf of the African States, and Portugal on behalf of the European Union and its member States.',
      ['ERI african-group', 'PRT EUE']
    ],
    [
      'Statements were delivered by the observer for Oman on behalf of the Group of Arab States and the representative of Cuba on behalf of the Group of 77 and China.',
      ['OMN arab-group', 'CUB g77']
    ],
    [
      'Statements were made by Kenya, Chad, on behalf of the Friends of the Lake, and Mali.',
      ['KEN -', 'TCD Friends of the Lake', 'MLI -']
    ]
  ])('give each speaker of a list the group that stands beside it: %s', (text, expected) => {
    expect(speakers(reportEn('Statements', `2. ${text}`))).toEqual(expected);
  });

  it('give each speaker the group beside it in Chinese', () => {
    const text =
      '2. 古巴代表77国集团和中国、埃及代表非洲集团、葡萄牙代表欧洲联盟及其成员国作了发言。';
    expect(speakers(reportZh('发言', text))).toEqual(['CUB g77', 'EGY african-group', 'PRT EUE']);
  });

  it.each([
    'Statements were made by H.E. Ms. Ine Soreide, Minister for Foreign Affairs of Norway, and Mr. Budi Karya, Minister of Women Empowerment of Indonesia.',
    'Statements were made by the Minister of Environment of Norway and the Deputy Minister of Water and Sanitation of Indonesia.',
    'Statements were made by the Permanent Representative of Norway and the Vice-President of Indonesia.',
    'Opening statements were delivered by Ane Moe, State Secretary, Ministry of Climate and Environment of Norway; and Budi Karya, Minister of Energy of Indonesia.'
  ])('are made by who holds an office of a State: %s', (text) => {
    expect(speakers(reportEn('Statements', `2. ${text}`))).toEqual(['NOR -', 'IDN -']);
  });

  it('are made by who holds an office, told before the name in a Chinese list', () => {
    const text =
      '2. 下列与会者作了发言：联合国环境规划署执行主任伊娃·多德女士、坦桑尼亚联合共和国代表（代表77国集团和中国）。挪威外交部长英厄·瑟雷德女士阁下发言。';
    expect(speakers(reportZh('发言', text))).toEqual(['unep -', 'TZA g77', 'NOR -']);
  });

  it('are told in items below a paragraph that ends in a colon, wherever it stands', () => {
    const en = reportEn(
      'Opening of the session',
      '2. At the same meeting, the following made statements and asked questions:\n\n(a) Representatives of States members of the Council: Angola, Azerbaijan (on behalf of the Movement of Non-Aligned Countries);\n\n(b) Observer for the State of Palestine;\n\n(c) Observers for United Nations entities, specialized agencies and related organizations: United Nations Children’s Fund.\n\n3. The session rose.'
    );
    expect(speakers(en)).toEqual(['AGO -', 'AZE nam', 'PSE -', 'unicef -']);
    expect(en.attendance).toEqual([]);
    const zh = reportZh(
      '会议开幕',
      '2. 下列代表发言并提问：\n\n(a) 理事会成员国代表：安哥拉、阿塞拜疆(代表不结盟国家运动)；\n\n(b) 巴勒斯坦国观察员；\n\n(c) 联合国实体、专门机构和相关组织观察员：联合国儿童基金会。'
    );
    expect(speakers(zh)).toEqual(['AGO -', 'AZE nam', 'PSE -', 'unicef -']);
    expect(zh.attendance).toEqual([]);
  });

  it('are those of the State that sits for a region', () => {
    const text =
      '2. The representatives of Africa (Namibia) and Europe (Poland), Chile and the ICRC intervened.';
    expect(speakers(reportEn('Statements', text))).toEqual(['NAM -', 'POL -', 'CHL -', 'icrc -']);
  });

  it.each([
    [
      'Regional statements were made by Uganda for Africa and Panama on behalf of the Latin American and Caribbean Group.',
      ['UGA african-group', 'PAN grulac']
    ],
    [
      'The representative of Norway, supported by Argentina and Uruguay, made a statement.',
      ['NOR -', 'ARG -', 'URY -']
    ]
  ])('are those of who speaks for a region, and of who supports another: %s', (text, expected) => {
    expect(speakers(reportEn('Statements', `2. ${text}`))).toEqual(expected);
  });
});
