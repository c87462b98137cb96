import { describe, expect, it } from 'vitest';
import { withLines } from '#pipeline/parse/flat.ts';
import { fold } from '#pipeline/text.ts';
import { registry } from '../../harness/registry.ts';
import { readSeeds } from '../../gold/read-gold.ts';
import { readFileSync } from 'node:fs';
import { factDigest, factsOf } from '../../property/facts.ts';

const flat = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();
/** As sites print it that break a line behind each stop. */
const atStops = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, '')
    .replace(/[。，；：]/g, fold)
    .replace(/\./g, '.\n');

/** A page of so many characters, as sites print a presentation’s. */
const PAGE = 1200;
const pagesOf = (text: string): string[] =>
  [...flat(text).matchAll(new RegExp(`.{1,${PAGE}}`, 'gsu'))].map(([page]) => page);

/** With a head above each page. */
const inPages = (text: string): string =>
  pagesOf(text)
    .map((page, i) => `Page ${i + 1}: the title of it all\n\n${page}`)
    .join('\n\n');

/** A page a line behind its number, with a space between all characters. */
const spaced = (text: string): string =>
  pagesOf(text)
    .map(
      (page, i) =>
        `${i + 1} ${page.replace(/(?<=[\p{Script=Han}，。、])(?=[\p{Script=Han}，。、])/gu, ' ')}`
    )
    .join('\n\n');

const linesOf = (text: string): string[] => withLines(text, registry).split(/\n+/).filter(Boolean);

const BODY = `三. 会议安排
A. 会议开幕
7. 工作组于2021年5月11日至12日在维也纳举行会议，共举行四场会议。工作组议程项目2.1没有讨论，见第2款(a)项。
8. 会议由Elin Lundqvist-Palm（瑞典）主持。
B. 通过议程
9. 工作组通过了下列议程：
1. 组织事项：
(a) 会议开幕；
(b) 通过议程。
2. 没收事宜国际合作。
3. 通过报告。
C. 出席情况
10. 《公约》下列缔约国派代表出席了会议：阿根廷、智利、法国、加纳、肯尼亚和泰国。
五. 通过报告
11. 5月12日，工作组通过了本报告。${'工作组满意地注意到所取得的进展，并鼓励缔约国继续开展合作。'.repeat(8)}`;

const HEAD = `联合国 CTOC/COP/WG.3/2021/7
联合国打击跨国有组织犯罪公约缔约方会议
Distr.: General
2 June 2021
Chinese
Original: English
国际合作工作组
2021年5月11日和12日，维也纳
2021年5月11日和12日在维也纳举行的国际合作工作组会议报告
`;

