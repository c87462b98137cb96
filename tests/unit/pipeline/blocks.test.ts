import { describe, expect, it } from 'vitest';
import { cleanText } from '#pipeline/clean.ts';
import { assembleBlocks } from '#pipeline/parse/blocks.ts';
import { parse } from './read.ts';

const texts = (text: string) => assembleBlocks(cleanText(text), () => false).map((b) => b.text);
const kinds = (text: string) => assembleBlocks(cleanText(text), () => false).map((b) => b.kind);

describe('assembleBlocks', () => {
  it('joins the lines of a Chinese paragraph without a space and of an English one with one', () => {
    expect(texts('1. 工作组第十次会议审\n议了引渡。')).toEqual(['工作组第十次会议审议了引渡。']);
    expect(texts('1. The Working Group considered\nextradition.')).toEqual([
      'The Working Group considered extradition.'
    ]);
  });

  it('keeps a word whole that the document has with a hyphen, and mends one that it has without', () => {
    expect(texts('1. The follow-up went on with a follow-\nup meeting.')[0]).toContain(
      'follow-up m'
    );
    expect(texts('1. Cooperation grew through coopera-\ntion everywhere.')[0]).toContain(
      'through cooperation everywhere'
    );
  });

  it('joins lines with blank lines between them', () => {
    expect(texts('1. 工作组建议各国加强合作并\n\n交流经验。\n\n2. 会议闭幕。')).toEqual([
      '工作组建议各国加强合作并交流经验。',
      '会议闭幕。'
    ]);
  });

  it('takes page numbers, job numbers and running heads out of a sentence', () => {
    const text = '1. 工作组建议各国加强\n\nV.16-05070 3/12\n\nCTOC/COP/WG.3/2016/2\n\n合作。';
    expect(texts(text)).toEqual(['工作组建议各国加强合作。']);
  });

  it('takes a job number out of a line', () => {
    expect(texts('1. 各国加强 V.16-05070 3 合作。')).toEqual(['各国加强合作。']);
  });

  it('sets a footnote apart and goes on with the paragraph that the page break cut', () => {
    const text =
      '1. 工作组收到了秘书处的说明[^1]，并就各国的\n\n---\n\n[^1]: CTOC/COP/WG.3/2018/2\n\f\n经验交换了意见。';
    expect(kinds(text)).toEqual(['text', 'footnote']);
    expect(texts(text)[0]).toMatch(/各国的经验交换了意见。$/);
  });

  it('makes rows of table lines', () => {
    const table = '| Date | Item |\n|---|---|\n| 28 May | 2 |';
    expect(kinds(table)).toEqual(['table', 'table']);
    expect(texts(table)).toEqual(['Date | Item', '28 May | 2']);
  });
});

describe('footnote marks', () => {
  const text =
    '一. 出席情况\n\n1. 出席会议的有：智利、1中国、巴西。\n\n________\n\n1 仅出席国际合作工作组会议。\n';

  it('leave the text, and their place is kept', () => {
    const [, , list] = parse(`国际合作工作组\n\n${text}`).paragraphs;
    expect(list!.text).toBe('出席会议的有：智利、中国、巴西。');
    expect(list!.marks).toEqual([{ label: '1', at: list!.text.indexOf('中国') }]);
  });
});

describe('assembleBlocks, where lines are short', () => {
  it('joins a title whose next word had no room, and parts one that ends early', () => {
    const line = 'The experts considered the matter at their';
    const below = (title: string) =>
      texts(`1. ${`${line}\n`.repeat(20)}meeting.\n\nA. ${title}\n\n2. The Chair opened it.`);
    const long = 'Synergies with the Working Group\nInternationalization';
    expect(below(long)[1]).toBe('Synergies with the Working Group Internationalization');
    expect(below('Opening\nThe Chair welcomed everyone.').slice(1, 3)).toEqual([
      'Opening',
      'The Chair welcomed everyone.'
    ]);
  });

  it('takes no number in a sentence for a paragraph’s', () => {
    expect(
      texts('3. Parties cooperate under articles 44 to\n50. Dual criminality is deemed fulfilled.')
    ).toHaveLength(1);
    expect(texts('3. 工作组审议了题为“其他事项”的议程项目\n2。秘书处作了专题介绍。')).toHaveLength(
      1
    );
    expect(
      texts('3. 提出的建议已纳入报告（见第二次会议报告，\n第四节）。工作组表示欢迎。')
    ).toHaveLength(1);
  });

  it('keeps a symbol in a sentence that a line’s end set apart', () => {
    const head = `${'工作组审议了引渡。\n\n'.repeat(40)}`;
    expect(texts(`${head}41. 会议收到的文件见\nA/RES/69/196\n和该文件的附件。`).at(-1)).toContain(
      'A/RES/69/196'
    );
    expect(
      texts('1. A list is contained in document CTOC/\nCOP/WG.6/2018/INF/1/Rev.1.').at(-1)
    ).toMatch(/CTOC\/COP\/WG\.6\/2018\/INF\/1\/Rev\.1\.$/);
  });

  it('puts a space after a closing quotation mark of English, none in Chinese', () => {
    expect(texts('1. The item entitled “Other matters”\nwas considered.')).toEqual([
      'The item entitled “Other matters” was considered.'
    ]);
    expect(texts('1. 审议了题为“其他事项”\n的议程项目。')).toEqual([
      '审议了题为“其他事项”的议程项目。'
    ]);
  });
});
