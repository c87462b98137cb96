/** The composition of the stages: the only list of them. */
import type { DocumentFacts, ParagraphFact, SectionFact, StatementFact } from './facts.ts';
import { extractAgenda } from './extract/agenda.ts';
import { extractAttendance } from './extract/attendance.ts';
import { extractCitations } from './extract/citations.ts';
import { contextOf, type DocumentContext } from './extract/context.ts';
import { extractFindings } from './extract/findings.ts';
import { extractOfficers } from './extract/officers.ts';
import { isNoneOf, panellistStatements } from './extract/panellists.ts';
import { unnumberedSessions } from './extract/sessions/unnumbered.ts';
import { extractOwnSessions, extractSessionMentions } from './extract/sessions.ts';
import { extractStatements } from './extract/statements.ts';
import { voicesIn } from './extract/voices.ts';
import type { Grammar } from './grammar/grammar.ts';
import { grammars } from './grammar/languages.ts';
import { parseDocument } from './parse/parse.ts';
import type { ParsedDocument, ParsedParagraph, ParsedSection } from './parse/document.ts';
import { readText } from './read/read.ts';
import { isBeyondUs } from './read/failures.ts';
import type { ReadFailure, ReadResources, SourceFile } from './read/source.ts';
import type { Registry } from './registry/registry.ts';
import { namesOf, segment, type NameFinder, type WordCutter } from './segment.ts';
import { countHan, fold } from './text.ts';
import { topicMentions } from './topics.ts';

export type { ReadFailure, ReadResources, SourceFile } from './read/source.ts';
export type { WordCutter } from './segment.ts';
export { tabulate } from './tabulate.ts';

const SUBSTANTIVE_ROLES = ['deliberations', 'recommendations', 'background'];

/** A paragraph that carries substance: of the deliberations, recommendations or background, and no standing phrase. */
const isSubstantive = (p: ParsedParagraph, grammar: Grammar): boolean =>
  (p.kind === 'body' || p.kind === 'item') &&
  SUBSTANTIVE_ROLES.includes(p.role) &&
  p.listNumber === null &&
  !grammar.structure.standing.some((phrase) => phrase.test(p.text));

/** A word that only its place in the sentence capitalizes; acronyms and names keep their letters. */
const isCapitalized = /^\p{Lu}\p{Ll}+$/u;

const countWords = (text: string, cut: WordCutter, names: NameFinder): ParagraphFact['words'] => {
  const counts = new Map<string, number>();
  for (const { word, kind } of segment(text, cut, names)) {
    const form = kind === 'latin' && isCapitalized.test(word) ? word.toLowerCase() : word;
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
};

const byParagraph = (statements: readonly StatementFact[]): Map<number, StatementFact[]> => {
  const groups = new Map<number, StatementFact[]>();
  for (const statement of statements) {
    const group = groups.get(statement.paragraph);
    if (group) group.push(statement);
    else groups.set(statement.paragraph, [statement]);
  }
  return groups;
};

/** In a joint document, the body of the statements that a paragraph lists is the paragraph’s. */
const bodyOfStatements = (statements: readonly StatementFact[] = []): string | null => {
  const bodies = new Set(statements.map((s) => s.body));
  return bodies.size === 1 ? [...bodies][0]! : null;
};

const paragraphFact = (
  context: DocumentContext,
  p: ParsedParagraph,
  statements: readonly StatementFact[] | undefined,
  cut: WordCutter,
  names: NameFinder
): ParagraphFact => {
  const body = context.bodyOf(p) ?? bodyOfStatements(statements);
  const own = context.ownBodies.length > 1 && body ? { body, ordinal: null } : null;
  return {
    ordinal: p.ordinal,
    section: p.section,
    number: p.number,
    kind: p.kind,
    role: p.role,
    text: p.text,
    characters: countHan(p.text),
    isSubstantive: isSubstantive(p, context.grammar),
    session: context.recountedBy(p) ?? own,
    item: context.itemOf(p),
    words: countWords(p.text, cut, names)
  };
};

const sectionFact = ({
  ordinal,
  parent,
  level,
  heading,
  role,
  label
}: ParsedSection): SectionFact => ({
  ordinal,
  parent,
  level,
  heading,
  role,
  label
});

const foldedTitles = (document: ParsedDocument): string[] => [
  ...new Set(
    document.paragraphs
      .filter((p) => p.listNumber !== null && p.text.length > 8)
      .map((p) => fold(p.text).replace(/[;.]$/, ''))
  )
];

const factsOf = (
  source: SourceFile,
  document: ParsedDocument,
  registry: Registry,
  cut: WordCutter
): DocumentFacts => {
  const context = contextOf(document, registry, grammars[document.language]);
  const names = namesOf(registry);
  const { attendance, gaps: attendanceGaps } = extractAttendance(context);
  const spoken = extractStatements(context, attendance);
  const officers = extractOfficers(context);
  const panellists = panellistStatements(context, officers);
  const statements = [...spoken.statements.filter(isNoneOf(panellists)), ...panellists];
  const statementsOf = byParagraph(statements);
  const titles = foldedTitles(document);
  const mentions = extractSessionMentions(context);
  const sessions = extractOwnSessions(context);
  return {
    file: source.name,
    sha256: source.sha256,
    symbol: document.masthead.symbol,
    kind: document.masthead.kind,
    language: document.language,
    title: document.masthead.title,
    issuedOn: document.masthead.issuedOn,
    isDraft: document.masthead.kind === 'draft-report',
    sections: document.sections.map(sectionFact),
    paragraphs: document.paragraphs.map((p) =>
      paragraphFact(context, p, statementsOf.get(p.ordinal), cut, names)
    ),
    sessions,
    sessionMentions: mentions,
    unnumberedSessions: unnumberedSessions(context),
    agenda: extractAgenda(context),
    attendance,
    attendanceGaps,
    statements,
    statementGaps: spoken.gaps,
    officers,
    citations: extractCitations(document, registry),
    voices: document.paragraphs
      .filter((p) => p.kind === 'body' || p.kind === 'item')
      .flatMap((p) => voicesIn(p, context.grammar.voices)),
    mentions: document.paragraphs.flatMap((p) =>
      topicMentions(p, context.grammar, registry, titles)
    ),
    findings: extractFindings(context, { attendance, statements, officers, mentions, sessions })
  };
};

/**
 * Reads one document to its facts, or says why it cannot. The result is plain data that a cache can
 * keep. `resources`: what the runtime brings for formats that need more than their file.
 */
export const readDocument = async (
  source: SourceFile,
  registry: Registry,
  cut: WordCutter,
  resources: ReadResources = {}
): Promise<{ document: DocumentFacts } | { failure: ReadFailure }> => {
  const read = await readText(source, resources);
  if ('failure' in read) return read;
  try {
    const facts = factsOf(source, parseDocument(read.text, registry), registry, cut);
    return { document: { ...facts, findings: [...read.findings, ...facts.findings] } };
  } catch (error) {
    return { failure: { file: source.name, ...isBeyondUs(error) } };
  }
};
