/** Facts of all documents → tables. */
import type { DocumentFacts } from './facts.ts';
import type { Registry } from './registry/registry.ts';
import type { Tables } from './schema.ts';
import { agendaItems } from './tabulate/agenda.ts';
import { corpusOf } from './tabulate/corpus.ts';
import {
  bodyRows,
  documentRows,
  documentSessions,
  paragraphRows,
  sectionRows
} from './tabulate/documents.ts';
import { entityRows } from './tabulate/entities.ts';
import { findingRows } from './tabulate/findings.ts';
import { citationRows, topicMentions, topicRows, voiceRows } from './tabulate/mentions.ts';
import {
  attendanceGaps,
  attendanceRows,
  officerRows,
  statementGaps,
  statementRows
} from './tabulate/participation.ts';
import { wordTables, type Tagger } from './tabulate/words.ts';

/**
 * Makes the tables of a corpus. The order of rows follows the order of `documents`, so that the
 * same documents in the same order give the same tables. `tagOf` gives parts of speech.
 */
export const tabulate = (
  documents: readonly DocumentFacts[],
  registry: Registry,
  tagOf: Tagger = () => null
): Tables => {
  const corpus = corpusOf(documents, registry);
  return {
    bodies: bodyRows(corpus),
    sessions: corpus.sessions.rows,
    documents: documentRows(corpus),
    document_sessions: documentSessions(corpus),
    sections: sectionRows(corpus),
    paragraphs: paragraphRows(corpus),
    agenda_items: agendaItems(corpus),
    entities: entityRows(documents, registry),
    attendance: attendanceRows(corpus),
    attendance_gaps: attendanceGaps(corpus),
    statements: statementRows(corpus),
    statement_gaps: statementGaps(corpus),
    officers: officerRows(corpus),
    ...wordTables(documents, corpus.ids, registry, tagOf),
    topics: topicRows(corpus),
    topic_mentions: topicMentions(corpus),
    citations: citationRows(corpus),
    voices: voiceRows(corpus),
    findings: findingRows(corpus)
  };
};
