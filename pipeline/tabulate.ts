/** Facts of all documents → tables. */
import type { AgendaFact, DocumentFacts, FindingFact, ParagraphFact, Where } from './facts.ts';
import { titleForm, type Registry } from './registry/registry.ts';
import type { Bilingual, Row, Tables } from './schema.ts';
import { entityRows } from './tabulate/entities.ts';
import {
  documentIds,
  paragraphId,
  resolveSessions,
  type ResolvedSessions
} from './tabulate/sessions.ts';
import { wordTables, type Tagger } from './tabulate/words.ts';

interface Corpus {
  readonly documents: readonly DocumentFacts[];
  /** Those whose facts count: a draft gives way to its final report. */
  readonly standing: readonly DocumentFacts[];
  readonly ids: ReadonlyMap<DocumentFacts, string>;
  readonly sessions: ResolvedSessions;
  readonly registry: Registry;
}

const isReport = (d: DocumentFacts): boolean => d.kind === 'report' || d.kind === 'draft-report';

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

const corpusOf = (documents: readonly DocumentFacts[], registry: Registry): Corpus => {
  const sessions = resolveSessions(documents, registry);
  const superseded = supersededIn(documents, sessions);
  return {
    documents,
    standing: documents.filter((d) => !superseded.has(d)),
    ids: documentIds(documents),
    sessions,
    registry
  };
};

const evidenceOf = (corpus: Corpus, document: DocumentFacts, where: Where) => {
  const id = corpus.ids.get(document)!;
  return {
    document_id: id,
    paragraph_id: paragraphId(id, where.paragraph),
    start: where.start,
    end: where.end
  };
};

const translate = (
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

const itemId = (sessionId: string, number: string): string => `${sessionId}#${number}`;

const bodies = ({ registry, sessions }: Corpus): Row<'bodies'>[] => {
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
      name_zh: body?.name.zh ?? id,
      name_en: body?.name.en ?? id
    };
  });
};

const documentRows = (corpus: Corpus): Row<'documents'>[] =>
  corpus.documents.map((d) => {
    const title = translate(d.title, d.language, corpus.registry);
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
      is_draft: d.isDraft,
      is_superseded: !corpus.standing.includes(d),
      file: d.file,
      sha256: d.sha256,
      characters: sum((p) => p.characters),
      words: sum(wordsIn),
      paragraphs: d.paragraphs.length
    };
  });

const wordsIn = (p: ParagraphFact): number => p.words.reduce((n, [, count]) => n + count, 0);

