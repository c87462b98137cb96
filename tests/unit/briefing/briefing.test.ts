import {
  EMPTY_BRIEFING,
  langsOf,
  subjectOf,
  withCaption,
  withItem,
  withItemsOf,
  withMoved,
  withOrder,
  withoutItem
} from '#lib/briefing/briefing.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefings, tinyBriefing } from './briefings.ts';

const chartsOf = ({ items }: typeof tinyBriefing) => items.map((item) => item.kind).join(' ');
const subjects = tinyBriefing.items.map(subjectOf);

describe('a briefing', () => {
  it('has each subject once', () => {
    const [first] = tinyBriefing.items;
    expect(first && withItem(tinyBriefing, first)).toBe(tinyBriefing);
    expect(withItemsOf(EMPTY_BRIEFING, tinyBriefing).items).toEqual(tinyBriefing.items);
    expect(withItemsOf(tinyBriefing, tinyBriefing)).toEqual(tinyBriefing);
  });

  it('is a different subject in another view of the same chart', () => {
    const other = { ...tinyBriefing.items[0], view: 'body=X&by=capacity' } as never;
    expect(withItem(tinyBriefing, other).items).toHaveLength(5);
  });

  it('moves an item by places, and stops at both ends', () => {
    const moved = (subject: string | undefined, by: number) =>
      chartsOf(withMoved(tinyBriefing, subject ?? '', by));
    expect(moved(subjects[0], 1)).toBe('figure chart count quote');
    expect(moved(subjects[0], 99)).toBe('figure count quote chart');
    expect(moved(subjects[2], -1)).toBe('chart count figure quote');
    expect(moved(subjects[0], -1)).toBe('chart figure count quote');
    expect(moved('nobody', 1)).toBe('chart figure count quote');
  });

  it('is ordered as asked, and loses nothing that the order does not name', () => {
    const order = [subjects[3] ?? '', subjects[1] ?? '', 'nobody'];
    expect(chartsOf(withOrder(tinyBriefing, order))).toBe('quote figure chart count');
  });

  it('never gains or loses an item by moving', () => {
    const kinds = (b: typeof tinyBriefing) => b.items.map(subjectOf).sort();
    fc.assert(
      fc.property(briefings, fc.nat(9), fc.integer({ min: -9, max: 9 }), (briefing, at, by) => {
        const subject = briefing.items[at] ? subjectOf(briefing.items[at]) : '';
        expect(kinds(withMoved(briefing, subject, by))).toEqual(kinds(briefing));
      })
    );
  });

  it('keeps a caption in one language without touching the other, and gives it back', () => {
    const subject = subjects[3] ?? '';
    const written = withCaption(tinyBriefing, subject, 'en', 'Mine');
    expect(written.items[3]?.caption).toEqual({ zh: '<b>自己的</b>', en: 'Mine' });
    expect(withCaption(written, subject, 'zh', null).items[3]?.caption).toEqual({ en: 'Mine' });
  });

  it('is without what was taken out', () => {
    expect(chartsOf(withoutItem(tinyBriefing, subjects[1] ?? ''))).toBe('chart count quote');
  });

  it('has its languages in the order of its parts', () => {
    expect([langsOf({ lang: 'both' }), langsOf({ lang: 'en' })]).toEqual([['zh', 'en'], ['en']]);
  });
});
