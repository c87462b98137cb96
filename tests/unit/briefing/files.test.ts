import { type Briefing, writeBriefing } from '#lib/briefing/briefing.ts';
import { hasBriefing, readFragment, writeFragment } from '#lib/briefing/link.ts';
import { readBriefing, readBriefingText } from '#lib/briefing/read-briefing.ts';
import { deflateSync, strFromU8, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefings, tinyBriefing } from './briefings.ts';

const value = (change: object = {}) => ({
  ...(JSON.parse(writeBriefing(tinyBriefing)) as object),
  ...change
});

/** What a link leaves out. */
const withoutFigures = (briefing: Briefing) => ({
  ...briefing,
  items: briefing.items.map((item) => {
    if (!item.seen) return item;
    const { dataVersion, digest } = item.seen;
    return { ...item, seen: { dataVersion, digest } };
  })
});

describe('the file of a briefing', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(briefings, (briefing) => {
        expect(readBriefingText(writeBriefing(briefing))).toEqual({ briefing });
      })
    );
  });

  it('may have come through a program that put a byte order mark before it', () => {
    expect(readBriefingText(`\ufeff${writeBriefing(tinyBriefing)}`)).toEqual({
      briefing: tinyBriefing
    });
  });

  it('that is no JSON is told so', () => {
    expect(readBriefingText('PK\u0003\u0004')).toMatchObject({ problem: 'not-json' });
  });

  it.each([null, 7, [], {}, { format: 'something-else', version: 1 }])(
    'that is something else is told so: %j',
    (foreign) => {
      expect(readBriefing(foreign)).toEqual({ problem: 'foreign' });
    }
  );

  it('of a later version is told so, with the version', () => {
    expect(readBriefing(value({ version: 2 }))).toEqual({ problem: 'newer', found: '2' });
  });

  it('that is damaged names the place, what was expected and what was found', () => {
    expect(readBriefing(value({ title: 7 }))).toEqual({
      problem: 'damaged',
      where: 'title',
      expected: 'string ≠ 7'
    });
    expect(readBriefing(value({ items: [{ kind: 'quote', paragraph: 'p' }] }))).toMatchObject({
      problem: 'damaged',
      where: 'items.0.spans'
    });
    expect(readBriefing(value({ items: [{ kind: 'film' }] }))).toMatchObject({
      where: 'items.0.kind'
    });
    expect(readBriefing(value({ date: 'yesterday' }))).toMatchObject({ where: 'date' });
  });

  it('brings nothing in that the form does not have', () => {
    const read = readBriefing(value({ onload: 'alert(1)', __proto__: { x: 1 } }));
    expect(read).toEqual({ briefing: tinyBriefing });
  });

  it('loses characters that no document can hold, and no others', () => {
    expect(readBriefing(value({ title: 'a\u0000b\u000b<i>c\n\td' }))).toMatchObject({
      briefing: { title: 'ab<i>c\n\td' }
    });
  });
});

describe('the link of a briefing', () => {
  it('rebuilds it, whatever is in it', () => {
    fc.assert(
      fc.property(briefings, (briefing) => {
        const fragment = writeFragment(briefing);
        expect(fragment).toMatch(/^#b=[A-Za-z0-9_-]*$/);
        expect(hasBriefing(fragment)).toBe(true);
        expect(readFragment(fragment)).toEqual({ briefing: withoutFigures(briefing) });
      })
    );
  });

  it('that was cut is told so', () => {
    const fragment = writeFragment(tinyBriefing);
    for (const length of [3, 10, fragment.length - 20])
      expect(readFragment(fragment.slice(0, length))).toEqual({ problem: 'not-a-link' });
  });

  it('that would unfold to a huge text is refused', () => {
    const bomb = deflateSync(strToU8(`"${'a'.repeat(5_000_000)}"`), { level: 9 });
    const fragment = `#b=${btoa(strFromU8(bomb, true)).replace(/\+/g, '-').replace(/\//g, '_')}`;
    expect(readFragment(fragment)).toEqual({ problem: 'too-large', limit: '2 MB' });
  });
});
