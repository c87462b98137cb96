import { describe, expect, it } from 'vitest';
import { HEAD_ZH, parse } from './read.ts';

const rows = (text: string) =>
  parse(`${HEAD_ZH}\n${text}`)
    .paragraphs.filter((p) => p.kind === 'body' || p.kind === 'item')
    .slice(1)
    .map((p) => `${p.number} ${p.kind}${p.listNumber ? ` list ${p.listNumber}` : ''}`);

const sections = (text: string) =>
  parse(`${HEAD_ZH}\n${text}`)
    .sections.slice(1)
    .map((s) => `${s.level} ${s.label} ${s.heading} ${s.role}`);

describe('numbering', () => {
  it('tells the agenda inside a numbered paragraph from the paragraphs', () => {
    const text =
      '二. 通过议程\n\n2. 工作组通过了下列议程：\n\n1. 组织事项：\n\n(a) 会议开幕；\n\n(b) 通过议程。\n\n2. 引渡。\n\n3. 会议闭幕。\n\n3. 会议审议了文件。';
    expect(rows(text)).toEqual([
      '2 body',
      '1 item list 1',
      '1(a) item list 1(a)',
      '1(b) item list 1(b)',
      '2 item list 2',
      '3 item list 3',
      '3 body'
    ]);
  });

  it('numbers lettered items after their paragraph, and roman ones after their letter', () => {
    const text =
      '二. 建议\n\n2. 工作组建议：\n\n(a) 合作；\n\n(b) 交流：\n\n(i) 经验；\n\n(ii) 做法。';
    expect(rows(text)).toEqual([
      '2 body',
      '2(a) item',
      '2(b) item',
      '2(b)(i) item',
      '2(b)(ii) item'
    ]);
  });
});

describe('sections', () => {
  it('nest chapters and parts, and have roles', () => {
    expect(sections('二. 审议概要\n\nA. 引渡\n\n2. 已讨论。\n\n三. 出席情况\n\n3. 无。')).toEqual([
      '1 二 审议概要 deliberations',
      '2 A 引渡 deliberations',
      '1 三 出席情况 attendance'
    ]);
  });

  it('are a chapter on the meeting where attendance is one of its sections', () => {
    const text =
      '二. 出席情况和工作安排\n\nA. 会议日期和地点\n\n2. 举行。\n\nB. 出席情况\n\n3. 出席。';
    expect(sections(text).map((s) => s.split(' ').at(-1))).toEqual([
      'organization',
      'organization',
      'attendance'
    ]);
    expect(sections('二. 出席情况和工作安排\n\n2. 出席。')[0]).toMatch(/attendance$/);
  });

  it('have the role of their last words, where a heading tells of what became of recommendations', () => {
    expect(sections('二. 第二十九次会议所通过建议的执行情况\n\n2. 已讨论。')).toEqual([
      '1 二 第二十九次会议所通过建议的执行情况 deliberations'
    ]);
    expect(sections('二. 各国为落实建议采取的行动\n\n2. 已讨论。')[0]).toMatch(/deliberations$/);
    expect(sections('二. 关于落实工作的建议\n\n2. 已讨论。')[0]).toMatch(/recommendations$/);
  });

  it('read a Commission’s chapters as statements, deliberations and action', () => {
    const text =
      '二. 专题讨论\n\n2. 甲发言。\n\nA. 审议情况\n\n3. 乙。\n\nB. 采取的行动\n\n4. 丙。';
    expect(sections(text).map((s) => s.split(' ').at(-1))).toEqual([
      'statements',
      'deliberations',
      'other'
    ]);
  });

  it('take lines of officers into the paragraph that introduces them', () => {
    const text =
      '二. 会议开幕\n\n2. 选出了下列主席团成员：\n\n主席：Ana Silva（巴西）\n\n副主席：Li Wei（中国）';
    const last = parse(`${HEAD_ZH}\n${text}`).paragraphs.at(-1)!;
    expect(last.number).toBe('2');
    expect(last.text).toContain('副主席：Li Wei（中国）');
  });
});

describe('headings', () => {
  it('of chapters stand below those of parts', () => {
    const text =
      '第二部分：高级别会议\n\n一、 会议开幕\n\n2. 会议开幕。\n\nA. 出席情况\n\n3. 出席会议。\n\n第三部分：其他会议\n\n一、 导言\n\n4. 会议举行。';
    expect(sections(text).map((s) => s.split(' ').slice(0, 3).join(' '))).toEqual([
      '1 二 高级别会议',
      '2 一 会议开幕',
      '3 A 出席情况',
      '1 三 其他会议',
      '2 一 导言'
    ]);
  });

  it('with decimals stand below their number, above paragraphs in square brackets', () => {
    const text =
      '## 2. 治理\n\n[2] 审议了治理。\n\n### 2.1 主席团\n\n[3] 审议了报告。\n\n### 2.2 焦点小组\n\n[4] 审议了建议。\n\n## 3. 其他事项\n\n[5] 没有其他事项。';
    const told = sections(text).map((s) => s.split(' ').slice(0, 3).join(' '));
    const level = Number(told[0]![0]);
    expect(told).toEqual([
      `${level} 2 治理`,
      `${level + 1} 2.1 主席团`,
      `${level + 1} 2.2 焦点小组`,
      `${level} 3 其他事项`
    ]);
    expect(rows(text)).toEqual(['2 body', '3 body', '4 body', '5 body']);
  });
});

describe('a line in brackets below a heading', () => {
  it.each(['（议程项目2(a)）', '(Agenda item 2 (a))', '（临时议程项目2）'])(
    'belongs to it where it names the item: %s',
    (line) => {
      expect(sections(`2. 会议开幕。\n\n二. 组织事项\n${line}\n\n2. 会议商定了安排。`)).toEqual([
        `1 二 组织事项${line} organization`
      ]);
    }
  );

  it('is no heading where it tells a paragraph', () => {
    const text = '2. 理事会注意到该报告。\n\n（GB.349/POL/1，第24段）\n\n3. 理事会商定了安排。';
    expect(sections(text)).toEqual([]);
  });
});
