import { trialParagraphs, trialTitles } from '#lib/queries/trial.ts';
import { patchedCsv, unifiedDiff } from '#lib/topics/patch.ts';
import { registryFiles } from '#lib/topics/registry.ts';
import { changesBetween, mentionsBy, tryTerm } from '#lib/topics/trial.ts';
import { readRegistry } from '#pipeline/registry/registry.ts';
import type { Tables } from '#pipeline/schema.ts';
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  readDraft,
  topicOf,
  writeDraft
} from '../../../src/routes/[lang=lang]/topics/unassigned/into.ts';
import { tablesOf } from '../../harness/corpus.ts';
import { temporaryFolder } from '../../harness/temporary.ts';
import { openCorpus } from './tables.ts';

const csv = registryFiles['topics.csv']!;
const NEW = { id: 'asylum', parent: 'coop', zh: '庇护、难民', en: 'Asylum, refugees' };

describe('a term is tried', () => {
  let tables: Tables;
  let run: Awaited<ReturnType<typeof openCorpus>>['run'];
  beforeAll(async () => {
    tables = await tablesOf('seeds');
    ({ run } = await openCorpus(tables));
  });

  const trial = async (term: string, into: Parameters<typeof tryTerm>[0]['into']) => {
    const paragraphs = await run(trialParagraphs('', term));
    return tryTerm({ term, into }, paragraphs, await run(trialTitles()));
  };

  it('by the rules of the pipeline: without a change it finds what the tables hold', async () => {
    const registry = readRegistry(registryFiles);
    const titles = await run(trialTitles());
    const paragraphs = await run(trialParagraphs('', ''));
    expect(paragraphs.length).toBeGreaterThan(100);
    for (const paragraph of paragraphs) {
      const held = tables.topic_mentions
        .filter((m) => m.paragraph_id === paragraph.paragraph_id && !m.is_masked)
        .map(({ start, end, term, topic_id }) => ({ start, end, term, topic: topic_id }));
      expect(mentionsBy(registry, paragraph, titles), paragraph.text).toEqual(held);
    }
  });

  it('and adds the spans that were of no topic', async () => {
    const { changed } = await trial('发言者', 'meetings');
    const changes = changed.flatMap((c) => c.changes);
    expect(changes.length).toBeGreaterThan(10);
    for (const { from, to } of changes) expect([from, to]).toEqual([null, 'meetings']);
  });

  it('and takes from another topic what is longer than its term', async () => {
    const { changed } = await trial('引渡和司法协助', 'coop');
    const changes = changed.flatMap((c) => c.changes);
    expect(changes.some(({ from, to }) => from === 'extradition' && to === 'coop')).toBe(true);
  });

  it('and changes nothing where the topic has the term already', async () => {
    expect(await trial('引渡', 'extradition')).toEqual({ changed: [], patch: '' });
  });

  it('and nothing inside a longer term of another topic', async () => {
    const { changed } = await trial('法协', 'coop');
    expect(changed).toEqual([]);
  });
});

describe('the patch', () => {
  it.each([
    ['of a term to a topic', { term: '难民', into: 'coop' }],
    ['of a term in English', { term: 'asylum seekers', into: 'extradition' }],
    ['that moves a term', { term: '引渡请求', into: 'coop' }],
    ['of a new topic', { term: '难民', into: NEW }]
  ])('%s is one that git applies, and gives the file that was tried', async (_, patch) => {
    const after = patchedCsv(csv, patch);
    const folder = await temporaryFolder({ 'change.patch': unifiedDiff(csv, after) });
    await mkdir(join(folder, 'pipeline/registry'), { recursive: true });
    const file = join(folder, 'pipeline/registry/topics.csv');
    await writeFile(file, csv);
    await promisify(execFile)('git', ['apply', 'change.patch'], { cwd: folder });
    expect(await readFile(file, 'utf8')).toBe(after);
    const { topics } = readRegistry({ 'topics.csv': after });
    const owner = topics.filter((topic) => topic.terms.includes(patch.term)).map(({ id }) => id);
    expect(owner).toEqual([typeof patch.into === 'string' ? patch.into : patch.into.id]);
  });

  it('leaves every other line as it stands', () => {
    const [before, after] = [csv, patchedCsv(csv, { term: '难民', into: 'coop' })].map((text) =>
      text.split('\n')
    );
    expect(after?.filter((line, i) => line !== before?.[i])).toHaveLength(1);
  });
});

describe('changes between two readings', () => {
  const found = (start: number, end: number, topic: string) => ({ start, end, topic, term: 't' });

  it('are what is added, what is taken, and what is lost to a longer span', () => {
    const before = [found(0, 2, 'a'), found(4, 6, 'a'), found(8, 10, 'b')];
    const after = [found(0, 2, 'a'), found(3, 7, 'c'), found(12, 14, 'c')];
    expect(changesBetween(before, after).map(({ start, from, to }) => [start, from, to])).toEqual([
      [3, 'a', 'c'],
      [8, 'b', null],
      [12, null, 'c']
    ]);
  });
});

describe('a new topic in an address', () => {
  it('is read as it was written', () => {
    const draft = { parent: 'coop', zh: '庇护', en: 'Asylum' };
    expect(readDraft(writeDraft(draft))).toEqual(draft);
    expect(readDraft('extradition')).toBe(null);
  });

  it('needs both names, and takes an identifier that no topic has', () => {
    expect(topicOf({ parent: '', zh: '庇护', en: ' ' }, [])).toBe(null);
    expect(topicOf({ parent: '', zh: '庇护', en: 'Asylum law' }, ['asylum-law'])?.id).toBe(
      'asylum-law-2'
    );
  });
});
