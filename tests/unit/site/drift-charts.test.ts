import { answer } from '#lib/charts/chart.ts';
import { divergenceMatrix } from '#lib/charts/divergence-matrix/chart.ts';
import { toHeat } from '#lib/charts/divergence-matrix/layout.ts';
import { driftBand, driftLines } from '#lib/charts/drift-band/chart.ts';
import { layoutBand } from '#lib/charts/drift-band/layout.ts';
import { driftShares, shareChanges } from '#lib/charts/drift-shares/chart.ts';
import { toDiverging as shareRows } from '#lib/charts/drift-shares/layout.ts';
import { layoutDiverging } from '#lib/charts/diverging/layout.ts';
import { keyness } from '#lib/charts/keyness/chart.ts';
import { kitagawaSplit } from '#lib/charts/kitagawa/chart.ts';
import { commonOf, splitChanges } from '#lib/charts/kitagawa/parts.ts';
import { wordShift } from '#lib/charts/word-shift/chart.ts';
import { toDiverging } from '#lib/charts/word-shift/layout.ts';
import { toShifts } from '#lib/charts/word-shift/shifts.ts';
import type { Run } from '#lib/data/query.ts';
import { jensenShannon } from '#lib/stats/index.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { tinyCorpus } from './corpus.ts';
import { driftCorpus } from './drift-corpus.ts';
import { pairCharts, sideCharts } from './every-chart.ts';
import { openCorpus } from './tables.ts';

let run: Run;
let tiny: Run;
beforeAll(async () => {
  ({ run } = await openCorpus(driftCorpus()));
  ({ run: tiny } = await openCorpus(tinyCorpus()));
});

const sides = { a: ['reports:X/1'], b: ['reports:X/2'] };
const swapped = { a: sides.b, b: sides.a };
const topics = { level: 'detail', masked: false } as const;

