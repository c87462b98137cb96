import { attendanceTrend } from '#lib/charts/attendance-trend/chart.ts';
import { answer } from '#lib/charts/chart.ts';
import { remarks } from '#lib/charts/contract.ts';
import { wrapText } from '#lib/charts/parts/text-width.ts';
import { wordShift } from '#lib/charts/word-shift/chart.ts';
import { moreOn } from '#lib/charts/word-shift/finding.ts';
import type { Run } from '#lib/data/query.ts';
import { stretches } from '#lib/text/kept.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { leads } from '../../../src/routes/[lang=lang]/leads.ts';
import { tinyCorpus } from './corpus.ts';
import { driftCorpus } from './drift-corpus.ts';
import { openCorpus } from './tables.ts';

let tiny: Run;
let drifting: Run;
beforeAll(async () => {
  ({ run: tiny } = await openCorpus(tinyCorpus()));
  ({ run: drifting } = await openCorpus(driftCorpus()));
});

describe('what a figure says first', () => {
  const view = { ...DEFAULT_VIEW, body: 'X' };

  it('calls nothing a rise or a fall where a list is open', async () => {
    const { rows } = await answer(attendanceTrend, view, tiny);
    const { finding } = attendanceTrend.text(rows, view, 'en');
    expect(finding).toContain('≥\u00a02');
    expect(finding).toContain('no rise or fall can be told');
  });

  it('tells how many more came where both lists are complete', async () => {
    const { rows } = await answer(attendanceTrend, view, tiny);
    const closed = { ...rows, lists: rows.lists.map((list) => ({ ...list, is_open: false })) };
    const { finding } = attendanceTrend.text(closed, view, 'en');
    expect(finding).toContain('2 fewer than at the 1st session');
  });

  it('is told once where a caption has it already', () => {
    const text = { title: '', subtitle: '', notes: ['n'], sources: [], alternative: '' };
    expect(remarks(text)).toEqual(['n']);
    expect(remarks({ ...text, finding: 'f' })).toEqual(['f', 'n']);
    expect(remarks({ ...text, finding: 'f' }, 'so: f')).toEqual(['n']);
  });

  it('of a movement names what each side says more of, and nothing that chance would give', async () => {
    const listsIn = async (run: Run) =>
      (await leads('X', 'en', run)).flatMap(({ lines }) => lines).filter(({ isList }) => isList);
    const lists = await listsIn(drifting);
    expect(lists.length).toBeGreaterThan(0);
    expect(lists.map(({ value }) => value)).not.toContain('');
    expect(await listsIn(tiny)).toEqual([]);
  });

  it('puts a word on the side that has more of it', async () => {
    const sides = { a: ['reports:X/1'], b: ['reports:X/2'], of: 'words' } as const;
    const { rows } = await answer(wordShift, { ...view, ...sides }, drifting);
    for (const { bits, en } of rows.shifts.items.slice(0, 3))
      expect(moreOn(rows, bits < 0 ? 'a' : 'b', 'en')).toContain(en);
  });
});

describe('a line', () => {
  it.each([
    ['国际合作工作组第十四次会议（2023年）：谁发言', ['第十四次会议', '（2023年）']],
    ['第4(a)–4(k)、7–28段', ['4(a)–4(k)', '7–28']],
    ['就写“≥”或“未记录”。', ['“≥”', '“未记录”。']],
    ['sessions 4–6 (recounted), 2016', ['4–6']]
  ])('of %s ends within nothing that belongs together', (text, kept) => {
    const found = stretches(text).filter(({ isKept }) => isKept);
    expect(found.map((stretch) => stretch.text)).toEqual(kept);
  });

  it('loses nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'第1–3次会议（2年）“”。a ') }), (text) => {
        expect(
          stretches(text)
            .map((s) => s.text)
            .join('')
        ).toBe(text);
      })
    );
  });

  it('never holds one character alone at the end where the line before can spare some', () => {
    const name = '联合国打击跨国有组织犯罪公约缔约方会议扩大主席团';
    const lines = wrapText(name, 23 * 10, 10);
    expect(lines.join('')).toBe(name);
    expect(lines.map((line) => line.length)).toEqual([13, 11]);
  });
});
