/** What paragraphs mention: topics, citations, anonymous voices. */
import type { DocumentFacts, Where } from '../facts.ts';
import type { Row } from '../schema.ts';
import type { Corpus } from './corpus.ts';
import { paragraphId } from './ids.ts';

/** The taxonomy of the registry. */
export const topicRows = ({ registry }: Corpus): Row<'topics'>[] =>
  registry.topics.map((t) => ({
    topic_id: t.id,
    parent_id: t.parent,
    name_zh: t.name.zh,
    name_en: t.name.en
  }));

const perParagraph = <F extends Where, R>(
  corpus: Corpus,
  of: (d: DocumentFacts) => readonly F[],
  row: (fact: F, paragraph_id: string) => R
): R[] =>
  corpus.documents.flatMap((d) =>
    of(d).map((fact) => row(fact, paragraphId(corpus.ids.get(d)!, fact.paragraph)))
  );

/** One row a mention of a topic, masked or not. */
export const topicMentions = (corpus: Corpus): Row<'topic_mentions'>[] =>
  perParagraph(
    corpus,
    (d) => d.mentions,
    (m, paragraph_id) => ({
      paragraph_id,
      topic_id: m.topic,
      term: m.term,
      is_masked: m.isMasked,
      start: m.start,
      end: m.end
    })
  );

/** One row a citation. */
export const citationRows = (corpus: Corpus): Row<'citations'>[] =>
  perParagraph(
    corpus,
    (d) => d.citations,
    (c, paragraph_id) => ({
      paragraph_id,
      kind: c.kind,
      instrument: c.instrument,
      target: c.target,
      start: c.start,
      end: c.end
    })
  );

/** One row an anonymous voice. */
export const voiceRows = (corpus: Corpus): Row<'voices'>[] =>
  perParagraph(
    corpus,
    (d) => d.voices,
    (v, paragraph_id) => ({
      paragraph_id,
      phrase: v.phrase,
      strength: v.strength,
      start: v.start,
      end: v.end
    })
  );
