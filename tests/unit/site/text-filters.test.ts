import { askConnection } from '#lib/data/duckdb.server.ts';
import type { Query, Run } from '#lib/data/query.ts';
import { citationFlow } from '#lib/queries/citation-flow.ts';
import { driftAccounts, sideSizes } from '#lib/queries/drift-accounts.ts';
import type { Filters, TextFilters } from '#lib/queries/filters.ts';
import { uncovered } from '#lib/queries/topic-coverage.ts';
import { emphasisBasis, topicEmphasis } from '#lib/queries/topic-emphasis.ts';
import { searchCounts } from '#lib/queries/search.ts';
import { wordTrend, writtenBasis } from '#lib/queries/word-trend.ts';
import { voicesBySession } from '#lib/queries/voices.ts';
import type { Row, Tables } from '#pipeline/schema.ts';
import { sum } from 'd3';
import { beforeAll, describe, expect, it } from 'vitest';
import { bodyCharts, pairCharts, sideCharts } from './every-chart.ts';
import { at, row, tinyCorpus } from './corpus.ts';
import { openCorpus } from './tables.ts';

const TEXT = '许多发言者谈到引渡。';

/** A paragraph of a document that is no report of the session that it tells of. */
const said = (document: string, session: string | null, name: string, text = TEXT) =>
  row('paragraphs', {
    paragraph_id: `${document}#${name}`,
    document_id: document,
    session_id: session,
    ordinal: 1,
    number: '1',
    text,
    characters: 9,
    role: 'background',
    is_substantive: true
  });

const document = (id: string, kind: Row<'documents'>['kind']) =>
  row('documents', { document_id: id, work_id: id, title_zh: id, title_en: id, kind });

const told = (document_id: string, session_id: string, relation: string) =>
  row('document_sessions', { document_id, session_id, relation } as Row<'document_sessions'>);

const paragraphs = [
  said('X/B', 'X/1', 'first'),
  said('X/B', 'X/2', 'second'),
  said('X/B', 'X/2', 'bare', '没有别的。'),
  said('X/A', 'X/2', 'item')
];
const withTalk = paragraphs.filter(({ text }) => text === TEXT);

/** Beside the reports of a body: a paper that recounts two of its sessions, an agenda of one. */
function mixedCorpus(): Tables {
  const tiny = tinyCorpus();
  const mentions = withTalk.map(({ paragraph_id }) =>
    row('topic_mentions', {
      paragraph_id,
      topic_id: 'extradition',
      term: '引渡',
      ...at(TEXT, '引渡')
    })
  );
  return {
    ...tiny,
    documents: [...tiny.documents, document('X/B', 'background-paper'), document('X/A', 'agenda')],
    document_sessions: [
      ...tiny.document_sessions,
      told('X/B', 'X/1', 'recounts'),
      told('X/B', 'X/2', 'recounts'),
      told('X/A', 'X/2', 'prepares')
    ],
    paragraphs: [...tiny.paragraphs, ...paragraphs],
    topic_mentions: [...tiny.topic_mentions, ...mentions],
    voices: [
      ...tiny.voices,
      ...withTalk.map(({ paragraph_id }) =>
        row('voices', {
          paragraph_id,
          phrase: '许多发言者',
          strength: 'many',
          ...at(TEXT, '许多发言者')
        })
      )
    ],
    citations: [
      ...tiny.citations,
      ...withTalk.map(({ paragraph_id }) =>
        row('citations', {
          paragraph_id,
          kind: 'article',
          instrument: 'UNTOC',
          target: '16',
          ...at(TEXT, '引渡')
        })
      )
    ],
    word_counts: [
      ...tiny.word_counts,
      ...withTalk.map(({ paragraph_id }) =>
        row('word_counts', { paragraph_id, word_id: 'zh:引渡', count: 1 })
      )
    ]
  };
}

let run: Run;
let connection: Awaited<ReturnType<typeof openCorpus>>['connection'];
beforeAll(async () => {
  ({ run, connection } = await openCorpus(mixedCorpus()));
});

/** What a careful reader counts, in SQL of its own. */
const byHand = (what: string, where: string): number => {
  const query: Query = {
    from: [],
    params: [],
    shape: { n: 'int' },
    sql: `
      SELECT count(*)::INT AS n FROM ${what}
      JOIN paragraphs p USING (paragraph_id)
      JOIN documents d USING (document_id)
      JOIN document_sessions ds
        ON ds.document_id = p.document_id AND ds.session_id = p.session_id
      WHERE p.is_substantive AND NOT d.is_superseded AND ${where}`
  };
  return askConnection(connection, query).getChild('n')?.get(0) as number;
};

