import { atMost, percent } from '#lib/charts/quantity.ts';
import { conclusion } from '#lib/charts/topic-emphasis/conclusion.ts';
import { type Emphasis, toEmphasis } from '#lib/charts/topic-emphasis/emphasis.ts';
import type { ReportRows } from '#lib/charts/topic-items/parts.ts';
import { outcomeOf, roleTopics, topicRoles } from '#lib/charts/topic-roles/chart.ts';
import { topicSpread } from '#lib/charts/topic-spread/chart.ts';
import { layoutSpread } from '#lib/charts/topic-spread/layout.ts';
import { layoutBars } from '#lib/charts/bars/layout.ts';
import { layoutHeat } from '#lib/charts/heat/layout.ts';
import { topicLines } from '#lib/queries/topic-lines.ts';
import { topicPairs } from '#lib/queries/topic-pairs.ts';
import { topicPlaces } from '#lib/queries/topic-places.ts';
import { topicSpeakers } from '#lib/queries/topic-speakers.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { tinyCorpus } from './corpus.ts';
import { openCorpus } from './tables.ts';
import { topicRows } from './topic-rows.ts';

const rows = topicRows();
const [first] = rows.sessions;

/** What a report of `n` paragraphs says, `k` of them of the topic. */
const told = (ordinal: number, k: number, n: number): Emphasis => {
  const session = { ...first!, session_id: `X/${ordinal}`, ordinal, year: 2000 + ordinal };
  const account = { session, relation: 'reports' as const, isDraft: false, n, characters: 900 };
  const counted = {
    session_id: session.session_id,
    relation: 'reports',
    paragraphs: k,
    mentions: k
  };
  return toEmphasis(account, [counted]);
};

describe('what is concluded of a topic', () => {
  it('is no change where the interval of the difference includes zero', () => {
    const said = conclusion([told(1, 10, 50), told(2, 13, 50)], 'X', 'en');
    expect(said).toContain('cannot be said');
    expect(said).toContain('20% at the 1st session (2001), 26% at the 2nd session (2002)');
  });

  it('is a change where it does not, of the latest two', () => {
    const said = conclusion([told(1, 5, 50), told(2, 5, 50), told(3, 30, 50)], 'X', 'en');
    expect(said).toContain('has changed');
    expect(said).toContain('10% at the 2nd session (2002), 60% at the 3rd session (2003)');
  });

  it('passes over sessions with fewer than ten paragraphs', () => {
    expect(conclusion([told(1, 2, 9), told(2, 5, 50)], 'X', 'zh')).toContain('一届会议不成趋势');
    expect(conclusion([told(1, 2, 9)], 'X', 'zh')).toContain('只列段数');
  });

  it('has the same numbers in both languages', () => {
    const cells = [told(1, 5, 50), told(3, 30, 50)];
    const numbers = (lang: 'zh' | 'en') =>
      conclusion(cells, 'X', lang)
        .match(/[+−]?\d+%/g)
        ?.sort();
    expect(numbers('zh')?.filter((n) => n !== '95%')).toEqual(
      numbers('en')?.filter((n) => n !== '95%')
    );
  });
});

describe('the questions of a topic’s page', () => {
  let run: Awaited<ReturnType<typeof openCorpus>>['run'];
  beforeAll(async () => {
    ({ run } = await openCorpus(tinyCorpus()));
  });

  it('two topics of one paragraph are a pair, a topic and its own main topic none', async () => {
    const scope = { body: 'X', topic: '', level: 'detail', masked: false } as const;
    expect(await run(topicPairs(scope))).toEqual([
      { a: 'extradition', b: 'mla', n: 1, n_a: 1, n_b: 1, total: 2 }
    ]);
    expect(await run(topicPairs({ ...scope, topic: 'coop' }))).toEqual([]);
  });

  it('lines have the words around a mention, and say how many there are', async () => {
    const [line, ...others] = await run(topicLines('X', 'coop', false, 1));
    expect(others).toEqual([]);
    expect([line?.before, line?.term, line?.after, line?.total]).toEqual([
      '一些发言者讨论了',
      '引渡',
      '和司法协助。',
      2
    ]);
  });

  it('places tell all paragraphs of a part, and those that mention the topic', async () => {
    const places = await run(topicPlaces('X', 'mla', false));
    expect(places.map((p) => [p.session_id, p.k, p.n])).toEqual([
      ['X/1', 1, 1],
      ['X/2', 0, 1]
    ]);
  });

  it('lists of speakers name nobody as speaking of a topic', async () => {
    expect(await run(topicSpeakers('X', 'coop', true))).toEqual([]);
  });

  it('somebody named in the sentence of a mention is told, in another sentence not', async () => {
    const tables = tinyCorpus();
    const [statement] = tables.statements;
    const text = '巴西代表谈到引渡。法国代表发言。';
    const speaks = (entity_id: string, start: number) => ({
      ...statement!,
      ...{ entity_id, start, end: start + 2, source: 'deliberations' as const },
      paragraph_id: 'X/R1#talk'
    });
    const { run: ask } = await openCorpus({
      ...tables,
      paragraphs: tables.paragraphs.map((p, i) => (i === 0 ? { ...p, text } : p)),
      statements: [speaks('BRA', 0), speaks('FRA', text.indexOf('法国'))],
      topic_mentions: [{ ...tables.topic_mentions[0]!, start: 6, end: 8 }]
    });
    const named = await ask(topicSpeakers('X', 'coop', false));
    expect(named.map((row) => row.entity_id)).toEqual(['BRA']);
  });
});

