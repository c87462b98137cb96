import { describe, expect, it } from 'vitest';
import { HEAD_EN, HEAD_ZH, parse, read } from './read.ts';

describe('the masthead', () => {
  it.each([
    ['Chinese', HEAD_ZH],
    ['English', HEAD_EN]
  ])('tells symbol, kind, body, days and place of a report in %s', (_, head) => {
    const { symbol, kind, sessions } = parse(head).masthead;
    expect({ symbol, kind }).toEqual({ symbol: 'CTOC/COP/WG.3/2018/6', kind: 'report' });
    expect(sessions).toHaveLength(1);
    expect(sessions[0]).toMatchObject({
      body: 'CTOC/COP/WG.3',
      ordinal: null,
      date: { from: '2018-05-28', to: '2018-05-31' },
      place: { zh: '维也纳', en: 'Vienna' }
    });
  });

  it('joins a title that the conversion broke', () => {
    const broken = HEAD_ZH.replace('在维也纳举行的会议报告', '在\n维也纳举行的会议报告');
    expect(parse(broken).masthead.title).toBe(
      '国际合作工作组2018年5月28日至31日在维也纳举行的会议报告'
    );
  });

  it.each([
    ['26–30 July 2021 and 6–17 June 2022', '2021-07-26', '2022-06-17'],
    ['24 February–13 March and 15–23 June 2020', '2020-02-24', '2020-06-23'],
    ['26 March 2021 and 14–25 March 2022', '2022-03-14', '2022-03-25']
  ])(
    'tells a session in several periods as one, but not the day officers were elected on: %s',
    (days, from, to) => {
      const page = `CTOC/COP/WG.3/2022/6\n\nWorking Group on International Cooperation\n\nThirteenth meeting\n\nVienna, ${days}\n\nReport\n\nI. Introduction\n`;
      expect(parse(page).masthead.sessions[0]).toMatchObject({ ordinal: 13, date: { from, to } });
    }
  );

  it('tells days, place and item that a conversion put on one line', () => {
    const page = `联合国\n\nCTOC/COP/2004/4\n\n联合国打击跨国有组织犯罪公约缔约方会议\n\nDistr.: General 16 June 2004 Chinese\n\nOriginal: English\n\n第一届会议\n\n2004年6月28日至7月9日,维也纳 临时议程项目3*\n\n根据公约有关条款(第5条第3款、第6条第2款(d)项、第13条第5款和第16条第5款(a)项)审议各国通知的要求\n\n秘书长收到的声明和保留\n\n秘书处的说明\n\n一. 导言\n\n1. ${'本说明介绍向秘书长提交的通知的资料。'.repeat(12)}\n\n2. ${'全文将在网站中提供。'.repeat(9)}\n`;
    const { sessions, item, title, kind } = parse(page).masthead;
    expect(sessions[0]).toMatchObject({ body: 'CTOC/COP', ordinal: 1, date: { to: '2004-07-09' } });
    expect(item).toMatchObject({ number: '3', title: expect.stringMatching(/^根据公约.*的要求$/) });
    expect({ title, kind }).toEqual({ title: '秘书长收到的声明和保留', kind: 'background-paper' });
  });

  it('takes no session from the day of a resolution, nor from sentences where a first page is missing', () => {
    const act = `CTOC/COP/2006/7\n\n联合国打击跨国有组织犯罪公约缔约方会议\n\n大会2000年11月15日第55/25号决议的执行情况\n\n一. 导言\n`;
    expect(parse(act).masthead.sessions).toMatchObject([
      { body: 'CTOC/COP', date: { from: null } }
    ]);
    const missing = `秘书处谨转交2001年7月30日至8月3日在维也纳举行的拟订文书范围草案的不限成员名额政府间专家组会议的报告。该报告已由预防犯罪和刑事司法委员会第十届会议核准。\n`;
    expect(parse(missing).masthead.sessions).toEqual([]);
  });

  const toldBy = (page: string) =>
    parse(page).masthead.sessions.map(
      ({ body, ordinal, date, place }) =>
        `${body}/${ordinal} ${date?.from ?? '-'}..${date?.to ?? '-'} ${place?.en ?? '-'}`
    );

  it('tells each session that a treaty’s committee reports on to the Assembly', () => {
    const page = `联合国\nA/86/38\n大会\n正式记录\n第八十六届会议\n补编第38号\n\n消除对妇女歧视委员会的报告\n\n第九十七届会议\n\n（2031年2月3日至21日）\n\n第九十八届会议\n\n（2031年6月16日至7月4日）\n\n联合国·纽约，2031年\n\n第一部分\n\n一. 决定\n\n1. ${'委员会决定将结论意见发送各缔约国。'.repeat(4)}\n`;
    expect(toldBy(page)).toEqual([
      'CEDAW/C/97 2031-02-03..2031-02-21 -',
      'CEDAW/C/98 2031-06-16..2031-07-04 -'
    ]);
  });

  it('takes the days of the session before the one on which something was issued or opened', () => {
    const page = `联合国教育、科学及文化组织\n执行局\n\n第二三一届会议\n\n231 EX/Decisions\n巴黎，2030年11月18日\n\n执行局第二三一届会议通过的决定\n（巴黎，2030年10月7-18日）\n`;
    expect(toldBy(page)).toEqual(['UNESCO#board/231 2030-10-07..2030-10-18 Paris']);
  });

  it.each([
    ['LC/L.3890', 'report'],
    ['E/CN.15/2031/L.3', 'draft-report']
  ])(
    'is a draft by its limited distribution, but not in a series of its own: %s',
    (symbol, kind) => {
      const page = `United Nations\n\n${symbol}\n\nReport of the second session of the Conference\n\nI. Introduction\n\n1. It met.\n`;
      expect(parse(page).masthead.kind).toBe(kind);
    }
  );

  it('takes a town on the line below the days', () => {
    const page = `GCF/B.57/24\n\n27 October 2033\n\nReport of the fifty-seventh meeting of the Board\n\n23–25 October 2033\n\nKutaisi, Georgia\n\nAgenda item 1: Opening of the meeting\n\n1. The Co-Chairs opened the meeting.\n`;
    expect(toldBy(page)).toEqual(['GCF/B/57 2033-10-23..2033-10-25 Kutaisi']);
    expect(parse(page).masthead.item).toBeNull();
  });

  it('takes the days of a board’s session from the bracket behind its title, not those of the session it reports to', () => {
    const page = `DP/2034/1\n\nExecutive Board of the United Nations Development Programme, the United Nations Population Fund and the United Nations Office for Project Services\n\nFirst regular session 2034\n\n30 January–3 February 2034, New York\n\nReport of the second regular session 2033 of the Executive Board\n(29 August–2 September 2033, New York)\n\nI. Organizational matters\n\n1. The session was held.\n`;
    expect(toldBy(page)[0]).toMatch(/^DP\/null 2033-08-29\.\.2033-09-02/);
  });

  it('names a body that the registry lacks with what it is on, and takes its place from the title', () => {
    const page = `E/ESCWA/C.14/2033/8/Report\n\nEconomic and Social Commission for Western Asia (ESCWA)\n\nReport of the Technical Committee on Rivers and Regional Trade on its thirteenth session\n\nCairo, 20–21 June 2033\n\nIntroduction\n\n1. It met.\n`;
    expect(toldBy(page)).toEqual(['E/ESCWA/C.14/13 2033-06-20..2033-06-21 Cairo']);
    expect(parse(page).masthead.sessions[0]!.unknownName).toBe(
      'Technical Committee on Rivers and Regional Trade'
    );
  });

  it('gives each body of a joint report the ordinal behind its name', () => {
    const joint = `CTOC/COP/WG.2/2019/4-CTOC/COP/WG.3/2019/4

技术援助问题政府专家工作组
国际合作工作组
2019年10月9日至16日，维也纳

2019年10月9日至16日在维也纳举行的技术援助问题政府专家工作组第十二次会议和国际合作工作组第十次会议的报告

一. 导言
`;
    const { sessions } = parse(joint).masthead;
    expect(sessions.map((s) => `${s.body}/${s.ordinal}`)).toEqual([
      'CTOC/COP/WG.2/12',
      'CTOC/COP/WG.3/10'
    ]);
  });

  it.each([
    [
      'E/CN.15/2023/L.1/Add.4',
      '预防犯罪和刑事司法委员会',
      '第三十二届会议',
      '5月22日至26日，维也纳'
    ],
    [
      'E/CN.15/2023/L.1/Add.4',
      'Commission on Crime Prevention and Criminal Justice',
      'Thirty-second session',
      'Vienna, 22–26 May'
    ]
  ])('takes the year that days lack from the symbol: %s, %s', (symbol, body, session, days) => {
    const title = /^[A-Z]/.test(body) ? 'Draft report' : '报告草稿';
    const { sessions } = parse([symbol, body, session, days, title].join('\n\n')).masthead;
    expect(sessions[0]).toMatchObject({
      body: 'E/CN.15',
      ordinal: 32,
      date: { from: '2023-05-22', to: '2023-05-26' }
    });
    expect(days).toContain(sessions[0]!.dateText);
  });

  it('keeps the title of the item from that of the document below it', () => {
    const head = `E/CN.15/2023/L.1/Add.4
预防犯罪和刑事司法委员会
第三十二届会议
2023年5月22日至26日，维也纳
议程项目11
通过委员会第三十二届会议报告
报告草稿

1. 委员会举行了会议。
`;
    expect(parse(head).masthead).toMatchObject({
      title: '报告草稿',
      item: { number: '11', title: '通过委员会第三十二届会议报告' }
    });
  });

  it('is read below what a collection told of the document', () => {
    const front = '---\nsymbol: CTOC/COP/WG.3/2018/6\ntitle: "报告"\nlanguage: ZH\n---\n\n';
    expect(parse(front + HEAD_ZH).masthead).toEqual(parse(HEAD_ZH).masthead);
    const bare = HEAD_ZH.replace('CTOC/COP/WG.3/2018/6', '');
    expect(parse(front + bare).masthead.symbol).toBe('CTOC/COP/WG.3/2018/6');
  });

  it('tells a draft from its report, and an agenda from both', () => {
    expect(parse(HEAD_ZH.replaceAll('会议报告', '会议报告草稿')).masthead.kind).toBe(
      'draft-report'
    );
    const agenda = HEAD_ZH.replace(/国际合作工作组2018.*报告/, '临时议程说明');
    expect(parse(agenda).masthead.kind).toBe('agenda');
  });

  it('tells a Chair’s summary as a report', () => {
    const head = HEAD_ZH.replace(
      /国际合作工作组2018.*报告/,
      '国际合作工作组2018年5月28日至31日举行的会议情况\n\n主席的总结'
    );
    expect(parse(head).masthead).toMatchObject({
      kind: 'report',
      title: '国际合作工作组2018年5月28日至31日举行的会议情况'
    });
  });

  it('tells a draft by the symbol of limited distribution', () => {
    const head = HEAD_EN.replace('2018/6', '2018/L.2').replace(
      /Report on the.*/,
      'Report of the meeting: item 2'
    );
    expect(parse(head).masthead).toMatchObject({
      kind: 'draft-report',
      title: 'Report of the meeting: item 2'
    });
  });

  it('keeps subtitles and the words that tell whose paper it is out of title and sections', () => {
    const head = HEAD_EN.replace(
      /Report on the.*/,
      '$&\n\nInternational cooperation in practice\n\nRapporteur: Ana Silva (Brazil)'
    );
    expect(parse(head).sections.map((s) => s.heading)).toEqual(['Introduction']);
    const paper = HEAD_ZH.replace(
      /国际合作工作组2018.*报告/,
      '工作组的工作：历次会议的建议\n秘书处编写的背景文件'
    );
    expect(parse(paper).masthead.title).toBe('工作组的工作：历次会议的建议');
  });

  it('takes the day of issue from the line of distribution', () => {
    const head = `Distr.: General\n12 June 2018\n\n${HEAD_EN}`;
    expect(parse(head).masthead.issuedOn).toBe('2018-06-12');
  });

  it('tells the agenda item and its title apart from the document’s', () => {
    const head = HEAD_ZH.replace(
      /国际合作工作组2018.*报告/,
      '临时议程项目2\n\n引渡\n\n秘书处编写的背景文件'
    );
    const { item, kind } = parse(head).masthead;
    expect(item).toMatchObject({ number: '2' });
    expect(kind).toBe('background-paper');
  });

  it('gives a document of two symbols to both bodies', () => {
    const head = HEAD_ZH.replace('WG.3/2018/6', 'WG.2/2018/3-CTOC/COP/WG.3/2018/6');
    expect(parse(head).masthead.sessions.map((s) => s.body)).toEqual([
      'CTOC/COP/WG.2',
      'CTOC/COP/WG.3'
    ]);
  });
});

