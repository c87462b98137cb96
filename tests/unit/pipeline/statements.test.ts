import { describe, expect, it } from 'vitest';
import { HEAD_ZH, read, reportEn, reportZh } from './read.ts';

type Report = ReturnType<typeof read>;
const rows = ({ statements }: Report) =>
  statements.map(
    (s) => `${s.item ?? '-'}${s.itemIsInferred ? '?' : ''} ${s.entity.id} ${s.kind} ${s.capacity}`
  );

describe('statements', () => {
  it('fall under the item that their list names, and under that of the list before it', () => {
    const text =
      '2. 在议程项目2下，下列缔约国代表作了发言：阿根廷和巴西。\n\n3. 下列签署国的观察员也作了发言：伊朗伊斯兰共和国。';
    expect(rows(reportZh('发言', text))).toEqual([
      '2 ARG statement party',
      '2 BRA statement party',
      '2? IRN statement signatory'
    ]);
  });

  it('count for each item that is named', () => {
    const text = '2. 在议程项目2和3下，下列缔约国代表作了发言：阿根廷。';
    expect(rows(reportZh('发言', text))).toEqual([
      '2 ARG statement party',
      '3 ARG statement party'
    ]);
  });

  it('are those of a representative, for the group', () => {
    const { statements } = reportZh(
      '发言',
      '2. 在议程项目2下，埃及代表以77国集团和中国的名义发言。'
    );
    expect(statements.map((s) => s.entity.id)).toEqual(['EGY']);
    expect(statements[0]!.onBehalfOf).toMatchObject({ unknown: null });
    expect(statements[0]!.onBehalfOf!.id).not.toBe('CHN');
  });

  it('are presentations where the Secretariat presents', () => {
    const text = '2. 在议程项目2下，秘书处的一名代表作了专题介绍。';
    expect(rows(reportZh('发言', text))).toEqual(['2 secretariat presentation secretariat']);
  });

  it('are told in English lists', () => {
    const text =
      '2. Under agenda item 2, statements were made by the representatives of the following parties: Argentina and Brazil.\n\n3. The observer for Palau also made a statement.';
    expect(rows(reportEn('Statements', text))).toEqual([
      '2 ARG statement party',
      '2 BRA statement party',
      '2? PLW statement observer-state'
    ]);
  });

  it('are none where nobody spoke', () => {
    expect(rows(reportZh('发言', '2. 在议程项目2下，没有代表团发言。'))).toEqual([]);
  });

  it('leave a gap where the list is a placeholder', () => {
    const report = reportZh('发言', '2. 在议程项目2下，下列缔约国代表作了发言：[……]。');
    expect(rows(report)).toEqual([]);
    expect(report.statementGaps).toMatchObject([{ item: '2' }]);
  });

  it('have the capacity of the attendance list', () => {
    const report = read(
      `${HEAD_ZH}\n二. 出席情况\n\n2. 《公约》下列签署国派观察员出席了会议：伊朗伊斯兰共和国。\n\n三. 发言\n\n3. 在议程项目2下，伊朗伊斯兰共和国的观察员作了发言。\n`
    );
    expect(rows(report)).toEqual(['2 IRN statement signatory']);
  });
});
