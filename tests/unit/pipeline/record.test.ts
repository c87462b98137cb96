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

  it('is of a session, not of the day of its meeting', () => {
    for (const { document } of [read(ZH), read(EN)]) {
      const { kind, contents, sessions } = document.masthead;
      expect(kind).toBe('report');
      expect(sessions[0]).toMatchObject({ ordinal: 78, date: null, place: { en: 'New York' } });
      expect(contents[0]!.number).toMatch(/^(?:26|109)$/);
    }
  });
});