describe('a body that the registry does not know', () => {
  const ZH = `联合国 A/AC.300/2021/4

打击金融犯罪问题特设工作组
第三届会议
2021年5月3日至7日，日内瓦

打击金融犯罪问题特设工作组第三届会议报告

一. 导言

1. 工作组第二届会议于2020年5月4日至8日在日内瓦举行。
`;

  it('is told by the stem of the symbol, never by the organ above it', () => {
    const [session] = parse(ZH).masthead.sessions;
    expect(session).toMatchObject({
      body: 'A/AC.300',
      unknownName: '打击金融犯罪问题特设工作组',
      ordinal: 3
    });
  });

  it('has no ordinal of the Congress that it prepares', () => {
    const head = `联合国 A/CONF.241/RPM.3/1

第十五届联合国预防犯罪和刑事司法大会西亚区域筹备会议

2025年5月6日至8日，多哈

第十五届联合国预防犯罪和刑事司法大会西亚区域筹备会议报告

一. 背景

1. 请在第十五届大会筹备过程中举行会议。
`;
    const { document, mentions } = read(head);
    expect(document.masthead.sessions).toMatchObject([{ body: 'A/CONF.241/RPM.3', ordinal: null }]);
    expect(mentions.map((m) => m.body)).not.toContain('A/CONF.241/RPM.3');
  });

  it('is a finding, and its sessions are named all the same', () => {
    const { findings, mentions } = read(ZH);
    expect(findings.map((f) => f.code)).toContain('unknown-body');
    expect(mentions.map((m) => `${m.body}/${m.ordinal}`)).toEqual(['A/AC.300/2']);
  });

  it('goes by its name where there is no symbol', () => {
    const [session] = parse(
      '# Expert Panel on Illicit Gold\n\nGeneva, 12–14 June 2023\n\n## Report of the Expert Panel on Illicit Gold on its first meeting\n\n### Attendance\n\n1. The following States were represented at the meeting: Ghana and Mali.\n'
    ).masthead.sessions;
    expect(session).toMatchObject({ body: 'Expert Panel on Illicit Gold', ordinal: 1 });
  });

  it('takes the days below the title of an organ that counts its sessions by years', () => {
    const head = `A/77/19

大会
第七十七届会议

维持和平行动特别委员会的报告
2023年实质性会议（2023年2月20日至3月17日，纽约）

一. 导言

1. 特别委员会举行了会议。
`;
    const { sessions, others } = parse(head).masthead;
    expect(sessions).toMatchObject([
      { body: 'A/AC.121', ordinal: null, date: { from: '2023-02-20', to: '2023-03-17' } }
    ]);
    expect(others).toEqual([]);
  });

  it('takes the session of the organ that the title names, and dates that above it', () => {
    const head = `A/CN.9/1123

联合国国际贸易法委员会
第五十六届会议
2023年7月3日至21日，维也纳

第二工作组（争议解决）第七十六届会议工作报告
（2022年10月10日至14日，维也纳）

一. 导言

1. 工作组举行了会议。
`;
    const { sessions, others, title } = parse(head).masthead;
    expect(title).toMatch(/工作报告（2022年10月10日至14日，维也纳）$/);
    expect(sessions).toMatchObject([
      { body: 'A/CN.9/WG.II', ordinal: 76, date: { from: '2022-10-10', to: '2022-10-14' } }
    ]);
    expect(others).toMatchObject([{ body: 'A/CN.9', ordinal: 56, date: { from: '2023-07-03' } }]);
  });

  it('takes ordinal and days from a title that names no body', () => {
    const head = `E/CN.5/2024/6

Commission for Social Development

Report on the sixty-second session (5–14 February 2024)

I. Introduction

1. The Commission met.
`;
    expect(parse(head).masthead.sessions).toMatchObject([
      { body: 'E/CN.5', ordinal: 62, date: { from: '2024-02-05', to: '2024-02-14' } }
    ]);
  });

  it('is of an organ that only the title tells, whose days the text gives', () => {
    const { sessions, others } = parse(`A/HRC/55/99

人权理事会
第五十五届会议
2024年2月26日至4月5日
议程项目9

河流与山谷问题不限成员名额政府间工作组第二十一届会议的报告*

一. 导言

1. 工作组第二十一届会议于2023年10月9日至13日在日内瓦举行。
`).masthead;
    expect(sessions.map((s) => [s.body, s.ordinal, s.date])).toEqual([
      ['河流与山谷问题不限成员名额政府间工作组', 21, null]
    ]);
    expect(others.map((s) => [s.body, s.ordinal])).toEqual([['A/HRC', 55]]);
  });

  it('reads two periods of days, and a date of issue that nothing introduces', () => {
    const { issuedOn, sessions } = parse(`CCW/GGE.1/2023/2
24 May 2023

Group of Governmental Experts on Lethal Autonomous Weapons Systems
Geneva, 6–10 March, and 15–19 May 2023

Report of the 2023 session

I. Introduction

1. The Group met.
`).masthead;
    expect(issuedOn).toBe('2023-05-24');
    expect(sessions[0]!.date).toMatchObject({ from: '2023-03-06', to: '2023-05-19' });
  });

  it('gives a Main Committee the session of the Assembly', () => {
    const { sessions } = parse(`A/78/459

大会
第七十八届会议
议程项目18
宏观经济政策问题

第二委员会的报告

一. 导言

1. 委员会审议了该项目。
`).masthead;
    expect(sessions.map((s) => [s.body, s.ordinal])).toEqual([['A/C.2', 78]]);
  });

  it('counts no first regular session of a year', () => {
    const { sessions } = parse(`DP/2024/10

联合国开发计划署、联合国人口基金和联合国项目事务署执行局

2024年第一届常会（2024年1月29日至2月2日，纽约）的报告

一. 组织事项

1. 常会举行。
`).masthead;
    expect(sessions.map((s) => [s.body, s.ordinal, s.date?.from])).toEqual([
      ['DP', null, '2024-01-29']
    ]);
  });

  it('may stand in a table, and takes the session, not a part of it', () => {
    const { symbol, issuedOn } = parse(`| **联合国** | ICCD/CRIC(21)/1 |
| --- | --- |
| **防治荒漠化公约** | Distr.: General 4 September 2023 Chinese Original: English |

**履约审评委员会**

**第二十一届会议**

# 临时议程和说明

# 一. 临时议程

1. 会议开幕。
`).masthead;
    expect({ symbol, issuedOn }).toEqual({ symbol: 'ICCD/CRIC(21)/1', issuedOn: '2023-09-04' });
    const { kind, sessions } = parse(`ISBA/28/C/26

Council
Twenty-eighth session
Kingston, 30 October–8 November 2023

Statement by the President of the Council on the work of the Council during the third part of the twenty-eighth session

I. Opening of the session

1. The session was held.
`).masthead;
    expect(kind).toBe('report');
    expect(sessions.map((s) => [s.body, s.ordinal])).toEqual([['ISBA#council', 28]]);
  });

  it('takes a report for that of the body on the line above its title, not of the one it goes to', () => {
    const head = `CL 131/4

理事会

第一三一届会议

2006年11月20-25日，罗马

商品问题委员会
第六十六届会议报告

2006年4月24-26日，罗马

引言

1. 委员会举行了会议。
`;
    const { sessions, others } = parse(head).masthead;
    expect(sessions).toMatchObject([{ body: 'CCP', ordinal: 66, date: { from: '2006-04-24' } }]);
    expect(others).toMatchObject([{ body: 'CL', ordinal: 131, date: { from: '2006-11-20' } }]);
  });

  it('takes a Conference that is called by a general name for that of its symbol', () => {
    const head = `联合国
防治荒漠化公约

ICCD/COP(3)/20
2 December 1999
CHINESE
Original: ENGLISH

缔约方会议
第三届会议
1999年11月15日─26日，累西腓

缔约方会议第三届会议报告

一、会议开幕

1. 缔约方会议第三届会议开幕。
`;
    const { sessions, symbol, issuedOn } = parse(head).masthead;
    expect(symbol).toBe('ICCD/COP(3)/20');
    expect(issuedOn).toBe('1999-12-02');
    expect(sessions).toMatchObject([
      { body: 'ICCD/COP', ordinal: 3, date: { from: '1999-11-15', to: '1999-11-26' } }
    ]);
  });

  it('reads session, days, place and item from one line', () => {
    const head = `E/CN.15/2011/1

Commission on Crime Prevention and Criminal Justice

Twentieth session Vienna, 11-15 April 2011 Item 2 of the provisional agenda


Provisional agenda and annotations

1. Election of officers.

2. Adoption of the agenda.

Annotations

1. Election of officers

The Commission will elect a Chair, three Vice-Chairs and a Rapporteur from among the representatives of its members, each of another group.
`;
    const { masthead, paragraphs } = parse(head);
    expect(masthead).toMatchObject({
      title: 'Provisional agenda and annotations',
      item: { number: '2' },
      sessions: [{ body: 'E/CN.15', ordinal: 20, date: { from: '2011-04-11' } }]
    });
    expect(paragraphs.flatMap(({ listNumber }) => listNumber ?? [])).toEqual(['1', '2']);
  });
});

