import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceText, wrapText } from '#lib/export/wrap.ts';

/** Han one, everything else half. */
const widthOf = (text: string) =>
  [...text].reduce((width, character) => width + (/[\u2e80-\uffef]/.test(character) ? 1 : 0.5), 0);
const wrap = (text: string, width: number) => wrapText(text, width, widthOf);

describe('wrapText(text, width)', () => {
  it('puts no closing punctuation at the start of a line, and no opening one at its end', () => {
    expect(wrap('出席者有智利、中国', 6)).toEqual(['出席者有智', '利、中国']);
    expect(wrap('国际合作（工作组）', 5)).toEqual(['国际合作', '（工作组）']);
    expect(wrap('出席情况：完整。', 7)).toEqual(['出席情况：完', '整。']);
  });

  it('breaks English between words only', () => {
    expect(wrap('States parties attended', 7)).toEqual(['States parties', 'attended']);
  });

  it('keeps a symbol whole while it fits into a line', () => {
    expect(wrap('见文件CTOC/COP/WG.3/2020/4第23段', 11)).toEqual([
      '见文件',
      'CTOC/COP/WG.3/2020/4第',
      '23段'
    ]);
  });

  it('breaks an address that is wider than a line, at its slashes first', () => {
    const lines = wrap('http://localhost:4747/zh/attendance/?body=CTOC', 12);
    expect(lines.every((line) => widthOf(line) <= 12)).toBe(true);
    expect(lines[0]).toBe('http://localhost:4747/');
    expect(lines.join('')).toBe('http://localhost:4747/zh/attendance/?body=CTOC');
  });

  it('has one line for nothing', () => {
    expect(wrap('', 5)).toEqual(['']);
  });

  it('loses no character but spaces at the ends of lines, and keeps to the width', () => {
    const text = fc.string({ unit: fc.constantFrom(...'中国出席，。“”（）aB3 /.'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (content, width) => {
        const lines = wrap(content, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(content.replaceAll(' ', ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      })
    );
  });
});

describe('balanceText(text, width)', () => {
  it('leaves no single character on the last line of a title', () => {
    expect(balanceText('各区域组出席会议情况', 9, widthOf)).toEqual(['各区域组出', '席会议情况']);
  });

  it('parts two lines at a clause', () => {
    expect(balanceText('国际合作工作组：各区域组的出席份额', 10, widthOf)).toEqual([
      '国际合作工作组：',
      '各区域组的出席份额'
    ]);
    expect(balanceText('States attending, by group', 9, widthOf)).toEqual([
      'States attending,',
      'by group'
    ]);
  });

  it('does not part where a line would be much shorter or too long', () => {
    expect(balanceText('注：各区域组出席会议情况', 9, widthOf)).toEqual([
      '注：各区域组',
      '出席会议情况'
    ]);
  });

  it('takes no more lines than needed', () => {
    expect(balanceText('出席情况', 9, widthOf)).toEqual(['出席情况']);
  });
});
