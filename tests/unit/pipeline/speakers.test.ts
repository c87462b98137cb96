/** Who speaks for whom, in which forms: phrasings of the crime and drug bodies, a row each. */
import { describe, expect, it } from 'vitest';
import { panellistStatements } from '#pipeline/extract/panellists.ts';
import { contextOf } from '#pipeline/extract/context.ts';
import { grammars } from '#pipeline/grammar/languages.ts';
import { HEAD_EN, HEAD_ZH, parse, read, registry } from './read.ts';

const spoke = (text: string, heading: string): string[] =>
  read(
    text.includes('。')
      ? `${HEAD_ZH}\n二. ${heading}\n\n2. ${text}\n`
      : `${HEAD_EN}\nII. ${heading}\n\n2. ${text}\n`
  ).statements.map((s) => `${s.entity.id}${s.onBehalfOf ? ` for ${s.onBehalfOf.id}` : ''}`);

const GROUPS = ['EGY for g77', 'MAR for african-group', 'EUE'];

describe('at the opening', () => {
  it.each([
    [
      '77国集团和中国（由埃及代表）、非洲国家组（由摩洛哥代表）以及欧洲联盟及其成员国（由欧洲联盟代表）作了发言。',
      GROUPS
    ],
    [
      '下列国家集团作了发言：77国集团和中国（由埃及代表发言）、非洲国家组（由摩洛哥发言）、欧洲联盟。',
      GROUPS
    ],
    ['代表各组发言的有：埃及（77国集团和中国）、摩洛哥（非洲国家组）和欧洲联盟。', GROUPS],
    [
      '菲律宾代表以亚洲太平洋国家组的名义、智利代表以拉丁美洲和加勒比国家集团的名义作了开幕发言。',
      ['PHL for apg-group', 'CHL for grulac']
    ],
    [
      '古巴代表以志同道合国家集团名义、智利代表以拉丁美洲和加勒比国家组的名义发了言。',
      ['CUB for 志同道合国家集团', 'CHL for grulac']
    ],
    ['泰国司法部常务秘书宣布会议开幕并致词。', ['THA']],
    ['联合国毒品和犯罪问题办公室执行主任致开场白。', ['unodc']],
    ['西亚经济社会委员会代理执行秘书和国际移民组织总干事致欢迎词。', ['escwa', 'iom']]
  ])('%s', (text, expected) => {
    expect(spoke(text, '会议开幕')).toEqual(expected);
  });

  it.each([
    [
      'Opening remarks were delivered by the Executive Director of the United Nations Office on Drugs and Crime, Ms. Ana Silva, the Minister of Justice of Italy, Ms. Mary Roe, and the Attorney General of Mexico.',
      ['unodc', 'ITA', 'MEX']
    ],
    [
      'Opening remarks by the Executive Secretary of the Economic Commission for Africa, Mr. Joe Doe, and the Minister of the Interior of Kenya were heard.',
      ['eca', 'KEN']
    ],
    ['The Executive Director of UNODC addressed the Working Group by video link.', ['unodc']],
    [
      'On behalf of the Group of 77 and China, the representative of Egypt made a statement.',
      ['EGY for g77']
    ],
    [
      'Statements were made by the representatives of Egypt (Group of 77 and China), Morocco (African Group) and the European Union.',
      GROUPS
    ],
    [
      'The Group of 77 and China (represented by Egypt), the Group of African States (represented by Morocco) and the European Union and its member States made statements.',
      GROUPS
    ]
  ])('%s', (text, expected) => {
    expect(spoke(text, 'Opening of the meeting')).toEqual(expected);
  });
});

describe('at the closing', () => {
  it('those who are not in the chair', () => {
    expect(spoke('毒品和犯罪问题办公室条约事务司司长和主席致闭幕词。', '会议闭幕')).toEqual([
      'unodc-dta'
    ]);
    const text =
      'Closing remarks were made by the Director of the Division for Treaty Affairs of UNODC.';
    expect(spoke(text, 'Closure of the meeting')).toEqual(['unodc-dta']);
  });
});