describe.each(
  [...sideCharts(sides.a, sides.b), ...pairCharts('X')].map((chart) => [chart.name, chart] as const)
)('%s', (_, chart) => {
  it('says of every figure the number that its evidence counts', async () => {
    for (const { label, said, counted } of await chart.checked(run))
      expect(counted, label).toBe(said);
  });

  it('has the same rows in both languages', async () => {
    const [zh, en] = [await chart.texts(run, 'zh'), await chart.texts(run, 'en')];
    const numbers = (of: typeof zh) =>
      of.table.rows.map((row) => row.filter((cell) => typeof cell === 'number'));
    expect(numbers(zh)).toEqual(numbers(en));
    for (const { text, table } of [zh, en]) {
      expect([text.title, text.subtitle, text.alternative].every((t) => t.length > 0)).toBe(true);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
  });
});

describe('the divergence of two sides', () => {
  it('finds a shift that is there, in words and in topics', async () => {
    const { rows } = await answer(driftBand, { ...sides, ...topics }, run);
    const lines = driftLines(rows, { ...sides, ...topics }, 'en');
    expect(lines.map(({ band }) => band?.isBeyondChance)).toEqual([true, true]);
    expect(lines[0]?.band?.observed).toBeCloseTo(jensenShannon([24, 3], [3, 24]).divergence, 12);
  });

  it('is the same from either side', async () => {
    const [there, back] = await Promise.all(
      [sides, swapped].map((of) => answer(driftBand, { ...of, ...topics }, run))
    );
    expect(back?.rows.words?.observed).toBeCloseTo(there?.rows.words?.observed ?? NaN, 12);
  });

  it('says in words, in both languages, what is no more than chance', async () => {
    const view = { a: ['reports:X/1'], b: ['reports:X/3'], level: 'main', masked: false } as const;
    const { rows } = await answer(driftBand, view, run);
    // Every paragraph mentions the one main topic: the two distributions are equal.
    expect(rows.topics).toMatchObject({ observed: 0, isBeyondChance: false });
    expect(driftBand.text(rows, view, 'en').notes.join(' ')).toContain('no more than chance');
    expect(driftBand.text(rows, view, 'zh').notes.join('')).toContain('不超出偶然');
  });

  it('of fewer than ten paragraphs is not given: counts and a sentence', async () => {
    const view = { ...sides, ...topics };
    const { rows } = await answer(driftBand, view, tiny);
    expect(rows.words).toBeNull();
    const { rows: table } = driftBand.table(rows, view, 'en');
    expect(table.map((row) => row.slice(1, 4))).toEqual([
      [1, 1, { absent: 'not-applicable' }],
      [1, 1, { absent: 'not-applicable' }]
    ]);
    const { notes, undrawn } = driftBand.text(rows, view, 'en');
    expect(notes[0]).toContain('Below 10 only counts');
    expect(undrawn).toBe(notes[0]);
    expect(layoutBand(rows, view, 'en', 800).lines.every((line) => line.value === null)).toBe(true);
  });

  it('leaves words of a side in another language uncounted, which is not zero', async () => {
    const corpus = driftCorpus();
    const documents = corpus.documents.map((one) =>
      one.document_id === 'X/R2' ? { ...one, language: 'en' as const } : one
    );
    const second = corpus.word_counts.filter((one) => !one.paragraph_id.startsWith('X/R2#'));
    const mixed = await openCorpus({ ...corpus, documents, word_counts: second });
    const uncounted = { absent: 'not-applicable' };
    const uneven = { a: ['reports:X/1', 'reports:X/3'], b: sides.b };
    const view = { ...uneven, of: 'words', ...topics } as const;
    const { rows } = await answer(wordShift, view, mixed.run);
    const table = wordShift.table(rows, view, 'en').rows;
    expect(table.length).toBeGreaterThan(0);
    expect(table.map(([, , b]) => b)).toEqual(table.map(() => uncounted));
    expect(table.every(([, a]) => typeof a === 'number' && a > 0)).toBe(true);
    const key = await answer(keyness, { ...uneven, prior: 500 }, mixed.run);
    const words = keyness.table(key.rows, { ...uneven, prior: 500 }, 'en').rows;
    expect(words.map(([, , b]) => b)).toEqual(words.map(() => uncounted));
    const counted = wordShift.table(rows, { ...view, of: 'topics' }, 'en').rows;
    expect(counted.every(([, , b]) => b === 0)).toBe(true);
  });

  it('of fewer than ten paragraphs draws its counts, each towards its side', async () => {
    const view = { ...sides, of: 'words', ...topics } as const;
    const { rows } = await answer(wordShift, view, tiny);
    const { rows: drawn, formatTick } = toDiverging(rows, view, 'en');
    const ends = drawn.map(({ bars }) => bars.map(({ to }) => to));
    expect(ends).toEqual(
      rows.shifts.items.map(({ a, b }) => [-a, b].filter((count) => count !== 0))
    );
    expect([formatTick(-2), formatTick(0.5)]).toEqual(['2', '']);
    expect(wordShift.text(rows, view, 'en').undrawn).toBe('');
    const { rows: shares } = await answer(driftShares, { ...sides, ...topics }, tiny);
    expect(shareChanges(shares, view).map(({ change }) => change)).toContain(null);
    expect(shareRows(shares, view, 'en').rows.every(({ bars }) => bars.length > 0)).toBe(true);
    const { rows: split } = await answer(kitagawaSplit, { ...sides, ...topics }, tiny);
    expect(kitagawaSplit.text(split, view, 'en').undrawn).toContain('Below 10 only counts');
  });

  it('of nothing, or of a side and itself, explains itself', async () => {
    for (const [a, b, said] of [
      [[], [], 'no substantive paragraph'],
      [['reports:X'], ['reports:X'], 'same sessions']
    ] as const) {
      const view = { a, b, ...topics };
      const { rows } = await answer(driftBand, view, run);
      expect(driftBand.table(rows, view, 'en').rows).toEqual([]);
      expect(driftBand.text(rows, view, 'en').notes.join(' ')).toContain(said);
    }
  });
});

describe('what each word adds', () => {
  const view = { ...sides, of: 'words', ...topics } as const;

  it('points to the side with the larger share, and flips exactly when the sides are swapped', async () => {
    const { rows } = await answer(wordShift, view, run);
    const { rows: back } = await answer(wordShift, { ...view, ...swapped }, run);
    const bits = (of: typeof rows) => new Map(of.shifts.items.map((item) => [item.id, item.bits]));
    expect(bits(rows).get('zh:引渡')).toBeLessThan(0);
    for (const [id, value] of bits(rows)) expect(bits(back).get(id)).toBe(-value);
  });

  it('adds up to the divergence, however many words are not shown', () => {
    const counted = fc.record({ a: fc.nat(30), b: fc.nat(30) });
    const list = fc.array(counted, { minLength: 2, maxLength: 80 });
    fc.assert(
      fc.property(list, (counts) => {
        fc.pre(counts.some(({ a }) => a > 0) && counts.some(({ b }) => b > 0));
        const items = counts.map((count, i) => ({
          ...count,
          id: String(i),
          zh: '',
          en: '',
          language: ''
        }));
        const { items: shown, rest, divergence } = toShifts(items);
        const sum = shown.reduce((all, { bits }) => all + Math.abs(bits), rest.a + rest.b);
        expect(sum).toBeCloseTo(divergence ?? NaN, 10);
        expect(shown.length + rest.items).toBe(items.length);
      })
    );
  });

  it.each([350, 1120])('is drawn within %i pixels', async (width) => {
    const { rows } = await answer(wordShift, view, run);
    const placed = layoutDiverging(toDiverging(rows, view, 'en'), width);
    for (const bar of placed.rows.flatMap((row) => row.bars)) {
      expect(bar.x).toBeGreaterThanOrEqual(0);
      expect(bar.x + bar.width).toBeLessThanOrEqual(width);
    }
  });
});

describe('the share of each topic', () => {
  it('changes as its counts do, within its interval, and is called by the adjusted test', async () => {
    const view = { ...sides, ...topics };
    const { rows } = await answer(driftShares, view, run);
    const [mla, extradition] = shareChanges(rows, view);
    expect([mla?.id, mla?.change?.value]).toEqual(['mla', 0.75]);
    expect([extradition?.id, extradition?.change?.value]).toEqual(['extradition', -0.75]);
    expect(mla?.change?.lower).toBeGreaterThan(0.3);
    expect(mla?.change?.upper).toBeLessThanOrEqual(1);
    expect(mla?.change?.q).toBeLessThan(0.01);
  });

  it('has no interval where a side is short', async () => {
    const view = { ...sides, ...topics, masked: true };
    const { rows } = await answer(driftShares, view, tiny);
    expect(shareChanges(rows, view).every(({ change }) => change === null)).toBe(true);
  });
});

describe('the keyness of words', () => {
  it('flips both signs exactly when the sides are swapped', async () => {
    const scores = async (of: typeof sides) =>
      (await answer(keyness, { ...of, prior: 500 }, run)).rows.keyness.words;
    const [there, back] = [await scores(sides), await scores(swapped)];
    expect(there.map((word) => word.id)).toEqual(['zh:引渡', 'zh:司法协助']);
    for (const word of there) {
      const other = back.find(({ id }) => id === word.id);
      expect([other?.delta, other?.zeta]).toEqual([-word.delta, -word.zeta]);
    }
  });

  it('draws nearer to zero with a larger prior', async () => {
    const zeta = async (prior: number) =>
      (await answer(keyness, { ...sides, prior }, run)).rows.keyness.words[1]?.zeta ?? NaN;
    expect(await zeta(5000)).toBeLessThan(await zeta(50));
  });
});

describe('scheduled or spoken', () => {
  it('matches items of one title on both sides, and tells others apart', async () => {
    const view = { ...sides, ...topics };
    const { rows } = await answer(kitagawaSplit, view, run);
    expect(rows.under.kinds.map(({ kind, a_n, b_n }) => [kind, a_n, b_n])).toEqual([
      ['title:其他事项1', 6, 0],
      ['title:其他事项2', 0, 6],
      ['title:引渡', 6, 6]
    ]);
    expect(commonOf(rows.under.kinds)).toEqual({ kinds: 1, a: 6, b: 6 });
  });

  it('adds up to the change of the share', async () => {
    const view = { ...sides, ...topics };
    const { rows } = await answer(kitagawaSplit, view, run);
    for (const { split, a, b } of splitChanges(rows.under.kinds, rows.under.counts, true)) {
      expect(split?.total).toBeCloseTo((b - a) / 12, 12);
      expect((split?.agenda ?? 0) + (split?.emphasis ?? 0)).toBeCloseTo(split?.total ?? NaN, 12);
    }
  });

  it('splits nothing where the sides have no kind of item in common', () => {
    const kinds = [
      { kind: 'topic:a', name_zh: null, name_en: null, a_n: 12, b_n: 0 },
      { kind: 'topic:b', name_zh: null, name_en: null, a_n: 0, b_n: 12 }
    ];
    const counts = [{ kind: 'topic:a', topic_id: 't', name_zh: '', name_en: '', a_k: 3, b_k: 0 }];
    expect(splitChanges(kinds, counts, true)).toMatchObject([{ a: 3, b: 0, split: null }]);
  });
});

describe('the matrix of sessions', () => {
  const view = { body: 'X', of: 'topics', ...topics, account: '' } as const;

  it('compares each pair of one kind as the pair by itself is compared', async () => {
    const { rows } = await answer(divergenceMatrix, view, run);
    const pair = rows.pairs.reports?.find(({ a, b }) => a === 'X/1' && b === 'X/2');
    const { rows: alone } = await answer(driftBand, { ...sides, ...topics }, run);
    expect(pair?.band?.observed).toBe(alone.topics?.observed);
    expect(pair?.n).toEqual({ a: 12, b: 12 });
  });

  it('has a line for each later session and a cell for each earlier one', async () => {
    const { rows } = await answer(divergenceMatrix, view, run);
    const lines = toHeat(rows, view, 'en').groups.flatMap((group) => group.lines);
    expect(lines.map((line) => line.cells.length)).toEqual([1, 2]);
  });

  it('compares nothing short, and says so', async () => {
    const { rows } = await answer(divergenceMatrix, view, tiny);
    expect(rows.pairs.reports?.map(({ band }) => band)).toEqual([null]);
    expect(divergenceMatrix.text(rows, view, 'en').undrawn).toContain('no pair can be compared');
  });
});
