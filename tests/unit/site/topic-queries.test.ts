import { mentionsOfKey } from '#lib/charts/topic-emphasis/chart.ts';
import { topicAccounts } from '#lib/queries/topic-accounts.ts';
import { emphasisBasis } from '#lib/queries/topic-emphasis.ts';
import { topicList } from '#lib/queries/topic-list.ts';
import { topicTerms } from '#lib/queries/topic-terms.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { tinyCorpus } from './corpus.ts';
import { openCorpus } from './tables.ts';

describe('questions about a topic', () => {
  let run: Awaited<ReturnType<typeof openCorpus>>['run'];
  beforeAll(async () => {
    ({ run } = await openCorpus(tinyCorpus()));
  });

  it('a main topic counts what is mentioned under it', async () => {
    expect(await run(topicAccounts('X', 'coop', false))).toEqual([
      { session_id: 'X/1', relation: 'reports', paragraphs: 1, mentions: 2 }
    ]);
  });

  it('a detailed topic counts itself alone', async () => {
    expect(await run(topicAccounts('X', 'mla', false))).toEqual([
      { session_id: 'X/1', relation: 'reports', paragraphs: 1, mentions: 1 }
    ]);
  });

  it('masked mentions are counted when asked for', async () => {
    const rows = await run(topicAccounts('X', 'extradition', true));
    expect(rows.map((r) => r.session_id)).toEqual(['X/1', 'X/2']);
  });

  it('another body has no accounts of it', async () => {
    expect(await run(topicAccounts('Y', 'coop', true))).toEqual([]);
  });

  it('terms come with the language they are in, the most frequent first', async () => {
    expect(await run(topicTerms('X', 'coop', true))).toEqual([
      { term: '引渡', language: 'zh', mentions: 2 },
      { term: '司法协助', language: 'zh', mentions: 1 }
    ]);
  });

  it('each main topic stands before those under it', async () => {
    const rows = await run(topicList());
    expect(rows.map((r) => [r.topic_id, r.parent_id])).toEqual([
      ['coop', null],
      ['extradition', 'coop'],
      ['mla', 'coop']
    ]);
  });

  it('the basis is the substantive paragraphs and their characters, drafts told apart', async () => {
    expect(await run(emphasisBasis('X'))).toEqual([
      { session_id: 'X/1', relation: 'reports', is_draft: false, paragraphs: 1, characters: 15 },
      { session_id: 'X/2', relation: 'reports', is_draft: true, paragraphs: 1, characters: 15 }
    ]);
  });

  it('a key opens the places that its figure counts', async () => {
    const rows = await run(mentionsOfKey('X/1~reports~main~coop', { masked: false }));
    expect(rows.map((r) => r.text.slice(r.start ?? 0, r.end ?? 0))).toEqual(['引渡', '司法协助']);
    expect(await run(mentionsOfKey('X/2~reports~detail~extradition', { masked: false }))).toEqual(
      []
    );
  });
});