/** What a first page says of its session, and its kind. */
const told = (text: string) => {
  const { sessions, kind, symbol, issuedOn } = parse(text).masthead;
  const [first] = sessions;
  return {
    session: first ? `${first.body}/${first.ordinal ?? '-'}` : null,
    from: first?.date?.from ?? null,
    place: first?.place?.en ?? null,
    kind,
    symbol,
    issuedOn
  };
};

const OPENING_EN = `
1. The session was opened by the Chair, who thanked the delegations for their work between the sessions and
recalled the informal consultations that had been held since the previous session on all of the open questions.
`;

const OPENING_ZH = `
1. 会议由主席主持开幕。主席感谢各代表团在闭会期间开展的工作，并回顾了自上届会议以来就所有未决问题举行的各轮非正式磋商。
`;

describe('a first page whose columns tabs part', () => {
  it('reads as one in wide spaces', () => {
    const page = `United Nations\tE/CN.7/2031/9

Economic and Social Council
\tDistr.: General
\t4 April 2031

\tOriginal: English

Commission on Narcotic Drugs
Seventy-fourth session
Vienna, 10–14 March 2031

Report of the Commission on its seventy-fourth session

I.\tOpening of the session
${OPENING_EN.replace('1. ', '1.\t')}`;
    expect(told(page)).toEqual({
      session: 'E/CN.7/74',
      from: '2031-03-10',
      place: 'Vienna',
      kind: 'report',
      symbol: 'E/CN.7/2031/9',
      issuedOn: '2031-04-04'
    });
    const { sections, paragraphs } = parse(page);
    expect(sections.map(({ heading }) => heading)).toEqual(['Opening of the session']);
    expect(paragraphs.find(({ number }) => number === '1')?.kind).toBe('body');
  });

  it('keeps a date of issue and days apart that stand on one line', () => {
    const page = `OPCW\tExecutive Council

131st Session\tEC-131/4
7 – 10 July 2031\t10 July 2031
\tOriginal: ENGLISH

REPORT OF THE 131ST SESSION OF THE EXECUTIVE COUNCIL
${OPENING_EN}`;
    expect(told(page)).toMatchObject({
      session: 'OPCW#ec/131',
      from: '2031-07-07',
      issuedOn: '2031-07-10'
    });
  });
});

