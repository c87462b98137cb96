import { describe, expect, it } from 'vitest';
import { isHeadingLabel, isItemLabel, readLabel, readRoman } from '#pipeline/parse/labels.ts';

const label = (line: string) => {
  const found = readLabel(line);
  return found && `${found.kind} ${found.printed} ${found.ordinal}`;
};

describe('readLabel', () => {
  it.each([
    ['23. 工作组听取了', 'number 23 23'],
    ['4．会议', 'number 4 4'],
    ['(b) 引渡', 'letter (b) 2'],
    ['（c）引渡', 'letter (c) 3'],
    ['(iii) 引渡', 'roman (iii) 3'],
    ['一. 导言', 'chapter 一 1'],
    ['十二、附则', 'chapter 十二 12'],
    ['IV. Recommendations', 'chapter IV 4'],
    ['第一章概述', 'chapter 一 1'],
    ['第三章 审议情况', 'chapter 三 3'],
    ['Chapter III. Conclusions', 'chapter III 3'],
    ['B. 发言', 'part B 2'],
    ['（一）出席情况', 'part (一) 1'],
    ['• 引渡', 'bullet • 0']
  ])('reads the label of %s', (line, expected) => {
    expect(label(line)).toBe(expected);
  });

  it.each([
    '2018年5月',
    '1.5 per cent',
    '77国集团',
    'A delegation',
    '议程项目2',
    '第三章载有供工作组审议的结论',
    '第二章概述了历次会议的情况',
    '第四章中的建议',
    'Chapter III contains the conclusions'
  ])('reads none in %s', (line) => {
    expect(label(line)).toBeNull();
  });

  it('counts the label and the space behind it', () => {
    expect(readLabel('23.  工作组')?.length).toBe(5);
  });

  it('tells headings from items', () => {
    expect([isHeadingLabel(readLabel('一. 导言')), isItemLabel(readLabel('一. 导言'))]).toEqual([
      true,
      false
    ]);
    expect([isHeadingLabel(readLabel('(a) x')), isItemLabel(readLabel('(a) x'))]).toEqual([
      false,
      true
    ]);
  });
});

describe('readRoman', () => {
  it('reads numerals in their usual form and nothing else', () => {
    expect(['iv', 'IX', 'xiv', 'iiii', 'ic', 'b'].map(readRoman)).toEqual([4, 9, 14, 0, 0, 0]);
  });
});
