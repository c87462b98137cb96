import { percent } from '#lib/charts/quantity.ts';
import { blocksOf } from '#lib/charts/topic-emphasis/accounts.ts';
import { type TopicView, topicEmphasis } from '#lib/charts/topic-emphasis/chart.ts';
import { toEmphasis, valueOf } from '#lib/charts/topic-emphasis/emphasis.ts';
import { layoutEmphasis } from '#lib/charts/topic-emphasis/layout.ts';
import { STEPS, stepScale } from '#lib/charts/parts/steps.ts';
import { topicGroups, weightiest } from '#lib/charts/topic-emphasis/topics.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { describe, expect, it } from 'vitest';
import { topicRows } from './topic-rows.ts';

const VIEW: TopicView = { body: 'X', level: 'main', masked: false, measure: 'share' };
const rows = topicRows();
const cellsOf = (topic: string, view = VIEW) =>
  topicGroups(rows, view, 'en')
    .flatMap((group) => group.lines)
    .find((line) => line.id === topic)?.emphases ?? [];
const cell = (topic: string, session: string) => {
  const found = cellsOf(topic).find((e) => e.account.session.session_id === session);
  if (!found) throw new Error(`no cell ${topic} ${session}`);
  return found;
};

describe('accounts of sessions', () => {
  it('reports and drafts stand together, what other documents recount stands apart', () => {
    const blocks = blocksOf(rows).map(({ relation, accounts }) => [
      relation,
      accounts.map(({ session, isDraft }) => `${session.session_id}${isDraft ? ' draft' : ''}`)
    ]);
    expect(blocks).toEqual([
      ['reports', ['X/2 draft', 'X/3', 'X/4']],
      ['recounts', ['X/1']]
    ]);
  });
});

describe('emphasis', () => {
  it('is k of n with Wilson’s interval', () => {
    const { k, interval } = cell('a', 'X/3');
    expect(k).toBe(3);
    expect(interval?.share).toBe(0.25);
    expect(interval?.lower).toBeCloseTo(0.0889, 4);
    expect(interval?.upper).toBeCloseTo(0.5323, 4);
  });

  it('of no mention has an upper limit', () => {
    const { k, interval } = cell('c', 'X/3');
    expect([k, interval?.lower]).toEqual([0, 0]);
    expect(interval?.upper).toBeCloseTo(0.2425, 4);
  });

  it('of fewer than ten paragraphs is counts only', () => {
    const short = cell('a', 'X/2');
    expect([short.k, short.interval, short.rate]).toEqual([2, null, null]);
  });

  it.each([
    [9, false],
    [10, true]
  ])('of %d paragraphs is a share: %s', (paragraphs, isShare) => {
    const [block] = blocksOf({ ...rows, basis: [{ ...rows.basis[1]!, paragraphs }] });
    expect(toEmphasis(block!.accounts[0]!, []).interval !== null).toBe(isShare);
  });

  it('as a rate is mentions per 10,000 Han characters, where there are any', () => {
    expect(valueOf(cell('a', 'X/3'), 'rate')).toBe(25);
    expect(valueOf(cell('a', 'X/4'), 'rate')).toBeNull();
  });
});

describe('topics', () => {
  it('the weightiest in the latest report comes first, the unmentioned last', () => {
    const [group] = topicGroups(rows, VIEW, 'en');
    expect(group?.lines.map((line) => line.id)).toEqual(['a', 'b', 'c']);
    expect(weightiest(rows, 'main')).toBe('a');
  });

  it('in detail, topics stand under their main topics and only if mentioned', () => {
    const detail = { ...rows, emphasis: [{ ...rows.emphasis[2]!, topic_id: 'a2' }] };
    const groups = topicGroups(detail, { ...VIEW, level: 'detail' }, 'en');
    expect(groups.map(({ title, lines }) => [title, lines.map((l) => l.name)])).toEqual([
      ['Topic a', ['Topic a2']]
    ]);
  });
});

