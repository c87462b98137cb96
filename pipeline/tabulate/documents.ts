/** Bodies, documents and their text: sections and paragraphs. */
import type { DocumentFacts, ParagraphFact } from '../facts.ts';
import type { Row } from '../schema.ts';
import { documentTitle, isReport, type Corpus } from './corpus.ts';
import { itemId, paragraphId, sectionId } from './ids.ts';
import { counterparts, otherVersion } from './works.ts';

/** Every body with a session, and the bodies above it. */
export const bodyRows = ({ registry, sessions, documents }: Corpus): Row<'bodies'>[] => {
  const printed = new Map(
    documents.flatMap((d) => d.sessions.map((s) => [s.body, s.unknownName] as const))
  );
  const wanted = new Set<string>();
  const add = (id: string | null): void => {
    if (id === null || wanted.has(id)) return;
    wanted.add(id);
    add(registry.bodies.get(id)?.parent ?? null);
  };
  for (const { body_id } of sessions.rows) add(body_id);
  return [...wanted].sort().map((id) => {
    const body = registry.bodies.get(id);
    return {
      body_id: id,
      parent_id: body?.parent ?? null,
      name_zh: body?.name.zh ?? printed.get(id) ?? id,
      name_en: body?.name.en ?? printed.get(id) ?? id
    };
  });
};

const wordsIn = (p: ParagraphFact): number => p.words.reduce((n, [, count]) => n + count, 0);

/** The first day of the last session that a document reports or prepares, else its day of issue. */
const sortDay = (corpus: Corpus, days: ReadonlyMap<string, string | null>, d: DocumentFacts) => {
  const told = d.sessions.flatMap(({ body }) => days.get(corpus.sessions.idOf(d, body)) ?? []);
  return told.sort().at(-1) ?? d.issuedOn;
};

const firstDays = ({ sessions }: Corpus): Map<string, string | null> =>
  new Map(
    sessions.rows.map(({ session_id, start_date, year }) => [
      session_id,
      start_date ?? (year === null ? null : `${year}-12-31`)
    ])
  );

/** One row a document. */
export const documentRows = (corpus: Corpus): Row<'documents'>[] => {
  const days = firstDays(corpus);
  return corpus.documents.map((d) => {
    const title = documentTitle(corpus, d);
    const sum = (of: (p: ParagraphFact) => number): number =>
      d.paragraphs.reduce((n, p) => n + of(p), 0);
    return {
      document_id: corpus.ids.get(d)!,
      symbol: d.symbol,
      kind: d.kind,
      language: d.language,
      title_zh: title.zh || d.file,
      title_en: title.en || d.file,
      issued_on: d.issuedOn,
      sort_on: sortDay(corpus, days, d),
      is_draft: d.isDraft,
      is_superseded: corpus.superseded.has(d),
      is_translation: corpus.works.get(d) !== d,
      work_id: corpus.ids.get(corpus.works.get(d)!)!,
      file: d.file,
      sha256: d.sha256,
      characters: sum((p) => p.characters),
      words: sum(wordsIn),
      paragraphs: d.paragraphs.length
    };
  });
};

/** The sessions that a document reports or prepares, then those it recounts. */
export const documentSessions = (corpus: Corpus): Row<'document_sessions'>[] =>
  corpus.documents.flatMap((d) => {
    const document_id = corpus.ids.get(d)!;
    const own = d.sessions.map((s) => ({
      document_id,
      session_id: corpus.sessions.idOf(d, s.body),
      relation:
        isReport(d) || d.attendance.length > 0 ? ('reports' as const) : ('prepares' as const)
    }));
    const recounted = [
      ...new Set(
        d.sessionMentions.filter((m) => m.isRecounted).map((m) => `${m.body}/${m.ordinal}`)
      )
    ];
    return [
      ...own,
      ...recounted.map((session_id) => ({ document_id, session_id, relation: 'recounts' as const }))
    ];
  });

/** One row a heading. */
export const sectionRows = (corpus: Corpus): Row<'sections'>[] =>
  corpus.documents.flatMap((d) => {
    const document_id = corpus.ids.get(d)!;
    return d.sections.map((s) => ({
      section_id: sectionId(document_id, s.ordinal),
      document_id,
      parent_id: s.parent === null ? null : sectionId(document_id, s.parent),
      ordinal: s.ordinal,
      level: s.level,
      label: s.label,
      heading: s.heading,
      role: s.role
    }));
  });

const sessionOfParagraph = (corpus: Corpus, d: DocumentFacts, p: ParagraphFact): string | null => {
  if (p.session) return corpus.sessions.idOf(d, p.session.body, p.session.ordinal);
  return d.sessions.length === 1 ? corpus.sessions.idOf(d, d.sessions[0]!.body) : null;
};

/** One row a paragraph, with session and agenda item where they are known. */
export const paragraphRows = (corpus: Corpus): Row<'paragraphs'>[] =>
  corpus.documents.flatMap((d) => {
    const document_id = corpus.ids.get(d)!;
    const other = otherVersion(d, corpus.works);
    const twins = other ? counterparts(d, other) : new Map<number, number>();
    return d.paragraphs.map((p) => {
      const twin = twins.get(p.ordinal);
      const session_id = sessionOfParagraph(corpus, d, p);
      return {
        paragraph_id: paragraphId(document_id, p.ordinal),
        document_id,
        section_id: p.section === null ? null : sectionId(document_id, p.section),
        session_id,
        agenda_item_id: session_id && p.item ? itemId(session_id, p.item) : null,
        ordinal: p.ordinal,
        number: p.number,
        counterpart_id: other && twin ? paragraphId(corpus.ids.get(other)!, twin) : null,
        kind: p.kind,
        role: p.role,
        text: p.text,
        characters: p.characters,
        words: wordsIn(p),
        is_substantive: p.isSubstantive
      };
    });
  });