describe('in the deliberations', () => {
  it.each([
    ['国际麻醉品管制局秘书处观察员和英国国家打击犯罪局的观察员也发了言。', ['incb', 'GBR']],
    [
      '妇女参与发展协会和世界犯罪被害人研究学会的观察员发了言。',
      ['妇女参与发展协会', '世界犯罪被害人研究学会']
    ],
    ['参加讨论的有下列缔约国代表：阿根廷、巴西和中国。', ['ARG', 'BRA', 'CHN']],
    ['就此议题发言的有巴拿马、秘鲁，以及作为观察员的国际移民组织。', ['PAN', 'PER', 'iom']],
    ['在讨论中，多个国家的代表踊跃发言，其中包括法国、日本和泰国。', ['FRA', 'JPN', 'THA']],
    ['应主席邀请，土耳其代表介绍了会议的成果。', ['TUR']],
    ['工作组提出以下意见：\n\n(a) 合成毒品的制造是一个问题；\n\n(b) 各国应加强前体管制。', []]
  ])('%s', (text, expected) => {
    expect(spoke(text, '审议概要')).toEqual(expected);
  });

  it.each([
    ['Somalia took the floor. So did the observer for Transparency International.', ['SOM', 'ti']],
    [
      'The representative of Morocco exercised his right of reply, as did the representative of Algeria.',
      ['MAR', 'DZA']
    ],
    ['Making statements were the representatives of Chile and Peru.', ['CHL', 'PER']],
    [
      'Delegations that took the floor included Austria, Belgium and Cameroon.',
      ['AUT', 'BEL', 'CMR']
    ],
    ['Among the speakers were the representatives of Austria and Belgium.', ['AUT', 'BEL']],
    [
      'Two presentations were made, one by the representative of Japan and one by the observer for the World Customs Organization.',
      ['JPN', 'wco']
    ],
    ['A representative of the Secretariat gave an update on the portal.', ['secretariat']],
    [
      'The observer for the Academic Council on the United Nations System, speaking as a representative of the Alliance of NGOs on Crime Prevention and Criminal Justice, made a statement.',
      ['acuns for alliance-ngo']
    ]
  ])('%s', (text, expected) => {
    expect(spoke(text, 'Deliberations')).toEqual(expected);
  });
});

describe('in a list', () => {
  it.each([
    [
      '下列非政府组织的观察员作了发言：和平、裁军与公共安全中心；难民、移民和流离失所者联合会；国际妇女理事会。',
      ['和平、裁军与公共安全中心', '难民、移民和流离失所者联合会', 'icw']
    ],
    [
      '以下组织的观察员也作了发言：国际刑事警察组织—国际刑警组织、国际红十字会与红新月会联合会。',
      ['interpol', 'ifrc']
    ],
    [
      '发言的有：(a)缔约国：加拿大、智利；(b)签署国：伊朗伊斯兰共和国；(c)政府间组织：欧洲委员会。',
      ['CAN', 'CHL', 'IRN', 'coe']
    ],
    ['作了发言的还有国际移民组织和非政府组织透明国际。', ['iom', 'ti']]
  ])('%s', (text, expected) => {
    expect(spoke(text, '发言')).toEqual(expected);
  });

  it('whose name lists what it is for, before another', () => {
    const text =
      '下列非政府组织的观察员作了发言：国际律师协会、青年、和平与安全网络和国际关爱协会。';
    expect(spoke(text, '发言')).toEqual(['iba', '青年、和平与安全网络', '国际关爱协会']);
  });

  it('of organizations parted by semicolons', () => {
    const text =
      'Statements were made by the following organizations: Women, Peace and Security Network; Drugs, Crime and Society Institute; and Penal Reform International.';
    const names = [
      'Women, Peace and Security Network',
      'Drugs, Crime and Society Institute',
      'pri'
    ];
    expect(spoke(text, 'Statements')).toEqual(names);
  });
});