describe('the strips of a topic', () => {
  const corpus = (sizes: number[], mentions: number[]) => ({
    ...rows,
    spread: [
      { session_id: 'X/3', relation: 'reports', sizes: sizes.join(), mentions: mentions.join() }
    ]
  });
  const view = { body: 'X', topic: 'a', masked: false };

  it('say how even a topic is from five mentions in ten paragraphs on', () => {
    const dp = (mentions: number[]) => {
      const table = topicSpread.table(corpus(Array(12).fill(10), mentions), view, 'en');
      return table.rows.find((row) => String(row[0]).includes('3rd'))?.at(-1);
    };
    expect(dp(Array(12).fill(1))).toEqual(atMost(0, 2));
    expect(dp([5, ...Array(11).fill(0)])).toEqual(atMost(1, 2));
    expect(dp([4, ...Array(11).fill(0)])).toEqual({ absent: 'not-applicable' });
  });

  it('stay within the document, in order, whatever the width', () => {
    const paragraphs = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.nat(4)), {
      minLength: 1,
      maxLength: 60
    });
    fc.assert(
      fc.property(paragraphs, fc.integer({ min: 300, max: 1600 }), (of, width) => {
        const facts = corpus(
          of.map(([size]) => size),
          of.map(([, n]) => n)
        );
        for (const { bar, hits } of layoutSpread(facts, view, 'zh', width).strips) {
          expect(bar.x + bar.width).toBeLessThanOrEqual(width);
          hits.forEach((hit, i) => {
            expect(hit.x).toBeGreaterThanOrEqual(bar.x);
            expect(hit.x).toBeGreaterThanOrEqual(hits[i - 1]?.x ?? 0);
          });
        }
      })
    );
  });
});

describe('bars and shaded matrices', () => {
  const bar = (value: number, name: string) => ({ key: 'k', label: name, name, value, text: '3' });

  it.each([320, 640, 1200])('stay within a width of %i', (width) => {
    const names = ['短', '一个很长很长的议程项目标题，写满一整行还不够，于是要截断'];
    const bars = names.map((name, i) => ({ ...bar(10 * i, name), mark: 12 }));
    for (const placed of layoutBars([{ id: 'g', title: '题', bars }], width).bars)
      expect(placed.text.x).toBeLessThanOrEqual(width);
    const cells = [1, 2, 3].map((amount) => ({
      ...{ key: 'k', label: '', amount, text: String(amount), detail: '' }
    }));
    const heat = layoutHeat(
      {
        columns: ['甲', '乙', '丙'].map((id) => ({ id, title: `第${id}列的标题`, note: 'n = 3' })),
        groups: [{ id: 'g', title: '', lines: [{ id: 'l', name: names[1]!, href: '', cells }] }],
        legend: '由少到多',
        dashed: '不算'
      },
      width
    );
    for (const { x, width: w } of heat.cells) expect(x + w).toBeLessThanOrEqual(width);
  });
});

describe('what became of a topic', () => {
  const part = (role: string, n: number) => ({
    ...{ role, agenda_item_id: null, number: null, title_zh: null, title_en: null, n }
  });
  const count = (topic_id: string, role: string, k: number) => ({
    ...{ topic_id, role, agenda_item_id: null, k }
  });
  const facts = (parts: ReturnType<typeof part>[]): ReportRows => ({
    sessions: [first!],
    topics: rows.topics,
    parts,
    counts: [
      count('a', 'deliberations', 4),
      count('a', 'recommendations', 2),
      count('b', 'deliberations', 3),
      count('c', 'recommendations', 1)
    ],
    sources: []
  });
  const outcomes = (of: ReportRows) =>
    Object.fromEntries(roleTopics(of).map((parted) => [parted.topic.topic_id, outcomeOf(parted)]));
  const view = { session: 'X/1', level: 'main', masked: false } as const;

  it('is told by whether it was discussed, recommended or both', () => {
    const whole = facts([part('deliberations', 20), part('recommendations', 12)]);
    expect(outcomes(whole)).toEqual({ a: 'both', b: 'dropped', c: 'added' });
    expect(topicRoles.text(whole, view, 'en').finding).toContain('recommendations: Topic b.');
  });

  it('cannot be told where the report has no recommendations', () => {
    const half = facts([part('deliberations', 20)]);
    expect(new Set(Object.values(outcomes(half)))).toEqual(new Set(['unknown']));
    expect(topicRoles.text(half, view, 'en').finding).toContain('cannot be said');
  });

  it('has no share in a part of fewer than ten paragraphs', () => {
    const few = facts([part('deliberations', 20), part('recommendations', 9)]);
    const [row] = topicRoles.table(few, view, 'en').rows;
    expect(row?.slice(2)).toEqual([4, 20, percent(0.2), 2, 9, { absent: 'not-applicable' }]);
  });
});
