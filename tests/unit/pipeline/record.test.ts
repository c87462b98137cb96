import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const ZH = `联合国                                   A/C.3/78/SR.9

大  会                                   Distr.: General
                                         6 November 2023
                                         Chinese
                                         Original: English

第七十八届会议
正式记录

第三委员会

第9次会议简要记录
2023年10月3日星期二上午10时在纽约总部举行

主席： Ana Silva女士  ..............  （巴西）

目录

议程项目26：提高妇女地位（续）
(a) 提高妇女地位（续）

上午10时05分宣布开会。

议程项目26：提高妇女地位（续）（A/78/38）

1. Rosa Roe女士（古巴）代表77国集团和中国发言，她说，贫穷仍然是挑战。

2. 该国政府将继续努力。

3. 副主席金塔尼利亚女士（危地马拉）代行主席职务。

4. Caccia大主教（罗马教廷观察员）说，团结十分重要。

中午12时散会。
`;

const EN = `United Nations                                   A/C.6/78/SR.4

General Assembly                                 Distr.: General
                                                 6 November 2023
                                                 Original: English

Seventy-eighth session
Official Records

Sixth Committee

Summary record of the 4th meeting
Held at Headquarters, New York, on Wednesday, 4 October 2023, at 10 a.m.

Chair: Mr. Joe Doe ............ (Canada)

Contents

Agenda item 109: Measures to eliminate international terrorism (continued)

The meeting was called to order at 10.05 a.m.

Agenda item 109: Measures to eliminate international terrorism (continued) (A/78/221)

1. Ms. Roe (Cuba), speaking on behalf of the Group of 77 and China, said that terrorism was a threat.

2. Mr. Poe (Observer for the State of Palestine) said that occupation was at the root.

3. Ms. Bo (Kenya), Vice-Chair, took the Chair.

The meeting rose at 1 p.m.
`;

const VERBATIM_ZH = `联合国\tA/80/PV.12

大会\t正式记录
第八十届会议

第12次全体会议
2025年9月30日星期二上午9时举行
纽约

主席：\t林德女士．．．．．．．．．．．．（瑞典）

因主席缺席，副主席奥昆先生（尼日利亚）主持会议。

上午9时05分开会。

议程项目8（续）

一般性辩论

主席（以英语发言）：我现在继续一般性辩论。

肯尼亚共和国总统约瑟夫·奥蒂先生讲话

罗先生（中国）：中国支持这项决议草案。

哈根女士（挪威）（以英语发言）：我荣幸地代表北欧国家，即丹麦、芬兰、冰岛、瑞典和我国挪威，介绍这项决议草案。

贝尔蒂尼大主教（教廷）（以英语发言）：和平不仅仅是没有战争。

勒鲁瓦女士（法国）（以法语发言）：我谨代表欧洲联盟及其成员国发言。摩尔多瓦赞同。

哈桑先生（埃及）（以阿拉伯语发言）：埃及代表团同意沙特阿拉伯代表阿拉伯国家集团所作的发言。

下午1时10分散会。
`;

const COUNCIL = `United Nations\tS/PV.9988

Security Council
Eightieth year

9988th meeting
Monday, 3 March 2025, 10 a.m.
New York

Provisional

President: Ms. Holm .......... (Denmark)

Members:
China .......... Mr. Luo Wei
Denmark .......... Mr. Krogh
United Kingdom of Great Britain and Northern Ireland ... Ms. Marsh

Agenda

The situation in the Middle East

The meeting was called to order at 10.05 a.m.

The President: I give the floor to Ms. Roe.

Ms. Roe: I thank the Council.

Mr. Luo Wei (China) (spoke in Chinese): China thanks Ms. Roe.

Mr. Saleh (Egypt) (spoke in Arabic): I have the honour to deliver this statement on behalf of the Group of Arab States.

The meeting rose at noon.
`;

const AGENCY = `International Atomic Energy Agency

General Conference

GC(70)/OR.4

Seventieth regular session (2026)

Record of the fourth plenary meeting
Held in Vienna on Tuesday, 22 September 2026, at 10.10 a.m.

President: Mr. Sanz (Peru)

1. The President said that the list was long.

2. Ms. Reyes (Philippines), speaking on behalf of the Group of 77 and China, welcomed the report.

3. The representative of Egypt said that his country would abstain.
`;

const told = ({ statements }: ReturnType<typeof read>) =>
  statements.map((s) => `${s.item} ${s.entity.id} ${s.capacity} ${s.onBehalfOf?.id ?? '-'}`);

describe('a summary record', () => {
  it('gives a statement for each paragraph that opens with a speaker, in Chinese', () => {
    const record = read(ZH);
    expect(told(record)).toEqual(['26 CUB party g77', '26 VAT observer-state -']);
    expect(record.officers.map((o) => `${o.role} ${o.person}`)).toEqual(['vice-chair 金塔尼利亚']);
  });

  it('gives a statement for each paragraph that opens with a speaker, in English', () => {
    const record = read(EN);
    expect(told(record)).toEqual(['109 CUB party g77', '109 PSE observer-state -']);
  });

  it('tells verbatim who spoke for whom in the first person, and the guest of a heading', () => {
    const record = read(VERBATIM_ZH);
    expect(told(record)).toEqual([
      '8 KEN party -',
      '8 CHN party -',
      '8 NOR party nordic',
      '8 VAT observer-state -',
      '8 FRA party EUE',
      '8 EGY party -'
    ]);
    expect(record.officers.map((o) => `${o.role} ${o.person}`)).toEqual(['vice-president 奥昆']);
    expect(record.document.masthead).toMatchObject({ kind: 'report', title: '第12次全体会议' });
    expect(record.document.masthead.sessions[0]).toMatchObject({ body: 'A', ordinal: 80 });
    expect(record.document.sections.map(({ heading }) => heading)).toEqual([
      '一般性辩论',
      '肯尼亚共和国总统约瑟夫·奥蒂先生讲话'
    ]);
  });

  it('lists the members of the Council, whose years are its sessions', () => {
    const record = read(COUNCIL);
    expect(record.attendance.map((a) => `${a.entity.id} ${a.capacity}`)).toEqual([
      'CHN party',
      'DNK party',
      'GBR party'
    ]);
    expect(told(record)).toEqual(['null CHN party -', 'null EGY party arab-group']);
    expect(record.document.masthead.sessions[0]).toMatchObject({ body: 'S', ordinal: 80 });
  });

  it('is known by its symbol, and may name delegations without a person', () => {
    expect(told(read(AGENCY))).toEqual(['null PHL party g77', 'null EGY party -']);
  });

  it('is of a session, not of the day of its meeting', () => {
    for (const { document } of [read(ZH), read(EN)]) {
      const { kind, contents, sessions } = document.masthead;
      expect(kind).toBe('report');
      expect(sessions[0]).toMatchObject({ ordinal: 78, date: null, place: { en: 'New York' } });
      expect(contents[0]!.number).toMatch(/^(?:26|109)$/);
    }
  });
});