describe('panellists who are not named', () => {
  const of = (text: string): string[] => {
    const document = parse(`${HEAD_ZH}\n二. 审议概要\n\n2. ${text}\n`);
    const context = contextOf(document, registry, grammars[document.language]);
    return panellistStatements(context, []).map((s) => s.entity.id);
  };

  it.each([
    ['肯尼亚专题发言人通过视频链接介绍了该国的登记制度。', ['KEN']],
    ['来自肯尼亚的专题讨论嘉宾介绍了该国的登记制度。', ['KEN']],
    ['欧洲司法合作署的小组成员以在线方式参加，概述了联合侦查组的工作。', ['eurojust']],
    [
      '专题小组由来自墨西哥、尼日利亚和国际天主教移民委员会的三名专题讨论嘉宾组成。',
      ['MEX', 'NGA', 'icmc']
    ]
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });
});

const held = (text: string, heading: string): string[] =>
  read(
    text.includes('。')
      ? `${HEAD_ZH}\n二. ${heading}\n\n2. ${text}\n`
      : `${HEAD_EN}\nII. ${heading}\n\n2. ${text}\n`
  ).officers.map((o) => `${o.role} ${o.entity?.id} ${o.affiliation}`);

describe('persons', () => {
  it('who took part by video are of their office alone', () => {
    const text =
      '讨论由以下专题讨论嘉宾引导：Ana Silva（墨西哥外交部多边事务司副司长，通过视频连线）和Joe Doe（加纳国家委员会执行秘书）。';
    expect(held(text, '审议概要')).toEqual([
      'panellist MEX 墨西哥外交部多边事务司副司长',
      'panellist GHA 加纳国家委员会执行秘书'
    ]);
  });

  it.each([
    [
      'The panellist from Viet Nam, Ms. Mary Roe, Deputy Inspector-General of the Government Inspectorate, described a law.',
      'panellist VNM Deputy Inspector-General of the Government Inspectorate'
    ],
    [
      'Mr. Joe Doe, a panellist representing the Organization of American States, gave an overview.',
      'panellist oas Organization of American States'
    ]
  ])('%s', (text, expected) => {
    expect(held(text, 'Deliberations')).toEqual([expected]);
  });

  it('who share the chair', () => {
    const text =
      'Under the chairmanship of Ana Silva (Brazil) and Joe Doe (Canada), the Working Group held four meetings.';
    expect(held(text, 'Opening of the meeting')).toEqual(['chair BRA Brazil', 'chair CAN Canada']);
  });
});

describe('one in a row of speakers whom nobody knows', () => {
  it('parts no others, though its name begins with that of a State', () => {
    const text =
      '联合国区域间犯罪和司法研究所、韩国公共政策研究院和国际刑法改革和刑事司法政策中心的观察员作了发言。';
    expect(spoke(text, '发言')).toEqual(['unicri', '韩国公共政策研究院', 'icclr']);
  });
});

describe('the chair of another body', () => {
  it('who reports on its work holds no office here', () => {
    const en =
      '2. The Chair of the Working Group on Trafficking in Persons, Ana Silva (Brazil), reported on the meetings held since the tenth session.';
    const report = read(`${HEAD_EN}\nII. Deliberations\n\n${en}\n`);
    expect(report.officers).toEqual([]);
    expect(report.mentions.map(({ body }) => body)).not.toContain('CTOC/COP/WG.4');
    const zh = '2. 枪支问题工作组主席Ana Silva（巴西）介绍了该工作组的工作。';
    expect(read(`${HEAD_ZH}\n二. 审议概要\n\n${zh}\n`).officers).toEqual([]);
  });
});

describe('an item', () => {
  it('of another body’s agenda is none of this one', () => {
    const text =
      '2. The Working Group considered item 2 jointly with item 5 of the agenda of the Implementation Review Group. The representative of Chile made a statement.';
    const { statements } = read(`${HEAD_EN}\nII. Deliberations\n\n${text}\n`);
    expect(statements.map(({ item }) => item)).toEqual(['2']);
  });
});