describe('an organ that a noun alone calls', () => {
  it.each([
    [
      '世界卫生组织\n\n执行委员会\n\n第一六八届会议\n\n2031年1月20日至25日，日内瓦\n\n报告',
      'EB/168'
    ],
    ['WORLD HEALTH ORGANIZATION\n\nEXECUTIVE BOARD\n\n168TH SESSION\n\nReport', 'EB/168'],
    ['国际原子能机构\n\n大会\n\n第七十五届常会\n\n第二次会议记录', 'IAEA#general-conference/75'],
    ['联合国教育、科学及文化组织执行局\n\n第二三三届会议\n\n报告', 'UNESCO#board/233'],
    [
      'ASSEMBLY — 44TH SESSION\n\nREPORT\n\nINTERNATIONAL CIVIL AVIATION ORGANIZATION',
      'ICAO#assembly/44'
    ],
    ['国际小麦组织\n\n理事会\n\n第四届会议\n2031年11月2日，罗马\n\n报告', '国际小麦组织理事会/4']
  ])('%s', (page, session) => {
    const opening = /\p{Script=Han}/u.test(page) ? OPENING_ZH : OPENING_EN;
    expect(told(`${page}\n${opening}`).session).toBe(session);
  });
});

describe('an organ’s report below the masthead of a body above', () => {
  it.each([
    [
      '联合国\tA/86/21\n\n新鲜事务委员会的报告\n第四十五届会议\n（2031年4月24日至5月5日）\n\n大会\n正式记录\n第八十六届会议',
      { session: '新鲜事务委员会/45', from: '2031-04-24' }
    ],
    [
      'United Nations\tA/86/16\n\nReport of the Committee for Programme and Coordination\n\nSeventy-first session\n(2–27 June 2031)\n\nGeneral Assembly\nOfficial Records\nEighty-sixth Session',
      { session: 'E/AC.51/71', from: '2031-06-02' }
    ],
    [
      '联合国\tA/86/425\n\n大会\tDistr.: General\n20 November 2031\nOriginal: English\n\n第八十六届会议\n议程项目50\n\n特别政治和非殖民化委员会（第四委员会）的报告',
      { session: 'A/C.4/86', issuedOn: '2031-11-20' }
    ],
    [
      'United Nations\tA/86/433\n\nGeneral Assembly\nDistr.: General\n16 November 2031\nOriginal: English\n\nEighty-sixth session\nAgenda item 79\n\nReport of the Sixth Committee',
      { session: 'A/C.6/86', issuedOn: '2031-11-16' }
    ]
  ])('has its own session: %s', (page, expected) => {
    const opening = /\p{Script=Han}/u.test(page) ? OPENING_ZH : OPENING_EN;
    expect(told(`${page}\n\n${opening}`)).toMatchObject(expected);
  });
});

