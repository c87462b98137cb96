import {
  type IntervalRows,
  type IntervalView,
  topicIntervals
} from '#lib/charts/topic-intervals/chart.ts';
import { layoutIntervals } from '#lib/charts/topic-intervals/layout.ts';
import { describe, expect, it } from 'vitest';
import { topicRows } from './topic-rows.ts';

const VIEW: IntervalView = { body: 'X', topic: 'a', masked: false, measure: 'share' };
const { emphasis, ...facts } = topicRows();
const of = (topic: string): IntervalRows => ({
  ...facts,
  counts: emphasis.filter((row) => row.topic_id === topic),
  terms: []
});
const layout = (topic: string, width = 1120) => layoutIntervals(of(topic), VIEW, 'en', width);

describe('intervals of a topic', () => {
  it('a row for each account, reports before what is recounted', () => {
    expect(layout('a').rows.map((row) => row.name.full)).toEqual([
      '2nd session (2012) (draft)',
      '3rd session (2014)',
      '4th session (2016)',
      '1st session (2010)'
    ]);
  });

  it('the interval lies around the value', () => {
    const { value } = layout('a').rows[1]!;
    expect(value!.range!.from).toBeLessThan(value!.x);
    expect(value!.range!.to).toBeGreaterThan(value!.x);
  });

  it('too few paragraphs are told, not drawn', () => {
    const [short] = layout('a').rows;
    expect(short?.value).toBeNull();
    expect(short?.text.text).toBe('2 of 3 (too few paragraphs for a share)');
  });

  it('of no mention the upper limit is told', () => {
    const row = layout('b').rows[2]!;
    expect([row.key, row.value?.isNone, row.text.text]).toEqual([
      null,
      true,
      '0 of 20; at most 16%'
    ]);
    expect(row.value!.range!.to).toBeGreaterThan(row.value!.x);
  });

  it.each([1120, 700, 350])('at %d pixels everything stays within the picture', (width) => {
    const placed = layout('a', width);
    for (const { y, value } of placed.rows) {
      expect(y).toBeLessThan(placed.plot.bottom);
      expect(value?.range?.to ?? 0).toBeLessThanOrEqual(width);
    }
  });

  it('a rate has no interval, and none without Han characters', () => {
    const rows = layoutIntervals(of('a'), { ...VIEW, measure: 'rate' }, 'en', 1120).rows;
    expect(rows[1]!.value).toMatchObject({ range: null });
    expect(rows[1]!.text.text).toBe('25 (mentioned 5×)');
    expect(rows[2]!.value).toBeNull();
  });

  it('keys say whether the topic is a main one', () => {
    const key = (topic: string) =>
      topicIntervals.figures(of('a'), { ...VIEW, topic }, 'en')[0]?.key ?? '';
    expect([key('a'), key('a1')]).toEqual(['X/2~reports~main~a', 'X/2~reports~detail~a1']);
  });
});