describe('a text whose line breaks are lost', () => {
  it('parts a number from the count that its paragraph begins with', () => {
    const text = flat(
      `${HEAD}${BODY.replace('10. 《公约》下列缔约国派代表', '10.118个国家的代表')}`
    );
    expect(linesOf(text).find((line) => line.startsWith('10.'))).toMatch(/^10\.118个国家的代表/);
  });

  it('has symbol, day of issue and a title that stands twice apart from what ran together with them', () => {
    const page =
      'GE.00-63455(C)禁雷公约缔约国会议APLC/MSP.2/2000/119September2000CHINESEOriginal:ENGLISH第二届会议2000年9月11日至15日日内瓦';
    const title = '禁止杀伤人员地雷公约缔约国第二届会议最后报告';
    const text = `${page}${title}${title}由以下两部分组成${flat(BODY)}APLC/MSP.2/2000/1page3`;
    const lines = linesOf(text);
    expect(lines).toContain('APLC/MSP.2/2000/1');
    expect(lines.join('\n')).toContain('19 September 2000');
    expect(lines).toContain(title);
  });

  it('has no contents on its first page whose chapters lost their labels', () => {
    const contents =
      '秘书处的报告 目录 段次 页次 . 导言 ........... 1-6 3 . 会议安排 ......... 7-11 4 ________ *';
    const item = '临时议程 * 项目 2(a)(c)(e)';
    const lines = linesOf(`${flat(HEAD)} ${item} 没收事宜 ${contents} ${flat(BODY)}`);
    expect(lines).toContain('秘书处的报告');
    expect(lines).toContain('临时议程*项目2(a)(c)(e)');
    expect(lines.join()).not.toMatch(/目录|\.{6}|__/);
  });

  it('is broken before labels that go on with their sequence, and nowhere else', () => {
    const lines = linesOf(flat(BODY));
    expect(lines.slice(0, 4)).toEqual([
      '三. 会议安排',
      'A. 会议开幕',
      expect.stringMatching(/^7\. .*第2款\(a\)项。$/),
      '8. 会议由Elin Lundqvist-Palm（瑞典）主持。'
    ]);
    expect(lines.slice(6, 12)).toEqual([
      '1. 组织事项：',
      '(a) 会议开幕；',
      '(b) 通过议程。',
      '2. 没收事宜国际合作。',
      '3. 通过报告。',
      'C. 出席情况'
    ]);
  });

  it('has the lines of its first page again', () => {
    const lines = linesOf(flat(HEAD + BODY));
    expect(lines.slice(0, 10)).toEqual([
      '联合国',
      'CTOC/COP/WG.3/2021/7',
      '联合国打击跨国有组织犯罪公约缔约方会议',
      'Distr.: General',
      '2 June 2021',
      'Chinese',
      'Original: English',
      '国际合作工作组',
      '2021年5月11日和12日，维也纳',
      '2021年5月11日和12日在维也纳举行的国际合作工作组会议报告'
    ]);
  });

  it('is read where even the spaces of the first page are lost', () => {
    const glued = flat(HEAD + BODY).replace(
      'General 2 June 2021 Chinese Original: English',
      'General2June2021ChineseOriginal:English'
    );
    expect(linesOf(glued).slice(3, 7)).toEqual([
      'Distr.: General',
      '2 June 2021',
      'Chinese',
      'Original: English'
    ]);
  });

  it('loses its table of contents, job numbers and running heads', () => {
    const contents = '目录 段次 页次 一. 会议安排 .......... 7-10 2 二. 通过报告 .......... 11 5 ';
    const page = ' 2/5 V.21-03456 CTOC/COP/WG.3/2021/7 ';
    const text = flat(
      HEAD +
        contents +
        BODY.replace('三.', '一.').replace('五.', '二.').replace('法国、', `法国、${page}`)
    );
    const lines = linesOf(text);
    expect(lines.filter((line) => line.startsWith('一.'))).toEqual(['一. 会议安排']);
    expect(lines.find((line) => line.startsWith('10.'))).toMatch(/法国、\s+加纳/);
  });

  it('has its footnotes apart from the sentence that they stand in', () => {
    const text = BODY.replace('智利、', '智利、1 __________ 1 仅出席了第一天的会议。 ');
    expect(linesOf(flat(text))).toContain('1 仅出席了第一天的会议。');
  });

  it('is told from one with a line for each paragraph, which stays as it is', () => {
    const long = `${HEAD}${BODY.replace('智利', '智利、'.repeat(300))}`;
    expect(withLines(long, registry)).toBe(long);
  });

  it.each(readSeeds().files)('tells who came and who spoke as with its lines: %s', async (file) => {
    const text = readFileSync(file, 'utf8');
    const [whole, lost] = [await factsOf('a.txt', text), await factsOf('b.txt', flat(text))];
    const { attendance, attendance_gaps, statements, statement_gaps, officers, agenda } =
      factDigest(whole);
    expect(factDigest(lost)).toMatchObject({
      attendance,
      attendance_gaps,
      statements,
      statement_gaps,
      officers,
      agenda
    });
  });

  it.each(readSeeds().files)(
    'does so too in the forms that sites print it in: %s',
    async (file) => {
      const text = readFileSync(file, 'utf8');
      const { attendance, attendance_gaps, statements, statement_gaps } = factDigest(
        await factsOf('a.txt', text)
      );
      const lists = { attendance, attendance_gaps, statements, statement_gaps };
      for (const form of [atStops, inPages, spaced])
        expect(factDigest(await factsOf('b.txt', form(text))), form.name).toMatchObject(lists);
    }
  );

  it('is read where each line ends at a stop, and where each is a page behind its number', () => {
    const dump = [
      '联合国A/74/130大会Distr.\n:General30July2019ChineseOriginal:EnglishV.\n19-08181(C)*1908181*第七十四届会议',
      '临时议程*项目109打击犯罪打击为犯罪目的使用技术行为秘书长的报告摘要本报告系根据决议编写.\n*A/74/150.\n',
      'A/74/1302/74V.\n19-08181目录页次一.\n导言4二.\n收到的答复4三.\n结论9A/74/1304/74V.\n19-08181一.\n导言1.\n',
      `大会请秘书长征求意见${'，并根据这些意见提交一份报告'.repeat(30)}.\n2.\n秘书长发出普通照会.\n3.\n本报告载有答复.\n`
    ].join('');
    const lines = linesOf(dump);
    for (const line of ['A/74/130', '第七十四届会议', '秘书长的报告', '摘要', '一. 导言'])
      expect(lines).toContain(line);
    expect(lines.join()).not.toMatch(/V\.19|目录/);
    expect(lines.at(-1)).toBe('3. 本报告载有答复.');
    const pages = '1 United Nations\n\n2 A/65/32\n\n3 Note\n\n4 Chapter I\n\n5 Chapter II';
    expect(linesOf(pages)).toEqual([
      'United Nations',
      'A/65/32',
      'Note',
      'Chapter I',
      'Chapter II'
    ]);
    const years = '2 meetings\n\n4 meetings\n\n5 meetings';
    expect(withLines(years, registry)).toBe(years);
  });
});

it('a title between two labels is the first one’s, and no heading of its own', () => {
  const lines = linesOf(
    'TD/TIMBER.3/1 2 June 2004 Original: ENGLISH Geneva, 26–30 July 2004 Item 2 of the provisional agenda Provisional agenda and annotations I. Provisional agenda 1. Opening of the Conference 2. Adoption of the agenda 3. Election of officers 4. Credentials of representatives 5. Other business II. Annotations Opening of the Conference 1. The Conference will be opened by the Secretary-General or his representative. Election of officers 2. Rule 6 of the provisional rules of procedure provides that the Conference shall elect a President and one Vice-President.'
  );
  expect(lines).toContain('2. Adoption of the agenda');
  expect(lines).toContain('3. Election of officers');
});
