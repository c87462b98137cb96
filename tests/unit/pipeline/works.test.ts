import { describe, expect, it } from 'vitest';
import { readDocument, tabulate } from '#pipeline/build.ts';
import type { Tables } from '#pipeline/schema.ts';
import { readRegistryFiles } from '#pipeline/node/registry-files.ts';
import { readRegistry } from '#pipeline/registry/registry.ts';

const registry = readRegistry(await readRegistryFiles());

const ZH = `联合国 CTOC/COP/WG.4/2019/9

贩运人口问题工作组
2019年9月9日和10日，维也纳

贩运人口问题工作组2019年9月9日和10日在维也纳举行的会议报告

一. 导言

1. 贩运人口问题工作组第九次会议于2019年9月9日和10日在维也纳举行。

二. 会议安排

A. 出席情况

2. 《公约》下列缔约国派代表出席了会议：阿根廷、巴西和中国。
`;

const EN = `United Nations CTOC/COP/WG.4/2019/9

Working Group on Trafficking in Persons
Vienna, 9 and 10 September 2019

Report on the meeting of the Working Group on Trafficking in Persons held in Vienna on 9 and 10 September 2019

I. Introduction

1. The ninth meeting of the Working Group on Trafficking in Persons was held in Vienna on 9 and 10 September 2019.

II. Organization of the meeting

A. Attendance

2. The following States parties to the Convention were represented at the meeting: Argentina, Brazil, China and Cuba.
`;

const tablesOf = async (files: Readonly<Record<string, string>>): Promise<Tables> => {
  const documents = await Promise.all(
    Object.entries(files).map(async ([name, text]) => {
      const bytes = new TextEncoder().encode(text);
      const read = await readDocument(
        { name, bytes, sha256: name.padEnd(64, '0') },
        registry,
        (run) => [run]
      );
      if ('failure' in read) throw new Error(read.failure.reason.en);
      return read.document;
    })
  );
  return tabulate(documents, registry);
};

describe('two language versions of one document', () => {
  it('are one work whose facts are counted once, from the Chinese version', async () => {
    const tables = await tablesOf({ 'report-en.txt': EN, 'report-zh.txt': ZH });
    expect(tables.documents.map((d) => [d.document_id, d.work_id, d.is_translation])).toEqual([
      ['CTOC/COP/WG.4/2019/9@en', 'CTOC/COP/WG.4/2019/9', true],
      ['CTOC/COP/WG.4/2019/9', 'CTOC/COP/WG.4/2019/9', false]
    ]);
    expect(tables.attendance.map((a) => a.entity_id)).toEqual(['ARG', 'BRA', 'CHN']);
  });

  it('lend each other their titles', async () => {
    const { documents } = await tablesOf({ 'a.txt': EN, 'b.txt': ZH });
    for (const d of documents) {
      expect(d.title_zh).toBe('贩运人口问题工作组2019年9月9日和10日在维也纳举行的会议报告');
      expect(d.title_en).toMatch(/^Report on the meeting of the Working Group/);
    }
  });

  it('are linked paragraph by paragraph by printed number', async () => {
    const { paragraphs } = await tablesOf({ 'a.txt': EN, 'b.txt': ZH });
    const two = paragraphs.find(
      (p) => p.document_id === 'CTOC/COP/WG.4/2019/9' && p.number === '2'
    )!;
    const twin = paragraphs.find((p) => p.paragraph_id === two.counterpart_id)!;
    expect(twin.text).toMatch(/^The following States parties/);
    expect(twin.counterpart_id).toBe(two.paragraph_id);
  });

  it('give a finding where only one names a delegation', async () => {
    const { findings } = await tablesOf({ 'a.txt': EN, 'b.txt': ZH });
    const differ = findings.filter((f) => f.code === 'versions-differ');
    expect(differ.map((f) => f.message_en)).toEqual([
      'Only the English version tells the attendance of Cuba; it is not counted. Compare the two versions.'
    ]);
  });

  it('are two works where their symbols differ', async () => {
    const other = EN.replace('WG.4/2019/9', 'WG.4/2019/8');
    const { documents } = await tablesOf({ 'a.txt': other, 'b.txt': ZH });
    expect(documents.every((d) => !d.is_translation)).toBe(true);
  });
});
