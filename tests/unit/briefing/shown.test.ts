import type { BriefingItem } from '#lib/briefing/briefing.ts';
import { composeItem } from '#lib/briefing/compose.ts';
import { isShown, resolveItem } from '#lib/briefing/resolve.ts';
import type { Run } from '#lib/data/query.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { tinyCorpus } from '../site/corpus.ts';
import { bodyCharts, sessionCharts } from '../site/every-chart.ts';
import { openCorpus } from '../site/tables.ts';
import { writeChartView } from '#lib/charts/index.ts';
import { tinyBriefing } from './briefings.ts';

let run: Run;
let changed: Run;
beforeAll(async () => {
  const corpus = tinyCorpus();
  ({ run } = await openCorpus(corpus));
  const attendance = corpus.attendance.filter(
    (row) => !(row.session_id === 'X/1' && row.entity_id === 'CHL')
  );
  const paragraphs = corpus.paragraphs.map((row) => ({ ...row, text: `${row.text}！` }));
  ({ run: changed } = await openCorpus({ ...corpus, attendance, paragraphs }));
});

const resolve = async (item: BriefingItem, ask = run) => {
  const resolved = await resolveItem(item, ask, 'v1');
  if (!isShown(resolved)) throw new Error(`lost: ${resolved.reason} ${resolved.detail}`);
  return resolved;
};
const composed = async (item: BriefingItem, lang: 'zh' | 'en') =>
  composeItem(await resolve(item), lang);

const [chart, figure, count, quotation] = tinyBriefing.items as [
  BriefingItem,
  BriefingItem,
  BriefingItem,
  BriefingItem
];

/** The figures of a sentence; ordinals and 万 are words in Chinese. */
const numbersIn = (text: string) =>
  (text.replace(/\d+(st|nd|rd|th)|10,000|第\d+次/g, '').match(/\d+/g) ?? []).sort();
const everyChart = [...bodyCharts('X'), ...bodyCharts(''), ...sessionCharts('X/1')];

describe('the first caption', () => {
  it.each(everyChart)(
    'of $name is written from the data, with the same numbers',
    async (viewed) => {
      const item: BriefingItem = {
        kind: 'chart',
        chart: viewed.chart,
        view: writeChartView(viewed.view),
        caption: {}
      };
      const [zh, en] = [await composed(item, 'zh'), await composed(item, 'en')];
      expect(zh.caption).toMatch(/[。！？]$/);
      expect(en.caption).toMatch(/\.$/);
      expect(numbersIn(zh.caption)).toEqual(numbersIn(en.caption));
    }
  );

  it('of a trend tells the latest lists, and what an open list leaves unknown', async () => {
    expect((await composed(chart, 'en')).caption).toBe(
      'Listed as attending: 1st session (2019) 4; 2nd session (2021) ≥\u00a02.'
    );
  });

  it('gives way to the reader’s own, in that language alone', async () => {
    expect((await composed(quotation, 'zh')).caption).toBe('<b>自己的</b>');
    expect((await composed(quotation, 'en')).caption).toBe('Marked: 引渡.');
  });
});

describe('an item', () => {
  it('that is a chart has its title, table, sources and page', async () => {
    const item = await composed(chart, 'zh');
    expect(item.chart?.table.rows).toHaveLength(3);
    expect(item.sources.map((source) => source.documentId)).toEqual(['X/R1', 'X/R2']);
    expect(item.page).toBe('attendance/?body=X');
  });

  it('that is a figure has its number and the sentences that it counts', async () => {
    const item = await composed(figure, 'en');
    expect([item.value, item.title]).toEqual([
      '2',
      '1st session (2019), Latin American and Caribbean States: 2'
    ]);
    const marked = item.quotes.flatMap((q) => q.pieces.filter((p) => p.kind === 'marked'));
    expect(marked.map((piece) => piece.text)).toEqual(['巴西', '智利']);
    expect(item.quotes[0]?.citation).toBe('X/R1, para. 2');
  });

  it('that is a count of the corpus has its number', async () => {
    expect(await composed(count, 'en')).toMatchObject({ value: '6', page: 'attendance/' });
  });

  it('that is a paragraph has its words, with the places marked', async () => {
    const { quotes } = await composed(quotation, 'en');
    const text = '一些发言者讨论了引渡和司法协助。';
    expect(quotes[0]?.pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(quotes[0]?.pieces[1]).toEqual({ kind: 'marked', text: '引渡' });
    expect(quotes[0]?.page).toBe('documents/x-r1/#p1');
  });
});

describe('what the data does not have', () => {
  const asked: [string, BriefingItem, string, string][] = [
    ['a chart', { ...chart, chart: 'pie' } as BriefingItem, 'chart', 'pie'],
    [
      'a view',
      { ...chart, view: 'by=hemisphere' } as BriefingItem,
      'view',
      'attendance-trend: by=hemisphere'
    ],
    ['a figure', { ...figure, figure: 'X/9~WEOG' } as BriefingItem, 'figure', 'X/9~WEOG'],
    ['a count', { ...count, figure: 'spies' } as BriefingItem, 'figure', 'spies'],
    ['a paragraph', { ...quotation, paragraph: 'X/R9#1' } as BriefingItem, 'paragraph', 'X/R9#1']
  ];

  it.each(asked)('is told by name: %s', async (_, item, reason, detail) => {
    expect(await resolveItem(item, run, 'v1')).toMatchObject({ kind: 'lost', reason, detail });
  });
});

describe('when the data has changed', () => {
  const later = async (item: BriefingItem) => {
    const { now } = await resolve(item);
    const seen = { ...item, seen: now };
    expect((await resolve(seen)).drift).toEqual({ drift: 'none' });
    return resolve(seen, changed);
  };

  it('a chart names the figures that are others, before and now', async () => {
    expect((await later(chart)).drift).toEqual({
      drift: 'figures',
      changes: [{ key: 'X/1~GRULAC', before: '2', now: '1' }]
    });
  });

  it('a figure and a count do so too', async () => {
    expect((await later(figure)).drift).toMatchObject({ changes: [{ before: '2', now: '1' }] });
    expect((await later(count)).drift).toMatchObject({ changes: [{ before: '6', now: '5' }] });
  });

  it('a paragraph with other words says so, and marks none of them', async () => {
    const quoted = await later(quotation);
    expect(quoted.drift).toEqual({ drift: 'other' });
    expect(composeItem(quoted, 'zh').quotes[0]?.pieces.map((p) => p.kind)).toEqual(['plain']);
  });

  it('a link without single figures still tells that something changed', async () => {
    const { now } = await resolve(chart);
    const { dataVersion, digest } = now;
    const linked = { ...chart, seen: { dataVersion, digest } };
    expect((await resolve(linked)).drift).toEqual({ drift: 'none' });
    expect((await resolve(linked, changed)).drift).toEqual({ drift: 'other' });
  });
});
