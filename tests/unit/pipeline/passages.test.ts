import { describe, expect, it } from 'vitest';
import { extractCitations } from '#pipeline/extract/citations.ts';
import { voicesIn } from '#pipeline/extract/voices.ts';
import { en } from '#pipeline/grammar/en.ts';
import { zh } from '#pipeline/grammar/zh.ts';
import { parse, HEAD_ZH, read, registry, reportZh } from './read.ts';

const paragraph = (text: string, heading = '审议概要') => {
  const document = parse(`${HEAD_ZH}\n二. ${heading}\n\n2. ${text}\n`);
  return { document, last: document.paragraphs.at(-1)! };
};

const citations = (text: string) => {
  const { document, last } = paragraph(text);
  return extractCitations(document, registry)
    .filter((c) => c.paragraph === last.ordinal)
    .map((c) => `${c.kind} ${c.instrument} ${c.target}`);
};

describe('citations', () => {
  it('are articles of the convention that the document is about', () => {
    expect(citations('根据《公约》第十八条第十三款和第27条，各国应当合作。')).toEqual([
      'article UNTOC 18.13',
      'article UNTOC 27'
    ]);
  });

  it('are articles of another treaty where it is named', () => {
    expect(citations('《联合国反腐败公约》第四十六条规定了司法协助。')).toEqual([
      'article UNCAC 46'
    ]);
  });

  it('are resolutions and decisions of who adopted them', () => {
    expect(citations('缔约方会议第9/1号决议、第4/2号决定和大会第69/196号决议。')).toEqual([
      'resolution CTOC/COP 9/1',
      'decision CTOC/COP 4/2',
      'resolution A 69/196'
    ]);
  });

  it('are documents by symbol', () => {
    expect(citations('工作组收到了CTOC/COP/WG.3/2018/2号文件。')).toEqual([
      'document null CTOC/COP/WG.3/2018/2'
    ]);
  });
});

describe('voices', () => {
  const voices = (text: string, grammar = zh) =>
    voicesIn({ ...paragraph('x').last, text }, grammar.voices).map(
      (v) => `${v.strength} ${v.phrase}`
    );

  it('have the strength that the phrase tells', () => {
    expect(voices('一名发言者指出问题。几位发言者表示同意。一些代表团和许多发言者支持。')).toEqual([
      'one 一名发言者',
      'several 几位发言者',
      'some 一些代表团',
      'many 许多发言者'
    ]);
    expect(voices('One speaker asked; several delegations and many speakers replied.', en)).toEqual(
      ['one One speaker', 'several several delegations', 'many many speakers']
    );
  });

  it('are nobody by name', () => {
    expect(voices('阿根廷代表指出问题。')).toEqual([]);
  });
});

describe('findings', () => {
  const codes = (heading: string, text: string) =>
    reportZh(heading, text).findings.map((f) => f.code);

  it('flag a year that contradicts the masthead', () => {
    expect(codes('会议安排', '2. 会议于2017年5月28日至31日举行。')).toEqual(['contradicting-date']);
  });

  it('flag an English word inside a Chinese sentence', () => {
    expect(codes('审议概要', '2. 讨论了法律and实际问题。')).toEqual(['stray-word']);
  });

  it('flag an unknown name and an incomplete list', () => {
    expect(codes('出席情况', '2. 下列缔约国派代表出席了会议：沙特阿拉、[……]。')).toEqual([
      'unknown-name',
      'incomplete-list'
    ]);
  });

  it('flag a speaker who is not on the attendance list', () => {
    const text =
      '2. 下列缔约国派代表出席了会议：巴西。\n\n三. 发言\n\n3. 在议程项目2下，下列缔约国代表作了发言：阿根廷。';
    expect(codes('出席情况', text)).toEqual(['speaker-not-listed']);
  });

  it('flag a section without text', () => {
    expect(codes('审议概要', '三. 建议\n\n2. 合作。')).toEqual(['empty-section']);
  });

  it('are none where nothing is wrong', () => {
    expect(codes('出席情况', '2. 下列缔约国派代表出席了会议：阿根廷和巴西。')).toEqual([]);
  });
});

describe('what a careful reader flags', () => {
  it('a session that the years rule out, read as the Conference’s', () => {
    const { findings, mentions } = reportZh('审议概要', '2. 该建议将提请大会第十届会议注意。');
    expect(mentions.map((m) => `${m.body}/${m.ordinal}`)).toContain('CTOC/COP/10');
    expect(findings.map((f) => f.code)).toContain('improbable-session');
  });

  it('a participant whom the lists print in two ways, once', () => {
    const { findings } = read(
      `${HEAD_ZH}\n二. 发言\n\n2. 在议程项目2下，下列缔约国的代表作了发言：美国和中国。\n\n三. 出席情况\n\n3. 下列缔约国派代表出席了会议：美利坚合众国和中国。\n`
    );
    expect(findings.filter((f) => f.code === 'name-varies')).toHaveLength(1);
  });
});
