import { describe, expect, it } from 'vitest';
import { HEAD_EN, HEAD_ZH, read, reportEn, reportZh } from './read.ts';

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

  it('are elected in a sentence that begins with them', () => {
    const text =
      '2. The Conference elected Ana Silva (Brazil) as Chair of Committee II. Joe Doe (Canada) was elected Rapporteur and J. R. Roe (Kenya) was elected Vice-Chair.';
    expect(rows(reportEn('Opening of the meeting', text))).toEqual([
      'chair Ana Silva BRA',
      'rapporteur Joe Doe CAN',
      'vice-chair J. R. Roe KEN'
    ]);
  });

  it('moderate with an organization behind their name', () => {
    const text = '2. The workshop was moderated by Ana Silva of the World Bank.';
    expect(rows(reportEn('Deliberations', text))).toEqual(['moderator Ana Silva world-bank']);
  });

  it('are panellists of whom several present together, or the next in a sentence of its own', () => {
    const text =
      '2. 加纳特别检察官Kissi Mensah、芬兰司法部的Venla Kurki和世界银行协调员Emile Willebois分别作了专题介绍。国际刑警组织的Giulia Sarti讲述了系统的使用。';
    expect(rows(reportZh('审议情况', text))).toEqual([
      'panellist Kissi Mensah GHA',
      'panellist Venla Kurki FIN',
      'panellist Emile Willebois world-bank',
      'panellist Giulia Sarti interpol'
    ]);
  });

  it('are vice-chairs on lines of their own, and in the chair with a rank', () => {
    const text =
      '2. The Meeting elected the following officers:\n\nChair: Ana Silva (Brazil)\n\nFirst Vice-Chair: Joe Doe (Canada)\n\n3. The group met with Captain Mary Roe (Kenya) in the chair.';
    expect(rows(reportEn('Opening of the meeting', text))).toEqual([
      'chair Ana Silva BRA',
      'vice-chair Joe Doe CAN',
      'chair Mary Roe KEN'
    ]);
  });

  it('are told in a draft’s brackets, behind commas, and at the Chair’s invitation', () => {
    expect(
      rows(reportZh('会议开幕', '2. 会议由[缔约方会议副主席]Ana Silva先生（巴西）主持。'))
    ).toEqual(['chair Ana Silva BRA']);
    const elected =
      '2. 选出以下主席团成员：主席，Ana Silva（巴西）；副主席，Joe Doe（加拿大）；报告员，Mary Roe（肯尼亚）。';
    expect(rows(reportZh('会议开幕', elected))).toEqual([
      'chair Ana Silva BRA',
      'vice-chair Joe Doe CAN',
      'rapporteur Mary Roe KEN'
    ]);
    const invited = '2. 国际资产追回中心的Oscar Vidal先生应主席邀请作了专题介绍。';
    expect(rows(reportZh('审议情况', invited))).toEqual(['panellist Oscar Vidal basel-institute']);
  });

  it('are those of past sessions that a paper tells of', () => {
    const paper = HEAD_ZH.replace(
      /国际合作工作组2018.*报告/,
      '工作组历次会议\n秘书处编写的背景文件'
    );
    const text = `${paper}
二. 历次会议

A. 第三次会议

2. 工作组在维也纳举行了第三次会议。会议由Ana Silva（巴西）主持。

B. 2012年10月15日至17日举行的第四次会议

3. 会议由Joe Doe（加拿大）担任主席。

三. 其后

4. 第八次会议因疫情于2017年10月11日在线举行，由Mary Roe（肯尼亚）主持。该小组由Li Wei（中国）担任主席。
`;
    expect(read(text).officers.map((o) => `${o.session} ${o.person}`)).toEqual([
      '3 Ana Silva',
      '4 Joe Doe',
      '8 Mary Roe'
    ]);
  });

  it('stand on lines of their own with country and regional group', () => {
    const text =
      '2. 以下主席团成员当选：\n\n主席： Ana Silva女士 巴西（拉丁美洲和加勒比国家）\n\n副主席： Joe Doe先生 加拿大（西欧国家）';
    expect(rows(reportZh('会议开幕', text))).toEqual([
      'chair Ana Silva BRA',
      'vice-chair Joe Doe CAN'
    ]);
  });

  it('are of their country, whatever group they represent', () => {
    const { officers } = reportZh(
      '会议开幕',
      '2. 会议选出以下副主席：Ana Silva(巴西，代表拉丁美洲和加勒比国家)。'
    );
    expect(officers.map((o) => o.affiliation)).toEqual(['巴西']);
  });

  it('served as friends of the chair or as secretary', () => {
    const text =
      '2. Ms. Ana Silva of Brazil and Mr. Joe Doe of Canada served as Friends of the Chair. Mr. Tom Poe of the Office for Disarmament Affairs served as the Secretary of the Group.';
    expect(rows(reportEn('Opening of the meeting', text))).toEqual([
      'facilitator Ana Silva BRA',
      'facilitator Joe Doe CAN',
      'secretary Tom Poe unoda'
    ]);
  });

  it('are not organizations in Latin letters', () => {
    expect(rows(reportZh('会议开幕', '2. 主席：Asset Recovery Network（巴西）。'))).toEqual([]);
  });

  it('are elected with their country before the name', () => {
    const text =
      '2. 会议推选巴西的Ana Silva女士为主席，推选加拿大的Joe Doe先生和肯尼亚的Mary Roe女士为副主席。';
    expect(rows(reportZh('选举主席团成员', text))).toEqual([
      'chair Ana Silva BRA',
      'vice-chair Joe Doe CAN',
      'vice-chair Mary Roe KEN'
    ]);
  });

  it('are none of the session where they are elected for a later year', () => {
    const text = '2. The Group elected Ambassador Ana Silva (Brazil) as its Chair for 2019.';
    expect(rows(reportEn('Election of officers', text))).toEqual([]);
    expect(rows(reportEn('Election of officers', text.replace('2019', '2018')))).toEqual([
      'chair Ana Silva BRA'
    ]);
  });

  it.each([
    'Mr. Cole Kelap (Botswana), President of the Economic and Social Council, made a statement.',
    'Ms. Ana Silva (Brazil), Chair of the Commission on Narcotic Drugs, addressed the meeting.'
  ])('are none of the session where the office is one of another body: %s', (text) => {
    expect(rows(reportEn('Opening of the meeting', `2. ${text}`))).toEqual([]);
  });

  it('are none of the session where they are elected for a later session', () => {
    const head = HEAD_EN.replace('Vienna, 28', 'Tenth meeting\nVienna, 28');
    const told = (session: string) =>
      rows(
        read(
          `${head}\nII. Election of officers\n\n2. The Group elected Ms. Ana Silva (Brazil) as Chair for its ${session}.\n`
        )
      );
    expect(told('eleventh and twelfth meetings')).toEqual([]);
    expect(told('tenth meeting')).toEqual(['chair Ana Silva BRA']);
  });

  it('are called by a transliteration without a mark, one beside the other', () => {
    const text =
      '2. 工作组选举霍夫曼先生（瑞士）为主席，选举费尔南德斯先生（墨西哥）、瓦西克女士（肯尼亚）和朴先生（大韩民国）为副主席。';
    expect(rows(reportZh('选举主席团成员', text))).toEqual([
      'chair 霍夫曼 CHE',
      'vice-chair 费尔南德斯 MEX',
      'vice-chair 瓦西克 KEN',
      'vice-chair 朴 KOR'
    ]);
  });

  it('are vice-presidents behind a colon too', () => {
    const text =
      '2. The following officers were elected: President: João Silva (Brazil); Vice-President: Thandi Nkosi (South Africa).';
    expect(rows(reportEn('Election of officers', text))).toEqual([
      'president João Silva BRA',
      'vice-president Thandi Nkosi ZAF'
    ]);
  });
});
