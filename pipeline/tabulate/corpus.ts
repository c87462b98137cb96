/** What every table asks of the corpus: which documents stand, whose session, where it was read. */
import type { DocumentFacts, Where } from '../facts.ts';
import { titleForm, type Registry } from '../registry/registry.ts';
import type { Bilingual } from '../schema.ts';
import { documentIds, paragraphId } from './ids.ts';
import { resolveSessions, type ResolvedSessions } from './sessions/sessions.ts';
import { otherVersion, worksOf, type Works } from './works.ts';

export interface Corpus {
  readonly documents: readonly DocumentFacts[];
  /** Those whose facts count: a draft gives way to its final report. */
  readonly standing: readonly DocumentFacts[];
  readonly ids: ReadonlyMap<DocumentFacts, string>;
  readonly sessions: ResolvedSessions;
  /** Language versions of one work, and which of them counts. */
  readonly works: Works;
  readonly superseded: ReadonlySet<DocumentFacts>;
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
  const works = worksOf(documents, sessions.idOf);
  return {
    documents,
    standing: documents.filter((d) => !superseded.has(d) && works.get(d) === d),
    works,
    superseded,
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

/** A document’s title: as its versions print it, else as the registry translates it. */
export const documentTitle = (
  corpus: Corpus,
  d: DocumentFacts
): Bilingual & { isKnown: boolean } => {
  const other = otherVersion(d, corpus.works);
  if (!other?.title || !d.title) return translate(d.title, d.language, corpus.registry);
  return d.language === 'zh'
    ? { zh: d.title, en: other.title, isKnown: true }
    : { zh: other.title, en: d.title, isKnown: true };
};

/** An agenda item’s title: as the versions of its document print it, else by the registry. */
export const itemTitle = (
  corpus: Corpus,
  d: DocumentFacts,
  item: { readonly body: string; readonly number: string; readonly title: string }
): Bilingual & { isKnown: boolean } => {
  const twin = otherVersion(d, corpus.works)?.agenda.find(
    (a) => a.body === item.body && a.number === item.number
  );
  if (!twin) return translate(item.title, d.language, corpus.registry);
  return d.language === 'zh'
    ? { zh: item.title, en: twin.title, isKnown: true }
    : { zh: twin.title, en: item.title, isKnown: true };
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