describe('a body that the registry does not know', () => {
  it.each([
    [
      'Thirty-first Ocean Meeting of Officials\nApia, Samoa\n5–7 September 2031\n\nReport of the Thirty-first Ocean Meeting',
      { session: 'Ocean Meeting/31', from: '2031-09-05' }
    ],
    [
      '中亚合作论坛\n\n第三届中亚合作论坛高官会\n2031年5月9日至10日，北京\n\n会议纪要',
      { session: '中亚合作论坛高官会/3', from: '2031-05-09', place: 'Beijing' }
    ],
    [
      '湖泊公约缔约方会议\n第六次会议\n2031年10月19日至21日，胡波科（哈萨克斯坦）\n\n报告',
      { session: '湖泊公约缔约方会议/6', from: '2031-10-19', place: '胡波科' }
    ],
    [
      '12th Meeting of the Parties to the Lakes Convention\n\nHubok, Kenya, 7–10 December 2031\n\nFinal report',
      { session: 'Parties to the Lakes Convention/12', from: '2031-12-07', place: 'Hubok' }
    ],
    [
      'XYZ/ABC/C.5/2031/8/Report\n\nCommittee on Lakes\nFourth session\nVienna, 13 and 14 December 2031\n\nReport of the Committee on Lakes on its fourth session',
      { session: 'XYZ/ABC/C.5/4', from: '2031-12-13', place: 'Vienna' }
    ]
  ])('is called as printed, without the ordinal of its session: %s', (page, expected) => {
    const opening = /\p{Script=Han}/u.test(page) ? OPENING_ZH : OPENING_EN;
    expect(told(`${page}\n\n${opening}`)).toMatchObject(expected);
  });
});

