/** What every table asks of the corpus: which documents stand, whose session, where it was read. */
import type { DocumentFacts, Where } from '../facts.ts';
import { titleForm, type Registry } from '../registry/registry.ts';
import type { Bilingual } from '../schema.ts';
import { documentIds, paragraphId } from './ids.ts';
import { resolveSessions, type ResolvedSessions } from './sessions/sessions.ts';

export interface Corpus {
  readonly documents: readonly DocumentFacts[];
  /** Those whose facts count: a draft gives way to its final report. */
  readonly standing: readonly DocumentFacts[];
  readonly ids: ReadonlyMap<DocumentFacts, string>;
  readonly sessions: ResolvedSessions;
  readonly registry: Registry;
}

/** Whether a document reports a session, finished or in draft. */
export const isReport = (d: DocumentFacts): boolean =>
  d.kind === 'report' || d.kind === 'draft-report';

const supersededIn = (
  documents: readonly DocumentFacts[],
  sessions: ResolvedSessions
): Set<DocumentFacts> => {
  const reported = new Set(
    documents
      .filter((d) => d.kind === 'report')
      .flatMap((d) => d.sessions.map((s) => sessions.idOf(d, s.body)))
  );
  return new Set(
    documents.filter(
      (d) =>
        d.isDraft &&
        d.sessions.length > 0 &&
        d.sessions.every((s) => reported.has(sessions.idOf(d, s.body)))
    )
  );
};

/** Resolves sessions and sets aside the drafts that a report supersedes. */
export const corpusOf = (documents: readonly DocumentFacts[], registry: Registry): Corpus => {
  const sessions = resolveSessions(documents);
  const superseded = supersededIn(documents, sessions);
  return {
    documents,
    standing: documents.filter((d) => !superseded.has(d)),
    ids: documentIds(documents),
    sessions,
    registry
  };
};

/** The columns that say where a fact was read. */
export const evidenceOf = (corpus: Corpus, document: DocumentFacts, where: Where) => {
  const id = corpus.ids.get(document)!;
  return {
    document_id: id,
    paragraph_id: paragraphId(id, where.paragraph),
    start: where.start,
    end: where.end
  };
};

/** A title in both languages; where no translation is known the original stands in both. */
export const translate = (
  title: string,
  language: DocumentFacts['language'],
  registry: Registry
): Bilingual & { isKnown: boolean } => {
  const known = registry.titlesByForm.get(titleForm(title));
  if (!known) return { zh: title, en: title, isKnown: title === '' };
  return language === 'zh'
    ? { zh: title, en: known.en, isKnown: true }
    : { zh: known.zh, en: title, isKnown: true };
};
