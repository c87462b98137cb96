import { type TopicTrendView, comparable, topicTrends } from '#lib/charts/topic-trends/chart.ts';
import { layoutLadder, ranks } from '#lib/charts/topic-trends/ladder.ts';
import { layoutMultiples } from '#lib/charts/topic-trends/multiples.ts';
import { timeOf, timeScale } from '#lib/charts/topic-trends/time.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topicRows } from './topic-rows.ts';

const rows = topicRows();
const view: TopicTrendView = {
  body: 'X',
  level: 'main',
  masked: false,
  measure: 'share',
  form: 'multiples'
};

describe('time', () => {
  it('is the first day of a session, or the middle of its year', () => {
    const [session] = rows.sessions;
    expect(timeOf({ ...session!, start_date: '2020-07-07' })).toBeCloseTo(2020.51, 2);
    expect(timeOf({ ...session!, year: 2016 })).toBe(2016.5);
    expect(timeOf({ ...session!, year: null })).toBe(null);
  });

  it('is true: twice the years are twice the way', () => {
    const scale = timeScale(rows.sessions, 0, 300);
    expect(scale(2012.5) - scale(2010.5)).toBeCloseTo((scale(2016.5) - scale(2012.5)) / 2);
  });
});

describe('small multiples', () => {
  const placed = layoutMultiples(rows, view, 'en', 1120);

  it('are a panel for each topic, with a dot for each account', () => {
    expect(placed.panels.map((panel) => panel.dots.length)).toEqual([4, 4, 4]);
  });

  it('give short accounts no interval, and a place below the axis, which is not 0', () => {
    const dot = placed.panels[0]?.dots.find((d) => d.kind === 'count');
    expect([dot?.range, dot?.y]).toEqual([null, placed.aside]);
    expect(placed.aside).toBeGreaterThan(placed.base);
  });

  it('join reports that follow one another, and no others', () => {
    expect(placed.panels[0]?.lines).toHaveLength(1);
    expect(placed.panels[0]?.lines[0]?.split(' ')).toHaveLength(2);
    const between = { ...rows.sessions[2]!, session_id: 'X/9', ordinal: 9, year: 2015 };
    const gap = { ...rows, sessions: [...rows.sessions.slice(0, 3), between, rows.sessions[3]!] };
    const broken = layoutMultiples(gap, view, 'en', 1120);
    expect(broken.panels[0]?.lines).toEqual([]);
    expect(broken.gaps).toHaveLength(1);
  });

  it.each([320, 700, 1400])('stay within a width of %i', (width) => {
    const { panels, panelWidth } = layoutMultiples(rows, view, 'zh', width);
    for (const { x, dots } of panels) {
      expect(x + panelWidth).toBeLessThanOrEqual(width + 1e-9);
      for (const dot of dots) expect(dot.x).toBeLessThanOrEqual(panelWidth);
    }
  });
});

describe('ranks', () => {
  it('begin with the largest, and equals share the middle', () => {
    expect(ranks([5, 1, 5, 0])).toEqual([1.5, 3, 1.5, 4]);
  });

  it('always add up to what as many different ones would', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 30 }), (values) => {
        const sum = ranks(values).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo((values.length * (values.length + 1)) / 2);
      })
    );
  });
});

describe('lines between sessions', () => {
  it('are of accounts with enough paragraphs, of the kind that most are of', () => {
    expect(comparable(rows).map(({ session }) => session.ordinal)).toEqual([3, 4]);
  });

  it.each(['slope', 'rank'] as const)('end at names that do not touch (%s)', (form) => {
    const { rails, height } = layoutLadder(rows, { ...view, form }, 'zh', 390);
    const ends = rails.map((rail) => rail.name.y).sort((a, b) => a - b);
    ends.slice(1).forEach((y, i) => expect(y - (ends[i] ?? 0)).toBeGreaterThanOrEqual(18));
    for (const y of ends) expect(y).toBeLessThanOrEqual(height);
    expect(rails.map((rail) => rail.rungs.length)).toEqual([2, 2, 2]);
  });

  it('are not called a trend where there is but one document', () => {
    const one = { ...rows, basis: rows.basis.filter((b) => b.session_id === 'X/3') };
    expect(topicTrends.text(one, view, 'en').finding).toContain('no trend');
  });
});