describe('an agenda without a title of its own', () => {
  it.each([
    ['世界卫生组织\n\n第八十四届世界卫生大会', '2031年4月8日', '临时议程', OPENING_ZH],
    ['世界卫生组织\n\n第八十四届世界卫生大会', '2031年4月8日', '议程', OPENING_ZH],
    [
      'WORLD HEALTH ORGANIZATION\n\nEIGHTY-FOURTH WORLD HEALTH ASSEMBLY',
      '8 April 2031',
      'Provisional agenda',
      OPENING_EN
    ]
  ])('is one by its list’s heading: %s, %s, %s', (name, day, heading, opening) => {
    const page = `${name}\tA84/1 Rev.1\n\t${day}\n\n${heading}\n${opening}`;
    expect(told(page)).toMatchObject({
      session: 'WHA/84',
      kind: 'agenda',
      symbol: 'A84/1 Rev.1',
      issuedOn: '2031-04-08'
    });
  });
});

describe('a document whose first page tells no session', () => {
  it.each([
    [
      'Report\n\n1. The Industrial Development Board held its sixty-first session in Vienna from 3 to 5 July 2031.\n\n2. The session was opened by the Chair, who thanked all delegations for their work between the sessions of the Board.',
      { session: 'IDB/61', from: '2031-07-03', place: 'Vienna' }
    ],
    [
      '会议报告\n\n1. 人口与发展委员会第六十四届会议于2031年4月7日至11日在纽约举行。会议由主席主持开幕，主席感谢各代表团在闭会期间开展的工作。\n\n2. 主席作了发言。',
      { session: 'E/CN.9/64', from: '2031-04-07', place: 'New York' }
    ]
  ])('has that of its first paragraphs: %s', (page, expected) => {
    expect(told(page)).toMatchObject(expected);
  });

  it('is flagged with what is not known, and what to do', () => {
    const flagged = (page: string) =>
      read(page).findings.filter(({ code }) => code === 'unread-first-page');
    const [finding] = flagged(`XYZ\n\nReport of the meeting\n${OPENING_EN}`);
    expect(finding?.message.en).toMatch(
      /^Not read on the first page: body and session\. .*bodies\.csv/
    );
    expect(finding?.message.zh).toMatch(/^首页没有读出机构和届会。.*bodies\.csv/);
    expect(flagged(HEAD_EN)).toEqual([]);
    expect(flagged(HEAD_ZH)).toEqual([]);
  });

  it('is flagged for its kind alone where only that is not known', () => {
    const page = `${HEAD_EN.split('\n')[0]}\n\nWorking Group on International Cooperation\nVienna, 28–31 May 2031\n\nSome words\n${OPENING_EN}`;
    const codes = read(page).findings.filter(({ code }) => code === 'unread-first-page');
    expect(codes.map(({ message }) => message.en)).toEqual([
      expect.stringMatching(/^Not read on the first page: kind of document\./)
    ]);
  });
});

describe('a report of a session of the year', () => {
  it.each([
    [
      '联合国\tDP/2031/23\n\n联合国开发计划署、联合国人口基金和联合国项目事务署执行局\tDistr.: General\n\t27 June 2031\n\n2031年第二届常会\n2031年8月26日至29日，纽约\n临时议程项目1\n组织事项\n\n2031年年度会议（2031年6月3日至7日，纽约）的报告',
      OPENING_ZH
    ],
    [
      'United Nations\tDP/2031/23\n\nExecutive Board of the United Nations Development Programme,\nthe United Nations Population Fund and\nthe United Nations Office for Project Services\tDistr.: General\n\t27 June 2031\n\nSecond regular session 2031\n26–29 August 2031, New York\nItem 1 of the provisional agenda\nOrganizational matters\n\nReport of the annual session 2031 (3 to 7 June 2031, New York)',
      OPENING_EN
    ]
  ])('has the days of its title, not those of the session that it goes to', (page, opening) => {
    expect(told(`${page}\n\n${opening}`)).toMatchObject({
      session: 'DP/-',
      from: '2031-06-03',
      issuedOn: '2031-06-27'
    });
  });
});