const documentSessions = (corpus: Corpus): Row<'document_sessions'>[] =>
  corpus.documents.flatMap((d) => {
    const document_id = corpus.ids.get(d)!;
    const own = d.sessions.map((s) => ({
      document_id,
      session_id: corpus.sessions.idOf(d, s.body),
      relation: isReport(d) ? ('reports' as const) : ('prepares' as const)
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

const sectionId = (documentId: string, ordinal: number): string => `${documentId}:s${ordinal}`;

const sections = (corpus: Corpus): Row<'sections'>[] =>
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

const paragraphs = (corpus: Corpus): Row<'paragraphs'>[] =>
  corpus.documents.flatMap((d) => {
    const document_id = corpus.ids.get(d)!;
    return d.paragraphs.map((p) => {
      const session_id = sessionOfParagraph(corpus, d, p);
      return {
        paragraph_id: paragraphId(document_id, p.ordinal),
        document_id,
        section_id: p.section === null ? null : sectionId(document_id, p.section),
        session_id,
        agenda_item_id: session_id && p.item ? itemId(session_id, p.item) : null,
        ordinal: p.ordinal,
        number: p.number,
        kind: p.kind,
        role: p.role,
        text: p.text,
        characters: p.characters,
        words: wordsIn(p),
        is_substantive: p.isSubstantive
      };
    });
  });

interface AgendaOf {
  readonly document: DocumentFacts;
  readonly fact: AgendaFact;
  readonly sessionId: string;
}

/** The adopted agenda stands for the provisional one where both exist. */
const agendaItems = (corpus: Corpus): Row<'agenda_items'>[] => {
  const all: AgendaOf[] = corpus.standing.flatMap((document) =>
    document.agenda.map((fact) => ({
      document,
      fact,
      sessionId: corpus.sessions.idOf(document, fact.body)
    }))
  );
  const isAdopted = new Set(all.filter((a) => a.fact.status === 'adopted').map((a) => a.sessionId));
  const seen = new Set<string>();
  return all.flatMap(({ document, fact, sessionId }) => {
    const id = itemId(sessionId, fact.number);
    if ((isAdopted.has(sessionId) && fact.status !== 'adopted') || seen.has(id)) return [];
    seen.add(id);
    const title = translate(fact.title, document.language, corpus.registry);
    return [
      {
        agenda_item_id: id,
        session_id: sessionId,
        number: fact.number,
        parent_number: /\(/.test(fact.number) ? fact.number.replace(/\([a-z]+\)$/, '') : null,
        title_zh: title.zh,
        title_en: title.en,
        status: fact.status,
        is_joint: fact.isJoint,
        ...evidenceOf(corpus, document, fact)
      }
    ];
  });
};

const attendance = (corpus: Corpus): Row<'attendance'>[] => {
  const seen = new Set<string>();
  return corpus.standing.flatMap((d) =>
    d.attendance.flatMap((a) => {
      const session_id = corpus.sessions.idOf(d, a.body);
      const key = `${session_id}|${a.entity.id}|${a.capacity}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [
        {
          session_id,
          entity_id: a.entity.id,
          capacity: a.capacity,
          is_provisional: d.isDraft,
          ...evidenceOf(corpus, d, a)
        }
      ];
    })
  );
};

const attendanceGaps = (corpus: Corpus): Row<'attendance_gaps'>[] =>
  corpus.standing.flatMap((d) =>
    d.attendanceGaps.map((g) => ({
      session_id: corpus.sessions.idOf(d, g.body),
      capacity: g.capacity,
      ...evidenceOf(corpus, d, g)
    }))
  );

const statements = (corpus: Corpus): Row<'statements'>[] =>
  corpus.standing.flatMap((d) =>
    d.statements.map((s) => {
      const session_id = corpus.sessions.idOf(d, s.body);
      return {
        session_id,
        agenda_item_id: s.item === null ? null : itemId(session_id, s.item),
        item_is_inferred: s.itemIsInferred,
        entity_id: s.entity.id,
        capacity: s.capacity,
        kind: s.kind,
        source: s.source,
        on_behalf_of: s.onBehalfOf?.id ?? null,
        is_provisional: d.isDraft,
        ...evidenceOf(corpus, d, s)
      };
    })
  );

const statementGaps = (corpus: Corpus): Row<'statement_gaps'>[] =>
  corpus.standing.flatMap((d) =>
    d.statementGaps.map((g) => {
      const session_id = corpus.sessions.idOf(d, g.body);
      return {
        session_id,
        agenda_item_id: g.item === null ? null : itemId(session_id, g.item),
        ...evidenceOf(corpus, d, g)
      };
    })
  );

const officers = (corpus: Corpus): Row<'officers'>[] =>
  corpus.standing.flatMap((d) =>
    d.officers.map((o) => {
      const session_id = corpus.sessions.idOf(d, o.body);
      return {
        session_id,
        role: o.role,
        person: o.person,
        entity_id: o.entity?.id ?? null,
        affiliation_zh: o.affiliation,
        agenda_item_id: o.item === null ? null : itemId(session_id, o.item),
        ...evidenceOf(corpus, d, o)
      };
    })
  );

const perParagraph = <F extends Where, R>(
  corpus: Corpus,
  of: (d: DocumentFacts) => readonly F[],
  row: (fact: F, paragraph_id: string) => R
): R[] =>
  corpus.documents.flatMap((d) =>
    of(d).map((fact) => row(fact, paragraphId(corpus.ids.get(d)!, fact.paragraph)))
  );

const ordinalFindings = (corpus: Corpus): Row<'findings'>[] =>
  corpus.sessions.inferred.map(({ document, sessionId, ordinal }) => ({
    document_id: corpus.ids.get(document)!,
    paragraph_id: null,
    severity: 'note' as const,
    code: 'inferred-ordinal',
    message_zh: `没有文件写明 ${sessionId} 的届次；按前后届会推定为第${ordinal}届，请核对。`,
    message_en: `No document states the ordinal of ${sessionId}; it follows from its neighbours (${ordinal}). Check it.`,
    start: null,
    end: null
  }));

const translationFindings = (corpus: Corpus): Row<'findings'>[] =>
  corpus.documents.flatMap((d) => {
    const titles = [d.title, ...d.agenda.map((a) => a.title)];
    const missing = [...new Set(titles)].filter(
      (t) => !translate(t, d.language, corpus.registry).isKnown
    );
    return missing.map((title) => ({
      document_id: corpus.ids.get(d)!,
      paragraph_id: null,
      severity: 'note' as const,
      code: 'missing-translation',
      message_zh: `“${title}”没有已知译名；两种语言都显示原文。请加入 registry/titles.csv。`,
      message_en: `No translation is known of “${title}”: it stands in both languages. Add it to registry/titles.csv.`,
      start: null,
      end: null
    }));
  });

const findingRow = (corpus: Corpus, d: DocumentFacts, f: FindingFact): Row<'findings'> => {
  const document_id = corpus.ids.get(d)!;
  return {
    document_id,
    paragraph_id: f.paragraph === null ? null : paragraphId(document_id, f.paragraph),
    severity: f.severity,
    code: f.code,
    message_zh: f.message.zh,
    message_en: f.message.en,
    start: f.start,
    end: f.end
  };
};

const findings = (corpus: Corpus): Row<'findings'>[] => [
  ...corpus.documents.flatMap((d) => d.findings.map((f) => findingRow(corpus, d, f))),
  ...ordinalFindings(corpus),
  ...translationFindings(corpus)
];

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
    bodies: bodies(corpus),
    sessions: corpus.sessions.rows,
    documents: documentRows(corpus),
    document_sessions: documentSessions(corpus),
    sections: sections(corpus),
    paragraphs: paragraphs(corpus),
    agenda_items: agendaItems(corpus),
    entities: entityRows(documents, registry),
    attendance: attendance(corpus),
    attendance_gaps: attendanceGaps(corpus),
    statements: statements(corpus),
    statement_gaps: statementGaps(corpus),
    officers: officers(corpus),
    ...wordTables(documents, corpus.ids, registry, tagOf),
    topics: registry.topics.map((t) => ({
      topic_id: t.id,
      parent_id: t.parent,
      name_zh: t.name.zh,
      name_en: t.name.en
    })),
    topic_mentions: perParagraph(
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
    ),
    citations: perParagraph(
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
    ),
    voices: perParagraph(
      corpus,
      (d) => d.voices,
      (v, paragraph_id) => ({
        paragraph_id,
        phrase: v.phrase,
        strength: v.strength,
        start: v.start,
        end: v.end
      })
    ),
    findings: findings(corpus)
  };
};
