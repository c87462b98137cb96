import { beforeAll, describe, expect, it } from 'vitest';
import { grammars } from '#pipeline/grammar/languages.ts';
import type { Tables } from '#pipeline/schema.ts';
import { topicMentions } from '#pipeline/topics.ts';
import { tablesOf } from '../../harness/corpus.ts';
import { HEAD_EN, HEAD_ZH, parse, registry } from './read.ts';

/** The mentions of the last paragraph under a heading: `topic term`, masked ones in brackets. */
function mentions(text: string, { heading = '审议概要', head = HEAD_ZH, titles = [''] } = {}) {
  const { paragraphs, language } = parse(`${head}\n二. ${heading}\n\n2. ${text}\n`);
  const quoted = titles.filter((title) => title !== '');
  return topicMentions(paragraphs.at(-1)!, grammars[language], registry, quoted).map(
    ({ topic, term, isMasked }) => (isMasked ? `[${topic} ${term}]` : `${topic} ${term}`)
  );
}

const english = (text: string) => mentions(text, { heading: 'Deliberations', head: HEAD_EN });

describe('a mention of a topic', () => {
  it('is the longest term, so that one within it is not counted beside it', () => {
    expect(mentions('发言者讨论了简易引渡和被没收的犯罪所得。')).toEqual([
      'extradition 简易引渡',
      'asset-recovery 被没收的犯罪所得'
    ]);
  });

  it('is of one topic in Chinese and in English', () => {
    const [zh] = mentions('发言者讨论了联合调查机构的作用。');
    const [en] = english('Speakers discussed joint investigative bodies.');
    expect([zh, en]).toEqual([
      'joint-investigations 联合调查机构',
      'joint-investigations joint investigative bodies'
    ]);
  });

  it('is masked inside a quoted title and not beside it', () => {
    expect(mentions('有与会者提到题为“设立联合调查机构”的背景文件和引渡。')).toEqual([
      '[joint-investigations 联合调查机构]',
      'extradition 引渡'
    ]);
    expect(
      english(
        'Speakers recalled the resolution entitled “Extradition” and asylum, and extradition.'
      )
    ).toEqual(['[extradition Extradition]', 'extradition extradition']);
  });

  it('is masked in the title of a background paper that a sentence tells, not before its comma', () => {
    expect(mentions('关于引渡，发言者提到关于司法协助的背景文件。')).toEqual([
      'extradition 引渡',
      '[mla 司法协助]'
    ]);
  });

  it('is masked in an agenda title wherever it is quoted', () => {
    const titles = ['引渡和司法协助'];
    expect(mentions('讨论了引渡和司法协助，又讨论了引渡和司法协助。', { titles })).toEqual([
      '[extradition 引渡]',
      '[mla 司法协助]',
      '[extradition 引渡]',
      '[mla 司法协助]'
    ]);
  });

  it('is masked in the name of a treaty, a body or an organization', () => {
    expect(mentions('《联合国反腐败公约》缔约国和预防犯罪和刑事司法委员会打击腐败。')).toEqual([
      '[corruption 反腐败]',
      '[prevention 预防犯罪]',
      '[criminalization 刑事司法]',
      'corruption 腐败'
    ]);
  });

  it('counts where a review is talked about: it is a process, and no body that meets', () => {
    expect(mentions('一些发言者支持实施情况审议机制。')).toEqual([
      'review-mechanism 实施情况审议机制'
    ]);
  });

  it.each(['文件', '会议安排', '出席情况', '通过报告'])('is masked under “%s”', (heading) => {
    expect(mentions('联合调查机构列入议程。', { heading })).toEqual([
      '[joint-investigations 联合调查机构]'
    ]);
  });

  it('is masked in a standing phrase', () => {
    expect(mentions('工作组通过了下列建议，以加强引渡：')).toEqual(['[extradition 引渡]']);
  });
});

describe('the documents of the corpus', () => {
  let tables: Tables;
  beforeAll(async () => {
    tables = await tablesOf('seeds');
  });

  it('mention joint investigative bodies in the draft of 2020 in titles alone', () => {
    const draft = tables.documents.find((d) => d.kind === 'draft-report')!;
    const own = new Set(
      tables.paragraphs
        .filter((p) => p.document_id === draft.document_id)
        .map((p) => p.paragraph_id)
    );
    const of = tables.topic_mentions.filter(
      (m) => own.has(m.paragraph_id) && m.term === '联合调查机构'
    );
    expect(of.map((m) => m.is_masked)).toEqual([true, true, true, true]);
  });

  it('have each mention at its span, none across another', () => {
    const texts = new Map(tables.paragraphs.map((p) => [p.paragraph_id, p.text]));
    const ends = new Map<string, number>();
    for (const { paragraph_id, start, end, term } of tables.topic_mentions) {
      expect(texts.get(paragraph_id)!.slice(start, end)).toBe(term);
      expect(start).toBeGreaterThanOrEqual(ends.get(paragraph_id) ?? 0);
      ends.set(paragraph_id, end);
    }
  });
});
