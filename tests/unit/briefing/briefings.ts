import type { Briefing, BriefingItem } from '#lib/briefing/briefing.ts';
import fc from 'fast-check';

/** Names that every object or class has are no keys of figures, and are not taken over. */
const figureKey = fc.string().filter((key) => !(key in {}) && key !== 'prototype');

const seen = fc.record(
  {
    dataVersion: fc.string(),
    digest: fc.string(),
    figures: fc.dictionary(figureKey, fc.string())
  },
  { requiredKeys: ['dataVersion', 'digest'] }
);

/** Text that a document can hold: no half characters, no controls. */
const text = fc
  .string({ unit: 'binary', maxLength: 60 })
  .map((value) => value.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g, ''));

const common = {
  caption: fc.record({ zh: text, en: text }, { requiredKeys: [] }),
  seen: fc.option(seen, { nil: undefined })
};

const item: fc.Arbitrary<BriefingItem> = fc
  .oneof(
    fc.record({ kind: fc.constant('chart' as const), chart: text, view: text, ...common }),
    fc.record({
      kind: fc.constant('figure' as const),
      chart: text,
      view: text,
      figure: text,
      ...common
    }),
    fc.record({ kind: fc.constant('count' as const), figure: text, ...common }),
    fc.record({
      kind: fc.constant('quote' as const),
      paragraph: text,
      spans: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }),
      ...common
    })
  )
  .map(({ seen, ...rest }) => (seen === undefined ? rest : { ...rest, seen }) as BriefingItem);

/** Any briefing that can be made. */
export const briefings: fc.Arbitrary<Briefing> = fc.record({
  title: text,
  author: text,
  organization: text,
  date: fc.constantFrom('', '2026-11-21'),
  lang: fc.constantFrom('zh' as const, 'en' as const, 'both' as const),
  items: fc.array(item, { maxLength: 8 })
});

/** A briefing with an item of each kind, as the tiny corpus has them. */
export const tinyBriefing: Briefing = {
  title: '工作组简报',
  author: 'A. Analyst',
  organization: '',
  date: '2026-11-21',
  lang: 'both',
  items: [
    { kind: 'chart', chart: 'attendance-trend', view: 'body=X', caption: {} },
    {
      kind: 'figure',
      chart: 'attendance-trend',
      view: 'body=X',
      figure: 'X/1~GRULAC',
      caption: {}
    },
    { kind: 'count', figure: 'participants', caption: {} },
    { kind: 'quote', paragraph: 'X/R1#talk', spans: [[8, 10]], caption: { zh: '<b>自己的</b>' } }
  ]
};