describe('the matrix', () => {
  it.each([1120, 700, 350, 200])('at %d pixels stays within the picture', (width) => {
    const placed = layoutEmphasis(rows, VIEW, 'zh', width);
    for (const { x, y, ...box } of placed.cells) {
      expect(x + box.width).toBeLessThanOrEqual(width);
      expect(y + box.height).toBeLessThanOrEqual(placed.height);
    }
  });

  it('names stand beside their cells; on a phone, above them', () => {
    const wide = layoutEmphasis(rows, VIEW, 'en', 1120);
    const narrow = layoutEmphasis(rows, VIEW, 'en', 350);
    expect(wide.names[0]!.y).toBeGreaterThan(wide.cells[0]!.y);
    expect(narrow.names[0]!.y).toBeLessThan(narrow.cells[0]!.y);
  });

  it('a short account is hollow and shows k of n, without an interval', () => {
    const [short] = layoutEmphasis(rows, VIEW, 'en', 1120).cells;
    expect([short?.step, short?.text, short?.detail]).toEqual([null, '2/3', '']);
  });

  it('a cell shows the share over its interval, in either language', () => {
    for (const lang of LANGS) {
      const cells = layoutEmphasis(rows, VIEW, lang, 1120).cells;
      expect([cells[1]?.text, cells[1]?.detail]).toEqual(['25%', '9–53%']);
    }
  });

  it('only cells that count something open', () => {
    const keys = layoutEmphasis(rows, VIEW, 'en', 1120).cells.map((c) => c.key);
    expect(keys.filter((key) => key !== null)).toEqual([
      'X/2~reports~main~a',
      'X/3~reports~main~a',
      'X/4~reports~main~a',
      'X/1~recounts~main~a',
      'X/3~reports~main~b'
    ]);
  });

  it('more is a later step, and nothing is the paper', () => {
    const stepOf = stepScale(0.6);
    expect([0.01, 0.35, 0.6].map((share) => STEPS.indexOf(stepOf(share)))).toEqual([0, 3, 5]);
    expect(stepOf(0).fill).toBe('var(--paper)');
  });
});

describe('what the chart says', () => {
  it('every mark opens as many paragraphs as it counts', () => {
    const figures = topicEmphasis.figures(rows, VIEW, 'en');
    expect(figures.map((f) => [f.key, f.count, f.unit])).toContainEqual([
      'X/3~reports~main~b',
      9,
      'paragraphs'
    ]);
  });

  it('as a rate, as many mentions', () => {
    const figures = topicEmphasis.figures(rows, { ...VIEW, measure: 'rate' }, 'en');
    expect(figures.map((f) => [f.key, f.count, f.unit])).toContainEqual([
      'X/3~reports~main~a',
      5,
      'places'
    ]);
  });

  it('short accounts and drafts are named in a sentence', () => {
    const { notes } = topicEmphasis.text(rows, VIEW, 'en');
    expect(notes.filter((note) => note.includes('2nd session (2012)'))).toHaveLength(2);
  });

  it('a session of two short accounts is named once, in the order of time', () => {
    const basis = [
      ...rows.basis.map((row) => ({ ...row, paragraphs: 3 })),
      { ...rows.basis[0]!, relation: 'prepares', paragraphs: 3 }
    ];
    const [short] = topicEmphasis.text({ ...rows, basis }, { ...VIEW, body: '' }, 'en').notes;
    expect(short?.match(/\d\w\w session/g)).toEqual([
      '1st session',
      '2nd session',
      '3rd session',
      '4th session'
    ]);
  });

  it('the table has the same numbers in both languages', () => {
    const numbers = LANGS.map((lang) =>
      topicEmphasis.table(rows, VIEW, lang).rows.map((row) => row.slice(3))
    );
    expect(numbers[0]).toEqual(numbers[1]);
    expect(numbers[0]?.[1]?.slice(0, 5)).toEqual([
      3,
      12,
      percent(0.25),
      percent(0.0889),
      percent(0.5323)
    ]);
  });
});