const FILTERS: readonly [string, TextFilters, string][] = [
  ['no filter', {}, 'true'],
  ['one session', { sessions: ['X/2'] }, "p.session_id = 'X/2'"],
  ['two sessions', { sessions: ['X/1', 'X/2'] }, "p.session_id IN ('X/1', 'X/2')"],
  ['a kind of document', { kinds: ['background-paper'] }, "d.kind = 'background-paper'"],
  ['two kinds', { kinds: ['report', 'agenda'] }, "d.kind IN ('report', 'agenda')"],
  ['no drafts', { drafts: false }, "d.kind <> 'draft-report'"],
  [
    'all of them',
    { sessions: ['X/2'], kinds: ['agenda', 'draft-report'], drafts: false },
    "p.session_id = 'X/2' AND d.kind = 'agenda'"
  ]
];

describe.each(FILTERS)('of texts, with %s, as many are counted as by hand', (_, filters, where) => {
  const texts = { body: 'X', ...filters };

  it('paragraphs', async () => {
    const rows = await run(emphasisBasis(texts));
    expect(sum(rows, (r) => r.paragraphs)).toBe(
      byHand('(SELECT paragraph_id FROM paragraphs)', where)
    );
    const accounts = await run(driftAccounts(texts));
    expect(sum(accounts, (r) => r.paragraphs)).toBe(sum(rows, (r) => r.paragraphs));
  });

  it('mentions of a topic, without those in titles and with them', async () => {
    for (const masked of [false, true]) {
      const rows = await run(topicEmphasis(texts, 'main', masked));
      const shown = masked ? 'true' : 'NOT f.is_masked';
      expect(sum(rows, (r) => r.mentions)).toBe(
        byHand('topic_mentions f', `${where} AND ${shown}`)
      );
    }
  });

  it('voices', async () => {
    const rows = await run(voicesBySession(texts));
    expect(sum(rows, (r) => r.n)).toBe(byHand('voices f', where));
  });

  it('citations', async () => {
    const rows = await run(citationFlow(texts, ''));
    expect(sum(rows, (r) => r.n)).toBe(byHand('citations f', where));
  });

  it('paragraphs that a word is found in', async () => {
    const rows = await run(searchCounts('引渡', texts));
    const found = "(SELECT paragraph_id FROM paragraphs WHERE contains(text, '引渡')) f";
    expect(sum(rows, (r) => r.paragraphs)).toBe(byHand(found, where));
    const trend = await run(wordTrend('引渡', texts, 'zh'));
    expect(sum(trend, (r) => r.paragraphs)).toBe(byHand(found, where));
    const basis = await run(writtenBasis(texts, 'zh'));
    expect(sum(basis, (r) => r.paragraphs)).toBe(
      byHand('(SELECT paragraph_id FROM paragraphs)', where)
    );
  });

  it('paragraphs that no topic covers', async () => {
    const rows = await run(uncovered(texts));
    const bare = `NOT EXISTS (FROM topic_mentions m
      WHERE m.paragraph_id = p.paragraph_id AND NOT m.is_masked)`;
    expect(sum(rows, (r) => r.paragraphs)).toBe(
      byHand('(SELECT paragraph_id FROM paragraphs)', `${where} AND ${bare}`)
    );
  });

  it('paragraphs of two sides', async () => {
    const a = ['reports:X', 'recounts:X'];
    const sizes = await run(sideSizes({ a, b: ['prepares:X'], ...filters }));
    expect(sum(sizes, (r) => r.paragraphs)).toBe(
      byHand('(SELECT paragraph_id FROM paragraphs)', where)
    );
  });
});

describe('of a corpus of many kinds of document', () => {
  const charts = [
    ...bodyCharts('X'),
    ...pairCharts('X'),
    ...sideCharts(['reports:X', 'recounts:X/1'], ['recounts:X/2', 'prepares:X/2'])
  ].filter(({ view }) => {
    const { sessions = [], drafts = true, groups } = view as Filters;
    return groups === undefined && (sessions.length > 0 || !drafts);
  });

  it.each(charts.map((chart) => [chart.name, chart] as const))(
    '%s: every figure has as many rows of evidence as it says',
    async (_, chart) => {
      for (const { label, said: n, counted } of await chart.checked(run))
        expect(counted, label).toBe(n);
    }
  );

  it('the subtitle says what is left', async () => {
    const told = await Promise.all(
      charts.map(async (chart) => (await chart.texts(run, 'en')).text.subtitle)
    );
    expect(told.filter((subtitle) => !/only: /.test(subtitle))).toEqual([]);
  });
});
