import { voicesTopics, voicedTopics } from '#lib/charts/voices-topics/chart.ts';
import { answer } from '#lib/charts/chart.ts';
import type { Query } from '#lib/data/query.ts';
import { sentenceAt } from '#lib/queries/sentences.ts';
import { voicesByTopic } from '#lib/queries/voices.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { tinyCorpus } from './corpus.ts';
import { openCorpus } from './tables.ts';

type Run = Awaited<ReturnType<typeof openCorpus>>['run'];

/** The tiny corpus with one paragraph’s text, voices and mentions in place of its own. */
const corpusOf = (text: string, voices: Record<string, string>, terms: Record<string, string>) => {
  const tables = tinyCorpus();
  const at = (part: string) => ({
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length
  });
  const [paragraph, ...others] = tables.paragraphs;
  const [voice] = tables.voices;
  const [mention] = tables.topic_mentions;
  return openCorpus({
    ...tables,
    paragraphs: [{ ...paragraph!, text }, ...others],
    voices: Object.entries(voices).map(([phrase, strength]) => ({
      ...voice!,
      phrase,
      strength: strength as 'one',
      ...at(phrase)
    })),
    topic_mentions: Object.entries(terms).map(([term, topic_id]) => ({
      ...mention!,
      topic_id,
      term,
      ...at(term)
    }))
  });
};

const scope = { body: 'X', session: '', level: 'detail', masked: false } as const;

describe('a voice', () => {
  const told = async (text: string, voices: Record<string, string>) => {
    const { run } = await corpusOf(text, voices, { 引渡: 'extradition', 司法协助: 'mla' });
    return (await run(voicesByTopic(scope))).map((row) => `${row.topic_id} ${row.strength}`);
  };

  it('speaks of the topics of its own sentence alone', async () => {
    expect(await told('一些发言者讨论了引渡。会上提到司法协助。', { 一些发言者: 'some' })).toEqual([
      'extradition some'
    ]);
  });

  it('is the last before a topic where a sentence has several, else the first after it', async () => {
    const voices = { 一位发言者: 'one', 许多发言者: 'many' };
    expect(await told('一位发言者提到引渡，许多发言者提到司法协助。', voices)).toEqual([
      'extradition one',
      'mla many'
    ]);
    expect(await told('关于引渡和司法协助，一位发言者和许多发言者发言。', voices)).toEqual([
      'extradition one',
      'mla one'
    ]);
  });
});

describe('sentences in SQL', () => {
  let run: Run;
  beforeAll(async () => {
    ({ run } = await openCorpus(tinyCorpus()));
  });

  const before = async (text: string, place: string) => {
    const shape = { n: 'int' } as const;
    const sql = `SELECT (${sentenceAt('$1::VARCHAR', '$2')})::INT AS n`;
    const query: Query<typeof shape> = {
      from: [],
      params: [text, text.indexOf(place)],
      shape,
      sql
    };
    return (await run(query))[0]?.n;
  };

  it.each([
    ['甲。乙；丙！丁', '丁', 3],
    ['Mr. Chair and paras. 3, No. 4 met. Then', 'Then', 1],
    ['It cost 3.5 per cent; more, see A/RES/55.2 there', 'there', 1],
    ['One. Two? Three', 'Three', 2]
  ])('%s: as many end before “%s”', async (text, place, n) => {
    expect(await before(text, place)).toBe(n);
  });
});

describe('topics by voices', () => {
  it('name the widest voice, never a State', async () => {
    const { run } = await openCorpus(tinyCorpus());
    const { rows } = await answer(voicesTopics, scope, run);
    expect(voicedTopics(rows).map(({ id, counts }) => [id, counts])).toEqual([
      ['extradition', [0, 0, 1, 0, 0]],
      ['mla', [0, 0, 1, 0, 0]]
    ]);
    const { finding } = voicesTopics.text(rows, scope, 'zh');
    expect(finding).toContain('一些发言者');
  });
});