describe('holders of an office', () => {
  it.each([
    [
      '在高级别部分发言的有下列国家的高级别代表：加纳内政部长、泰国副总理和美利坚合众国助理国务卿。',
      ['GHA', 'THA', 'USA']
    ],
    ['下列国家的代表作了发言：埃及驻维也纳大使；新加坡中央肃毒局局长。', ['EGY', 'SGP']]
  ])('speak for their State: %s', (text, expected) => {
    expect(spoke(text, '发言')).toEqual(expected);
  });

  it('of an agency speak for its State in the deliberations', () => {
    const text = '意大利反腐败局的一名代表介绍了公共采购数据库。';
    expect(spoke(text, '审议概要')).toEqual(['ITA']);
  });

  it.each([
    [
      '审议概要',
      '讨论由下列专题讨论嘉宾引导：柬埔寨国家打击贩运人口委员会副主席Mary Roe女士。',
      'panellist KHM 柬埔寨国家打击贩运人口委员会副主席'
    ],
    [
      '审议概要',
      '主旨发言由乌克兰国家预防腐败局局长Joe Doe先生所作。',
      'panellist UKR 乌克兰国家预防腐败局局长'
    ],
    ['会议开幕', '会议主席由Ana Silva女士（巴西）担任。', 'chair BRA 巴西'],
    [
      '会议开幕',
      '在Doe先生缺席的情况下，会议选举Ana Silva（巴西）代行第一副主席职务。',
      'vice-chair BRA 巴西'
    ]
  ])('%s: %s', (heading, text, expected) => {
    expect(held(text, heading)).toEqual([expected]);
  });
});

describe('a range of sessions', () => {
  it.each([
    ['国际合作工作组第二次至第四次会议分别于2008年、2010年和2011年举行。', HEAD_ZH],
    [
      'The second to fourth meetings of the Working Group on International Cooperation were held in Vienna.',
      HEAD_EN
    ]
  ])('tells those between too: %s', (text, head) => {
    const heading = head === HEAD_ZH ? '二. 背景' : 'II. Background';
    const { mentions } = read(`${head}\n${heading}\n\n2. ${text}\n`);
    expect(mentions.map(({ ordinal }) => ordinal)).toEqual(expect.arrayContaining([2, 3, 4]));
  });
});

describe('in English, too', () => {
  it.each([
    [
      'The Group heard presentations on their reviews by the representatives of Bhutan and Kenya.',
      ['BTN', 'KEN']
    ],
    [
      'A representative of the National Anti-Corruption Authority of Italy presented a database.',
      ['ITA']
    ],
    [
      'The delegation of Japan spoke on behalf of three States: Australia, Canada and Japan.',
      ['JPN']
    ],
    [
      'Welcome addresses were given by the Prime Minister of Thailand and the Special Representative of the Secretary-General.',
      ['THA']
    ]
  ])('%s', (text, expected) => {
    expect(spoke(text, 'Deliberations')).toEqual(expected);
  });

  it.each([
    [
      'A keynote address was delivered by Joe Doe, Head of the National Agency on Corruption Prevention of Ukraine.',
      'panellist UKR Head of the National Agency on Corruption Prevention of Ukraine'
    ],
    ['Ana Silva (Brazil) was elected to serve as acting First Vice-Chair.', 'vice-chair BRA Brazil']
  ])('%s', (text, expected) => {
    expect(held(text, 'Deliberations')).toEqual([expected]);
  });

  it('those who attend may be of two kinds in one sentence', () => {
    const text =
      '2. Ireland and Uganda, signatories to the Protocol, and Tonga, a non-signatory, were represented by observers.';
    const { attendance } = read(`${HEAD_EN}\nII. Attendance\n\n${text}\n`);
    expect(attendance.map((a) => `${a.entity.id} ${a.capacity}`)).toEqual([
      'IRL signatory',
      'UGA signatory',
      'TON observer-state'
    ]);
  });

  it('those who attend may stand behind the verb', () => {
    const text =
      '2. Attending the session were representatives of the Council of Europe and the International Organization for Migration.';
    const { attendance } = read(`${HEAD_EN}\nII. Attendance\n\n${text}\n`);
    expect(attendance.map(({ entity }) => entity.id)).toEqual(['coe', 'iom']);
  });
});
